# Methods that stream their calls: the answers say nothing but that the call ended.
@0x9c3e5f1d2b486925;
interface Sink {
  write @0 (bytes :Data) -> stream;
  count @1 (number :UInt64) -> stream;
  end @2 ();
}
