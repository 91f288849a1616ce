# Tests of core/ that need nothing but core/: the capability table, the ordered index, the form of submissions, ledger
# arithmetic. Exhaustive where the space is small, against a model elsewhere. The tests of the capnp
# runtime are mk/schema.mk's, those of the checkers mk/checkers.mk's.

CORE_TESTS := table submission account tree phc login roll broker audit credentials accounts argon2id net

# Sources of core/ that compute hashes with libsodium.
CORE_HASHING := core/audit/slot.c core/audit/header.c core/credentials/rules.c core/credentials/kept.c core/net/sequence.c \
	core/store/superblock.c core/ssh/key.c core/ssh/host_key.c

# The audit log and the passwords: what services and their tests are linked from.
AUDIT_SOURCES := $(sort $(wildcard core/audit/*.c)) core/terminal/plain_text.c core/terminal/utf8.c core/ledger/bucket.c
CREDENTIALS_SOURCES := $(sort $(wildcard core/credentials/*.c)) core/base/base32.c core/base/base64.c core/terminal/plain_text.c core/terminal/utf8.c
VIRTIO_SOURCES := $(sort $(wildcard core/virtio/*.c))
VIRTIO_DRIVER_SOURCES := $(VIRTIO_SOURCES) $(filter-out %/watch.c,$(sort $(wildcard user/drivers/virtio/*.c)))
# Drivers that serve watch their interrupt.
VIRTIO_SERVER_SOURCES := $(VIRTIO_DRIVER_SOURCES) user/drivers/virtio/watch.c
ACCOUNTS_SOURCES := core/accounts/accounts.c core/ssh/key.c core/ssh/wire.c core/base/base64.c core/terminal/plain_text.c core/terminal/utf8.c
NET_SOURCES := $(sort $(wildcard core/net/*.c))
SSH_SOURCES := $(sort $(wildcard core/ssh/*.c)) core/base/base64.c
SSH_CRYPTO_SOURCES := user/ssh/crypto.c
CORE_TEST_EXTRA_net := $(NET_SOURCES)
CORE_TEST_EXTRA_credentials := $(CREDENTIALS_SOURCES)
CORE_TEST_EXTRA_accounts := $(ACCOUNTS_SOURCES)
CORE_TEST_EXTRA_audit := $(AUDIT_SOURCES) $(sort $(wildcard core/capnp/*.c))

$(foreach v,host host-san fuzz fuzz-cov kernel kernel-trap user,$(call objects,$v,$(CORE_HASHING))): private CFLAGS_EXTRA := $(LIBSODIUM_INCLUDES)

CORE_TEST_PROGRAMS := $(CORE_TESTS:%=build/host-san/core-test-%)

$(CORE_TEST_PROGRAMS): build/host-san/core-test-%: build/host-san/tests/host/core/%_test.o build/host-san/libsodium.a \
		$$(sort $$(call objects,host-san,$$(CORE_TEST_EXTRA_$$*))) \
		$(call objects,host-san,core/base/tree.c core/cap/table.c core/ring/submission.c core/ledger/account.c core/ledger/bucket.c \
		core/base/base64.c core/credentials/phc.c core/base/base32.c core/base/crc32.c $(wildcard core/login/*.c core/broker/*.c core/manifest/*.c) core/capnp/builder.c core/capnp/reader.c)
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $(sort $(filter %.o,$^)) -Wl,--start-group $(filter %.a,$^) -Wl,--end-group -o $@

build/host-san/core-test-argon2id: build/host-san/libargon2id.a

##@ Test
.PHONY: test-core
test-core: $(CORE_TEST_PROGRAMS) ### capability table, submissions and ledger arithmetic (SEED=N ROUNDS=N)
	@for t in $^; do $$t || echo "ended abnormally: $$t"; done 2>&1 | awk -f tests/host/total.awk

TEST_SUITES += core:test-core:parallel
TEST_PREREQS += $(CORE_TEST_PROGRAMS)

# The audit log on a disk, without the service around it.
AUDIT_CUT_SOURCES := tests/host/audit/cut_test.c tests/host/store/disk.c user/services/audit/durable.c $(AUDIT_SOURCES) \
	$(sort $(wildcard core/capnp/*.c))
define audit_cut_rules
build/$1/audit-test-cut: $(call objects,$1,$(sort $(AUDIT_CUT_SOURCES))) build/$1/libsodium.a
	@echo "  LD      $$@"
	@$$(CC) $(if $(filter host,$1),$$(HOST_LDFLAGS),$$(HOST_SAN_LDFLAGS)) $$^ -o $$@
endef
$(foreach v,host host-san,$(eval $(call audit_cut_rules,$(v))))

.PHONY: test-audit-cuts test-audit-cuts-long
test-audit-cuts: build/host/audit-test-cut build/host-san/audit-test-cut ### the audit log on disks that are cut off: what was acknowledged is there (CUTS=N SEED=N)
	@{ build/host/audit-test-cut || echo "ended abnormally: audit cut"; \
		CUTS=1000 build/host-san/audit-test-cut || echo "ended abnormally: audit cut with sanitizers"; } 2>&1 | $(TEST_TOTAL)

test-audit-cuts-long: build/host/audit-test-cut ### a million power cuts under the audit log
	@CUTS=1000000 build/host/audit-test-cut 2>&1 | $(TEST_TOTAL)

LONG_SUITES += audit-cuts-long:test-audit-cuts-long
TEST_SUITES += audit-cuts:test-audit-cuts:parallel
TEST_PREREQS += build/host/audit-test-cut build/host-san/audit-test-cut
