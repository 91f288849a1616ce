# refused: which is no method of the file, or like itself
@0x9c3e5f1d2b486931;
annotation like @0xbeada0d86eb1efac (method) :Text;
interface One { get @0 (key :Text) -> () $like("Two.get"); }
interface Two { get @0 (key :Text) -> () $like("One.get"); }
