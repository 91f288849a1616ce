# User space: the run-time library, the services and the programs, and their host tests.
#
# A program is a folder below user/services, user/apps, tests/proofs or tests/bench with one or more C files, and a text
# `needs` that says what the program asks for (tools/needs). It is built from them and the library to
# build/user/NAME.elf, NAME being the folder's name: nothing has to be said here. Programs below tests
# also get what stands in tests/proofs itself.

# ---- the library ---------------------------------------------------------------------------------

# The sources that also run on the host, where a test or a simulation stands for the kernel.
RT_PORTABLE_SOURCES := $(addprefix user/rt/,abort.c arena.c audit.c call.c capset.c config.c console.c exception.c format.c graph_walk.c heap.c ledger.c \
	park.c pending.c plain.c process.c ring.c ring_deferred.c rt.c server.c server_ask.c server_caller.c server_deferred.c server_object.c server_request.c server_setup.c server_watch.c share.c string.c sync.c thread.c words.c) \
	$(wildcard user/rt/generated/*_client.c)
RT_MACHINE_SOURCES := user/rt/x86_64/exit.c user/rt/memory.c user/rt/start.c user/rt/entry.S \
	user/rt/thread_entry.S
RT_HOST_SOURCES := user/rt/host/enter.c user/rt/host/run.c user/rt/host/thread_entry.c

RT_CORE_SOURCES := $(wildcard core/capnp/*.c core/schema/*.c) core/elf/refusal.c core/elf/needs.c

build/user/librt.a: $(call objects,user,$(RT_PORTABLE_SOURCES) $(RT_MACHINE_SOURCES) \
	$(RT_CORE_SOURCES))
	$(make_archive)

build/host-san/librt.a: $(call objects,host-san,$(RT_PORTABLE_SOURCES) $(RT_HOST_SOURCES) \
	$(RT_CORE_SOURCES))
	$(make_archive)

# Before relocation nothing may go through a table, and no loop here may become a call of itself.
build/user/user/rt/memory.o: private CFLAGS_EXTRA := -fno-tree-loop-distribute-patterns

# ---- programs ------------------------------------------------------------------------------------

# user/drivers/virtio is no program, but what the drivers of virtio devices share.
USER_PROGRAM_FOLDERS := $(patsubst %/,%,$(dir $(wildcard user/services/*/*.c user/apps/*/*.c user/drivers/virtio-*/*.c \
	tests/proofs/*/*.c tests/bench/*/*.c)))
USER_PROGRAM_FOLDERS := $(sort $(USER_PROGRAM_FOLDERS))
USER_PROGRAMS := $(foreach f,$(USER_PROGRAM_FOLDERS),build/user/$(notdir $f).elf)

# The sources that a program needs besides the library: its own list in LIBS_NAME; archives in ARCHIVES_NAME.
LIBS_init = $(wildcard core/manifest/*.c)
LIBS_disk = core/gpt/gpt.c core/base/crc32.c
LIBS_launcher = core/base/base32.c
LIBS_broker = $(wildcard core/broker/*.c core/manifest/*.c) core/base/base32.c
LIBS_sessions = core/broker/nonce.c $(wildcard core/login/*.c) core/base/base32.c core/base/crc32.c
LIBS_shell = $(TERMINAL_SOURCES)
LIBS_audit = $(AUDIT_SOURCES) user/store/queue.c
LIBS_accounts = $(ACCOUNTS_SOURCES) $(STORE_SERVICE_SOURCES)
LIBS_credentials = $(CREDENTIALS_SOURCES) $(STORE_SERVICE_SOURCES)
LIBS_net = $(NET_SOURCES)
LIBS_keys = $(SSH_SOURCES) $(SSH_CRYPTO_SOURCES) user/store/queue.c
LIBS_authorizer = $(SSH_SOURCES) $(SSH_CRYPTO_SOURCES) core/credentials/proof.c core/credentials/rules.c core/terminal/plain_text.c core/terminal/utf8.c
LIBS_ssh-connection = $(SSH_SOURCES) $(SSH_CRYPTO_SOURCES)
ARCHIVES_keys := build/user/libtinyssh.a build/user/libsodium.a
ARCHIVES_authorizer := build/user/libtinyssh.a build/user/libsodium.a
ARCHIVES_ssh-connection := build/user/libtinyssh.a build/user/libsodium.a
NET_SERVICE_SOURCES := $(wildcard user/services/net/*.c)
$(foreach v,user host-san fuzz fuzz-cov,$(call objects,$v,$(NET_SERVICE_SOURCES))): private CFLAGS_EXTRA = $(LWIP_INCLUDES) $(LWIP_EXTRA_$(word 2,$(subst /, ,$@)))
# The service's stack without the service, and a network around it: what the host's tests and the fuzzer run (mk/net.mk).
NET_STACK_SOURCES := $(addprefix user/services/net/,listen.c stack.c tcp.c) $(NET_SOURCES)
NET_WORLD_SOURCES := $(addprefix tests/host/net/,packet.c state.c world.c)
ARCHIVES_net := build/user/liblwip.a build/user/libsodium.a
ARCHIVES_audit := build/user/libsodium.a
ARCHIVES_accounts := build/user/libsqlite3.a build/user/libsodium.a
ARCHIVES_credentials := build/user/libsqlite3.a build/user/libargon2id.a build/user/libsodium.a
LIBS_terminal = $(TERMINAL_SOURCES)
LIBS_virtio-blk = $(VIRTIO_SERVER_SOURCES)
LIBS_virtio-net = $(VIRTIO_SERVER_SOURCES)
LIBS_virtio-rng = $(VIRTIO_DRIVER_SOURCES)
$(foreach f,$(filter tests/%,$(USER_PROGRAM_FOLDERS)),$(eval \
	LIBS_$(notdir $f) := $(wildcard tests/proofs/*.c tests/proofs/*.S)))
LIBS_memdisk += core/base/crc32.c
LIBS_pretender += core/broker/nonce.c core/base/base32.c
LIBS_notebook += $(STORE_SERVICE_SOURCES)
ARCHIVES_notebook := build/user/libsqlite3.a build/user/libsodium.a
LIBS_bench-devices += $(VIRTIO_DRIVER_SOURCES)
LIBS_reader += $(VIRTIO_DRIVER_SOURCES)
# The driver's main.c is a part of the proof's own source.
LIBS_virtio-net-mortal += $(VIRTIO_SERVER_SOURCES) user/drivers/virtio-net/receive.c user/drivers/virtio-net/send.c

# The note of a program: what it asks for, by names of schema/.
NEEDS := build/host/needs
$(NEEDS): $(call objects,host,tools/needs/main.c tools/mkmanifest/interfaces.c tools/mkmanifest/report.c \
		core/elf/needs.c core/manifest/check.c core/manifest/service.c core/manifest/refusal.c $(wildcard core/capnp/*.c core/schema/*.c))
	@echo "  LD      $@"
	@$(CC) $(HOST_LDFLAGS) $(filter %.o,$^) -o $@

build/user/%.needs.o: build/user/%.needs.S
	@$(IN_NO_FOLDER) $(CC) $(USER_ASFLAGS) -c $< -o $@

user/%/needs tests/%/needs:
	@echo "$@ is missing: it says what the program asks for, such as" >&2
	@echo "    help One line for a person." >&2
	@echo "    needs console Console" >&2
	@echo "docs/tutorial.md tells more." >&2
	@exit 1

# The section headers' symbols are left out of the file that is booted; NAME.debug keeps them.
define user_program_rules
build/user/$(notdir $1).needs.S: $1/needs $$(NEEDS)
	@mkdir -p $$(@D)
	@echo "  NEEDS   $$@"
	@$$(NEEDS) $$< -o $$@
build/user/$(notdir $1).debug: $$(call objects,user,$$(wildcard $1/*.c $1/*.S) $$(LIBS_$(notdir $1))) \
		build/user/$(notdir $1).needs.o $$(ARCHIVES_$(notdir $1)) build/user/librt.a user/rt/program.ld
	@mkdir -p $$(@D)
	@echo "  LINK    $$@"
	@$$(CC) $$(USER_LDFLAGS) -Wl,-z,max-page-size=4096 -Wl,-T,user/rt/program.ld -o $$@ \
		$$(filter %.o,$$^) $$(ARCHIVES_$(notdir $1)) build/user/librt.a
build/user/$(notdir $1).elf: build/user/$(notdir $1).debug
	@$$(OBJCOPY) --strip-all $$< $$@
endef
$(foreach f,$(USER_PROGRAM_FOLDERS),$(eval $(call user_program_rules,$f)))

##@ Build
.PHONY: user
user: $(USER_PROGRAMS) ### the programs of user space, as build/user/NAME.elf
ALL_TARGETS += user

# ---- host tests ----------------------------------------------------------------------------------

RT_TESTS := $(patsubst tests/host/rt/%_test.c,%,$(wildcard tests/host/rt/*_test.c))
RT_TEST_PROGRAMS := $(foreach t,$(RT_TESTS),build/host-san/rt-test-$t)

# Sources of a program that a test needs: the parts of it that do no calls.
RT_TEST_EXTRA_call := tests/host/rt/fake_kernel.c core/ring/submission.c
RT_TEST_EXTRA_server := $(RT_TEST_EXTRA_call) tests/host/rt/server_world.c
RT_TEST_EXTRA_server_bounds := $(RT_TEST_EXTRA_server)
RT_TEST_EXTRA_server_ask := $(RT_TEST_EXTRA_server)
RT_TEST_EXTRA_server_deferred := $(RT_TEST_EXTRA_server)
RT_TEST_EXTRA_plain := $(RT_TEST_EXTRA_call)
RT_TEST_EXTRA_exception := $(RT_TEST_EXTRA_call)
FAKE_SYSTEM := $(sort $(wildcard tests/host/rt/fake_system/*.c)) core/ring/submission.c $(TERMINAL_SOURCES)
RT_TEST_EXTRA_ledger := $(FAKE_SYSTEM)
RT_TEST_EXTRA_shell := $(FAKE_SYSTEM) $(wildcard user/apps/shell/*.c) tests/host/needs_sample.c tests/host/rt/shell_world.c
RT_TEST_EXTRA_shell_call := $(RT_TEST_EXTRA_shell)
RT_TEST_EXTRA_shell_say := $(RT_TEST_EXTRA_shell)
RT_TEST_EXTRA_planner := user/services/init/planner.c
RT_TEST_EXTRA_lines := user/services/init/lines.c
RT_TEST_EXTRA_init := tests/host/rt/init_world.c $(FAKE_SYSTEM) $(wildcard user/services/init/*.c) $(LIBS_init)
RT_TEST_EXTRA_init_time := $(RT_TEST_EXTRA_init)
RT_TEST_EXTRA_shell_parse := core/terminal/utf8.c core/terminal/width.c user/apps/shell/parse.c user/apps/shell/nearest.c

define rt_test_rules
build/host-san/rt-test-$1: $$(call objects,host-san,tests/host/rt/$1_test.c $$(RT_TEST_EXTRA_$1)) \
		build/host-san/librt.a
	@echo "  LINK    $$@"
	@$$(CC) $$(HOST_SAN_CFLAGS) $$(HOST_SAN_LDFLAGS) -o $$@ $$^ -lcmocka
endef
$(foreach t,$(RT_TESTS),$(eval $(call rt_test_rules,$t)))

##@ Test
.PHONY: test-rt
test-rt: $(RT_TEST_PROGRAMS) ### the run-time library and the shell's parser, on the host
	@failed=0; for t in $(RT_TEST_PROGRAMS); do $$t || failed=1; done; exit $$failed
TEST_SUITES += rt:test-rt:parallel
TEST_PREREQS += $(RT_TEST_PROGRAMS)

.PHONY: test-needs
test-needs: $(NEEDS) ### the tool that makes notes of needs, and that every program of the tree has one
	@$(PYTHON) tests/host/needs_tool_test.py $(NEEDS)
TEST_SUITES += needs:test-needs:parallel
TEST_PREREQS += $(NEEDS)
