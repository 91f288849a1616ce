# Set-up: what the build needs from outside. It owns the stamp that every build waits for, and the
# links build/external/NAME to what was fetched. The lock, and what pins each thing: setup/lock.
#
#   EXTERNAL_libsodium    the unpacked source
#   EXTERNAL_lwip         the unpacked source
#   EXTERNAL_sqlite3     the unpacked source
#   EXTERNAL_tinyssh      the unpacked source
#   EXTERNAL_npm          node_modules of the manifest compiler
#   EXTERNAL_capnproto    the unpacked source: schemas that the plug-in is tried on

EXTERNAL_libsodium := build/external/libsodium
EXTERNAL_lwip := build/external/lwip
EXTERNAL_sqlite3 := build/external/sqlite3
EXTERNAL_tinyssh := build/external/tinyssh
EXTERNAL_npm := build/external/npm
EXTERNAL_capnproto := build/external/capnproto

##@ Set up
.PHONY: setup setup-packages setup-debug repin
setup: $(SETUP_STAMP) ## install and fetch what the build needs (every build does it first)

setup-packages: ## only the Debian packages: the one step that needs root
	@setup/packages.sh

setup-debug: ### what only `make debug` needs: gdb
	@setup/packages.sh optional

repin: ## take newer versions of the pinned sources into setup/lock, for review
	@setup/repin.sh

# Two builds that start at once wait for each other here.
$(SETUP_STAMP): $(wildcard setup/*.sh setup/*.awk setup/npm/*.json) setup/lock
	@mkdir -p $(@D)
	@exec 8>$(@D)/lock && flock 8 && setup/packages.sh && setup/fetch.sh && touch $@
