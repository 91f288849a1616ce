# refused: have one name in C: FOO_BAR_
@0x9c3e5f1d2b48690b;
struct FooBar {}
struct Foo { struct Bar {} }
