/*
 * A call queue: the calls to a service that wait for a receive.
 *
 * Every endpoint and every service scope (scope.h) has one, and facets point to it: it has the
 * limits of a call, the scope id of its caller reference, and the endpoint whose receives take it.
 * Calls wait in their callers' arenas; the queue knows only the records of those operations. They
 * stand in one chain for each calling process, and the first of each chain in a circle, the groups,
 * so that the processes are served in turn and each process's calls in their order.
 *
 * An endpoint that is bound to a scope receives from the scope's queue. The calls through its own
 * facets wait there, too, so that there is one order for all calls of a process to a service; the
 * endpoint's own queue is then empty.
 */
#ifndef KERNEL_IPC_CALL_QUEUE_H
#define KERNEL_IPC_CALL_QUEUE_H

#include "kernel/ipc/operation.h"

struct endpoint;
struct object;

/* Guarded by the one kernel lock, like its owner. */
struct call_queue {
	struct object *owner; /* the endpoint or scope that it is part of */
	struct endpoint
		*receiver; /* its receives take the calls; null: a scope without an endpoint */
	struct operation *groups; /* the first waiting call of each process; a circle */
	uint64_t scope_id;        /* of caller references; never used again for another service */
	uint16_t message_words;   /* limits of a call */
	uint8_t capabilities;
};

/*
 * Takes a CALL through a facet of `called`, whose operation is filled in: it is delivered if a
 * receive is free, and waits otherwise.
 */
void call_queue_add(struct call_queue *called, struct operation *operation);

/* A call through a facet of `called` waits no more. */
void call_queue_remove(struct call_queue *called, struct operation *operation);

/* Ends the calls that wait with DISCONNECTED, within the budget. True when none is left. */
MUST_CHECK bool call_queue_disconnect(struct call_queue *queue);

#endif
