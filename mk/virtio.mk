# Tests of what drivers are made of: the virtio library (core/virtio), against an honest and a hostile device.

VIRTIO_MODEL := tests/host/virtio/model.c tests/host/virtio/play.c
VIRTIO_TESTS := $(patsubst tests/host/virtio/%.c,build/host-san/virtio/%,$(wildcard tests/host/virtio/*_test.c))

$(VIRTIO_TESTS): build/host-san/virtio/%: $(call objects,host-san,$(VIRTIO_SOURCES) $(VIRTIO_MODEL)) \
		build/host-san/tests/host/virtio/%.o
	@mkdir -p $(@D)
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $^ -lcmocka -o $@

##@ Test
.PHONY: test-virtio
test-virtio: $(VIRTIO_TESTS) ### the virtio library against devices that are honest, and devices that lie (SEED=N DEVICES=N)
	@for t in $^; do $$t || echo "ended abnormally: $$t"; done 2>&1 | awk -f tests/host/total.awk

TEST_SUITES += virtio:test-virtio:parallel
TEST_PREREQS += $(VIRTIO_TESTS)
