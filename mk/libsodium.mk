# libsodium from its pinned source: SHA-256, SHA-512, HMAC-SHA-256 and ChaCha20, freestanding, and nothing else.
# It owns build/VARIANT/libsodium.a for the variants host, host-san, fuzz, fuzz-cov, kernel, kernel-trap and user; and
# build/VARIANT/libargon2id.a for host, host-san and user: Argon2id with BLAKE2b, for programs that ask for it (ARCHIVES_NAME
# in mk/user.mk), in memory that the caller gives.
#
# A source that includes libsodium's headers writes <sodium/crypto_hash_sha256.h>, and its fragment
# says `build/kernel/PATH.o: private CFLAGS_EXTRA := $(LIBSODIUM_INCLUDES)`.

LIBSODIUM_ROOT := $(EXTERNAL_libsodium)/src/libsodium
LIBSODIUM_ARGON2 := $(LIBSODIUM_ROOT)/crypto_pwhash/argon2
LIBSODIUM_INCLUDES := -isystem $(LIBSODIUM_ROOT)/include -isystem $(LIBSODIUM_ARGON2)

LIBSODIUM_FILES := \
	crypto_auth/hmacsha256/auth_hmacsha256.c \
	crypto_hash/sha256/cp/hash_sha256_cp.c \
	crypto_hash/sha512/cp/hash_sha512_cp.c \
	crypto_stream/chacha20/ref/chacha20_ref.c \
	crypto_stream/chacha20/stream_chacha20.c \
	crypto_verify/sodium/verify.c

ARGON2ID_FILES := \
	crypto_generichash/blake2b/ref/blake2b-compress-ref.c \
	crypto_generichash/blake2b/ref/blake2b-ref.c \
	crypto_generichash/blake2b/ref/generichash_blake2b.c \
	crypto_pwhash/argon2/argon2-core.c \
	crypto_pwhash/argon2/argon2-fill-block-ref.c \
	crypto_pwhash/argon2/blake2b-long.c

# Upstream's warnings are upstream's; the two -fno-strict flags are those of its own build.
LIBSODIUM_CFLAGS := -w -fno-strict-aliasing -fno-strict-overflow -DSODIUM_STATIC -DCONFIGURED=1 \
	-DNATIVE_LITTLE_ENDIAN=1 -DNDEBUG -I$(LIBSODIUM_ROOT)/include/sodium -I$(LIBSODIUM_ROOT)/include

define libsodium_rules
build/$1/external/libsodium/upstream/%.o: build/$1/flags $$(SETUP_STAMP) mk/libsodium.mk
	@mkdir -p $$(@D)
	@echo "  CC      $$@"
	@$$(IN_NO_FOLDER) $$(VARIANT_CC_$1) $$(filter-out -W%,$$(VARIANT_CFLAGS_$1)) $$(VARIANT_SEED_$1) $$(LIBSODIUM_CFLAGS) $$(LIBSODIUM_EXTRA) \
		-c $$(LIBSODIUM_ROOT)/$$*.c -o $$@
build/$1/libsodium.a: $(patsubst %.c,build/$1/external/libsodium/upstream/%.o,$(LIBSODIUM_FILES)) \
		build/$1/external/libsodium/shim.o
	$$(make_archive)
endef
$(foreach v,host host-san fuzz fuzz-cov kernel kernel-trap user,$(eval $(call libsodium_rules,$(v))))

# The allocator that argon2-core.c names is never asked: external/libsodium/argon2id.c gives it the caller's memory.
ARGON2ID_RENAMED := -Dmalloc=argon2id_no_allocation -Dfree=argon2id_no_release

define argon2id_rules
build/$1/external/libsodium/argon2id.o: private CFLAGS_EXTRA := $$(LIBSODIUM_INCLUDES)
build/$1/external/libsodium/upstream/crypto_pwhash/argon2/argon2-core.o: private LIBSODIUM_EXTRA := $$(ARGON2ID_RENAMED)
build/$1/libargon2id.a: $(patsubst %.c,build/$1/external/libsodium/upstream/%.o,$(ARGON2ID_FILES)) \
		build/$1/external/libsodium/argon2id.o
	$$(make_archive)
endef
$(foreach v,host host-san user,$(eval $(call argon2id_rules,$(v))))
