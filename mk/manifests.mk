# Manifests: CUE sources in system/ to JSON in build/manifests/. It owns the list of manifests and their
# export; what becomes of the JSON is said in mk/tools.mk.
#
#   MANIFEST_SOURCES  system/default.cue and system/proofs/*.cue
#   MANIFEST_JSON     build/manifests/default.json, build/manifests/proofs/NAME.json

MANIFEST_SOURCES := system/default.cue $(sort $(wildcard system/proofs/*.cue))
MANIFEST_JSON := $(MANIFEST_SOURCES:system/%.cue=build/manifests/%.json)
MANIFEST_EXPORT := $(NODE) tools/cue/export.mjs --compiler $(EXTERNAL_npm) --lock setup/lock

.PHONY: manifests
manifests: $(MANIFEST_JSON) ### export every CUE manifest to JSON

# One process exports them all: starting the compiler takes longer than the work.
$(MANIFEST_JSON) &: $(MANIFEST_SOURCES) $(wildcard system/capos/*.cue) system/cue.mod/module.cue \
		tools/cue/export.mjs $(SETUP_STAMP)
	@echo "  CUE     build/manifests"
	@$(MANIFEST_EXPORT) --root system --out build/manifests -- $(MANIFEST_SOURCES:system/%=%)
