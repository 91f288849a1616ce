@0xf0b73c9de2a41865;
# Supervision: what a parent asks of a service, and what init tells and does when it is asked.

using Ledger = import "ledger.capnp".Ledger;
using SessionReference = import "session.capnp".SessionReference;

interface ServiceControl @0xb5d81f3a7c29e604 {
  # The parent's own facet of a service, which nobody else has. The server library of user/rt answers its
  # calls, so the service itself need not.

  ping @0 () -> ();
  # The answer comes as soon as the service's loop turns: from a service that hangs there is none.

  stop @1 () -> ();
  # Asks the service to end: it answers, takes no further call, and then its loop is over.
}

enum ServiceState {
  # The state of a service as init knows it.
  waiting @0;
  # to be started again, when its back-off is over
  running @1;
  stopping @2;
  # it was asked to stop
  ended @3;
  # it ended by itself, and is not to be started again
  gaveUp @4;
  # it failed too often; its clients are told DISCONNECTED
}

struct ServiceStatus {
  name @0 :Text;
  state @1 :ServiceState;
  processId @2 :UInt64;
  # 0 unless it runs
  restarts @3 :UInt32;
  # since boot
  spent @4 :UInt32;
  # of its budget, within the present window
  budget @5 :UInt32;
  ledger @6 :UInt64;
  # the id of the ledger that pays for what runs; 0 unless it runs
}

interface Supervisor @0x8ea90c45f6137d2b {
  # The right to see how the services are.

  list @0 (first :UInt32) -> (services :List(ServiceStatus), total :UInt32);
  # Up to 12 services from `first` on, in starting order; `total` is their number.
}

interface Issuer @0xd5b1c64f0e7a9382 {
  # The right to have facets of one export made, each for one session. It is init's: the facet is minted
  # through the service's scope, so it outlives an instance of the service and dies with the session.

  issue @0 (session :SessionReference, ledger :Ledger) -> (facet :Capability);
  # `ledger` (optional) is below the session's, pays, and ends the facet when it is closed; without one the
  # session's own pays.
}

enum RestartOutcome {
  # An answer to the wish that a service is started anew.
  restarting @0;
  # its instance is being ended, or its back-off is cut short: the next one follows at once
  unknown @1;
  # no service has this name
  over @2;
  # it has ended for good, or was given up: its clients were told, and nobody could call a new instance
  stopping @3;
  # it was asked to stop already
}

interface ServiceManager @0xd7823fc21d9046ba {
  # The right to have a service started anew. It can neither start what does not run nor stop what does.

  restart @0 (name :Text) -> (outcome :RestartOutcome);
  # Ends the instance by force, as a crash would, and starts the next one without a back-off. That is no
  # failure: it uses none of the service's budget, and no essential service ends the system by it.
}

interface SystemControl @0xd3564a0be98fc172 {
  # The right to stop the system. Each is answered at once; then init asks each service to stop, in
  # reverse starting order, ends those that do not within their time, and the machine follows.

  powerOff @0 () -> ();
  reboot @1 () -> ();
}
