# Declarations with nothing in them.
@0x9c3e5f1d2b486923;
enum Nothing { }
struct Uses { a @0 :Nothing; b @1 :List(Nothing); }
struct Bare { }
interface Mute { }
