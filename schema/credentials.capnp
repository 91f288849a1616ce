@0xb7d6a8e9a225eb7c;
# Passwords, and the proof of a person that one service gives to another.

using TerminalSession = import "terminal.capnp".TerminalSession;

struct Verifier {
  # The knowledge that the store has of one account's password.
  principal @0 :UInt64;
  name @1 :Text;
  # 1 to 31 bytes of [a-z0-9_-]
  phc @2 :Text;
  # A PHC string of Argon2id; empty: no password yet. tools/verifier makes one.
  disabled @3 :Bool;
  setup @4 :Bool;
  # This account's password is set by `setup`: at most one has it.
}

struct CredentialConfig {
  verifiers @0 :List(Verifier);
  smallHash @1 :Bool;
  # Hashes that are made here take the smaller profile, for a machine of 64 MiB.
  setupTokenSeconds @2 :UInt32 = 3600;
  # how long the token in the kernel's log is good
}

enum CredentialOutcome {
  accepted @0;
  denied @1;
  # wrong, unknown or disabled: nobody is told which
  tryLater @2;
  cancelled @3;
  unavailable @4;
  alreadySetUp @5;
}

struct CredentialSource {
  # Where somebody sits: the desk's word, on which backoff depends.
  line @0 :Text;
  local @1 :Bool;
  # Never made to wait over all sources, and may set up without a token.
}

interface PasswordProof @0xfb9cc109a06dbc69 {
  # That somebody has just typed the password of an account: good once, for who redeems it, for two minutes. It
  # moves and is never copied, and has no methods.
}

interface CredentialStore @0x85d5aa446e89fa4e {
  # Asks a person for a secret on a lease that is moved here, and moves it back with the answer.

  verify @0 (name :Text, source :CredentialSource, lease :TerminalSession, nonce :Data, purpose :Text)
      -> (outcome :CredentialOutcome, lease :TerminalSession, proof :PasswordProof, seconds :UInt32);
  # `proof` is there when `outcome` is accepted, `seconds` say how long to wait for tryLater. `nonce` (0 to 32
  # bytes) is bound into the proof; `purpose` is shown above the prompt when it is not empty. Without a nonce, on a
  # source that is local, an account's recovery code is taken as well: a new password is asked for then, and uses
  # it up.

  setup @1 (source :CredentialSource, lease :TerminalSession)
      -> (outcome :CredentialOutcome, lease :TerminalSession, name :Text);
  # Sets the password of the account that the configuration names, once, and shows its recovery code: alreadySetUp
  # for whoever comes later.
  # From a source that is not local the token of the kernel's log is asked for first.

  change @2 (principal :UInt64, source :CredentialSource, lease :TerminalSession, code :Bool)
      -> (outcome :CredentialOutcome, lease :TerminalSession);
  # Asks for the present password, and twice for the new one. With `code` another recovery code is made and shown
  # instead; the one before is good for nothing then.

  state @3 () -> (setUp :Bool, available :Bool);
  # Whether somebody has set the system up; `available` is false when what was kept is damaged, or a disk is.
}

interface ProofRedeemer @0xdc86ef2000919db9 {
  # The broker's: what a proof says.

  redeem @0 (proof :PasswordProof, nonce :Data) -> (accepted :Bool, principal :UInt64, name :Text);
  # Takes the proof, whatever the answer. Not accepted: it is not of this service, was used, is too old, or has
  # another nonce.
}
