# refused: type parameters (generics) have no C form
@0x9c3e5f1d2b486909;
struct S(T) { value @0 :T; }
