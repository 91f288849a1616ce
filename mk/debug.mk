# Debugging: gdb at a machine of its own, docs/debugging.md.
#
#   PROGRAM=NAME    stop at the capos_main of this program
#   COMMANDS=FILE   run these commands of gdb, and end

DEBUG_RUN := tools/debug/run.py $(if $(PROGRAM),--program $(PROGRAM)) $(if $(COMMANDS),--commands $(COMMANDS))

##@ Run
.PHONY: debug debug-terminal
debug: $(KERNEL_ELF) build/system/workbench.pkg ### boot the workbench under gdb, at the kernel and its programs (PROGRAM=NAME)
	@$(DEBUG_RUN)

debug-terminal: ### the terminal of the machine that `make debug` has started
	@tools/debug/terminal.py

##@ Test
.PHONY: test-debug
test-debug: $(KERNEL_ELF) build/system/workbench.pkg ### what docs/debugging.md says, with gdb where it is installed
	@$(PYTHON) tests/smoke/debug.py

TEST_SUITES += debug:test-debug
