@0xa4f1d50a56e67260;
# The policy that says which capabilities a session gets, and the broker that carries it out.

using Columns = import "ledger.capnp".Columns;
using Ledger = import "ledger.capnp".Ledger;
using KeyProof = import "ssh.capnp".KeyProof;
using PasswordProof = import "credentials.capnp".PasswordProof;
using SessionKind = import "login.capnp".SessionKind;
using StepUpOffer = import "login.capnp".StepUpOffer;
using SessionReference = import "session.capnp".SessionReference;

struct BrokerPolicy {
  profiles @0 :List(Profile);
}

struct Profile {
  name @0 :Text;
  kind @1 :SessionKind;
  # anonymous and guest are given without a proof
  limits @2 :Columns;
  # of the session's ledger
  expirySeconds @3 :UInt32;
  # 0: never
  longestSeconds @4 :UInt32;
  # how far renewals reach; 0: no bound
  idleSeconds @5 :UInt32;
  shell @6 :Text;
  # the program that the launcher starts first: one of the images
  capabilities @7 :List(ProfileGrant);
  stepUps @8 :List(StepUp);
}

enum GrantKind {
  issuer @0;
  # a facet is issued for the session; `from` is the broker's grant with the issuer
  root @1;
  # a capability of the broker's own that can be copied, by the name of its grant
  image @2;
  # a program, likewise
}

struct ProfileGrant {
  name @0 :Text;
  kind @1 :GrantKind;
  from @2 :Text;
  launcher @3 :Bool;
  # for the launcher; otherwise for the shell
}

struct StepUp {
  name @0 :Text;
  issuer @1 :Text;
  # the broker's grant
  seconds @2 :UInt32;
  description @3 :Text;
  # what the person reads before the password
}

struct ProfileDescription {
  name @0 :Text;
  kind @1 :SessionKind;
  limits @2 :Columns;
  expirySeconds @3 :UInt32;
  longestSeconds @4 :UInt32;
  idleSeconds @5 :UInt32;
  shell @6 :Text;
  stepUps @7 :List(StepUpOffer);
}

struct BundleItem {
  name @0 :Text;
  launcher @1 :Bool;
  capability @2 :Capability;
}

interface Bundle @0xe905a380c1f57e53 {
  # The capabilities that one session is given; it moves, and is never copied.

  next @0 () -> (items :List(BundleItem), more :Bool);
  # The next one to eight.
}

interface AuthorityBroker @0xffdc01e2aee15563 {
  describe @0 (profile :Text) -> (found :Bool, profile :ProfileDescription);

  issue @1 (session :SessionReference, profile :Text, proof :PasswordProof, keyProof :KeyProof)
      -> (issued :Bool, principal :UInt64, account :Text, bundle :Bundle);
  # At most one proof of either kind; the service that made it is asked what it says.
  # Without a proof only profiles that are anonymous or guest are issued. With one, it is redeemed, and its
  # account must have the profile. The empty profile: the account's first one.

  stepUp @2 (session :SessionReference, name :Text, nonce :Data, ledger :Ledger, proof :PasswordProof)
      -> (issued :Bool, capability :Capability, seconds :UInt32);
  # `ledger` is carved from the session's, and pays: when it is closed, the capability is gone.

  stepUpDescription @3 (profile :Text, name :Text)
      -> (found :Bool, seconds :UInt32, description :Text);
}
