# refused: have one name in C: foo_bar
@0x9c3e5f1d2b48690b;
struct FooBar {}
struct Foo { struct Bar {} }
