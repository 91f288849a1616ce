@0x9c3e5f1d2b486924;
# begins /* again
struct S {
 # nested /* comment */ and /*/ more \
 a @0 :UInt8; }
interface I {
 # /
 m @0 ();
 # */ int evil; /*
}
enum E {
 # */ /*
 a @0; }
const c :UInt8 = 1;
# */ evil /*
