# SSH: the protocol (core/ssh), its cryptography (user/ssh), and the tests of both.

SSH_SOURCES := $(sort $(wildcard core/ssh/*.c)) core/base/base64.c
SSH_CRYPTO_SOURCES := user/ssh/crypto.c
$(foreach v,host-san fuzz fuzz-cov user,$(call objects,$v,$(SSH_CRYPTO_SOURCES))): private CFLAGS_EXTRA := $(LIBSODIUM_INCLUDES) $(TINYSSH_INCLUDES)

SSH_LIVE := build/host-san/ssh-live
$(SSH_LIVE): $(call objects,host-san,tests/host/ssh/live.c $(SSH_SOURCES) $(SSH_CRYPTO_SOURCES)) build/host-san/libtinyssh.a \
		build/host-san/libsodium.a
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $(filter %.o,$^) -Wl,--start-group $(filter %.a,$^) -Wl,--end-group -o $@
