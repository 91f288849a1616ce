# refused: name_halves.capnp: Lamp.light, and name_halves.capnp: Lamp.lightSend, have one name in C: lamp_light_send
@0x9c3e5f1d2b48691a;
interface Lamp { light @0 (); lightSend @1 (); }
