# refused: name_methods.capnp: LampSend.light params, have one name in C: LAMP_SEND_LIGHT_PARAMS_
@0x9c3e5f1d2b486919;
interface Lamp { sendLight @0 (); } interface LampSend { light @0 (); }
