# libsodium from its pinned source: SHA-256, HMAC-SHA-256 and ChaCha20, freestanding, and nothing else.
# It owns build/VARIANT/libsodium.a for the variants host, host-san, fuzz, fuzz-cov, kernel, kernel-trap and user.
#
# A source that includes libsodium's headers writes <sodium/crypto_hash_sha256.h>, and its fragment
# says `build/kernel/PATH.o: private CFLAGS_EXTRA := $(LIBSODIUM_INCLUDES)`.

LIBSODIUM_ROOT := $(EXTERNAL_libsodium)/src/libsodium
LIBSODIUM_INCLUDES := -isystem $(LIBSODIUM_ROOT)/include

LIBSODIUM_FILES := \
	crypto_auth/hmacsha256/auth_hmacsha256.c \
	crypto_hash/sha256/cp/hash_sha256_cp.c \
	crypto_stream/chacha20/ref/chacha20_ref.c \
	crypto_stream/chacha20/stream_chacha20.c \
	crypto_verify/sodium/verify.c

# Upstream's warnings are upstream's; the two -fno-strict flags are those of its own build.
LIBSODIUM_CFLAGS := -w -fno-strict-aliasing -fno-strict-overflow -DSODIUM_STATIC -DCONFIGURED=1 \
	-DNATIVE_LITTLE_ENDIAN=1 -I$(LIBSODIUM_ROOT)/include/sodium -I$(LIBSODIUM_ROOT)/include

define libsodium_rules
build/$1/external/libsodium/upstream/%.o: build/$1/flags $$(SETUP_STAMP) mk/libsodium.mk
	@mkdir -p $$(@D)
	@echo "  CC      $$@"
	@$$(IN_NO_FOLDER) $$(VARIANT_CC_$1) $$(filter-out -W%,$$(VARIANT_CFLAGS_$1)) $$(VARIANT_SEED_$1) $$(LIBSODIUM_CFLAGS) \
		-c $$(LIBSODIUM_ROOT)/$$*.c -o $$@
build/$1/libsodium.a: $(patsubst %.c,build/$1/external/libsodium/upstream/%.o,$(LIBSODIUM_FILES)) \
		build/$1/external/libsodium/shim.o
	$$(make_archive)
endef
$(foreach v,host host-san fuzz fuzz-cov kernel kernel-trap user,$(eval $(call libsodium_rules,$(v))))
