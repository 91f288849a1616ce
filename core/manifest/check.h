/*
 * The manifest check: decides whether a system may be started from a manifest.
 *
 * tools/mkmanifest asks before it writes a boot package, init asks before it starts anything; both
 * ask this code, so that nothing is written that init would refuse. It reads the Cap'n Proto
 * message that schema/manifest.capnp describes. It allocates nothing, changes nothing, and looks
 * neither into programs nor into the rest of the boot package. The first condition that does not
 * hold names the refusal (core/manifest/refusal.def). Read next: core/manifest/service.c for what
 * concerns one service. The numbers are those of docs/manifest.md; M12 and the parts of M2, M4 and
 * M6 that are about JSON are tools/mkmanifest's.
 *
 *  M1  The version is 1.
 *  M2  Each field is in its range. Names of the system, of programs and of services are
 *      [a-z0-9][a-z0-9-]{0,30}; of grants and exports [A-Za-z][A-Za-z0-9_]{0,30}; of a config's
 *      type 1 to 63 of [A-Za-z0-9.]: no name is a path, an option, or a command for anyone. Kept
 *      memory has 1 to 65536 frames. The ordinal of a root is 0, of a SerialPort 0 to 3. A device
 *      has a vendor that is not 0 and not 0xffff, and an ordinal of at most 63. A heap has whole
 *      pages, 4 KiB to 512 MiB; at most 1000 restarts; limits at most 2^36 frames, 2^48
 *      object bytes, 2^32 - 1 of the rest; a window of at most a day, a back-off of at most a
 *      minute, a heartbeat's period of at most an hour, its deadline and the time to stop at most
 *      ten minutes; an endpoint takes messages of 1 to 512 words with at most 8 capabilities, and
 *      has at most 4096 places.
 *  M3  There are 1 to 256 programs, with the configs at most 256, at most 32 grants of init, at
 *      most 40 services (init waits for all of them at once), at most 84 grants (each a row of the
 *      CapSet) and 16 exports a service, at most 64 issued exports in all.
 *  M4  A grant has one of the sources that the schema names.
 *  M5  Every program that init, a service or a grant names is in the list of programs, and every
 *      config that a grant names in that of configs.
 *  M6  Every root is one of init's grants, or one that init makes: `schema`, the schemas'
 *      description as a MemoryObject; `supervisor`, a Supervisor; `systemControl`, a SystemControl;
 *      `serviceManager`, a ServiceManager.
 *      The interfaces of init's grants are the kernel's, an export has an interface, and a grant's
 *      interface is that of its source: Image for a program, Ledger for a ledger, AddressSpace and
 *      ThreadSpawner for those of the service's own process, MemoryObject for a config and for kept
 *      memory, Issuer for an issuer. A root with an issuer is one that init serves: `supervisor`,
 *      `systemControl`, `serviceManager`.
 *  M7  Every export that is named is there, and one whose issuer is named is issued.
 *  M8  A service names only services before it. They are started in this order, so everything that
 *      a service is granted is there when it starts, and the references have no cycle. An issuer
 *      is of the service's scope, which is there before any starts: it may be of any service.
 *  M9  No two exports of one service have the same tag, and all are below 64: those from there on
 *      are the service's own to mint.
 *  M10 A service is granted only roots that can be copied (abi/transfer_mode.h): the boot package
 *      and init's own AddressSpace and ThreadSpawner stay with init.
 *  M11 What the granted ledgers of a service carve is, column by column, no more than the service's
 *      own limit; in the columns that are not set aside, a limit of zero is none.
 *  M13 No grant is named `thread`: that is the thread's own capability. A service with exports or a
 *      heartbeat has no grant named `endpoint`: that is its own endpoint.
 *  M14 The message is well formed as far as it is read (core/capnp/reader.h), and no word of it is
 *      read more than MANIFEST_VISITS times on the average.
 *  M15 No two programs, services, grants of init, grants of one service, or exports of one service
 *      have the same name.
 *  M16 A service has at least one frame and one ring region: without them it cannot start.
 *  M17 A heartbeat has a deadline.
 *  M18 (tools/mkmanifest's, because it looks into programs.)
 *  M19 What init makes, it has the means for: a service with exports or a heartbeat, the roots
 *      `supervisor`, `systemControl`, `serviceManager`, and issuers need the grant of init
 *      `endpointFactory`, an EndpointFactory; a heartbeat needs `timer`, a Timer; a device needs
 *      `deviceManager`, a DeviceManager.
 *  M20 What all services are carved, and kept for them, is no more than what there is, column by
 *      column: of frames, the machine's memory (where the manifest names a machine, of 4 MiB to
 *      256 TiB) without what the kernel and init take; of ring regions, 4095; of the others, the
 *      root ledger's 1000000.
 */
#ifndef CORE_MANIFEST_CHECK_H
#define CORE_MANIFEST_CHECK_H

#include "abi/base.h"
#include "abi/boot_package.h"
#include "abi/startup.h"
#include "core/capnp/reader.h"
#include "core/generated/ledger.h"
#include "core/generated/manifest.h"

#define MANIFEST_VERSION 1u
#define MANIFEST_PROGRAMS BOOT_PACKAGE_PROGRAMS
#define MANIFEST_ROOTS BOOT_PACKAGE_GRANTS
#define MANIFEST_SERVICES 40u
#define MANIFEST_GRANTS 84u
#define MANIFEST_EXPORTS 16u
#define MANIFEST_ISSUED 64u
#define MANIFEST_NAME_LENGTH (CAPSET_NAME_BYTES - 1u)
#define MANIFEST_TYPE_LENGTH 63u
#define MANIFEST_KEPT_PAGES_MOST 65536u
#define MANIFEST_DEVICE_ORDINAL_MOST 63u
#define MANIFEST_RESTARTS_MOST 1000u
#define MANIFEST_WINDOW_MS_MOST 86400000u
#define MANIFEST_BACKOFF_MS_MOST 60000u
#define MANIFEST_PERIOD_MS_MOST 3600000u
#define MANIFEST_DEADLINE_MS_MOST 600000u
#define MANIFEST_PAGE_BYTES 4096u
#define MANIFEST_HEAP_BYTES_MOST (UINT64_C(512) << 20)
#define MANIFEST_FRAMES_MOST (UINT64_C(1) << 36)
#define MANIFEST_OBJECT_BYTES_MOST (UINT64_C(1) << 48)
#define MANIFEST_MEMORY_MIB_LEAST 4u
#define MANIFEST_MEMORY_MIB_MOST (1u << 28)

/*
 * Frames in a MiB, and those of any machine that no service can be carved: the kernel's and init's.
 */
#define MANIFEST_MIB_FRAMES 256u
#define MANIFEST_KEPT_FRAMES 832u

/* The tags of exports are below this one. */
#define MANIFEST_TAGS 64u

/* The columns of Ledger, in the order of the schema; the first ones are set aside when carved. */
#define MANIFEST_COLUMNS COLUMNS_DATA_WORDS
#define MANIFEST_CARVED_COLUMNS 4u

/* The budget of a reader of a manifest, for each word that it has. */
#define MANIFEST_VISITS 64u

/* The roots that init makes itself, and the CapSet's name of the thread's own capability. */
#define MANIFEST_SCHEMA_ROOT "schema"
#define MANIFEST_SUPERVISOR_ROOT "supervisor"
#define MANIFEST_CONTROL_ROOT "systemControl"
#define MANIFEST_MANAGER_ROOT "serviceManager"
#define MANIFEST_MADE_ROOTS 4u
#define MANIFEST_THREAD_GRANT "thread"
#define MANIFEST_ENDPOINT_GRANT "endpoint"

/* Grants of init that it uses itself, when a service is called. */
#define MANIFEST_DEVICES_GRANT "deviceManager"
#define MANIFEST_FACTORY_GRANT "endpointFactory"
#define MANIFEST_TIMER_GRANT "timer"

_Static_assert(MANIFEST_GRANTS < CAPSET_ENTRIES, "a CapSet holds all grants, and `thread`");

/* No service, or no item, is meant. */
#define MANIFEST_NOWHERE UINT32_MAX

enum manifest_refusal {
	MANIFEST_ACCEPTED = 0,
#define MANIFEST_REFUSAL(name, number, condition, text) MANIFEST_REFUSED_##name = (number),
#include "core/manifest/refusal.def"
#undef MANIFEST_REFUSAL
};

/* The two forms of a name: M2. */
enum manifest_name {
	MANIFEST_NAME_PROGRAM, /* of the system, a program, a service */
	MANIFEST_NAME_GRANT,   /* of a grant or an export */
};

/* A check and its outcome, in the caller's storage: about 5 KiB. */
struct manifest_check {
	/* The outcome. */
	enum manifest_refusal refusal;
	uint32_t service; /* the index of the one that is refused, or MANIFEST_NOWHERE */
	uint32_t item;    /* the index of what the refusal names, or MANIFEST_NOWHERE */
	/* M11, M20: the column of which there is too little; otherwise MANIFEST_NOWHERE. */
	uint32_t column;
	uint64_t needed, available; /* M11, M20: of that column */
	/* The check's own. */
	struct capnp_message message;
	struct manifest_reader manifest;
	struct service_list_reader services;
	uint32_t program_count;
	uint32_t config_count;
	uint32_t root_count;
	uint32_t issued_count;                    /* exports that are, so far */
	uint64_t carved[MANIFEST_CARVED_COLUMNS]; /* for the services so far, kept memory with it */
	uint64_t root_interfaces[MANIFEST_ROOTS];
	struct capnp_text roots[MANIFEST_ROOTS];
	struct capnp_text names[MANIFEST_PROGRAMS]; /* those of the list that is being checked */
};

/*
 * Checks the manifest that is the one segment of a message. The words stay the caller's; they must
 * not change until the last use of what is read of them. Returns MANIFEST_ACCEPTED, or the refusal
 * of the first condition that does not hold; `*check` then says where.
 */
MUST_CHECK enum manifest_refusal manifest_check(const struct capnp_segment *segment,
						struct manifest_check *check);

/* Says what the refusal means, in a sentence without an end; never null, for any number. */
const char *manifest_refusal_text(uint32_t refusal);

/* The number of the condition above that the refusal names; 0 for a number that is no refusal. */
uint32_t manifest_refusal_condition(uint32_t refusal);

/* Whether the text is a name of this form. */
MUST_CHECK bool manifest_name_check(struct capnp_text text, enum manifest_name form);

/* The roots that init makes, unless one of its grants has the name. */
struct manifest_made_root {
	const char *name;
	uint64_t interface;
};
extern const struct manifest_made_root manifest_made_roots[MANIFEST_MADE_ROOTS];

/* Whether init makes a root of this name; gives its interface. */
MUST_CHECK bool manifest_root_is_made(struct capnp_text name, uint64_t *interface);

/* Whether the kernel has a root capability of this interface. */
MUST_CHECK bool manifest_root_exists(uint64_t interface);

/* Whether init can copy a root of this interface to a service. */
MUST_CHECK bool manifest_root_grantable(uint64_t interface);

/* Reads limits into MANIFEST_COLUMNS numbers, in the order of the schema. */
void manifest_columns_get(const struct columns_reader *reader, uint64_t columns[MANIFEST_COLUMNS]);

/* The largest number that the column of this index may hold. */
uint64_t manifest_column_most(uint32_t index);

#endif
