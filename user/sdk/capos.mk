# Programs for capOS outside of its tree: a Makefile that includes this file can build NAME.elf from NAME.c and
# NAME.needs, which says what the program asks for. docs/own-system.md of the tree shows it.
#
#	include .../capos.mk
#	greet.debug: more.o          a further object of the program
#	greet.debug: bell.client.o   it uses the interfaces of bell.capnp, whose code is generated:
#	greet.o: bell.client.o       "user/rt/generated/bell_client.h" and the like
#
# It was installed by `make sdk`; the flags are those that the library was compiled with.

MAKEFLAGS += --no-builtin-rules
.SUFFIXES:
.SECONDARY:
.DELETE_ON_ERROR:

CAPOS_SDK := $(patsubst %/,%,$(dir $(lastword $(MAKEFILE_LIST))))
CAPOS_CC ?= @CC@
CAPOS_OBJCOPY ?= @OBJCOPY@
CAPOS_CAPNP ?= @CAPNP@
CAPOS_CFLAGS := @CFLAGS@ \
	-iquote generated -iquote $(CAPOS_SDK)/include
CAPOS_ASFLAGS := @ASFLAGS@
CAPOS_LDFLAGS := @LDFLAGS@ -Wl,-z,max-page-size=4096 -Wl,-T,$(CAPOS_SDK)/lib/program.ld

# The tools and the library are prerequisites: a newer SDK builds everything anew.
CAPOS_INSTALLED := $(CAPOS_SDK)/lib/librt.a $(CAPOS_SDK)/capos.mk

%.o: %.c $(CAPOS_INSTALLED)
	$(CAPOS_CC) $(CAPOS_CFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

%.needs.S: %.needs $(CAPOS_INSTALLED)
	$(CAPOS_SDK)/bin/needs $< -o $@

%.needs.o: %.needs.S
	$(CAPOS_CC) $(CAPOS_ASFLAGS) -c $< -o $@

%.client.o: %.capnp $(CAPOS_INSTALLED)
	mkdir -p generated
	$(CAPOS_CAPNP) compile -I $(CAPOS_SDK)/schema -o$(CAPOS_SDK)/bin/capnpc-capos:generated --src-prefix=$(<D) $<
	$(CAPOS_CC) $(CAPOS_CFLAGS) $(CFLAGS) -c generated/user/rt/generated/$*_client.c -o $@

# The file that is booted has no section headers' symbols; NAME.debug keeps them.
%.debug: %.o %.needs.o
	$(CAPOS_CC) $(CAPOS_LDFLAGS) -o $@ $(filter %.o,$^) $(CAPOS_SDK)/lib/librt.a

%.elf: %.debug
	$(CAPOS_OBJCOPY) --strip-all $< $@

-include $(wildcard *.d)
