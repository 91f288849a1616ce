# The kit that a program outside of the tree is built with: headers, the run-time library, the linker script,
# the tools for schemas and needs, and a fragment for its Makefile. docs/own-system.md shows the use.
#
#   make sdk DIR=FOLDER    FOLDER is made, or one that `make sdk` made is brought up to date

SDK_HEADERS := $(sort $(shell find abi core user/rt '(' -name '*.h' -o -name '*.def' ')' -not -path 'user/rt/host/*'))
SDK_MACHINE_HEADERS := $(sort $(wildcard user/rt/x86_64/*.h))
SDK_TOOLS := $(NEEDS) $(CAPNPC)
SDK_MARK := capos-sdk

# The machine's headers are included as "machine/NAME.h".
define sdk_fill
@mkdir -p '$1/include/machine' '$1/lib' '$1/bin' '$1/schema'
@cp --parents $(filter-out $(SDK_MACHINE_HEADERS),$(SDK_HEADERS)) '$1/include'
@cp $(SDK_MACHINE_HEADERS) '$1/include/machine'
@cp build/user/librt.a user/rt/program.ld '$1/lib'
@cp $(SDK_TOOLS) '$1/bin'
@cp $(SCHEMAS) '$1/schema'
@sed -e 's|@CC@|$(CC)|' -e 's|@OBJCOPY@|$(OBJCOPY)|' -e 's|@CAPNP@|$(CAPNP)|' \
	-e 's|@CFLAGS@|$(filter-out -Werror $(PREFIX_MAP),$(USER_CFLAGS))|' \
	-e 's|@ASFLAGS@|$(filter-out $(PREFIX_MAP),$(USER_ASFLAGS))|' \
	-e 's|@LDFLAGS@|$(USER_LDFLAGS)|' user/sdk/capos.mk >'$1/capos.mk'
endef

##@ Build
.PHONY: sdk
sdk: build/user/librt.a user/rt/program.ld user/sdk/capos.mk $(SDK_TOOLS) ## install what a program outside of the tree is built with: DIR=FOLDER
	@test -n '$(DIR)' || { echo "say where: make sdk DIR=FOLDER" >&2; exit 1; }
	@test ! -e '$(DIR)' -o -f '$(DIR)/$(SDK_MARK)' || test -z "$$(ls -A '$(DIR)')" || \
		{ echo "$(DIR) is there, and \`make sdk\` did not make it" >&2; exit 1; }
	@mkdir -p '$(DIR)' && touch '$(DIR)/$(SDK_MARK)'
	$(call sdk_fill,$(DIR))
	@echo "$(DIR)/capos.mk can be included"
