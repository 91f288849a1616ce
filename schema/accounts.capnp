@0xc1f108450f5e4fa6;
# Accounts: who there is, and which profiles they may have. No secret is here.

struct Account {
  principal @0 :UInt64;
  # not zero, and never given to another account
  name @1 :Text;
  # 1 to 31 bytes of [a-z0-9_-]
  fullName @2 :Text;
  profiles @3 :List(Text);
  # the first one is what a login gives
  disabled @4 :Bool;
  version @5 :UInt64;
  # counts the changes of this account, from 1; a seed's is the service's own matter
}

struct AccountConfig {
  accounts @0 :List(Account);
  keys @1 :List(AuthorizedKey);
  seedVersion @2 :UInt32 = 1;
  # With a disk the seeds are taken once for each number: a higher one adds accounts and keys that are not there
  # yet, and changes none that is.
}

struct AuthorizedKey {
  # A public key that its owner may log in with over SSH.
  principal @0 :UInt64;
  line @1 :Text;
  # as OpenSSH writes it: `ssh-ed25519 AAAA... comment`, without options
}

struct KeyDescription {
  fingerprint @0 :Text;
  # SHA256:..., as clients show it
  comment @1 :Text;
}

enum AccountStoreState {
  volatile @0;
  # there is no disk for it: changes last until the service ends
  durable @1;
  broken @2;
  # There is a disk, and it cannot be used: there are no accounts, and nothing can be changed.
}

interface AccountStoreReader @0xf160b42b6f0a659d {
  find @0 (name :Text) -> (found :Bool, account :Account);
  get @1 (principal :UInt64) -> (found :Bool, account :Account);
  list @2 (after :UInt64) -> (accounts :List(Account), more :Bool);
  # Up to four accounts whose principals are above `after`, in order.

  state @3 () -> (state :AccountStoreState, version :UInt64);
  # `version` counts all changes.

  keys @4 (principal :UInt64, first :UInt32) -> (keys :List(KeyDescription), more :Bool);
  # Up to four keys of an account, from the one of this number on.
}

interface AccountStoreManager @0xb364ddc81ecb501e {
  # Changes are on the disk when they are answered; without a disk they last until the service ends. `version` is
  # that of the account that is changed, or 0 for whichever: `failed` when it has another one. invalidArgument:
  # something is not right, and the text says what; overloaded: there is no room. Each change is in the audit log.

  setDisabled @0 (principal :UInt64, disabled :Bool, version :UInt64) -> (found :Bool);
  setProfiles @1 (principal :UInt64, profiles :List(Text), version :UInt64) -> (found :Bool);
  # One to four names.

  create @2 (name :Text, fullName :Text, profiles :List(Text)) -> (principal :UInt64);
  # The principal was never another account's. An account without a password logs in by a key, or by a code of
  # CredentialManager.

  addKey @3 (principal :UInt64, line :Text, version :UInt64) -> (found :Bool, fingerprint :Text);
  # A public key as OpenSSH writes it: `ssh-ed25519 AAAA... comment`, without options.

  removeKey @4 (principal :UInt64, fingerprint :Text, version :UInt64) -> (found :Bool);
  # `found`: there was such an account, and it had this key.
}

interface AuthorizedKeyStore @0x8a1f64d07be3952c {
  # The keys of accounts, for whoever checks signatures.

  find @0 (user :Text, key :Data) -> (found :Bool, principal :UInt64);
  # Whether the key (32 bytes of Ed25519) is one of this account's, and the account is not disabled. The search
  # takes as long whatever the answer.
}
