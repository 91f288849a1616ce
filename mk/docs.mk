# The manual: pages that are made from the code, and the checks that keep the written ones true. It owns
# docs/status.md, docs/programs.md, docs/security/panic-surface.md and docs/security/loops.md.
#
# The page of stops is compared with the kernel's objects, too, so it is checked after the kernel is
# built.

OBJDUMP := objdump
STATUS_PAGE := docs/status.md
PROGRAMS_PAGE := docs/programs.md
PANIC_PAGE := docs/security/panic-surface.md
LOOPS_PAGE := docs/security/loops.md

##@ Check
.PHONY: status-doc status-doc-check programs-doc programs-doc-check panic-surface panic-surface-check \
	loops-doc loops-check docs-check test-docs-checks
docs-check: $(SETUP_STAMP) words-check ### links, targets, paths, boundaries and layouts that the pages name are there
	@$(PYTHON) tests/checks/docs.py . $(CC) $(firstword $(MAKE))

status-doc: ### write docs/status.md from abi/status.def
	@$(PYTHON) tools/docs/status.py write $(STATUS_PAGE)

status-doc-check: ### docs/status.md is what abi/status.def gives
	@$(PYTHON) tools/docs/status.py check $(STATUS_PAGE)

programs-doc: ### write docs/programs.md from what programs ask for
	@$(PYTHON) tools/docs/programs.py write $(PROGRAMS_PAGE)

programs-doc-check: ### docs/programs.md is what the texts `needs` give
	@$(PYTHON) tools/docs/programs.py check $(PROGRAMS_PAGE)

panic-surface: ### write docs/security/panic-surface.md from the kernel's sources
	@$(PYTHON) tools/docs/panic_surface.py write $(PANIC_PAGE)

PANIC_OBJECTS := $(call objects,kernel,$(KERNEL_SOURCES)) build/kernel/external/libsodium/shim.o
panic-surface-check: $(PANIC_OBJECTS) ### every place where the kernel can stop is listed, with its reachability
	@$(PYTHON) tools/docs/panic_surface.py check $(PANIC_PAGE) $(OBJDUMP) $(PANIC_OBJECTS)

loops-doc: ### write docs/security/loops.md from the sources and tools/docs/loops.rows
	@$(PYTHON) tools/docs/loops.py write $(LOOPS_PAGE)

loops-check: ### each loop of the kernel whose bound is no small constant has a row: bound, work units, where
	@$(PYTHON) tools/docs/loops.py check $(LOOPS_PAGE)

test-docs-checks: $(PANIC_OBJECTS) ### each of these checks is seen to fail on a tree that breaks its rule
	@$(PYTHON) tests/checks/docs_test.py $(CC) $(firstword $(MAKE)) $(OBJDUMP) $(PANIC_OBJECTS)

TEST_PREREQS += $(PANIC_OBJECTS)
TEST_SUITES += docs-check:docs-check:parallel status-doc-check:status-doc-check:parallel \
	programs-doc-check:programs-doc-check:parallel \
	panic-surface-check:panic-surface-check:parallel loops-check:loops-check:parallel docs-checks:test-docs-checks:parallel
