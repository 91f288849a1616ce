@0x9d1f3a6be0c4527f;
# The lines that a system's manifest gives its shells.

struct ShellScripts {
  scripts @0 :List(ShellScript);
}

struct ShellScript {
  # Lines that a shell does one after the other, as if a person had typed them: with what that person's shell
  # holds, and with nothing else.
  name @0 :Text;
  # 1 to 31 bytes of letters, digits, _ and -
  help @1 :Text;
  # a few words on what it does
  lines @2 :List(Text);
}
