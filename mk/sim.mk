# The simulation: the portable kernel with the machine kernel/arch/host, as a library, and the tests
# that run on it. It owns build/host-san/simkernel.a and the programs tests/sim/*_test.c make. Figures
# can be set on the command line: SEED=N replays, ENTRIES=N, SPAWNS=N. docs/simulation.md explains.
#
#   SIM_KERNEL_SOURCES  the kernel as the simulation builds it
#   SIM_LIBRARY_SOURCES what every test program of the simulation needs

SIM_KERNEL_SOURCES := $(sort $(shell find kernel -name '*.c' -not -path 'kernel/arch/x86_64/*')) \
	kernel/arch/x86_64/page_table.c \
	$(sort $(wildcard core/base/*.c core/boot/*.c core/cap/*.c core/capnp/*.c core/elf/*.c core/ledger/*.c core/pci/config_view.c core/ring/*.c))
SIM_LIBRARY_SOURCES := $(filter-out %_test.c,$(sort $(wildcard tests/sim/*.c))) tests/host/virtio/model.c tests/sim/sim_switch.S tests/host/elf_sample.c
SIM_TESTS := $(patsubst tests/sim/%_test.c,%,$(wildcard tests/sim/*_test.c))
SIM_TEST_PROGRAMS := $(SIM_TESTS:%=build/host-san/sim-test-%)

build/host-san/simkernel.a: $(call objects,host-san,$(SIM_KERNEL_SOURCES))
	$(make_archive)

# All of the kernel is linked, so that the list of its fallible steps is complete.
$(SIM_TEST_PROGRAMS): build/host-san/sim-test-%: build/host-san/tests/sim/%_test.o \
		$(call objects,host-san,$(SIM_LIBRARY_SOURCES)) build/host-san/simkernel.a \
		build/host-san/libsodium.a
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $(filter %.o,$^) -Wl,--whole-archive build/host-san/simkernel.a \
		-Wl,--no-whole-archive build/host-san/libsodium.a -o $@

# The files that one test program alone needs, such as its scenarios or its cases, stand in a folder of
# its name.
$(foreach t,$(SIM_TESTS),$(eval build/host-san/sim-test-$t: \
	$(call objects,host-san,$(sort $(wildcard tests/sim/$t/*.c)))))

##@ Test
.PHONY: test-columns test-direct test-thread-sim test-endpoint-sim test-memory-sim test-shares test-budget test-kill test-sim test-sim-long test-fault test-spawn-sim test-ring test-sweep
test-spawn-sim: build/host-san/sim-test-spawn ### 100,000 spawns in the simulation, good and hostile (SEED=N SPAWNS=N)
	@$<

TEST_SUITES += spawn-sim:test-spawn-sim:parallel
TEST_PREREQS += $(SIM_TEST_PROGRAMS)

test-endpoint-sim: build/host-san/sim-test-endpoint ### calls between processes, case by case, with all predicates after each kernel entry
	@$<

TEST_SUITES += endpoint-sim:test-endpoint-sim:parallel

.PHONY: test-scope-sim
test-scope-sim: build/host-san/sim-test-scope ### services that end and start again, case by case: what their callers see
	@$<

TEST_SUITES += scope-sim:test-scope-sim:parallel
test-columns: build/host-san/sim-test-column ### every column of a ledger is a limit: one less than is needed is refused, and changes nothing
	@$<

TEST_SUITES += columns:test-columns:parallel

test-memory-sim: build/host-san/sim-test-memory ### shared memory, case by case: views, mappings across ledgers, all ways to lose them
	@$<

TEST_SUITES += memory-sim:test-memory-sim:parallel
test-thread-sim: build/host-san/sim-test-thread ### threads of one process and park spaces, case by case, with all predicates after each kernel entry
	@$<

TEST_SUITES += thread-sim:test-thread-sim:parallel

.PHONY: test-graph-sim
test-graph-sim: build/host-san/sim-test-graph ### the authority graph, case by case: rows, pages while the world goes on, hostile places
	@$<

TEST_SUITES += graph-sim:test-graph-sim:parallel

.PHONY: test-serial-sim
test-serial-sim: build/host-san/sim-test-serial ### the serial line, case by case: senders that wait, bytes that are lost, guards
	@$<

TEST_SUITES += serial-sim:test-serial-sim:parallel

.PHONY: test-iommu-sim
test-iommu-sim: build/host-san/sim-test-device ### devices and the IOMMU: what a driver gets, how it ends, functions that are hostile at random (SEED=N ROUNDS=N)
	@$<

TEST_SUITES += iommu-sim:test-iommu-sim:parallel

test-direct: build/host-san/sim-test-direct ### the straight way of a call and its answer, and each test that stands before it
	@$<

TEST_SUITES += direct:test-direct:parallel

.PHONY: test-hostile-sim test-crowds
test-hostile-sim: build/host-san/sim-test-hostile ### hostile clients and services at an endpoint, and every order of a call, its end and its answer
	@$<

TEST_SUITES += hostile-sim:test-hostile-sim:parallel

test-crowds: build/host-san/sim-test-crowd ### a thousand callers of one endpoint, full capability tables, and their end
	@$<

TEST_SUITES += crowds:test-crowds:parallel

test-kill: build/host-san/sim-test-kill ### every scenario, with each process killed at the end of each kernel entry and work step
	@$<

.PHONY: test-kill-long
test-kill-long: build/host-san/sim-test-kill ### the same with scenarios of up to 2,000 entries, in the smallest steps: hours (KILL_FROM=N KILL_TO=N play some)
	@KILL_LONG=1 KILL_ENTRIES=$${KILL_ENTRIES:-2000} KILL_UNITS=$${KILL_UNITS:-4} $<

LONG_SUITES += kill-long:test-kill-long

TEST_SUITES += kill:test-kill:parallel

test-sim: build/host-san/sim-test-random ## honest and hostile programs at random in the simulation (SEED=N replays, ENTRIES=N)
	@ENTRIES=$${ENTRIES:-$${SEED:+20000}} $<

test-sim-long: build/host-san/sim-test-random ### the same with a fresh seed and 500 million entries: about an hour; it says how to go on from where it is
	@SEED=$${SEED:-$$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')} ENTRIES=$${ENTRIES:-500000000} $<

TEST_SUITES += sim:test-sim:parallel
LONG_SUITES += sim-long:test-sim-long

test-fault: build/host-san/sim-test-fault ### every kernel operation with its n-th fallible step failing
	@$<

test-ring: build/host-san/sim-test-ring ### every opcode with every status, by the one input that gives it
	@$<

test-sweep: build/host-san/sim-test-sweep ### each predicate of the sweep is seen to fail
	@$<

test-shares: build/host-san/sim-test-shares ### CPU shares in simulated time, against a fluid model (SEED=N SEEDS=N)
	@$<

TEST_SUITES += shares:test-shares:parallel

.PHONY: test-closing
test-closing: build/host-san/sim-test-closing ### the end of a ledger that was lent: its closer neither waits for the holder nor runs for it
	@$<

TEST_SUITES += closing:test-closing:parallel

test-budget: build/host-san/sim-test-budget ### what one entry does not finish goes on in the next, in order and without loss
	@$<

TEST_SUITES += budget:test-budget:parallel
TEST_SUITES += fault:test-fault:parallel ring:test-ring:parallel sweep:test-sweep:parallel

# The fuzz target of the ring: the whole kernel and the simulation, besides what mk/fuzz.mk says.
SIM_FUZZ_SOURCES := $(SIM_KERNEL_SOURCES) $(SIM_LIBRARY_SOURCES)
build/fuzz/fuzz_ring: $(call objects,fuzz,$(SIM_FUZZ_SOURCES))
build/host-san/replay-ring: $(call objects,host-san,$(SIM_FUZZ_SOURCES))
build/fuzz-cov/replay-ring: $(call objects,fuzz-cov,$(SIM_FUZZ_SOURCES))
# The sweeps and the simulation itself are not what is searched: their branches would fill the corpus with
# inputs that show nothing new of the kernel, and tracing their comparisons takes half of the time.
$(call objects,fuzz,$(filter kernel/sweep/% kernel/arch/host/%,$(SIM_KERNEL_SOURCES)) $(SIM_LIBRARY_SOURCES)): \
	private CFLAGS_EXTRA := -fno-sanitize=fuzzer-no-link
# The sweep looks at each slot after each entry: comparisons there are not traced, branches are.
$(call objects,fuzz,$(filter core/cap/% kernel/object/mapping%.c kernel/object/memory.c,$(SIM_KERNEL_SOURCES))): \
	private CFLAGS_EXTRA := -fno-sanitize-coverage=trace-cmp

# Everything that the target keeps comes back whole.
build/host-san/ring_reset_test: $(call objects,host-san,tests/fuzz/ring_reset_test.c tests/fuzz/fuzz_ring.c \
		$(SIM_FUZZ_SOURCES)) build/host-san/libsodium.a
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $(filter %.o,$^) $(filter %.a,$^) -o $@

.PHONY: test-ring-reset
test-ring-reset: build/host-san/ring_reset_test ### the state that the ring's fuzz target keeps comes back whole (SEED=N)
	@$< tests/fuzz/corpus/ring

TEST_SUITES += ring-reset:test-ring-reset:parallel
TEST_PREREQS += build/host-san/ring_reset_test

# The simulation itself writes the seeds of the ring's target: see tests/fuzz/ring_corpus.c.
build/host-san/ring_corpus: $(call objects,host-san,$(sort $(wildcard tests/fuzz/ring_seeds*.c)) \
		tests/fuzz/ring_corpus.c tests/fuzz/ring_record.c tests/fuzz/fuzz_ring.c \
		$(SIM_FUZZ_SOURCES)) build/host-san/libsodium.a
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $(filter %.o,$^) $(filter %.a,$^) -o $@

# ---- programs in the simulation -------------------------------------------------------------------
#
# A program of user space as one object, with the run-time in it: three symbols of it are seen from
# outside, program_NAME_run, _thread_run and _kernel_set, - in the name being _. All others are its own,
# since the kernel has functions of the same names. Programs keep no state in variables, so an object with
# some is refused: see user/rt/state.h.

SIM_PROGRAM_NAMES := init chat chatter keyvalue kv visits visitor waiting waiter asker audit accounts credentials desk pretender crowder typist \
	terminal sessions broker launcher shell hello \
	echo net net-talker wire \
	memdisk \
	virtio-blk \
	virtio-net \
	virtio-rng \
	arp \
	bench-devices \
	disk \
	storer \
	notebook \
	recorder \
	keys authorizer ssh \
	registrar
SIM_SYSTEMS := bench-devices chat disk issuing net-ends nic passwords-brief passwords-disk pretender records registry stores table virtio-disk waiting
# The default system with something changed, by a script of its own.
SIM_VARIANTS := crowded expiring \
	far \
	flooded \
	recovery \
	twelve
SIM_SYSTEM_PACKAGES := $(SIM_SYSTEMS:%=build/system/proofs/%.pkg) build/system/diskless.pkg $(SIM_VARIANTS:%=build/tests/%.pkg)
$(SIM_VARIANTS:%=build/tests/%.json): build/tests/%.json: build/manifests/diskless.checked tests/sim/system/%.py
	@echo "  VARIANT $@"
	@$(PYTHON) tests/sim/system/$*.py build/manifests/diskless.json $@
$(SIM_VARIANTS:%=build/tests/%.pkg): build/tests/%.pkg: build/tests/%.json $(USER_PROGRAMS)
	@echo "  PACK    $@"
	@$(MKMANIFEST) --programs build/user $< -o $@
# Beside a program that hashes passwords stands what takes no time.
SIM_STANDS_FOR_credentials := tests/sim/stand_in/argon2id.c
# A foreign library keeps its state in variables, which stand in a section of the program's own: tests/sim/sim_library.h.
SIM_ARCHIVES_net := build/host-san/liblwip.a
SIM_ARCHIVES_accounts := build/host-san/libsqlite3.a
SIM_ARCHIVES_credentials := build/host-san/libsqlite3.a
SIM_ARCHIVES_notebook := build/host-san/libsqlite3.a
SIM_ARCHIVES_keys := build/host-san/libtinyssh.a
SIM_ARCHIVES_authorizer := build/host-san/libtinyssh.a
SIM_PROGRAM_OBJECTS := $(SIM_PROGRAM_NAMES:%=build/host-san/programs/%.o) build/host-san/programs/net-other.o
SIM_PROGRAM_SYMBOLS := run thread_run kernel_set
sim_program_symbol = program_$(subst -,_,$1)

define sim_program_rules
build/host-san/programs/$(notdir $1).o: $(call objects,host-san,$(wildcard $1/*.c) $(filter-out tests/%,$(LIBS_$(notdir $1))) $(SIM_STANDS_FOR_$(notdir $1))) \
		build/host-san/librt.a $(SIM_ARCHIVES_$(notdir $1)) $(if $(ARCHIVES_$(notdir $1)),build/host-san/libsodium.a)
	@mkdir -p $$(@D)
	@echo "  PROGRAM $$@"
	@if $$(OBJDUMP) -t $$(filter build/host-san/user/%.o $$(filter-out build/host-san/tests/sim/stand_in/%,$$(filter build/host-san/tests/%.o,$$^)),$$^) | grep -E ' O \.(bss|data)[[:space:]]' | \
		grep -v __odr_asan; then \
		echo "$1 keeps state in a variable: see user/rt/state.h" >&2; exit 1; fi
	@$$(CC) -r -nostdlib -o $$@.tmp $$(SIM_PROGRAM_SYMBOLS:%=-Wl,-u,rt_host_%) $$^
	@$$(OBJCOPY) --rename-section library_state=$$(call sim_program_symbol,$(notdir $1))_state $$(foreach s,$$(SIM_PROGRAM_SYMBOLS),\
		--redefine-sym rt_host_$$s=$$(call sim_program_symbol,$(notdir $1))_$$s) $$@.tmp
	@$$(OBJCOPY) $$(foreach s,$$(SIM_PROGRAM_SYMBOLS),\
		--keep-global-symbol=$$(call sim_program_symbol,$(notdir $1))_$$s) $$@.tmp $$@
	@rm -f $$@.tmp
endef
$(foreach n,$(SIM_PROGRAM_NAMES),$(eval $(call sim_program_rules,$(patsubst %/,%,$(dir \
	$(firstword $(wildcard user/services/$n/*.c user/apps/$n/*.c tests/proofs/$n/*.c user/drivers/$n/*.c tests/bench/$n/*.c)))))))

# The same program under another name, so that the simulation tells them apart.
build/user/net-other.elf: build/user/net.elf
	@cp $< $@
build/system/proofs/net-ends.pkg: build/user/net-other.elf
build/host-san/programs/net-other.o: build/host-san/programs/net.o
	@echo "  PROGRAM $@"
	@$(OBJCOPY) $(foreach s,$(SIM_PROGRAM_SYMBOLS),--redefine-sym program_net_$s=program_net_other_$s) \
		--rename-section program_net_state=program_net_other_state $< $@

build/host-san/sim-test-system: $(SIM_PROGRAM_OBJECTS) $(call objects,host-san,tests/proofs/memdisk/format.c)

.PHONY: test-system-sim
test-system-sim: build/host-san/sim-test-system $(SIM_SYSTEM_PACKAGES) ### services as they are, in the simulation, each ended at each kernel entry
	@$<

TEST_SUITES += system-sim:test-system-sim:parallel
TEST_PREREQS += $(SIM_SYSTEM_PACKAGES)
