# refused: `authority` (in F.open params) would be a rights argument
@0x9c3e5f1d2b486906;
interface F { open @0 (authority :Text) -> (); }
