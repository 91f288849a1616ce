@0xca0cb2be2f9db93d;
# Calls for measuring: 64 bytes each way.

interface Echo @0xf91e454ccf48d1c1 {
  # Gives back what it is given.

  echo @0 (a :UInt64, b :UInt64, c :UInt64, d :UInt64, e :UInt64, f :UInt64, g :UInt64, h :UInt64)
      -> (a :UInt64, b :UInt64, c :UInt64, d :UInt64, e :UInt64, f :UInt64, g :UInt64, h :UInt64);
}
