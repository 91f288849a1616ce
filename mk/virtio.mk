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

# The same drivers as init starts them, beside each other.
DRIVERS_PACKAGE := build/system/proofs/nic.pkg
.PHONY: run-drivers
run-drivers: build/kernel/capos.elf $(DRIVERS_PACKAGE) ### drivers of a card and of a random number device that init starts: a neighbour is found, and entropy comes of the device alone
	@$(PYTHON) tests/smoke/drivers.py $(DRIVERS_PACKAGE)

TEST_SUITES += drivers:run-drivers:parallel
TEST_PREREQS += $(DRIVERS_PACKAGE)
