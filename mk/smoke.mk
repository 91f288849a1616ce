# Scenarios on the booted system, under emulation. Each `run-NAME` boots QEMU, plays, checks, and ends
# with a status that is not zero when something did not hold; tests/smoke/capos.py is what they share.

SMOKE_PACKAGE := build/system/workbench.pkg
SMOKE_KERNEL := build/kernel/capos.elf

##@ Run
.PHONY: run-boot
run-boot: $(SMOKE_KERNEL) $(SMOKE_PACKAGE) ## a person at the shell: run, refuse, jobs, ledger, exit
	@CAPOS_BOOT="tools/qemu --package $(SMOKE_PACKAGE) --log build/run-boot.log" \
		$(PYTHON) tests/smoke/boot.py

.PHONY: run-terminal
run-terminal: $(SMOKE_KERNEL) $(SMOKE_PACKAGE) ### the terminal line: early typing, a paste, jobs, long lines, floods, the attention key
	@CAPOS_BOOT="tools/qemu --package $(SMOKE_PACKAGE) --log build/run-terminal.log" \
		$(PYTHON) tests/smoke/terminal.py 50 80 120 200
TEST_SUITES += terminal-line:run-terminal

.PHONY: run-ipc
run-ipc: $(SMOKE_KERNEL) $(SMOKE_PACKAGE) ### services and their clients: exports, narrow facets, answers that wait, callers that go
	@CAPOS_BOOT="tools/qemu --package $(SMOKE_PACKAGE) --log build/run-ipc.log" \
		$(PYTHON) tests/smoke/ipc.py

.PHONY: run-lines
run-lines: $(SMOKE_KERNEL) build/system/proofs/lines.pkg ### four serial lines, of which two share an interrupt: bytes both ways, breaks, nothing lost
	@CAPOS_BOOT="tools/qemu --package build/system/proofs/lines.pkg --log build/run-lines.log" \
		$(PYTHON) tests/smoke/lines.py

TEST_SUITES += lines:run-lines
TEST_PREREQS += build/system/proofs/lines.pkg

.PHONY: run-no-iommu
run-no-iommu: $(SMOKE_KERNEL) $(SMOKE_PACKAGE) ### machines with devices whose IOMMU is none, or lacks something: they boot, say so, and give no device out
	@CAPOS_BOOT="tools/qemu --package $(SMOKE_PACKAGE) --log build/run-no-iommu.log" \
		$(PYTHON) tests/smoke/no_iommu.py
TEST_SUITES += no-iommu:run-no-iommu

.PHONY: run-supervision run-sessions
run-supervision: $(SMOKE_KERNEL) build/system/proofs/supervision.pkg ### services that crash, hang and give up, and the ordered stop
	@CAPOS_BOOT="tools/qemu --package build/system/proofs/supervision.pkg --log build/run-supervision.log" \
		$(PYTHON) tests/smoke/supervision.py

run-sessions: $(SMOKE_KERNEL) $(SMOKE_PACKAGE) ### clients in several sessions: what services know of them, and the end of a session
	@CAPOS_BOOT="tools/qemu --package $(SMOKE_PACKAGE) --log build/run-sessions.log" \
		$(PYTHON) tests/smoke/sessions.py

.PHONY: run-hoarder
run-hoarder: $(SMOKE_KERNEL) build/system/proofs/hoarder.pkg ### a client that keeps all it can get of each service: others still get something
	@CAPOS_BOOT="tools/qemu --package build/system/proofs/hoarder.pkg --log build/run-hoarder.log" \
		$(PYTHON) tests/smoke/hoarder.py

.PHONY: test-transcripts
test-transcripts: $(SMOKE_KERNEL) $(SMOKE_PACKAGE) ### types what docs/services.md, docs/supervision.md, docs/sessions.md and docs/ledger.md say
	@CAPOS_BOOT="tools/qemu --package $(SMOKE_PACKAGE) --log build/test-transcripts.log" \
		$(PYTHON) tests/smoke/transcript.py docs/services.md docs/supervision.md docs/sessions.md docs/ledger.md

TEST_SUITES += supervision:run-supervision hoarder:run-hoarder sessions:run-sessions transcripts:test-transcripts

.PHONY: test-tutorial
test-tutorial: $(SMOKE_KERNEL) $(SMOKE_PACKAGE) ### does what docs/tutorial.md and docs/own-service.md say, on a copy of the tree
	@CAPOS_BOOT="tools/qemu --log build/test-tutorial.log" \
		$(PYTHON) tests/smoke/tutorial.py docs/tutorial.md docs/own-service.md

.PHONY: test-own-system
test-own-system: $(SMOKE_KERNEL) $(SMOKE_PACKAGE) $(NEEDS) $(CAPNPC) ### does what docs/own-system.md says: a system in the tree, and one outside of it with a program built by `make sdk`
	@$(PYTHON) tests/smoke/tutorial.py docs/own-system.md --built
TEST_PREREQS += $(NEEDS) $(CAPNPC)
TEST_SUITES += own-system:test-own-system

TEST_SUITES += boot:run-boot ipc:run-ipc tutorial:test-tutorial

# ---- proofs ----------------------------------------------------------------------------------------

# A proof is a package whose init attacks, and a script that knows what must come of it. Each script
# boots its machines itself, two at a time where there are many.
PROOF_PACKAGES := $(addprefix build/system/proofs/,hostile.pkg spawn.pkg ring-corruption.pkg \
	reserved-opcode.pkg transfer.pkg threads.pkg fairness.pkg memory.pkg ledger.pkg attack.pkg)
proof_play = $(PYTHON) tests/smoke/$1.py build/system/proofs/$2.pkg

.PHONY: test-hostile run-spawn run-ring-corruption run-reserved-opcode run-transfer run-fairness run-memory run-ledger run-boot-refusals run-init-endings \
	test-boot-package-holders test-proofs-trapped
test-hostile: $(SMOKE_KERNEL) build/system/proofs/hostile.pkg build/system/proofs/attack.pkg ## attacks from user space, and the kernel's probes of its own defences
	@$(call proof_play,hostile,hostile) build/system/proofs/attack.pkg

run-spawn: $(SMOKE_KERNEL) build/system/proofs/spawn.pkg ### two thousand spawns, right and wrong: the ledger is the same at the end
	@$(call proof_play,spawn,spawn)

run-ring-corruption: $(SMOKE_KERNEL) build/system/proofs/ring-corruption.pkg ### programs that destroy their own rings harm only themselves
	@$(call proof_play,ring_corruption,ring-corruption)

run-reserved-opcode: $(SMOKE_KERNEL) build/system/proofs/reserved-opcode.pkg ### opcodes that mean nothing are refused, and no other program notices
	@$(call proof_play,reserved_opcode,reserved-opcode)

run-transfer: $(SMOKE_KERNEL) build/system/proofs/transfer.pkg ### copies and moves between processes, in calls and answers, the endpoint itself too
	@$(call proof_play,transfer,transfer)

run-memory: $(SMOKE_KERNEL) build/system/proofs/memory.pkg ### memory that processes share: revoked, its payer closed, under a program that reads it
	@$(call proof_play,memory,memory)

run-fairness: $(SMOKE_KERNEL) build/system/proofs/fairness.pkg ## bombs in their ledgers: bystanders keep nine tenths, a single caller its turn
	@$(call proof_play,fairness,fairness)

.PHONY: run-threads
run-threads: $(SMOKE_KERNEL) build/system/proofs/threads.pkg ### threads of one program: mutex, condition, once, faults, bombs, a word between two processes
	@$(call proof_play,threads,threads)
TEST_SUITES += threads:run-threads:parallel

run-ledger: $(SMOKE_KERNEL) build/system/proofs/ledger.pkg ### log bytes a second: a flood has its share and no more, and silences no other program
	@$(call proof_play,ledger,ledger)

.PHONY: run-dma-isolation
run-dma-isolation: $(SMOKE_KERNEL) build/system/proofs/dma.pkg build/system/proofs/dma-disk.pkg ## devices that reach for memory that is not their own, on the real IOMMU
	@$(call proof_play,dma,dma) build/system/proofs/dma-disk.pkg
TEST_SUITES += dma-isolation:run-dma-isolation:parallel

.PHONY: test-longest-dma
test-longest-dma: build/kernel-longest/capos.elf build/system/proofs/dma.pkg build/system/proofs/dma-disk.pkg ### the same while entries are counted in instructions: storms and floods make none too long
	@CAPOS_KERNEL=$< $(PYTHON) tests/smoke/dma.py build/system/proofs/dma.pkg build/system/proofs/dma-disk.pkg longest
LONG_SUITES += longest-dma:test-longest-dma

TEST_PREREQS += build/system/proofs/dma.pkg
TEST_PREREQS += build/system/proofs/dma-disk.pkg

.PHONY: run-devicemmio-grant
run-devicemmio-grant: $(SMOKE_KERNEL) build/system/proofs/devicemmio.pkg ### a program with a window on a device's registers and nothing else: what it can do, cannot do, and sees when it is gone
	@$(call proof_play,devicemmio,devicemmio)
TEST_SUITES += devicemmio-grant:run-devicemmio-grant:parallel
TEST_PREREQS += build/system/proofs/devicemmio.pkg

.PHONY: run-audit
run-audit: $(SMOKE_KERNEL) build/system/proofs/passwords.pkg ## passwords, setup, guessing, accounts and the audit log, with a desk that is a script
	@$(call proof_play,audit,passwords)
TEST_SUITES += audit:run-audit:parallel
TEST_PREREQS += build/system/proofs/passwords.pkg

run-boot-refusals: $(SMOKE_KERNEL) build/system/proofs/attack.pkg $(SMOKE_PACKAGE) $(MKMANIFEST) ### damaged packages and lacking processors, each with its sentence
	@$(call proof_play,boot_refusals,attack) $(SMOKE_PACKAGE)

run-init-endings: $(SMOKE_KERNEL) build/system/proofs/attack.pkg $(SMOKE_PACKAGE) ### what becomes of the machine when init ends, or refuses to begin
	@$(call proof_play,init_endings,attack) $(SMOKE_PACKAGE)

test-boot-package-holders: $(MKMANIFEST) build/manifests/workbench.json $(USER_PROGRAMS) ### no service is given the boot package
	@$(PYTHON) tests/smoke/boot_package_holders.py $(MKMANIFEST) build/manifests/workbench.json build/user

# The same proofs on the kernel that traps at every undefined behaviour of C.
test-proofs-trapped: $(KERNEL_TRAP_ELF) $(PROOF_PACKAGES) ### the hostile proofs on the kernel with traps at undefined behaviour
	@export CAPOS_KERNEL=$(KERNEL_TRAP_ELF); failed=0; \
	$(call proof_play,hostile,hostile) build/system/proofs/attack.pkg || failed=1; \
	$(call proof_play,spawn,spawn) || failed=1; \
	$(call proof_play,ring_corruption,ring-corruption) || failed=1; \
	$(call proof_play,reserved_opcode,reserved-opcode) || failed=1; \
	$(call proof_play,boot_refusals,attack) $(SMOKE_PACKAGE) || failed=1; exit $$failed

TEST_PREREQS += $(SMOKE_KERNEL) $(KERNEL_TRAP_ELF) $(PROOF_PACKAGES) $(MKMANIFEST)
TEST_SUITES += hostile:test-hostile:parallel spawn:run-spawn:parallel \
	ring-corruption:run-ring-corruption:parallel reserved-opcode:run-reserved-opcode:parallel transfer:run-transfer:parallel fairness:run-fairness:parallel memory:run-memory:parallel ledger:run-ledger:parallel \
	boot-refusals:run-boot-refusals:parallel init-endings:run-init-endings:parallel \
	boot-package-holders:test-boot-package-holders:parallel proofs-trapped:test-proofs-trapped:parallel

# ---- people --------------------------------------------------------------------------------------

# Tests without a disk play on the system that has none: each boot begins anew.
PEOPLE_PACKAGE := build/system/diskless.pkg
SMALL_PACKAGE := build/system/small.pkg

# $(call people_play,SCENARIO): on the default system, in the least memory that docs/people.md promises.
people_play = CAPOS_BOOT="tools/qemu --package $(PEOPLE_PACKAGE) --memory 160 --log build/run-$1.log" \
	$(PYTHON) tests/smoke/login.py $1

.PHONY: run-login run-login-setup run-login-small run-restricted-shell-launcher
run-login: $(SMOKE_KERNEL) $(PEOPLE_PACKAGE) ### a person logs in, works, steps up and logs out
	@$(call people_play,login)
run-login-setup: $(SMOKE_KERNEL) $(PEOPLE_PACKAGE) ### the operator's first password, and who is denied
	@$(call people_play,setup)
run-restricted-shell-launcher: $(SMOKE_KERNEL) $(PEOPLE_PACKAGE) ### a session starts the programs of its profile, and no other
	@$(call people_play,launcher)
run-login-small: $(SMOKE_KERNEL) $(SMALL_PACKAGE) ### the same in 64 MiB, with the smaller cost of a password
	@CAPOS_BOOT="tools/qemu --package $(SMALL_PACKAGE) --memory 64 --log build/run-small.log" \
		$(PYTHON) tests/smoke/login.py small
.PHONY: run-accounts
run-accounts: $(SMOKE_KERNEL) $(SMALL_PACKAGE) $(PEOPLE_PACKAGE) $(MKMANIFEST) $(MKDISK) ### an operator makes and changes accounts, adds keys and takes them away; lines of every wrong kind are refused; a restart
	@$(PYTHON) tests/smoke/accounts.py $(SMALL_PACKAGE) $(MKMANIFEST) build/manifests/default.json $(MKDISK)
TEST_SUITES += accounts:run-accounts:parallel
.PHONY: run-login-given-up
run-login-given-up: $(SMOKE_KERNEL) $(PEOPLE_PACKAGE) $(MKMANIFEST) build/user/faulter.elf ### a service of the operator's profile is given up: the operator gets in all the same
	@$(PYTHON) tests/smoke/given_up.py $(MKMANIFEST) build/manifests/diskless.json
TEST_SUITES += login-given-up:run-login-given-up
TEST_PREREQS += build/user/faulter.elf
TEST_SUITES += login:run-login login-setup:run-login-setup launcher:run-restricted-shell-launcher
TEST_SUITES += login-small:run-login-small
TEST_PREREQS += $(PEOPLE_PACKAGE)
TEST_PREREQS += $(SMALL_PACKAGE)

.PHONY: test-first-hour
test-first-hour: $(SMOKE_KERNEL) $(PEOPLE_PACKAGE) ### types what docs/people.md says, from setup to logout, and compares the screen with it
	@CAPOS_BOOT="tools/qemu --package $(PEOPLE_PACKAGE) --memory 160 --log build/test-first-hour.log" \
		$(PYTHON) tests/smoke/first_hour.py docs/people.md
TEST_SUITES += first-hour:test-first-hour
