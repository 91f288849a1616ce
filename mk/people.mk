# People on two lines, in QEMU: hostile tests of the small default system with a second line, guests, and somebody whose
# verifier is known. It owns build/tests/people.json and people.pkg, and the targets of tests/smoke that use people_lines.py.

LINES_PACKAGE := build/tests/people.pkg
build/tests/people.json: build/manifests/small.checked tests/smoke/people_variant.py
	@echo "  VARIANT $@"
	@$(PYTHON) tests/smoke/people_variant.py build/manifests/small.json $@
$(LINES_PACKAGE): build/tests/people.json $(USER_PROGRAMS)
	@echo "  PACK    $@"
	@$(MKMANIFEST) --programs build/user $< -o $@

# $(call lines_play,SCENARIO): on two lines.
lines_play = CAPOS_BOOT="tools/qemu --package $(LINES_PACKAGE)" PEOPLE_PACKAGE=$(LINES_PACKAGE) $(PYTHON) tests/smoke/$1.py

.PHONY: run-login-secrets
run-login-secrets: $(SMOKE_KERNEL) $(LINES_PACKAGE) ### known secrets through every way of a login: then none is in the memory, or in what anybody can read
	@$(call lines_play,secrets)
TEST_SUITES += login-secrets:run-login-secrets:parallel
TEST_PREREQS += $(LINES_PACKAGE)

.PHONY: run-login-lines
run-login-lines: $(SMOKE_KERNEL) $(LINES_PACKAGE) ### two logins at once, a guesser on another line, a guest who uses up a ledger, Ctrl-C at every prompt
	@$(call lines_play,login_lines)
TEST_SUITES += login-lines:run-login-lines:parallel

.PHONY: run-login-floods
run-login-floods: $(SMOKE_KERNEL) $(LINES_PACKAGE) ### a program of nobody's floods desk, stack and audit log, tries every trick of output, imitates the desk
	@$(call lines_play,login_floods)
TEST_SUITES += login-floods:run-login-floods:parallel

# How often a service is ended at a step of a login, and by which dice.
LOGINS ?= 6
LOGIN_RESTARTS_SEED = $(or $(SEED),7)

.PHONY: run-login-restarts run-login-restarts-long
run-login-restarts: $(SMOKE_KERNEL) $(LINES_PACKAGE) ### services end and start anew at steps of chance while people log in and out (SEED=N replays, LOGINS=N)
	@$(call lines_play,login_restarts) $(LOGINS) $(LOGIN_RESTARTS_SEED)
TEST_SUITES += login-restarts:run-login-restarts:parallel

run-login-restarts-long: ### the same forty times, with other dice each day
	@$(MAKE) --no-print-directory run-login-restarts LOGINS=40 SEED=$(or $(SEED),$(shell date +%s))
LONG_SUITES += login-restarts-long:run-login-restarts-long
