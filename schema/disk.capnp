@0xa6f3208d5c9eb714;
# The configuration of the service of partitions.

struct DiskConfig {
  # The partitions that are served, each by its label.

  ranges @0 :List(Range);

  struct Range {
    label @0 :Text;   # 1 to 31 of a-z 0-9 -
    tag @1 :UInt16;   # of the export that serves it, a BlockDevice
  }
}
