# refused: `rights` (in F.open params) would be a rights argument
@0x9c3e5f1d2b486901;
interface F { open @0 (name :Text, rights :UInt32) -> (); }
