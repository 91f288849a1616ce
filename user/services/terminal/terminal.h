/*
 * The terminal service's one structure, and what its parts ask of each other.
 *
 * All behaviour is core/terminal/station.h's: this program carries bytes between the station and
 * its port, calls between the station and facets, and tells it the time. It holds its port, which
 * is a SerialPort or a ByteStream, a Timer and its endpoint, and nothing else.
 *
 *	main.c     set-up, and letting the station do what it can
 *	port.c     the port: a read and a write in progress
 *	serial.c   a SerialPort as the port
 *	stream.c   a ByteStream as the port
 *	waiting.c  calls whose answers wait for the station
 *	lease.c    leases: their places, facets and ends
 *	session.c  TerminalSession: reading and writing
 *	control.c  TerminalControl, and TerminalOutput
 *	master.c   TerminalMaster
 *
 * A lease of a session has a facet that was minted for it: it moves and is never copied, reaches
 * that session alone, and dies with it. The service compares the caller's reference all the same.
 */
#ifndef USER_SERVICES_TERMINAL_TERMINAL_H
#define USER_SERVICES_TERMINAL_TERMINAL_H

#include "core/terminal/station.h"
#include "user/rt/generated/console_types.h"
#include "user/rt/generated/terminal_server.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"

/* The exports of a manifest. The latter two are one lease of the system's own session. */
#define TAG_MASTER 0u
#define TAG_OWN_SESSION 1u
#define TAG_OWN_CONTROL 2u
/* Twice what can live: one that has gone keeps its place until its facets' last notices. */
#define LEASES (2u * TERMINAL_LEASES)
#define OUTPUTS (2u * TERMINAL_OUTPUTS)
#define OBJECTS (RT_SERVER_FIRST_MINTED_PLACE + 2u * LEASES + OUTPUTS)

/* A call that waits for an answer of the station. */
struct waiting {
	struct terminal_service *service;
	struct rt_server_deferred *call; /* null: there is none */
	struct rt_request *present;      /* while the handler runs that may have to wait */
	enum status status;              /* the answer to that one, when it has come */
	enum terminal_wait wait;
	uint8_t place;
};

/* A facet that the service has minted; the tag 0: there is none. */
struct facet {
	uint32_t tag;
};

struct lease {
	struct terminal_service *service;
	bool is_used;
	bool has_caller;
	bool is_plain; /* it is described as without colours */
	uint8_t place; /* the station's; TERMINAL_NO_LEASE: it has gone */
	struct facet session_facet, control_facet;
	struct session_reference session; /* the id zero: the system's own */
	bool owns_reference;              /* a pushed lease uses that of its base */
	uint8_t caller[RT_CALLER_REFERENCE_BYTES];
	struct waiting read, write, notice;
};

struct output {
	struct terminal_service *service;
	bool is_used;
	uint8_t place; /* the station's; TERMINAL_OUTPUTS: it has gone */
	struct facet facet;
	struct lease *lease; /* whose control gave it; null: that has gone */
	struct waiting write;
};

/* A kind of port: how its calls are made and read. Each is about one call in port.c. */
struct port_kind {
	/* Opens the call and builds it. After a failure it is to be closed. */
	enum status (*read_open)(struct terminal_service *service, struct rt_call *call);
	enum status (*write_open)(struct terminal_service *service, struct rt_call *call,
				  struct capnp_data bytes);
	/* The call has its outcome: the station is given what has arrived. */
	enum status (*read_take)(struct terminal_service *service, struct rt_call *call);
	enum status (*write_take)(struct rt_call *call);
};

struct port {
	const struct port_kind *kind;
	struct cap_id capability;
	struct rt_call read, write;
	struct rt_server_watch read_watch, write_watch;
	bool is_reading, is_writing, has_failed;
	bool has_ended; /* no more is read */
	size_t sending; /* bytes of the write in progress */
};

struct terminal_service {
	struct rt_server server;
	struct rt_server_object objects[OBJECTS];
	struct rt_server_clock clock;
	struct rt_server_moment moment; /* at which the station has something to do */
	struct port port;
	struct terminal_station station;
	struct lease leases[LEASES];
	struct output outputs[OUTPUTS];
	struct lease *own; /* the lease of the two exports; null: nobody has called yet */
	struct waiting attention;
};

/* ---- main.c ---------------------------------------------------------------------------------- */

/* Lets the station do what it can, and carries on: after every call of it. */
void service_run(struct terminal_service *service);

/* ---- port.c, serial.c, stream.c -------------------------------------------------------------- */

#define PORT_READ_BYTES 256u
#define PORT_WRITE_BYTES 512u

/* Begins to read and write what is to be, unless it is being done. */
void port_go_on(struct terminal_service *service);

extern const struct port_kind serial_kind, stream_kind;

/* ---- waiting.c ------------------------------------------------------------------------------- */

/* Answers of the station come here. */
void waiting_answered(void *context, const struct terminal_answer *answer);

/*
 * The call has begun in the station with `result`: runs it, and answers the request at once or when
 * the station does. The handler returns the status. An exception when `result` is not OK.
 */
MUST_CHECK enum status waiting_settle(struct waiting *waiting, struct rt_request *request,
				      enum terminal_station_result result);

/* The answer to a request that the station refused. */
MUST_CHECK enum status waiting_refuse(struct rt_request *request,
				      enum terminal_station_result result);

/* ---- lease.c --------------------------------------------------------------------------------- */

/* A free place; null: there is none. */
struct lease *lease_place(struct terminal_service *service);

/*
 * Mints the facet of a lease, or its control's, for whoever makes the request: it lives no longer
 * than the lease's session.
 */
MUST_CHECK enum status lease_mint_session(struct lease *lease, struct rt_request *request,
					  struct terminal_session *session);
MUST_CHECK enum status lease_mint_control(struct lease *lease, struct rt_request *request,
					  struct terminal_control *control);

/* The lease of the exports, which is made when it is asked for first; null: there is no room. */
struct lease *lease_own(struct terminal_service *service);

/*
 * Whether the caller is of the lease's session, and the lease is there; otherwise EXCEPTION, and
 * the request's results say why.
 */
MUST_CHECK enum status lease_check(struct lease *lease, struct rt_request *request);

/* After leases may have gone in the station: withdraws their facets. */
void leases_look(struct terminal_service *service);

/* Withdraws a facet that is still held. The notice that nobody holds it follows. */
void facet_revoke(struct terminal_service *service, const struct facet *facet);

/* ---- session.c, control.c, master.c ---------------------------------------------------------- */

/* Leases are few, and each has one call of a kind: so no class bounds a caller. */
extern const struct rt_server_class session_class;
extern const struct rt_server_class control_class;
extern const struct rt_server_class output_class;
extern const struct rt_server_class master_class;
/* The same for the exports: `self` is the service. */
extern const struct rt_server_class own_session_class;
extern const struct rt_server_class own_control_class;

#endif
