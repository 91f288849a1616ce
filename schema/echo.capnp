@0xca0cb2be2f9db93d;
# Calls for measuring: what travels each way, and no more.

interface Echo @0xf91e454ccf48d1c1 {
  # Gives back what it is given.

  echo @0 (a :UInt64, b :UInt64, c :UInt64, d :UInt64, e :UInt64, f :UInt64, g :UInt64, h :UInt64)
      -> (a :UInt64, b :UInt64, c :UInt64, d :UInt64, e :UInt64, f :UInt64, g :UInt64, h :UInt64);
}

interface Carrier @0xc4a7e90d5b3f1862 {
  # Gives back what it is given, too: what no plain message carries.

  text @0 (text :Text) -> (text :Text);

  data @1 (data :Data) -> (data :Data);
  # As much as fits into a message.

  pass @2 (echo :Echo) -> (echo :Echo);
  # A capability comes and goes back, copied both ways.

  move @3 (echo :Echo) -> (echo :Echo);
  # The same, moved both ways.
}
