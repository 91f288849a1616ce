# The schemas: the compiler's plug-in, the code that it generates, and the tests of both and of the
# Cap'n Proto runtime. Generated code is checked in; nothing generates it during a build.
#
# The four folders below belong to the plug-in: what it does not write, `make generated` removes.

CAPNP := capnp
CAPNP_VERSION := Cap'n Proto version 0.9.2
CAPNPC := build/host/capnpc-capos

GENERATED_FOLDERS := core/generated user/rt/generated kernel/generated tools/generated
SCHEMAS := $(sort $(wildcard schema/*.capnp))

CAPNP_RUNTIME_SOURCES := $(sort $(wildcard core/capnp/*.c))
# Values by their schemas, at run time: the shell's.
SCHEMA_VALUE_SOURCES := $(sort $(wildcard core/schema/*.c))
CAPNPC_SOURCES := $(sort $(wildcard tools/capnpc/*.c)) $(CAPNP_RUNTIME_SOURCES)

# The names that the run-time's headers declare: no schema may take them.
RESERVED_NAMES := build/capnpc/reserved_names.inc
RESERVED_HEADERS := $(sort $(wildcard abi/*.h core/base/*.h core/capnp/*.h user/rt/*.h))
NAMES_SCAN := build/host/names-scan

$(NAMES_SCAN): $(call objects,host,tools/capnpc/scan/main.c tools/capnpc/identifiers.c tools/capnpc/output.c)
	@echo "  LINK    $@"
	@$(CC) $(HOST_LDFLAGS) $(filter %.o,$^) -o $@

# The generated headers among them are those that the run-time's own include.
$(RESERVED_NAMES): $(NAMES_SCAN) $(RESERVED_HEADERS) $(wildcard core/generated/*.h) | $(LAYERS_STAMP)
	@mkdir -p $(@D)
	@{ printf '#include <%s>\n' limits.h stdarg.h; printf '#include "%s"\n' $(RESERVED_HEADERS); } | \
		$(CC) -E -dD -std=gnu17 -ffreestanding $(call layer_includes,user,user) -x c - | \
		$(NAMES_SCAN) | sort -u >$@

RESERVED_OBJECTS := $(foreach v,host host-san host-cov,build/$v/tools/capnpc/reserved.o)
$(RESERVED_OBJECTS): $(RESERVED_NAMES)
$(RESERVED_OBJECTS): private CFLAGS_EXTRA := -iquote build/capnpc

$(CAPNPC): $(call objects,host,$(CAPNPC_SOURCES))
	@echo "  LINK    $@"
	@$(CC) $(HOST_LDFLAGS) $(filter %.o,$^) -o $@

# The same with sanitizers, for tests that send it damaged requests.
CAPNPC_SAN := build/host-san/capnpc-capos
$(CAPNPC_SAN): $(call objects,host-san,$(CAPNPC_SOURCES))
	@echo "  LINK    $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $(filter %.o,$^) -o $@

# $(call schema_compile,SCHEMAS,PREFIX,FOLDER): runs the pinned compiler with our plug-in.
define schema_compile
found="$$($(CAPNP) --version)"; test "$$found" = "$(CAPNP_VERSION)" || \
	{ echo "the schemas need $(CAPNP_VERSION), this is $$found" >&2; exit 1; }; \
mkdir -p $3; $(CAPNP) compile --no-standard-import -Ischema/import -o$(abspath $(CAPNPC)):$3 --src-prefix=$2 $1
endef

# $(call generated_make,FOLDER): what the schemas give now, in an empty folder.
define generated_make
rm -rf $1; $(call schema_compile,$(SCHEMAS),schema,$1); mkdir -p $(GENERATED_FOLDERS:%=$1/%)
endef

##@ Build
.PHONY: generated generated-in-place generated-code-check
# Twice, because the plug-in uses code that it generated: that of description.capnp.
generated: ## write the code that is generated from schema/ anew
	@$(MAKE) --no-print-directory generated-in-place
	@$(MAKE) --no-print-directory generated-in-place

# A file that did not change keeps its time, so that nothing is built for nothing.
generated-in-place: $(CAPNPC)
	@$(call generated_make,build/schema/fresh)
	@for folder in $(GENERATED_FOLDERS); do \
		mkdir -p $$folder; \
		for old in $$folder/*; do \
			test ! -f $$old -o -f build/schema/fresh/$$old || rm $$old; \
		done; \
		for new in build/schema/fresh/$$folder/*; do \
			cmp -s $$new $${new#build/schema/fresh/} || cp $$new $$folder/; \
		done; \
	done

generated-code-check: $(CAPNPC) ## compare the checked-in generated code with what the schemas give
	@$(call generated_make,build/schema/check)
	@failed=0; for folder in $(GENERATED_FOLDERS); do \
		diff -ru $$folder build/schema/check/$$folder || failed=1; \
	done; \
	if test $$failed = 0; then echo "1 passed, 0 failed"; \
	else echo "generated code differs from the schemas: run make generated" >&2; \
		echo "0 passed, 1 failed"; exit 1; fi

# ---- tests ---------------------------------------------------------------------------------------

# The tests' own schemas are compiled into build/test-schema, which the tests see beside the layers.
CAPNP_TEST_SCHEMAS := $(sort $(wildcard tests/host/capnp/schema/*.capnp))
CAPNP_TEST_STAMP := build/test-schema/stamp
$(CAPNP_TEST_STAMP): $(CAPNPC) $(CAPNP_TEST_SCHEMAS)
	@$(call schema_compile,$(CAPNP_TEST_SCHEMAS),tests/host/capnp/schema,build/test-schema)
	@touch $@

CAPNP_TESTS := $(patsubst tests/host/capnp/%.c,%,$(sort $(wildcard tests/host/capnp/*_test.c)))
CAPNP_TEST_PROGRAMS := $(CAPNP_TESTS:%=build/host-san/capnp/%)
CAPNP_PEER := build/host-san/capnp/peer
CAPNP_CONVERT := build/host-san/capnp/convert
CAPNP_VALUE_PEER := build/host-san/capnp/value_peer
CAPNP_STRICT := build/host-san/capnp/strict
# Programs that compare with the command: filters that are no tests by themselves.
CAPNP_FILTERS := $(CAPNP_PEER) $(CAPNP_VALUE_PEER) $(CAPNP_CONVERT) $(CAPNP_STRICT)
# With these the mirror links the programs that it writes.
CAPNP_MIRROR_OBJECTS := $(call objects,host-san,$(CAPNP_RUNTIME_SOURCES) $(SCHEMA_VALUE_SOURCES))
CAPNP_TEST_OBJECTS := $(call objects,host-san,$(wildcard tests/host/capnp/*.c))

$(CAPNP_TEST_OBJECTS): | $(CAPNP_TEST_STAMP)
$(CAPNP_TEST_OBJECTS): private CFLAGS_EXTRA := -iquote build/test-schema

build/test-schema/%.o: $(CAPNP_TEST_STAMP) build/host-san/flags | $(LAYERS_STAMP)
	@echo "  CC      $@"
	@$(CC) $(HOST_SAN_CFLAGS) -iquote build/test-schema $(call layer_includes,tests) \
		-c build/test-schema/$*.c -o $@

build/host-san/capnp/identifiers_test: build/host-san/tools/capnpc/identifiers.o
build/host-san/capnp/service_test: build/test-schema/user/rt/generated/service_client.o

$(CAPNP_TEST_PROGRAMS) $(CAPNP_FILTERS): build/host-san/capnp/%: build/host-san/tests/host/capnp/%.o \
		$(call objects,host-san,$(CAPNP_RUNTIME_SOURCES) $(SCHEMA_VALUE_SOURCES))
	@mkdir -p $(@D)
	@echo "  LINK    $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $(filter %.o,$^) -lcmocka -o $@

##@ Test
.PHONY: test-capnp
test-capnp: $(CAPNP_TEST_PROGRAMS) $(CAPNP_FILTERS) $(CAPNPC) $(CAPNPC_SAN) $(CAPNP_MIRROR_OBJECTS) $(SETUP_STAMP) ### Cap'n Proto runtime, generated code and plug-in, against the capnp command (SEED=N replays)
	@{ for t in $(CAPNP_TEST_PROGRAMS); do $$t || echo "ended abnormally: $$t"; done; \
	$(PYTHON) tests/host/capnp/differential.py $(CAPNP) $(CAPNP_PEER) $(CAPNP_VALUE_PEER) $(SEED) || \
		echo "ended abnormally: differential.py"; \
	$(PYTHON) tests/host/capnp/convert.py $(CAPNP) $(CAPNP_CONVERT) \
		build/test-schema/core/generated/defaults.h $(SEED) || \
		echo "ended abnormally: convert.py"; \
	$(PYTHON) tests/host/capnp/strict.py $(CAPNP) $(CAPNP_STRICT) || \
		echo "ended abnormally: strict.py"; \
	$(PYTHON) tests/host/capnp/refusals.py $(CAPNP) $(CAPNPC) \
		"$(CC) $(HOST_CFLAGS)" "$(CLANG) $(HOST_CFLAGS)" || \
		echo "ended abnormally: refusals.py"; \
	$(PYTHON) tests/host/capnp/damage.py $(CAPNP) $(CAPNPC_SAN) $(SEED) || \
		echo "ended abnormally: damage.py"; \
	$(PYTHON) tests/host/capnp/mirror.py $(CAPNP) $(CAPNPC) $(EXTERNAL_capnproto) "$(CC) $(HOST_SAN_CFLAGS)" \
		"$(CAPNP_MIRROR_OBJECTS)" $(SEED) || \
		echo "ended abnormally: mirror.py"; } 2>&1 | awk -f tests/host/total.awk

TEST_PREREQS += $(CAPNP_TEST_PROGRAMS) $(CAPNP_FILTERS) $(CAPNPC) $(CAPNPC_SAN) $(CAPNP_MIRROR_OBJECTS)
TEST_SUITES += capnp:test-capnp:parallel generated-code:generated-code-check
