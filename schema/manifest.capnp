@0xe20ed98f650ff04b;
# The service graph that a system is started from: written by tools/mkmanifest, read by init.
# docs/manifest.md describes the source form; core/manifest/check.h lists what makes it valid.

using Columns = import "ledger.capnp".Columns;

struct Manifest {
  version @0 :UInt32;
  # 1
  system @1 :Text;
  programs @2 :List(Text);
  # Names, in the order of the boot package's program table.
  init @3 :Init;
  services @4 :List(Service);
  # In starting order: a service comes after every service that it names.
  memoryMebibytes @5 :UInt32;
  # The memory of the machine that the system is made for; 0: no machine is named.
  configs @6 :List(Config);
  # In the order of the boot package's table, behind the programs.
}

struct Config {
  # A value that the manifest gives to a service: a message in the boot package.
  type @0 :Text;
  # The struct of schema/ that is its root.
}

struct Init {
  program @0 :UInt32;
  # index into programs
  grants @1 :List(RootGrant);
}

struct RootGrant {
  # A capability of the kernel's, given to init when it starts.
  name @0 :Text;
  interface @1 :UInt64;
  ordinal @2 :UInt8;
  # The one that is meant, where there are several: of a SerialPort 0 to 3, COM1 to COM4, of which 1 is also the kernel's
  # log. Otherwise 0.
}

struct Service {
  name @0 :Text;
  program @1 :UInt32;
  grants @2 :List(ServiceGrant);
  exports @3 :List(Export);
  limits @4 :Columns;
  # The amounts that are carved for the service from init's ledger.
  restartBudget @5 :UInt32;
  # How many times within a window init starts it again after it ended abnormally.
  heapBytes @6 :UInt64;
  essential @7 :Bool;
  # The system stops when it ends: in good order after exit code 0, as failed when it is given up.
  restartWindowMs @8 :UInt32;
  # A window ends when the instances since its first restart have run well for so long; 0: never.
  restartBackoffMs @9 :UInt32;
  # Before the first restart of a window; twice as long before each further one.
  heartbeatPeriodMs @10 :UInt32;
  # How long after an answer init asks again whether the service is alive; 0: never.
  heartbeatDeadlineMs @11 :UInt32;
  # How long an answer may take: then the service is ended and counts as failed.
  stopMs @12 :UInt32;
  # How long it may take to stop when it is asked to; 0: it is not asked.
  messageWords @13 :UInt16;
  # The longest message that its endpoint takes; it asks its endpoint for these three.
  capabilities @14 :UInt8;
  # The most capabilities that come with a call.
  places @15 :UInt16;
  # How many calls at once may wait for their answers.
}

struct Export {
  # A facet of the service's endpoint that other services may be granted.
  name @0 :Text;
  interface @1 :UInt64;
  tag @2 :UInt32;
  issued @3 :Bool;
  # init answers an Issuer of it, for whoever is granted that.
}

struct ServiceGrant {
  name @0 :Text;
  interface @1 :UInt64;
  source :union {
    root @2 :Text;
    # A capability that init holds, by the name that Init.grants gives it.
    program @3 :UInt32;
    # An Image of a program.
    ledger @4 :Columns;
    # A ledger of this size, carved from the service's own.
    export @5 :ExportReference;
    ownLedger @6 :Void;
    # The service's own ledger.
    addressSpace @7 :Void;
    # The service's own AddressSpace.
    threadSpawner @8 :Void;
    # The service's own ThreadSpawner.
    config @9 :UInt32;
    # A sealed memory object with the config of this index.
    kept @10 :UInt32;
    # A memory object of so many frames, the same for every instance of the service; init's ledger pays.
    issuer @11 :ExportReference;
    # An Issuer of an issued export of any service, also of a later one: it needs no instance of it.
    rootIssuer @12 :Text;
    # An Issuer of a root that init serves itself.
    device @13 :DeviceChoice;
    # A Device, claimed anew for each instance of the service; the instance's ledger pays.
  }
}

struct DeviceChoice {
  # A function of the machine, by what it says it is.
  vendor @0 :UInt16;
  device @1 :UInt16;
  ordinal @2 :UInt16;
  # The number of the function among those with these two numbers, in the order of their places, from 0 on.
}

struct ExportReference {
  service @0 :UInt32;
  # Index into services: for an export below that of the service that names it.
  export @1 :UInt32;
  # index into that service's exports
}
