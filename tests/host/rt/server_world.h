/*
 * A service for the tests of the server loop, and the calls of its clients.
 */
#ifndef TESTS_HOST_RT_SERVER_WORLD_H
#define TESTS_HOST_RT_SERVER_WORLD_H

#include "tests/host/rt/fake_kernel.h"
#include "user/rt/server.h"

enum method {
	DOUBLE,      /* answers twice the value */
	STATUS,      /* answers the value as a status */
	KEEP,        /* keeps what came along */
	MINT,        /* moves a new object to the caller */
	LATER,       /* deferred */
	LATER_KEEP,  /* likewise, after it kept what came along */
	LATER_FAIL,  /* likewise, and then fails after all */
	LATER_SELF,  /* likewise, and answers it before the handler returns */
	ANSWER,      /* answers what was deferred, last one first */
	ANSWER_MOVE, /* likewise, each with a new object that is moved */
	CALL_OUT,    /* calls somebody, and waits, before it answers */
	TIMER,       /* starts a timer, which answers */
	FAIL,        /* an exception of its own */
	SEND_FAIL,   /* likewise, when a new object was already to be sent */
	END,
};

#define OBJECTS 70u
/* The first tag that the server mints. */
#define MINTED_TAG (RT_SERVER_PARENT_TAG + 1u)

struct server_world {
	struct rt *rt;
	struct fake_kernel *kernel;
	struct rt_server server;
	struct rt_server_object objects[OBJECTS];
	struct rt_server_class class, minted_class;
	struct rt_server_deferred *later[FAKE_PLACES];
	uint32_t later_count;
	uint32_t in_handler;
	uint32_t closed;
	void *closed_self;
	uint32_t gone;
	struct rt_server_timer timer;
	size_t heap_free_bytes;
};
extern struct server_world world;

/* The shape of a service: its receives and places, and the bounds for each caller. */
struct server_shape {
	uint32_t receives;
	uint16_t places;
	uint32_t objects_per_caller;
	uint32_t waiting_per_caller;
};

/* A world with a service of a shape; one with eight places, and no bounds for a caller. */
struct fake_kernel *server_start_shaped(const struct server_shape *shape);
struct fake_kernel *server_start(uint32_t receives);
/* A call of the service, from somebody else; its message is one word. */
struct fake_call *call_with(enum method method, uint64_t value);
/*
 * Runs the loop until it ends with this status: each call has one answer, and nothing is left
 * behind.
 */
void server_run(enum status expected);
/* The same, after a call that ends it. */
void server_run_to_end(void);
/* The answer is an exception, and passes nothing on. */
void assert_exception(const struct fake_call *call, enum call_exception_kind kind);

#endif
