# Set-up: what the build needs from outside. It owns the stamp that every build waits for.

##@ Set up
.PHONY: setup
setup: $(SETUP_STAMP) ## install and fetch what the build needs (every build does it first)

$(SETUP_STAMP):
	@mkdir -p $(@D)
	@touch $@
