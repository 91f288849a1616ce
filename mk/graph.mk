# The authority graph: the host tool that draws it and answers what a process can reach, the picture in the
# manual, and the graph of the booted workbench. docs/authority-graph.md tells what it is.

AUTHGRAPH := build/host/authgraph
# All of mkmanifest but its main program: the manifest is read and checked by the same code.
AUTHGRAPH_SOURCES := $(sort $(wildcard tools/authgraph/*.c)) $(filter-out tools/mkmanifest/main.c,$(MKMANIFEST_SOURCES))
GRAPH_PICTURE := docs/authority-graph.svg

$(AUTHGRAPH): $(call objects,host,$(AUTHGRAPH_SOURCES))
	@echo "  LD      $@"
	@$(CC) $(HOST_LDFLAGS) $(filter %.o,$^) -ljansson -o $@

build/host-san/authgraph: $(call objects,host-san,$(AUTHGRAPH_SOURCES))
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $(filter %.o,$^) -ljansson -o $@

ALL_TARGETS += $(AUTHGRAPH)

build/authority.svg: $(AUTHGRAPH) build/manifests/workbench.json
	@$(AUTHGRAPH) svg build/manifests/workbench.json -o $@

##@ Build
.PHONY: graph graph-picture graph-picture-check
graph: build/authority.svg ## draw who holds what in the workbench: build/authority.svg
	@echo "$<"

graph-picture: build/authority.svg ### write docs/authority-graph.svg from the workbench's manifest
	@cp $< $(GRAPH_PICTURE)

##@ Check
graph-picture-check: build/authority.svg ### docs/authority-graph.svg is what the workbench's manifest gives
	@cmp $< $(GRAPH_PICTURE) && echo "1 passed, 0 failed"

##@ Test
.PHONY: test-authgraph
test-authgraph: build/host-san/authgraph build/system/workbench.pkg build/system/default.pkg ### the authority graph's tool: manifests and transcripts, right, damaged and hostile
	@$(PYTHON) tests/host/authgraph_test.py $< build/manifests/workbench.json build/system/workbench.pkg \
		build/manifests/default.json build/system/default.pkg

TEST_PREREQS += $(AUTHGRAPH) build/host-san/authgraph build/authority.svg
TEST_SUITES += graph-picture-check:graph-picture-check:parallel authgraph:test-authgraph:parallel

##@ Run
.PHONY: run-graph
run-graph: $(SMOKE_KERNEL) $(SMOKE_PACKAGE) $(AUTHGRAPH) ### the graph of the booted system is the manifest's, and nothing holds more
	@CAPOS_BOOT="tools/qemu --package $(SMOKE_PACKAGE) --log build/run-graph.log" \
		$(PYTHON) tests/smoke/graph.py $(AUTHGRAPH) build/manifests/workbench.json

TEST_SUITES += graph:run-graph

.PHONY: run-graph-people
run-graph-people: $(SMOKE_KERNEL) $(PEOPLE_PACKAGE) $(AUTHGRAPH) ### the same of the default system, with an operator in a session
	@CAPOS_BOOT="tools/qemu --package $(PEOPLE_PACKAGE) --devices standard --memory 160 --log build/run-graph-people.log" \
		$(PYTHON) tests/smoke/graph_people.py $(AUTHGRAPH) build/manifests/diskless.json
TEST_SUITES += graph-people:run-graph-people
