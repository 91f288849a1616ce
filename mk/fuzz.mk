# Fuzzing. A target is tests/fuzz/fuzz_NAME.c; its seeds, and the inputs that once broke something,
# are in tests/fuzz/corpus/NAME. `make fuzz` searches with clang's libFuzzer; the quick tier replays
# the corpora with the sanitizers of gcc.
#
#   FUZZ_SOURCES_NAME   what target NAME is linked from, besides its own file

FUZZ_TARGETS := $(patsubst tests/fuzz/fuzz_%.c,%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
FUZZ_CAPNP := $(sort $(wildcard core/capnp/*.c))

FUZZ_SOURCES_acpi := $(sort $(wildcard core/acpi/*.c))
FUZZ_SOURCES_audit := $(AUDIT_SOURCES) $(FUZZ_CAPNP)
FUZZ_SOURCES_boot_package := core/boot/package.c
FUZZ_SOURCES_config := $(addprefix tools/mkmanifest/,config.c config_text.c interfaces.c) \
	$(sort $(wildcard core/manifest/*.c core/schema/*.c)) $(FUZZ_CAPNP)
FUZZ_SOURCES_convert := $(FUZZ_CAPNP)
FUZZ_SOURCES_credentials := $(CREDENTIALS_SOURCES) $(FUZZ_CAPNP)
FUZZ_SOURCES_dns = $(NET_WORLD_SOURCES) $(NET_STACK_SOURCES)
FUZZ_SOURCES_elf := $(sort $(wildcard core/elf/*.c)) $(FUZZ_CAPNP)
FUZZ_SOURCES_filter := $(TERMINAL_SOURCES)
FUZZ_SOURCES_frame = $(NET_WORLD_SOURCES) $(NET_STACK_SOURCES)
FUZZ_SOURCES_gpt := core/gpt/gpt.c core/base/crc32.c tests/host/gpt_sample.c
FUZZ_SOURCES_line := core/terminal/utf8.c core/terminal/width.c user/apps/shell/parse.c user/apps/shell/nearest.c user/rt/format.c user/rt/string.c
FUZZ_SOURCES_manifest := $(sort $(wildcard core/manifest/*.c)) $(FUZZ_CAPNP)
FUZZ_SOURCES_message := $(FUZZ_CAPNP)
FUZZ_SOURCES_needs := core/elf/needs.c $(FUZZ_CAPNP)
FUZZ_SOURCES_phc := core/credentials/phc.c core/base/base64.c
FUZZ_SOURCES_authorized_key := $(sort $(ACCOUNTS_SOURCES) $(SSH_SOURCES)) $(FUZZ_CAPNP)
FUZZ_SSH := $(SSH_SOURCES) $(SSH_CRYPTO_SOURCES)
FUZZ_SOURCES_ssh_packet := $(FUZZ_SSH)
FUZZ_SOURCES_ssh_kex := $(FUZZ_SSH) tests/host/ssh/client.c
FUZZ_SOURCES_ssh_userauth := $(FUZZ_SSH) tests/host/ssh/client.c
FUZZ_SOURCES_station := $(TERMINAL_SOURCES) tests/host/terminal/play.c
FUZZ_SOURCES_terminal := $(TERMINAL_SOURCES) $(TERMINAL_MODEL)
FUZZ_SOURCES_virtqueue := $(VIRTIO_SOURCES) $(VIRTIO_MODEL)
FUZZ_SOURCES_value := $(sort $(wildcard core/schema/*.c)) $(FUZZ_CAPNP)
FUZZ_SOURCES_pci := $(sort $(wildcard core/pci/*.c)) tests/host/pci_sim.c
FUZZ_SOURCES_pvh := kernel/arch/x86_64/pvh.c kernel/arch/x86_64/boot_ranges.c

FUZZ_PROGRAMS := $(FUZZ_TARGETS:%=build/fuzz/fuzz_%)
FUZZ_REPLAYS := $(FUZZ_TARGETS:%=build/host-san/replay-%)
FUZZ_COUNTERS := $(FUZZ_TARGETS:%=build/fuzz-cov/replay-%)

define fuzz_rules
build/fuzz/fuzz_$1: $$(call objects,fuzz,tests/fuzz/fuzz_$1.c $$(FUZZ_SOURCES_$1))
build/host-san/replay-$1: $$(call objects,host-san,tests/fuzz/replay.c tests/fuzz/fuzz_$1.c $$(FUZZ_SOURCES_$1))
build/fuzz-cov/replay-$1: $$(call objects,fuzz-cov,tests/fuzz/replay.c tests/fuzz/fuzz_$1.c $$(FUZZ_SOURCES_$1))
endef
$(foreach t,$(FUZZ_TARGETS),$(eval $(call fuzz_rules,$(t))))

$(foreach v,fuzz host-san fuzz-cov,build/$v/tests/fuzz/fuzz_credentials.o): private CFLAGS_EXTRA := $(LIBSODIUM_INCLUDES)

# The targets whose sources compute hashes with the library.
FUZZ_SSH_TARGETS := ssh_packet ssh_kex ssh_userauth
FUZZ_HASHING := ring audit credentials authorized_key $(FUZZ_SSH_TARGETS)
$(FUZZ_HASHING:%=build/fuzz/fuzz_%): build/fuzz/libsodium.a
$(FUZZ_HASHING:%=build/host-san/replay-%): build/host-san/libsodium.a
$(FUZZ_HASHING:%=build/fuzz-cov/replay-%): build/fuzz-cov/libsodium.a

$(FUZZ_SSH_TARGETS:%=build/fuzz/fuzz_%): build/fuzz/libtinyssh.a
$(FUZZ_SSH_TARGETS:%=build/host-san/replay-%): build/host-san/libtinyssh.a
$(FUZZ_SSH_TARGETS:%=build/fuzz-cov/replay-%): build/fuzz-cov/libtinyssh.a

# A config begins as JSON.
build/fuzz/fuzz_config build/host-san/replay-config build/fuzz-cov/replay-config: FUZZ_LIBS := -ljansson

$(FUZZ_PROGRAMS):
	@echo "  LD      $@"
	@$(CLANG) $(FUZZ_LDFLAGS) $(filter %.o,$^) -Wl,--start-group $(filter %.a,$^) -Wl,--end-group $(FUZZ_LIBS) -o $@

$(FUZZ_REPLAYS):
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $(filter %.o,$^) -Wl,--start-group $(filter %.a,$^) -Wl,--end-group $(FUZZ_LIBS) -o $@

$(FUZZ_COUNTERS):
	@echo "  LD      $@"
	@$(CLANG) $(FUZZ_COV_LDFLAGS) $(filter %.o,$^) -Wl,--start-group $(filter %.a,$^) -Wl,--end-group $(FUZZ_LIBS) -o $@

##@ Test
# Inputs that are found go to build/fuzz/corpus/NAME; what broke the target, to
# build/fuzz/broken-NAME-*.
.PHONY: fuzz test-fuzz-corpus
ifneq ($(TARGET),)
fuzz: build/fuzz/fuzz_$(TARGET) ### search with TARGET=NAME for SECONDS=60
	@test -d tests/fuzz/corpus/$(TARGET)
	@mkdir -p build/fuzz/corpus/$(TARGET)
	@$< -max_total_time=$(if $(filter file,$(origin SECONDS)),60,$(or $(SECONDS),60)) \
		-print_final_stats=1 -max_len=65536 \
		-artifact_prefix=build/fuzz/broken-$(TARGET)- build/fuzz/corpus/$(TARGET) \
		tests/fuzz/corpus/$(TARGET)
else
fuzz: $(FUZZ_PROGRAMS)
	@echo "say which: make fuzz TARGET=NAME SECONDS=60, NAME one of: $(FUZZ_TARGETS)"
endif

test-fuzz-corpus: $(FUZZ_REPLAYS) ### every fuzz target over its kept inputs
	@for t in $(FUZZ_TARGETS); do build/host-san/replay-$$t tests/fuzz/corpus/$$t || \
		echo "ended abnormally: replay-$$t"; done 2>&1 | awk -f tests/host/total.awk

# The lines that the kept inputs reach, file by file: LLVM's line counters.
.PHONY: fuzz-coverage
fuzz-coverage: build/fuzz-cov/replay-$(or $(TARGET),ring) ### lines that the kept inputs of TARGET=NAME reach
	@LLVM_PROFILE_FILE=$<.raw $< tests/fuzz/corpus/$(or $(TARGET),ring) | tail -1
	@llvm-profdata merge -o $<.profile $<.raw
	@llvm-cov report $< -instr-profile=$<.profile -ignore-filename-regex='(^|/)(tests|abi|external|kernel/(sweep|debug)|kernel/arch/host|core/generated)/|\.(h|def)$$'

# The seeds that are made from the tests' samples; what a fuzzer found is added by hand and stays.
build/host/corpus_make: $(call objects,host,tests/fuzz/corpus_make.c tests/fuzz/corpus_ssh.c tests/host/elf_sample.c \
		tests/host/boot_sample.c tests/host/gpt_sample.c tests/host/acpi_sample.c tests/host/manifest_sample.c tests/host/needs_sample.c tests/host/ssh/messages.c core/gpt/gpt.c core/base/crc32.c $(sort $(SSH_SOURCES) $(AUDIT_SOURCES) $(CREDENTIALS_SOURCES)) $(FUZZ_CAPNP)) \
		build/host/libsodium.a
	@echo "  LD      $@"
	@$(CC) $(HOST_LDFLAGS) $(filter %.o,$^) $(filter %.a,$^) -o $@

.PHONY: fuzz-corpus fuzz-corpus-check
fuzz-corpus: build/host/corpus_make build/host-san/ring_corpus ### write the seeds that are made from the tests' samples, and by programs of the simulation, anew
	@build/host/corpus_make tests/fuzz/corpus
	@build/host-san/ring_corpus tests/fuzz/corpus/ring

# Seeds that are made are what is checked in: one that has become stale tries nothing of what it is for.
fuzz-corpus-check: build/host/corpus_make build/host-san/ring_corpus ### the seeds that `make fuzz-corpus` writes are those that are checked in
	@rm -rf build/fuzz-seeds && mkdir -p build/fuzz-seeds/ring
	@build/host/corpus_make build/fuzz-seeds && build/host-san/ring_corpus build/fuzz-seeds/ring
	@cd build/fuzz-seeds && passed=0; failed=0; for f in */*; do \
		if cmp -s $$f ../../tests/fuzz/corpus/$$f; then passed=$$((passed + 1)); else \
		failed=$$((failed + 1)); echo "tests/fuzz/corpus/$$f is stale: run 'make fuzz-corpus'"; fi; done; \
		echo "$$passed passed, $$failed failed"; test $$failed -eq 0

TEST_PREREQS += build/host/corpus_make build/host-san/ring_corpus
TEST_SUITES += fuzz-seeds:fuzz-corpus-check:parallel
TEST_PREREQS += $(FUZZ_REPLAYS)
TEST_SUITES += fuzz-corpus:test-fuzz-corpus:parallel
