# SSH: the protocol (core/ssh), its cryptography (user/ssh), and the tests of both.

$(foreach v,host-san fuzz fuzz-cov user,$(call objects,$v,$(SSH_CRYPTO_SOURCES))): private CFLAGS_EXTRA := $(LIBSODIUM_INCLUDES) $(TINYSSH_INCLUDES)

SSH_LIVE := build/host-san/ssh-live
$(SSH_LIVE): $(call objects,host-san,tests/host/ssh/live.c $(SSH_SOURCES) $(SSH_CRYPTO_SOURCES)) build/host-san/libtinyssh.a \
		build/host-san/libsodium.a
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $(filter %.o,$^) -Wl,--start-group $(filter %.a,$^) -Wl,--end-group -o $@

##@ Test
.PHONY: test-ssh-live
test-ssh-live: $(SSH_LIVE) ### OpenSSH's client against the protocol on the host: exchanges, rekeying by both sides, floods, refusals
	@$(PYTHON) tests/host/ssh/live_test.py $(SSH_LIVE)
TEST_SUITES += ssh-live:test-ssh-live:parallel
TEST_PREREQS += $(SSH_LIVE)

SSH_TEST := build/host-san/ssh-test
$(SSH_TEST): $(call objects,host-san,tests/host/ssh/ssh_test.c tests/host/ssh/messages.c tests/host/ssh/client.c $(SSH_SOURCES) $(SSH_CRYPTO_SOURCES)) build/host-san/libtinyssh.a \
		build/host-san/libsodium.a
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $(filter %.o,$^) -Wl,--start-group $(filter %.a,$^) -Wl,--end-group -o $@

SSH_HOSTILE_TEST := build/host-san/ssh-hostile-test
$(SSH_HOSTILE_TEST): $(call objects,host-san,tests/host/ssh/hostile_test.c tests/host/ssh/messages.c tests/host/ssh/client.c $(SSH_SOURCES) $(SSH_CRYPTO_SOURCES)) \
		build/host-san/libtinyssh.a build/host-san/libsodium.a
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $(filter %.o,$^) -Wl,--start-group $(filter %.a,$^) -Wl,--end-group -o $@

SSH_HOST_KEY_TEST := build/host-san/ssh-host-key-test
$(SSH_HOST_KEY_TEST): $(call objects,host-san,tests/host/ssh/host_key_test.c tests/host/store/disk.c user/services/keys/record.c \
		core/ssh/host_key.c) build/host-san/libsodium.a
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $^ -o $@

.PHONY: test-ssh test-ssh-hostile
test-ssh: $(SSH_TEST) $(SSH_HOST_KEY_TEST) ### the protocol of SSH: every sequence of four messages in each state, key lines, what is signed; the host's key under power cuts (CUTS=N SEED=N)
	@{ $(SSH_TEST) || echo "ended abnormally: ssh"; $(SSH_HOST_KEY_TEST) || echo "ended abnormally: ssh-host-key"; } 2>&1 | $(TEST_TOTAL)
test-ssh-hostile: $(SSH_HOSTILE_TEST) ### clients of SSH that stop, flood, send any number with any content, or are somebody else, by a simulated clock
	@$(SSH_HOSTILE_TEST)
TEST_SUITES += ssh:test-ssh:parallel ssh-clients:test-ssh-hostile:parallel
TEST_PREREQS += $(SSH_TEST) $(SSH_HOST_KEY_TEST) $(SSH_HOSTILE_TEST)

# ---- on the machine: the host's OpenSSH client over a forwarded port of loopback --------------------

SSH_MANIFEST := build/manifests/proofs/ssh.json
ssh_play = $(PYTHON) tests/smoke/ssh.py $(MKMANIFEST) $(SSH_MANIFEST) $1
SSH_NEEDS := $(SMOKE_KERNEL) build/system/proofs/ssh.pkg $(MKMANIFEST) $(MKDISK)

##@ Test
.PHONY: run-ssh-public-key-session run-ssh-public-key-auth run-ssh-authorized-key run-ssh-feature-policy run-ssh-host-key run-ssh-hostile
run-ssh-public-key-session: $(SSH_NEEDS) ### OpenSSH's client logs in with a key: a session as at the console, two at once, a client that is killed
	@$(call ssh_play,session)

run-ssh-public-key-auth: $(SSH_NEEDS) ### other keys, names that are none, passwords, many tries: one answer
	@$(call ssh_play,auth)

run-ssh-authorized-key: $(SSH_NEEDS) ### keys are added, given to others and taken away at the prompt: who logs in is who has one
	@$(call ssh_play,authorized-key)

run-ssh-feature-policy: $(SSH_NEEDS) ### forwarding, agent, X11, subsystems: refused, and the session goes on
	@$(call ssh_play,policy)

run-ssh-host-key: $(SSH_NEEDS) ### the fingerprint in the log is the one that clients see, by each key exchange and after a restart; a damaged key
	@$(call ssh_play,host-key)

run-ssh-hostile: $(SSH_NEEDS) ### clients that are none: versions, packets and exchanges of every wrong shape
	@$(call ssh_play,hostile)

TEST_SUITES += ssh-session:run-ssh-public-key-session:parallel
TEST_SUITES += ssh-auth:run-ssh-public-key-auth:parallel
TEST_SUITES += ssh-authorized-key:run-ssh-authorized-key:parallel
TEST_SUITES += ssh-policy:run-ssh-feature-policy:parallel
TEST_SUITES += ssh-host-key:run-ssh-host-key:parallel
TEST_SUITES += ssh-hostile:run-ssh-hostile:parallel
TEST_PREREQS += build/system/proofs/ssh.pkg
