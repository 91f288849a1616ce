# lwIP from its pinned source: TCP/IP for the service `net`, freestanding. It owns build/VARIANT/liblwip.a for the
# variants host-san, fuzz, fuzz-cov and user. How it is built stands in external/lwip/lwipopts.h; the functions that
# it calls (external/lwip/lwip_port.h) come from whoever links it.
#
# A source that includes lwIP's headers writes <lwip/tcp.h>, and its fragment says
# `build/VARIANT/PATH.o: private CFLAGS_EXTRA := $(LWIP_INCLUDES)`, for VARIANT fuzz with $(LWIP_EXTRA_fuzz).

LWIP_ROOT := $(EXTERNAL_lwip)/src
LWIP_INCLUDES := -isystem external/lwip -isystem $(LWIP_ROOT)/include

LWIP_FILES := \
	core/def.c core/dns.c core/inet_chksum.c core/init.c core/ip.c core/mem.c core/memp.c core/netif.c \
	core/pbuf.c core/raw.c core/stats.c core/tcp.c core/tcp_in.c core/tcp_out.c core/timeouts.c core/udp.c \
	core/ipv4/dhcp.c core/ipv4/etharp.c core/ipv4/icmp.c core/ipv4/ip4.c core/ipv4/ip4_addr.c core/ipv4/ip4_frag.c \
	core/ipv6/ethip6.c core/ipv6/icmp6.c core/ipv6/inet6.c core/ipv6/ip6.c core/ipv6/ip6_addr.c \
	core/ipv6/ip6_frag.c core/ipv6/mld6.c core/ipv6/nd6.c \
	netif/ethernet.c

# Under the fuzzer each piece of memory stands by itself.
LWIP_EXTRA_fuzz := -DLWIP_PORT_SEPARATE_MEMORY
LWIP_EXTRA_fuzz-cov := -DLWIP_PORT_SEPARATE_MEMORY
# Programs of capOS have no C library.
LWIP_STRING_user := build/user/external/freestanding/string.o

LWIP_AFTER_host-san = @$(OBJCOPY) $(LIBRARY_SECTIONS) $@
LWIP_AFTER_fuzz = $(LWIP_AFTER_host-san)
LWIP_AFTER_fuzz-cov = $(LWIP_AFTER_host-san)

# Upstream's warnings are upstream's.
define lwip_rules
build/$1/external/lwip/upstream/%.o: build/$1/flags $$(SETUP_STAMP) mk/lwip.mk $$(wildcard external/lwip/*.h external/lwip/arch/*.h)
	@mkdir -p $$(@D)
	@echo "  CC      $$@"
	@$$(IN_NO_FOLDER) $$(VARIANT_CC_$1) $$(filter-out -W%,$$(VARIANT_CFLAGS_$1)) $$(VARIANT_SEED_$1) -w -fno-strict-aliasing \
		$$(LWIP_INCLUDES) $$(LWIP_EXTRA_$1) -c $$(LWIP_ROOT)/$$*.c -o $$@
	$$(LWIP_AFTER_$1)
build/$1/liblwip.a: $(patsubst %.c,build/$1/external/lwip/upstream/%.o,$(LWIP_FILES)) $$(LWIP_STRING_$1)
	$$(make_archive)
endef
$(foreach v,host-san fuzz fuzz-cov user,$(eval $(call lwip_rules,$(v))))
