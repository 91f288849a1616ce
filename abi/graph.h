/*
 * The numbers in the rows of AuthorityGraph: kinds of rows, types of objects, states, relations.
 * They are never changed, only added to. schema/graph.capnp says which field has which of them, and
 * docs/authority-graph.md what they mean.
 */
#ifndef ABI_GRAPH_H
#define ABI_GRAPH_H

enum graph_kind {
	GRAPH_KIND_OBJECT = 1, /* there is an object */
	GRAPH_KIND_SLOT = 2,   /* a process holds it */
	GRAPH_KIND_LINK = 3,   /* an object of the kernel refers to it */
};

enum graph_type {
	GRAPH_TYPE_ROOT = 1,
	GRAPH_TYPE_SERIAL = 2,
	GRAPH_TYPE_LEDGER = 3,
	GRAPH_TYPE_MEMORY = 4,
	GRAPH_TYPE_IMAGE = 5,
	GRAPH_TYPE_BUILDER = 6,
	GRAPH_TYPE_PROCESS = 7,
	GRAPH_TYPE_THREAD = 8,
	GRAPH_TYPE_ENDPOINT = 9,
	GRAPH_TYPE_FACET = 10,
	GRAPH_TYPE_SESSION = 11,
	GRAPH_TYPE_SCOPE = 12,
	GRAPH_TYPE_VIEW = 13,
	GRAPH_TYPE_THREAD_HANDLE = 14,
	GRAPH_TYPE_PARK = 15,
	GRAPH_TYPE_SESSION_REFERENCE = 16,
	GRAPH_TYPE_DEVICE = 17,
	GRAPH_TYPE_DEVICE_MMIO = 18,
	GRAPH_TYPE_DMA_POOL = 19,
	GRAPH_TYPE_DMA_BUFFER = 20,
	GRAPH_TYPE_INTERRUPT = 21,
};

enum graph_object_state {
	GRAPH_OBJECT_LIVE = 1,
	GRAPH_OBJECT_ENDING =
		2, /* look-ups say so already; it is taken apart, or its ledger closes */
	GRAPH_OBJECT_BUILDING = 3, /* a process that has not started */
	GRAPH_OBJECT_ENDED = 4,    /* a process: its exit record is left */
};

enum graph_slot_state {
	GRAPH_SLOT_LIVE = 1,
	GRAPH_SLOT_TRANSIT = 2, /* being moved */
	GRAPH_SLOT_FLIGHT = 3,  /* released; a submission in flight still holds it */
	GRAPH_SLOT_DEAD = 4,    /* the object is gone, or is ending: no look-up finds it */
};

enum graph_relation {
	GRAPH_RELATION_SESSION = 1,     /* a process is in it */
	GRAPH_RELATION_IMAGE = 2,       /* a process or a builder is made of it */
	GRAPH_RELATION_MEMORY = 3,      /* a process's own, an image's program, a park space's */
	GRAPH_RELATION_PARK = 4,        /* of a process's own memory */
	GRAPH_RELATION_READS = 5,       /* a process has it mapped, or a view of it */
	GRAPH_RELATION_WRITES = 6,      /* the same, and may write */
	GRAPH_RELATION_PROCESS = 7,     /* a thread's */
	GRAPH_RELATION_WORKS_ON = 8,    /* a thread's operation needs it until it is done */
	GRAPH_RELATION_BUILDS = 9,      /* a builder's child */
	GRAPH_RELATION_CREATOR = 10,    /* a builder's: from whose table moves will come */
	GRAPH_RELATION_GRANT = 11,      /* a builder's: a move that `start` will make */
	GRAPH_RELATION_SERVICE = 12,    /* a facet's endpoint or scope */
	GRAPH_RELATION_BOUND = 13,      /* the endpoint that receives a scope's calls */
	GRAPH_RELATION_CUT_FROM = 14,   /* a view's memory, or view */
	GRAPH_RELATION_WATCHES = 15,    /* a thread handle's thread */
	GRAPH_RELATION_OWN_LEDGER = 16, /* a session's: its end closes it */
	GRAPH_RELATION_REFERS_TO = 17,  /* a session reference's session */
	GRAPH_RELATION_DEVICE = 18,     /* what a Device has made: its Device */
	GRAPH_RELATION_POOL = 19,       /* of a Device, or of a DMA buffer */
};

#endif
