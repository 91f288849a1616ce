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
}

struct AccountConfig {
  accounts @0 :List(Account);
  keys @1 :List(AuthorizedKey);
}

struct AuthorizedKey {
  # A public key that its owner may log in with over SSH.
  principal @0 :UInt64;
  line @1 :Text;
  # as OpenSSH writes it: `ssh-ed25519 AAAA... comment`, without options
}

interface AccountStoreReader @0xf160b42b6f0a659d {
  find @0 (name :Text) -> (found :Bool, account :Account);
  get @1 (principal :UInt64) -> (found :Bool, account :Account);
  list @2 (after :UInt64) -> (accounts :List(Account), more :Bool);
  # Up to four accounts whose principals are above `after`, in order.
}

interface AccountStoreManager @0xb364ddc81ecb501e {
  # Changes last until the service ends.

  setDisabled @0 (principal :UInt64, disabled :Bool) -> (found :Bool);
  setProfiles @1 (principal :UInt64, profiles :List(Text)) -> (found :Bool);
  # One to four names. invalidArgument when one is no name.
}

interface AuthorizedKeyStore @0x8a1f64d07be3952c {
  # The keys of accounts, for whoever checks signatures.

  find @0 (user :Text, key :Data) -> (found :Bool, principal :UInt64);
  # Whether the key (32 bytes of Ed25519) is one of this account's, and the account is not disabled. The search
  # takes as long whatever the answer.
}
