@0x86c366a91393f3f8;
# The file that the schema compiler looks for when a method answers with `stream`.

struct StreamResult @0x995f9a3377c0b16e {}
# The results of such a method: the answer says only that the call has ended.
