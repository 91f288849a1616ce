# refused: name_guard.capnp: coreGeneratedNameGuardH, have one name in C: CORE_GENERATED_NAME_GUARD_H
@0x9c3e5f1d2b48691c;
const coreGeneratedNameGuardH :UInt8 = 1;
