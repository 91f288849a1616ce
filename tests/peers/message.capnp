@0xd8a1f5b07c3e9264;
# The message that capnp_build and capnp_read of the bench build and read: the parameters of TerminalSession.readLine
# (schema/terminal.capnp), of which the bench sets these.

struct ReadLine {
  prompt @0 :Text;
  limitBytes @1 :UInt32;
  echo @2 :UInt16;
  initial @3 :Text;
  cursor @4 :UInt32;
  deadlineNs @5 :UInt64;
}
