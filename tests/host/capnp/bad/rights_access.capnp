# refused: `access` (in F.open params) would be a rights argument
@0x9c3e5f1d2b486905;
interface F { open @0 (access :Text) -> (); }
