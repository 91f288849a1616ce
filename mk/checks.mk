# Checks over the tree as a whole: pins, layers, the second compiler, rebuilding, the checks themselves.
# It owns no artefact; each check prints `N passed, N failed`.

##@ Check
.PHONY: check dependency-policy-check layer-check floors-check words-check format format-check clang-check test-rebuild test-two-folders test-checks test-help test-setup
check: dependency-policy-check layer-check floors-check words-check format-check clang-check ## the quick checks over the whole tree

dependency-policy-check: ### every input is pinned, and nothing unlisted is fetched, linked or included
	@$(PYTHON) tests/checks/dependency_policy.py .

# Objects of the kernel variant: no position independence, so constant tables stay read-only data.
CHECKED_CORE_OBJECTS := $(call objects,kernel,$(shell test ! -d core || find core -name '*.c' | sort))
CHECKED_KERNEL_OBJECTS := $(call objects,kernel,$(shell test ! -d kernel || find kernel -name '*.c' \
	-not -path 'kernel/arch/*' | sort))
layer-check: $(CHECKED_CORE_OBJECTS) $(CHECKED_KERNEL_OBJECTS) ### core/ calls nothing outside, no include leaves its layer, and all state of the kernel is known
	@$(PYTHON) tests/checks/layers.py . $(NM) $(CHECKED_CORE_OBJECTS) $(CHECKED_KERNEL_OBJECTS)

floors-check: ### as many calls go up between the kernel's folders as docs/architecture.md says, and no header includes itself
	@$(PYTHON) tests/checks/floors.py .

words-check: ### sentences of comments and pages begin with their subject
	@$(PYTHON) tests/checks/words.py .

format-check: $(SETUP_STAMP) ### the C files are laid out as .clang-format says
	@$(PYTHON) tests/checks/format.py . $(CLANG_FORMAT)

format: $(SETUP_STAMP) ### lay the C files out as .clang-format says
	@$(PYTHON) tests/checks/format.py . $(CLANG_FORMAT) --write

# Flags that only gcc knows, or that clang 14 knows under a longer name.
CLANG_AS := $(filter-out -Werror,$(WARN_CFLAGS)) -Werror -Wno-unknown-warning-option
clang_flags = $(subst -ftrivial-auto-var-init=zero,-ftrivial-auto-var-init=zero \
	-enable-trivial-auto-var-init-zero-knowing-it-will-be-removed-from-clang,$(filter-out \
	-flto -ffat-lto-objects $(KERNEL_CALL_USED),$1)) $(CLANG_AS)
CLANG_FOLDERS := $(wildcard abi core schema kernel user tools external tests)
clang-check: $(LAYERS_STAMP) $(SETUP_STAMP) $(CAPNP_TEST_STAMP) $(RESERVED_NAMES) ### every C file also compiles with clang, same warnings
	@CLANG_KERNEL_FLAGS='$(call clang_flags,$(KERNEL_CFLAGS)) $(LIBSODIUM_INCLUDES)' \
	CLANG_USER_FLAGS='$(call clang_flags,$(USER_CFLAGS)) $(LIBSODIUM_INCLUDES) $(LWIP_INCLUDES) $(TINYSSH_INCLUDES)' \
	CLANG_HOST_FLAGS='$(call clang_flags,$(HOST_CFLAGS)) $(LIBSODIUM_INCLUDES) $(LWIP_INCLUDES) $(TINYSSH_INCLUDES)' \
	$(foreach l,$(LAYERS) external,CLANG_INCLUDES_$l='$(call layer_includes,$l/,kernel)') \
	CLANG_INCLUDES_kernel_host='$(call layer_includes,kernel/,host)' \
	CLANG_INCLUDES_programs='$(call layer_includes,tests/proofs/,user)' \
	CLANG_INCLUDES_user_host='$(call layer_includes,user/,host)' \
	CLANG_INCLUDES_tools='$(call layer_includes,tools/,host) -iquote $(dir $(RESERVED_NAMES))' \
	CLANG_INCLUDES_tests='$(call layer_includes,tests/,host) -iquote build/test-schema' \
	$(PYTHON) tests/checks/clang.py $(CLANG) $$(find $(CLANG_FOLDERS) -name '*.c' | sort)

test-rebuild: ### what is built stays built, changed flags rebuild, layers cannot be crossed
	@tests/checks/rebuild.sh build/test-rebuild $(firstword $(MAKE))

TWO_FOLDERS_TARGETS := all $(KERNEL_TRAP_ELF)
test-two-folders: $(SETUP_STAMP) $(TWO_FOLDERS_TARGETS) ### a copy of the tree in another folder gives the same bytes: kernel, programs, packages, host tools
	@$(PYTHON) tests/checks/two_folders.py $(firstword $(MAKE)) $(TWO_FOLDERS_TARGETS)

test-checks: ### each check is seen to fail on a tree that breaks its rule
	@$(PYTHON) tests/checks/self_test.py $(CC) $(NM) $(CLANG)

test-setup: $(SETUP_STAMP) ### set-up refuses what its pins do not cover
	@$(PYTHON) tests/checks/setup_test.py

test-help: ### the short list of targets fits on a screen
	@count=$$($(MAKE) --no-print-directory help | tee /dev/stderr | grep -c '^  '); \
	if [ $$count -le 24 ]; then echo "1 passed, 0 failed"; else \
		echo "$$count targets with ##, at most 24: use ### for some"; echo "0 passed, 1 failed"; exit 1; fi

# B11, the CUE half: what the export refuses. The JSON half is `test-mkmanifest` in
# mk/tools.mk.
.PHONY: test-config test-config-export
test-config: test-config-export ### hostile manifests are refused before anything is written
test-config-export: $(SETUP_STAMP)
	@$(PYTHON) tests/config/export_test.py $(NODE) $(EXTERNAL_npm) setup/lock

TEST_SUITES += policy:dependency-policy-check:parallel format:format-check:parallel clang:clang-check:parallel \
	checks:test-checks:parallel config:test-config:parallel help:test-help:parallel setup:test-setup:parallel \
	layers:layer-check floors:floors-check:parallel rebuild:test-rebuild two-folders:test-two-folders
TEST_PREREQS += $(LAYERS_STAMP)
