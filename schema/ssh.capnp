@0xd94b1c7e60a8f325;
# SSH: the host's key, which signs key exchanges and nothing else; and who is let in by a key of their own.

struct SshConfig {
  # How the gateway `ssh` is set up.
  port @0 :UInt16 = 22;
  backlog @1 :UInt16 = 32;
  connections @2 :UInt16 = 16;
  # at most so many have a process
  frames @3 :UInt32 = 512;
  # of each connection's ledger
  ringRegions @4 :UInt32 = 2;
  cpuShare @5 :UInt32 = 100;
}

# ---- the host's key -------------------------------------------------------------------------------

interface SshHostKeys @0xb1f8620ec93d754a {
  # The gateway's: a facet for each connection.

  open @0 (peer :Text) -> (hostKey :SshHostKey, identifier :SshIdentifier);
  # Both move. `identifier` stands for the session identifier of the connection that uses `hostKey`: whoever is
  # to believe that connection's signatures claims it. overloaded when there are too many.

  describe @1 () -> (publicKey :Data, fingerprint :Text);
  # The public half (32 bytes), and the fingerprint as clients show it: "SHA256:" and 43 characters.
  # failed when there is no host key.
}

interface SshHostKey @0x8e27d40a5fb6913c {
  # Key exchanges of one connection. The service makes the hash itself, over parts that it gets in pieces.

  begin @0 () -> (cookie :Data, publicKey :Data);
  # A new exchange: the cookie is for the server's KEXINIT. `failed` when there were too many exchanges.

  add @1 (kex :UInt16, part :UInt16, length :UInt32, data :Data) -> ();
  # A piece of 1 to 2048 bytes of the part that is next (0 to 6: both versions, both KEXINITs, both public values,
  # the secret; the client's before the server's). `length`: of the whole part. `kex`: 1 or 2, the kind of exchange. invalidArgument, and
  # the exchange is void, when the piece does not belong there.

  sign @2 () -> (hash :Data, signature :Data);
  # After the last part: the hash of the exchange, and the host's signature of it. The first hash becomes the
  # connection's session identifier.
}

interface SshIdentifier @0xf63a0b91d27c48e5 {
  # A connection's session identifier, which is not known yet. It moves and is never copied, and has no methods.
}

interface SshIdentifiers @0x9cd5017be8f2a364 {
  # The session identifiers of connections, for whoever checks signatures.

  claim @0 (identifier :SshIdentifier) -> (found :Bool, number :UInt64);
  # Takes the identifier, and gives a number for it.

  tell @1 (number :UInt64) -> (found :Bool, session :Data);
  # Not found: the connection has gone, or has had no exchange yet.
}

# ---- who is let in --------------------------------------------------------------------------------

interface KeyProof @0xa80c5ef1372db946 {
  # That somebody has just shown to have a key of an account: good once, for who redeems it, for two minutes. It
  # moves and is never copied, and has no methods.
}

interface SshAuthorizers @0xe4920fd86b17ca53 {
  # The gateway's: a facet for each connection.

  open @0 (identifier :SshIdentifier, peer :Text) -> (authorizer :SshAuthorizer);
}

interface SshAuthorizer @0x97b64ac3f10e285d {
  # One connection's logins.

  authenticate @0 (user :Text, key :Data, signature :Data) -> (accepted :Bool, proof :KeyProof);
  # Whether the signature (64 bytes) is the key's (32 bytes of Ed25519), over the connection's session and the
  # request for this user (RFC 4252, section 7), and the key is one of the user's. Not accepted: nobody is told
  # why. At most six times (overloaded).
}

interface KeyProofRedeemer @0xcb3d7182a69f40e1 {
  # The broker's: what a proof says.

  redeem @0 (proof :KeyProof) -> (accepted :Bool, principal :UInt64, name :Text);
  # Takes the proof, whatever the answer. Not accepted: it is not of this service, was used, or is too old.
}
