# tinyssh from its pinned source: the cryptography of SSH, freestanding. It owns build/VARIANT/libtinyssh.a for the
# variants host-san, fuzz, fuzz-cov and user. Its files are compiled as they are; chance comes from
# external/tinyssh/tinyssh_random.c, and the headers has*.h there stand for answers of its configuration.
#
# user/ssh is the only code of ours that includes its headers, as <crypto_sign_ed25519.h>.

TINYSSH_ROOT := $(EXTERNAL_tinyssh)
TINYSSH_INCLUDES := -isystem external/tinyssh -isystem $(TINYSSH_ROOT) -isystem $(TINYSSH_ROOT)/cryptoint

TINYSSH_FILES := \
	cleanup.c crypto_dh_x25519.c crypto_hash_sha512_tinyssh.c crypto_kem_sntrup761_tinyssh.c \
	crypto_kem_sntrup761x25519.c crypto_onetimeauth_poly1305_tinyssh.c crypto_scalarmult_curve25519.c \
	crypto_sign_ed25519_tinyssh.c crypto_sort_uint32.c crypto_stream_chacha20.c crypto_verify_16.c crypto_verify_32.c \
	fe.c fe25519.c ge25519.c sc25519.c \
	int8_optblocker.c int16_optblocker.c int32_optblocker.c int64_optblocker.c \
	uint8_optblocker.c uint16_optblocker.c uint32_optblocker.c uint64_optblocker.c

# Upstream's warnings are upstream's. tinyssh counts on arithmetic that wraps around, as its own build does.
define tinyssh_rules
build/$1/external/tinyssh/upstream/%.o: build/$1/flags $$(SETUP_STAMP) mk/tinyssh.mk $$(wildcard external/tinyssh/*.h)
	@mkdir -p $$(@D)
	@echo "  CC      $$@"
	@$$(IN_NO_FOLDER) $$(VARIANT_CC_$1) $$(filter-out -W%,$$(VARIANT_CFLAGS_$1)) $$(VARIANT_SEED_$1) -w -fwrapv \
		-fno-strict-aliasing $$(TINYSSH_INCLUDES) -c $$(TINYSSH_ROOT)/$$*.c -o $$@
build/$1/external/tinyssh/tinyssh_random.o: private CFLAGS_EXTRA := $$(TINYSSH_INCLUDES)
build/$1/libtinyssh.a: $(patsubst %.c,build/$1/external/tinyssh/upstream/%.o,$(TINYSSH_FILES)) \
		build/$1/external/tinyssh/tinyssh_random.o
	$$(make_archive)
endef
$(foreach v,host-san fuzz fuzz-cov user,$(eval $(call tinyssh_rules,$(v))))
