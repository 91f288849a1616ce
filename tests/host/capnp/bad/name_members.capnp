# refused: have one name in C: lamp_hang_args.hook_transfer
@0x9c3e5f1d2b48691b;
interface Lamp { hang @0 (hook :Lamp, hookTransfer :UInt8); }
