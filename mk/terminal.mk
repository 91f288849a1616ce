# The line editor of core/terminal: its table of widths, and its tests on a model terminal.
#
#   TERMINAL_SOURCES   the editor

TERMINAL_SOURCES := $(sort $(wildcard core/terminal/*.c))
TERMINAL_MODEL := $(addprefix tests/host/terminal/,model.c play.c screen.c)

# ---- the table of widths -------------------------------------------------------------------------

WIDTH_TABLE := core/terminal/width_table.h

##@ Build
.PHONY: width-table width-table-check
width-table: ### write the widths of characters anew from the package that setup/lock names
	@$(PYTHON) tools/width/generate.py >build/width_table.h.new
	@mv build/width_table.h.new $(WIDTH_TABLE)

width-table-check: ### compare the checked-in widths of characters with the package's
	@mkdir -p build
	@$(PYTHON) tools/width/generate.py >build/width_table.h.new
	@if diff -u $(WIDTH_TABLE) build/width_table.h.new; then echo "1 passed, 0 failed"; \
	else echo "the table of widths differs from its source: run make width-table" >&2; \
		echo "0 passed, 1 failed"; exit 1; fi

# ---- tests ---------------------------------------------------------------------------------------

TERMINAL_TESTS := $(patsubst tests/host/terminal/%_test.c,%,$(sort $(wildcard tests/host/terminal/*_test.c)))
TERMINAL_TEST_PROGRAMS := $(TERMINAL_TESTS:%=build/host-san/terminal-test-%)

$(TERMINAL_TEST_PROGRAMS): build/host-san/terminal-test-%: build/host-san/tests/host/terminal/%_test.o \
		$(call objects,host-san,$(TERMINAL_MODEL) $(TERMINAL_SOURCES))
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $^ -lcmocka -o $@

##@ Test
.PHONY: test-terminal
test-terminal: $(TERMINAL_TEST_PROGRAMS) ### the line editor on a model terminal (SEED=N replays)
	@failed=0; for t in $(TERMINAL_TEST_PROGRAMS); do $$t || failed=1; done; exit $$failed
TEST_SUITES += terminal:test-terminal:parallel width-table:width-table-check:parallel
TEST_PREREQS += $(TERMINAL_TEST_PROGRAMS)
