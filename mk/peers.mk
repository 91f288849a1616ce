# Figures of other systems under the same emulator, beside those of capOS. No suite of `make test`: it fetches Linux, and
# the figures of others change when their packages do.

PEERS := build/peers
PEERS_CXX := g++

# The packages that setup/peers.sh has unpacked.
$(PEERS)/stamp: setup/peers.sh setup/common.sh setup/lock
	@mkdir -p $(@D)
	@setup/peers.sh && touch $@

$(PEERS)/init: tests/peers/linux.c mk/peers.mk
	@mkdir -p $(@D)
	@echo "  CC      $@"
	@$(CC) $(HOST_CFLAGS) -static -pthread -o $@ $<

$(PEERS)/init-net: tests/peers/linux_net.c mk/peers.mk
	@mkdir -p $(@D)
	@echo "  CC      $@"
	@$(CC) $(HOST_CFLAGS) -static -o $@ $<

$(PEERS)/nothing: tests/peers/nothing.c mk/peers.mk
	@mkdir -p $(@D)
	@echo "  CC      $@"
	@$(CC) $(HOST_CFLAGS) -static -nostdlib -o $@ $<

# The library's own code, from its pinned source, without what the message does not need: reflection and promises.
PEERS_CAPNP := $(addsuffix .c++,$(addprefix $(EXTERNAL_capnproto)/src/,$(addprefix capnp/,any arena blob layout list message) \
	$(addprefix kj/,arena array common debug exception hash io list memory mutex refcount source-location string string-tree \
	table thread units)))

$(PEERS)/capnp: tests/peers/capnp.cc tests/peers/message.capnp mk/peers.mk $(SETUP_STAMP)
	@mkdir -p $(@D)
	@echo "  CXX     $@"
	@capnp compile -oc++:$(@D) --src-prefix=tests/peers -I$(EXTERNAL_capnproto)/src tests/peers/message.capnp
	@$(PEERS_CXX) -std=c++17 -O2 -w -static -pthread -DCAPNP_LITE=1 -I$(EXTERNAL_capnproto)/src -I$(@D) -Wl,--gc-sections \
		-o $@ $< $(@D)/message.capnp.c++ $(PEERS_CAPNP)

##@ Run
.PHONY: bench-peers
bench-peers: $(PEERS)/stamp $(PEERS)/init $(PEERS)/nothing $(PEERS)/capnp $(SMOKE_KERNEL) build/system/proofs/bench.pkg \
		build/system/proofs/paths.pkg ### the same operations on Linux and by the C++ Cap'n Proto library, counted beside ours
	@$(PYTHON) tests/peers/peers.py $(PEERS) build/system/proofs/bench.pkg build/system/proofs/paths.pkg

.PHONY: bench-net-peer
bench-net-peer: $(PEERS)/stamp $(PEERS)/init-net $(BUSY_ELF) $(MKMANIFEST) build/system/proofs/bench-net.pkg ### bytes over TCP on capOS and on Linux, with the same devices and the same peer
	@$(PYTHON) tests/peers/network.py $(PEERS) $(MKMANIFEST) build/manifests/proofs/bench-net.json $(BUSY_ELF)
