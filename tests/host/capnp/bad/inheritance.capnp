# refused: B extends another interface
@0x9c3e5f1d2b48690a;
interface A {}
interface B extends(A) {}
