# capOS is built by this one non-recursive Makefile. It owns only the order of things: each part of the
# system describes itself in one fragment mk/PART.mk, and a fragment adds to the lists below.
#
#   ALL_TARGETS    what `make all` builds
#   TEST_SUITES    suites of `make test`, as name:target, or name:target:parallel when the suite may run
#                  at the same time as another one (then all that it builds must stand in TEST_PREREQS)
#   LONG_SUITES    the same for `make test-long`
#   TEST_PREREQS   files built before the first suite starts
#
# A line `target: ## text` puts the target on the screen of `make help`; `### text` puts it on the
# longer list of `make help-all`; a line `##@ Title` starts a group.
# Read next: mk/config.mk for compilers and flags, mk/setup.mk for what is fetched and how.

.DEFAULT_GOAL := help

ALL_TARGETS :=
TEST_SUITES :=
LONG_SUITES :=
TEST_PREREQS :=

include mk/config.mk
include mk/setup.mk
-include mk/libsodium.mk
-include mk/sqlite.mk
-include mk/lwip.mk
-include mk/tinyssh.mk
-include mk/manifests.mk
-include mk/schema.mk
-include mk/core.mk
-include mk/terminal.mk
-include mk/kernel.mk
-include mk/user.mk
-include mk/sdk.mk
-include mk/tools.mk
-include mk/tests.mk
-include mk/checkers.mk
-include mk/machine.mk
-include mk/virtio.mk
-include mk/fuzz.mk
-include mk/sim.mk
-include mk/model.mk
-include mk/smoke.mk
-include mk/disk.mk
-include mk/net.mk
-include mk/ssh.mk
-include mk/people.mk
-include mk/debug.mk
-include mk/graph.mk
-include mk/bench.mk
-include mk/peers.mk
-include mk/checks.mk
-include mk/docs.mk

##@ Build
.PHONY: all clean help help-all
all: $(SETUP_STAMP) $(ALL_TARGETS) ## build everything that an image needs

clean: ## remove build/ (what was fetched stays in the cache)
	rm -rf build

##@ Test
.PHONY: test test-long
# The suites are started by one script; each is a target of this Makefile, so each can be run alone.
test: $(SETUP_STAMP) $(TEST_PREREQS) ## the quick tier: every suite, last line `N passed, N failed`
	@MAKE='$(MAKE)' $(PYTHON) tests/run --tier quick $(TEST_SUITES)

test-long: $(SETUP_STAMP) $(TEST_PREREQS) ## the long tier: hours
	@MAKE='$(MAKE)' $(PYTHON) tests/run --tier long $(LONG_SUITES)

##@ Help
HELP_FILES := $(filter mk/%.mk,$(MAKEFILE_LIST)) Makefile
help:
	@awk -v all=0 -f mk/help.awk $(HELP_FILES)

help-all: ## every documented target, not only the main ones
	@awk -v all=1 -f mk/help.awk $(HELP_FILES)

# Last, because the fragments may add to the flags.
$(foreach v,$(VARIANTS),$(eval $(call variant_flags_record,$(v))))

# Objects carry their dependencies beside them.
-include $(shell test ! -d build || find build -name '*.d' -not -path 'build/external/*')
