# refused: `right` (in F.open params) would be a rights argument
@0x9c3e5f1d2b486907;
interface F { open @0 (right :Bool) -> (); }
