# refused: `openFlags` (in F.open params) would be a rights argument
@0x9c3e5f1d2b486902;
interface F { open @0 (openFlags :UInt32) -> (); }
