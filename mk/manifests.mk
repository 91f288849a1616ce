# Manifests: CUE sources to JSON in build/manifests/. It owns the name of the system that is run, the list
# of manifests, their export, and the check that tells mistakes before anything else is built. mk/tools.mk
# says what becomes of the JSON.
#
#   SYSTEM            the system of `make run`: NAME for system/NAME.cue; or a path, which has a / in it or
#                     ends in .cue, to a manifest, or to a folder with a system.cue (docs/own-system.md)
#   SYSTEM_STEM       what its files are called: build/manifests/STEM.json, build/system/STEM.pkg
#   MANIFEST_SOURCES  the tree's own: system/default.cue, diskless.cue, small.cue, workbench.cue and proofs/*.cue
#   MANIFEST_JSON     build/manifests/NAME.json, build/manifests/proofs/NAME.json
#
# Each manifest is exported by itself, so that a mistake in one is no matter of another.

# A system whose disk is missing lets nobody in, so a machine without one has a system of its own.
SYSTEM := $(if $(filter none no-iommu,$(DISK) $(DEVICES)),diskless,default)

MANIFEST_SOURCES := system/default.cue system/diskless.cue system/small.cue system/workbench.cue $(sort $(wildcard system/proofs/*.cue))
MANIFEST_JSON := $(MANIFEST_SOURCES:system/%.cue=build/manifests/%.json)
MANIFEST_LIBRARY := $(wildcard system/capos/*.cue system/people/*.cue) system/cue.mod/module.cue
MANIFEST_EXPORT := $(NODE) tools/cue/export.mjs --compiler $(EXTERNAL_npm) --lock setup/lock --library system

# ---- which system --------------------------------------------------------------------------------

ifneq ($(words $(SYSTEM)),1)
$(error SYSTEM is one name, or one path without blanks)
endif
ifeq ($(findstring /,$(SYSTEM))$(filter %.cue,$(SYSTEM)),)
SYSTEM_SOURCE := system/$(SYSTEM).cue
SYSTEM_STEM := $(SYSTEM)
else
SYSTEM_SOURCE := $(if $(wildcard $(SYSTEM:/=)/.),$(SYSTEM:/=)/system.cue,$(SYSTEM))
SYSTEM_FOLDER := $(patsubst %/,%,$(dir $(SYSTEM_SOURCE)))
SYSTEM_STEM := outside/$(subst /,+,$(abspath $(SYSTEM_FOLDER)))/$(basename $(notdir $(SYSTEM_SOURCE)))

build/manifests/$(SYSTEM_STEM).json: $(SYSTEM_SOURCE) $(wildcard $(SYSTEM_FOLDER)/*.cue $(SYSTEM_FOLDER)/*/*.cue) \
		$(MANIFEST_LIBRARY) $(wildcard tools/cue/*.mjs) $(SETUP_STAMP)
	@echo "  CUE     $<"
	@$(MANIFEST_EXPORT) --root '$(SYSTEM_FOLDER)' --out '$(@D)' -- '$(notdir $<)'

ifeq ($(wildcard $(SYSTEM_SOURCE)),)
$(SYSTEM_SOURCE):
	@echo "there is no manifest $@: SYSTEM is a name of system/, a .cue file, or a folder with a system.cue" >&2; exit 1
endif
endif

# ---- export and check ----------------------------------------------------------------------------

build/manifests/%.json: system/%.cue $(MANIFEST_LIBRARY) $(wildcard tools/cue/*.mjs) $(SETUP_STAMP)
	@echo "  CUE     $<"
	@$(MANIFEST_EXPORT) --root system --out build/manifests -- $*.cue

system/%.cue:
	@echo "there is no system $*; there are: $(patsubst system/%.cue,%,$(sort $(wildcard system/*.cue system/proofs/*.cue)))" >&2; exit 1

# Everything that can be known without the programs: a mistake is told before one of them is compiled.
.PRECIOUS: build/manifests/%.json build/manifests/%.checked
build/manifests/%.checked: build/manifests/%.json $(MKMANIFEST)
	@$(MKMANIFEST) --check --places '$(basename $<).places' '$<'
	@touch '$@'

##@ Build
.PHONY: manifest manifests
manifest: build/manifests/$(SYSTEM_STEM).checked ## check one system's manifest: SYSTEM=NAME, or a path
	@echo "$(SYSTEM_SOURCE) is in order; its programs and their needs are looked at when it is built"

manifests: $(MANIFEST_JSON:.json=.checked) ### export every manifest of the tree to JSON, and check it
