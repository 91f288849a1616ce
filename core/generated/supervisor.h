/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from supervisor.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_SUPERVISOR_H
#define CORE_GENERATED_SUPERVISOR_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* ServiceControl. The parent's own facet of a service, which nobody else has. The server library of user/rt answers its */
#define SERVICE_CONTROL_INTERFACE_ID UINT64_C(0xb5d81f3a7c29e604)
#define SERVICE_CONTROL_METHODS 2u

enum service_control_method {
	SERVICE_CONTROL_METHOD_PING = 0,
	SERVICE_CONTROL_METHOD_STOP = 1,
};

/* ServiceState. The state of a service as init knows it. */
enum service_state {
	SERVICE_STATE_WAITING = 0,
	SERVICE_STATE_RUNNING = 1,
	SERVICE_STATE_STOPPING = 2,
	SERVICE_STATE_ENDED = 3,
	SERVICE_STATE_GAVE_UP = 4,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool service_state_is_known(enum service_state value)
{
	return (uint32_t)value < 5u;
}

/* Supervisor. The right to see how the services are. */
#define SUPERVISOR_INTERFACE_ID UINT64_C(0x8ea90c45f6137d2b)
#define SUPERVISOR_METHODS 1u

enum supervisor_method {
	SUPERVISOR_METHOD_LIST = 0,
};

/* Issuer. The right to have facets of one export made, each for one session. It is init's: the facet is minted */
#define ISSUER_INTERFACE_ID UINT64_C(0xd5b1c64f0e7a9382)
#define ISSUER_METHODS 1u

enum issuer_method {
	ISSUER_METHOD_ISSUE = 0,
};

/* RestartOutcome. An answer to the wish that a service is started anew. */
enum restart_outcome {
	RESTART_OUTCOME_RESTARTING = 0,
	RESTART_OUTCOME_UNKNOWN = 1,
	RESTART_OUTCOME_OVER = 2,
	RESTART_OUTCOME_STOPPING = 3,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool restart_outcome_is_known(enum restart_outcome value)
{
	return (uint32_t)value < 4u;
}

/* ServiceManager. The right to have a service started anew. It can neither start what does not run nor stop what does. */
#define SERVICE_MANAGER_INTERFACE_ID UINT64_C(0xd7823fc21d9046ba)
#define SERVICE_MANAGER_METHODS 1u

enum service_manager_method {
	SERVICE_MANAGER_METHOD_RESTART = 0,
};

/* SystemControl. The right to stop the system. Each is answered at once; then init asks each service to stop, in */
#define SYSTEM_CONTROL_INTERFACE_ID UINT64_C(0xd3564a0be98fc172)
#define SYSTEM_CONTROL_METHODS 2u

enum system_control_method {
	SYSTEM_CONTROL_METHOD_POWER_OFF = 0,
	SYSTEM_CONTROL_METHOD_REBOOT = 1,
};

/* ServiceControl.ping params: 0 bytes of data, 0 pointers. */
#define SERVICE_CONTROL_PING_PARAMS_DATA_WORDS 0u
#define SERVICE_CONTROL_PING_PARAMS_POINTERS 0u

struct service_control_ping_params_reader {
	struct capnp_struct raw;
};

struct service_control_ping_params_builder {
	struct capnp_struct_builder raw;
};

/* ServiceControl.ping results: 0 bytes of data, 0 pointers. */
#define SERVICE_CONTROL_PING_RESULTS_DATA_WORDS 0u
#define SERVICE_CONTROL_PING_RESULTS_POINTERS 0u

struct service_control_ping_results_reader {
	struct capnp_struct raw;
};

struct service_control_ping_results_builder {
	struct capnp_struct_builder raw;
};

/* ServiceControl.stop params: 0 bytes of data, 0 pointers. */
#define SERVICE_CONTROL_STOP_PARAMS_DATA_WORDS 0u
#define SERVICE_CONTROL_STOP_PARAMS_POINTERS 0u

struct service_control_stop_params_reader {
	struct capnp_struct raw;
};

struct service_control_stop_params_builder {
	struct capnp_struct_builder raw;
};

/* ServiceControl.stop results: 0 bytes of data, 0 pointers. */
#define SERVICE_CONTROL_STOP_RESULTS_DATA_WORDS 0u
#define SERVICE_CONTROL_STOP_RESULTS_POINTERS 0u

struct service_control_stop_results_reader {
	struct capnp_struct raw;
};

struct service_control_stop_results_builder {
	struct capnp_struct_builder raw;
};

/* ServiceStatus: 32 bytes of data, 1 pointers. */
#define SERVICE_STATUS_DATA_WORDS 4u
#define SERVICE_STATUS_POINTERS 1u

struct service_status_reader {
	struct capnp_struct raw;
};

struct service_status_builder {
	struct capnp_struct_builder raw;
};

struct service_status_list_reader {
	struct capnp_list raw;
};

struct service_status_list_builder {
	struct capnp_list_builder raw;
};

/* Supervisor.list params: 8 bytes of data, 0 pointers. */
#define SUPERVISOR_LIST_PARAMS_DATA_WORDS 1u
#define SUPERVISOR_LIST_PARAMS_POINTERS 0u

struct supervisor_list_params_reader {
	struct capnp_struct raw;
};

struct supervisor_list_params_builder {
	struct capnp_struct_builder raw;
};

/* Supervisor.list results: 8 bytes of data, 1 pointers. */
#define SUPERVISOR_LIST_RESULTS_DATA_WORDS 1u
#define SUPERVISOR_LIST_RESULTS_POINTERS 1u

struct supervisor_list_results_reader {
	struct capnp_struct raw;
};

struct supervisor_list_results_builder {
	struct capnp_struct_builder raw;
};

/* Issuer.issue params: 0 bytes of data, 2 pointers. */
#define ISSUER_ISSUE_PARAMS_DATA_WORDS 0u
#define ISSUER_ISSUE_PARAMS_POINTERS 2u

struct issuer_issue_params_reader {
	struct capnp_struct raw;
};

struct issuer_issue_params_builder {
	struct capnp_struct_builder raw;
};

/* Issuer.issue results: 0 bytes of data, 1 pointers. */
#define ISSUER_ISSUE_RESULTS_DATA_WORDS 0u
#define ISSUER_ISSUE_RESULTS_POINTERS 1u

struct issuer_issue_results_reader {
	struct capnp_struct raw;
};

struct issuer_issue_results_builder {
	struct capnp_struct_builder raw;
};

/* ServiceManager.restart params: 0 bytes of data, 1 pointers. */
#define SERVICE_MANAGER_RESTART_PARAMS_DATA_WORDS 0u
#define SERVICE_MANAGER_RESTART_PARAMS_POINTERS 1u

struct service_manager_restart_params_reader {
	struct capnp_struct raw;
};

struct service_manager_restart_params_builder {
	struct capnp_struct_builder raw;
};

/* ServiceManager.restart results: 8 bytes of data, 0 pointers. */
#define SERVICE_MANAGER_RESTART_RESULTS_DATA_WORDS 1u
#define SERVICE_MANAGER_RESTART_RESULTS_POINTERS 0u

struct service_manager_restart_results_reader {
	struct capnp_struct raw;
};

struct service_manager_restart_results_builder {
	struct capnp_struct_builder raw;
};

/* SystemControl.powerOff params: 0 bytes of data, 0 pointers. */
#define SYSTEM_CONTROL_POWER_OFF_PARAMS_DATA_WORDS 0u
#define SYSTEM_CONTROL_POWER_OFF_PARAMS_POINTERS 0u

struct system_control_power_off_params_reader {
	struct capnp_struct raw;
};

struct system_control_power_off_params_builder {
	struct capnp_struct_builder raw;
};

/* SystemControl.powerOff results: 0 bytes of data, 0 pointers. */
#define SYSTEM_CONTROL_POWER_OFF_RESULTS_DATA_WORDS 0u
#define SYSTEM_CONTROL_POWER_OFF_RESULTS_POINTERS 0u

struct system_control_power_off_results_reader {
	struct capnp_struct raw;
};

struct system_control_power_off_results_builder {
	struct capnp_struct_builder raw;
};

/* SystemControl.reboot params: 0 bytes of data, 0 pointers. */
#define SYSTEM_CONTROL_REBOOT_PARAMS_DATA_WORDS 0u
#define SYSTEM_CONTROL_REBOOT_PARAMS_POINTERS 0u

struct system_control_reboot_params_reader {
	struct capnp_struct raw;
};

struct system_control_reboot_params_builder {
	struct capnp_struct_builder raw;
};

/* SystemControl.reboot results: 0 bytes of data, 0 pointers. */
#define SYSTEM_CONTROL_REBOOT_RESULTS_DATA_WORDS 0u
#define SYSTEM_CONTROL_REBOOT_RESULTS_POINTERS 0u

struct system_control_reboot_results_reader {
	struct capnp_struct raw;
};

struct system_control_reboot_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- ServiceControl.ping params ---- */

MUST_CHECK static inline enum status service_control_ping_params_root(struct capnp_message *message,
	struct service_control_ping_params_reader *reader)
{
	return capnp_message_root(message, SERVICE_CONTROL_PING_PARAMS_DATA_WORDS, SERVICE_CONTROL_PING_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status service_control_ping_params_read(struct capnp_pointer pointer,
	struct service_control_ping_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status service_control_ping_params_builder_root(struct capnp_builder *builder,
	struct service_control_ping_params_builder *out)
{
	return capnp_builder_root(builder, SERVICE_CONTROL_PING_PARAMS_DATA_WORDS, SERVICE_CONTROL_PING_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_control_ping_params_builder_new(
	struct capnp_pointer_builder pointer, struct service_control_ping_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERVICE_CONTROL_PING_PARAMS_DATA_WORDS, SERVICE_CONTROL_PING_PARAMS_POINTERS, &out->raw);
}

/* ---- ServiceControl.ping results ---- */

MUST_CHECK static inline enum status service_control_ping_results_root(struct capnp_message *message,
	struct service_control_ping_results_reader *reader)
{
	return capnp_message_root(message, SERVICE_CONTROL_PING_RESULTS_DATA_WORDS, SERVICE_CONTROL_PING_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status service_control_ping_results_read(struct capnp_pointer pointer,
	struct service_control_ping_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status service_control_ping_results_builder_root(struct capnp_builder *builder,
	struct service_control_ping_results_builder *out)
{
	return capnp_builder_root(builder, SERVICE_CONTROL_PING_RESULTS_DATA_WORDS, SERVICE_CONTROL_PING_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_control_ping_results_builder_new(
	struct capnp_pointer_builder pointer, struct service_control_ping_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERVICE_CONTROL_PING_RESULTS_DATA_WORDS, SERVICE_CONTROL_PING_RESULTS_POINTERS, &out->raw);
}

/* ---- ServiceControl.stop params ---- */

MUST_CHECK static inline enum status service_control_stop_params_root(struct capnp_message *message,
	struct service_control_stop_params_reader *reader)
{
	return capnp_message_root(message, SERVICE_CONTROL_STOP_PARAMS_DATA_WORDS, SERVICE_CONTROL_STOP_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status service_control_stop_params_read(struct capnp_pointer pointer,
	struct service_control_stop_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status service_control_stop_params_builder_root(struct capnp_builder *builder,
	struct service_control_stop_params_builder *out)
{
	return capnp_builder_root(builder, SERVICE_CONTROL_STOP_PARAMS_DATA_WORDS, SERVICE_CONTROL_STOP_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_control_stop_params_builder_new(
	struct capnp_pointer_builder pointer, struct service_control_stop_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERVICE_CONTROL_STOP_PARAMS_DATA_WORDS, SERVICE_CONTROL_STOP_PARAMS_POINTERS, &out->raw);
}

/* ---- ServiceControl.stop results ---- */

MUST_CHECK static inline enum status service_control_stop_results_root(struct capnp_message *message,
	struct service_control_stop_results_reader *reader)
{
	return capnp_message_root(message, SERVICE_CONTROL_STOP_RESULTS_DATA_WORDS, SERVICE_CONTROL_STOP_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status service_control_stop_results_read(struct capnp_pointer pointer,
	struct service_control_stop_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status service_control_stop_results_builder_root(struct capnp_builder *builder,
	struct service_control_stop_results_builder *out)
{
	return capnp_builder_root(builder, SERVICE_CONTROL_STOP_RESULTS_DATA_WORDS, SERVICE_CONTROL_STOP_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_control_stop_results_builder_new(
	struct capnp_pointer_builder pointer, struct service_control_stop_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERVICE_CONTROL_STOP_RESULTS_DATA_WORDS, SERVICE_CONTROL_STOP_RESULTS_POINTERS, &out->raw);
}

/* ---- ServiceStatus ---- */

MUST_CHECK static inline enum status service_status_root(struct capnp_message *message,
	struct service_status_reader *reader)
{
	return capnp_message_root(message, SERVICE_STATUS_DATA_WORDS, SERVICE_STATUS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status service_status_read(struct capnp_pointer pointer,
	struct service_status_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool service_status_is_complete(const struct service_status_reader *reader)
{
	return reader->raw.data_bits >= SERVICE_STATUS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= SERVICE_STATUS_POINTERS;
}

MUST_CHECK static inline enum status service_status_builder_root(struct capnp_builder *builder,
	struct service_status_builder *out)
{
	return capnp_builder_root(builder, SERVICE_STATUS_DATA_WORDS, SERVICE_STATUS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_status_builder_new(
	struct capnp_pointer_builder pointer, struct service_status_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERVICE_STATUS_DATA_WORDS, SERVICE_STATUS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_status_list_read(struct capnp_pointer pointer,
	struct service_status_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct service_status_reader service_status_list_get(const struct service_status_list_reader *list,
	uint32_t index)
{
	return (struct service_status_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status service_status_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct service_status_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, SERVICE_STATUS_DATA_WORDS, SERVICE_STATUS_POINTERS, count,
		&list->raw);
}

static inline struct service_status_builder service_status_list_builder_get(
	const struct service_status_list_builder *list, uint32_t index)
{
	return (struct service_status_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Supervisor.list params ---- */

MUST_CHECK static inline enum status supervisor_list_params_root(struct capnp_message *message,
	struct supervisor_list_params_reader *reader)
{
	return capnp_message_root(message, SUPERVISOR_LIST_PARAMS_DATA_WORDS, SUPERVISOR_LIST_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status supervisor_list_params_read(struct capnp_pointer pointer,
	struct supervisor_list_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool supervisor_list_params_is_complete(const struct supervisor_list_params_reader *reader)
{
	return reader->raw.data_bits >= SUPERVISOR_LIST_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status supervisor_list_params_builder_root(struct capnp_builder *builder,
	struct supervisor_list_params_builder *out)
{
	return capnp_builder_root(builder, SUPERVISOR_LIST_PARAMS_DATA_WORDS, SUPERVISOR_LIST_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status supervisor_list_params_builder_new(
	struct capnp_pointer_builder pointer, struct supervisor_list_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SUPERVISOR_LIST_PARAMS_DATA_WORDS, SUPERVISOR_LIST_PARAMS_POINTERS, &out->raw);
}

/* ---- Supervisor.list results ---- */

MUST_CHECK static inline enum status supervisor_list_results_root(struct capnp_message *message,
	struct supervisor_list_results_reader *reader)
{
	return capnp_message_root(message, SUPERVISOR_LIST_RESULTS_DATA_WORDS, SUPERVISOR_LIST_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status supervisor_list_results_read(struct capnp_pointer pointer,
	struct supervisor_list_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool supervisor_list_results_is_complete(const struct supervisor_list_results_reader *reader)
{
	return reader->raw.data_bits >= SUPERVISOR_LIST_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= SUPERVISOR_LIST_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status supervisor_list_results_builder_root(struct capnp_builder *builder,
	struct supervisor_list_results_builder *out)
{
	return capnp_builder_root(builder, SUPERVISOR_LIST_RESULTS_DATA_WORDS, SUPERVISOR_LIST_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status supervisor_list_results_builder_new(
	struct capnp_pointer_builder pointer, struct supervisor_list_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SUPERVISOR_LIST_RESULTS_DATA_WORDS, SUPERVISOR_LIST_RESULTS_POINTERS, &out->raw);
}

/* ---- Issuer.issue params ---- */

MUST_CHECK static inline enum status issuer_issue_params_root(struct capnp_message *message,
	struct issuer_issue_params_reader *reader)
{
	return capnp_message_root(message, ISSUER_ISSUE_PARAMS_DATA_WORDS, ISSUER_ISSUE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status issuer_issue_params_read(struct capnp_pointer pointer,
	struct issuer_issue_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool issuer_issue_params_is_complete(const struct issuer_issue_params_reader *reader)
{
	return reader->raw.pointer_count >= ISSUER_ISSUE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status issuer_issue_params_builder_root(struct capnp_builder *builder,
	struct issuer_issue_params_builder *out)
{
	return capnp_builder_root(builder, ISSUER_ISSUE_PARAMS_DATA_WORDS, ISSUER_ISSUE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status issuer_issue_params_builder_new(
	struct capnp_pointer_builder pointer, struct issuer_issue_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ISSUER_ISSUE_PARAMS_DATA_WORDS, ISSUER_ISSUE_PARAMS_POINTERS, &out->raw);
}

/* ---- Issuer.issue results ---- */

MUST_CHECK static inline enum status issuer_issue_results_root(struct capnp_message *message,
	struct issuer_issue_results_reader *reader)
{
	return capnp_message_root(message, ISSUER_ISSUE_RESULTS_DATA_WORDS, ISSUER_ISSUE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status issuer_issue_results_read(struct capnp_pointer pointer,
	struct issuer_issue_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool issuer_issue_results_is_complete(const struct issuer_issue_results_reader *reader)
{
	return reader->raw.pointer_count >= ISSUER_ISSUE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status issuer_issue_results_builder_root(struct capnp_builder *builder,
	struct issuer_issue_results_builder *out)
{
	return capnp_builder_root(builder, ISSUER_ISSUE_RESULTS_DATA_WORDS, ISSUER_ISSUE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status issuer_issue_results_builder_new(
	struct capnp_pointer_builder pointer, struct issuer_issue_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ISSUER_ISSUE_RESULTS_DATA_WORDS, ISSUER_ISSUE_RESULTS_POINTERS, &out->raw);
}

/* ---- ServiceManager.restart params ---- */

MUST_CHECK static inline enum status service_manager_restart_params_root(struct capnp_message *message,
	struct service_manager_restart_params_reader *reader)
{
	return capnp_message_root(message, SERVICE_MANAGER_RESTART_PARAMS_DATA_WORDS, SERVICE_MANAGER_RESTART_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status service_manager_restart_params_read(struct capnp_pointer pointer,
	struct service_manager_restart_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool service_manager_restart_params_is_complete(const struct service_manager_restart_params_reader *reader)
{
	return reader->raw.pointer_count >= SERVICE_MANAGER_RESTART_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status service_manager_restart_params_builder_root(struct capnp_builder *builder,
	struct service_manager_restart_params_builder *out)
{
	return capnp_builder_root(builder, SERVICE_MANAGER_RESTART_PARAMS_DATA_WORDS, SERVICE_MANAGER_RESTART_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_manager_restart_params_builder_new(
	struct capnp_pointer_builder pointer, struct service_manager_restart_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERVICE_MANAGER_RESTART_PARAMS_DATA_WORDS, SERVICE_MANAGER_RESTART_PARAMS_POINTERS, &out->raw);
}

/* ---- ServiceManager.restart results ---- */

MUST_CHECK static inline enum status service_manager_restart_results_root(struct capnp_message *message,
	struct service_manager_restart_results_reader *reader)
{
	return capnp_message_root(message, SERVICE_MANAGER_RESTART_RESULTS_DATA_WORDS, SERVICE_MANAGER_RESTART_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status service_manager_restart_results_read(struct capnp_pointer pointer,
	struct service_manager_restart_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool service_manager_restart_results_is_complete(const struct service_manager_restart_results_reader *reader)
{
	return reader->raw.data_bits >= SERVICE_MANAGER_RESTART_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status service_manager_restart_results_builder_root(struct capnp_builder *builder,
	struct service_manager_restart_results_builder *out)
{
	return capnp_builder_root(builder, SERVICE_MANAGER_RESTART_RESULTS_DATA_WORDS, SERVICE_MANAGER_RESTART_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_manager_restart_results_builder_new(
	struct capnp_pointer_builder pointer, struct service_manager_restart_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERVICE_MANAGER_RESTART_RESULTS_DATA_WORDS, SERVICE_MANAGER_RESTART_RESULTS_POINTERS, &out->raw);
}

/* ---- SystemControl.powerOff params ---- */

MUST_CHECK static inline enum status system_control_power_off_params_root(struct capnp_message *message,
	struct system_control_power_off_params_reader *reader)
{
	return capnp_message_root(message, SYSTEM_CONTROL_POWER_OFF_PARAMS_DATA_WORDS, SYSTEM_CONTROL_POWER_OFF_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status system_control_power_off_params_read(struct capnp_pointer pointer,
	struct system_control_power_off_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status system_control_power_off_params_builder_root(struct capnp_builder *builder,
	struct system_control_power_off_params_builder *out)
{
	return capnp_builder_root(builder, SYSTEM_CONTROL_POWER_OFF_PARAMS_DATA_WORDS, SYSTEM_CONTROL_POWER_OFF_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status system_control_power_off_params_builder_new(
	struct capnp_pointer_builder pointer, struct system_control_power_off_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SYSTEM_CONTROL_POWER_OFF_PARAMS_DATA_WORDS, SYSTEM_CONTROL_POWER_OFF_PARAMS_POINTERS, &out->raw);
}

/* ---- SystemControl.powerOff results ---- */

MUST_CHECK static inline enum status system_control_power_off_results_root(struct capnp_message *message,
	struct system_control_power_off_results_reader *reader)
{
	return capnp_message_root(message, SYSTEM_CONTROL_POWER_OFF_RESULTS_DATA_WORDS, SYSTEM_CONTROL_POWER_OFF_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status system_control_power_off_results_read(struct capnp_pointer pointer,
	struct system_control_power_off_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status system_control_power_off_results_builder_root(struct capnp_builder *builder,
	struct system_control_power_off_results_builder *out)
{
	return capnp_builder_root(builder, SYSTEM_CONTROL_POWER_OFF_RESULTS_DATA_WORDS, SYSTEM_CONTROL_POWER_OFF_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status system_control_power_off_results_builder_new(
	struct capnp_pointer_builder pointer, struct system_control_power_off_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SYSTEM_CONTROL_POWER_OFF_RESULTS_DATA_WORDS, SYSTEM_CONTROL_POWER_OFF_RESULTS_POINTERS, &out->raw);
}

/* ---- SystemControl.reboot params ---- */

MUST_CHECK static inline enum status system_control_reboot_params_root(struct capnp_message *message,
	struct system_control_reboot_params_reader *reader)
{
	return capnp_message_root(message, SYSTEM_CONTROL_REBOOT_PARAMS_DATA_WORDS, SYSTEM_CONTROL_REBOOT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status system_control_reboot_params_read(struct capnp_pointer pointer,
	struct system_control_reboot_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status system_control_reboot_params_builder_root(struct capnp_builder *builder,
	struct system_control_reboot_params_builder *out)
{
	return capnp_builder_root(builder, SYSTEM_CONTROL_REBOOT_PARAMS_DATA_WORDS, SYSTEM_CONTROL_REBOOT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status system_control_reboot_params_builder_new(
	struct capnp_pointer_builder pointer, struct system_control_reboot_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SYSTEM_CONTROL_REBOOT_PARAMS_DATA_WORDS, SYSTEM_CONTROL_REBOOT_PARAMS_POINTERS, &out->raw);
}

/* ---- SystemControl.reboot results ---- */

MUST_CHECK static inline enum status system_control_reboot_results_root(struct capnp_message *message,
	struct system_control_reboot_results_reader *reader)
{
	return capnp_message_root(message, SYSTEM_CONTROL_REBOOT_RESULTS_DATA_WORDS, SYSTEM_CONTROL_REBOOT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status system_control_reboot_results_read(struct capnp_pointer pointer,
	struct system_control_reboot_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status system_control_reboot_results_builder_root(struct capnp_builder *builder,
	struct system_control_reboot_results_builder *out)
{
	return capnp_builder_root(builder, SYSTEM_CONTROL_REBOOT_RESULTS_DATA_WORDS, SYSTEM_CONTROL_REBOOT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status system_control_reboot_results_builder_new(
	struct capnp_pointer_builder pointer, struct system_control_reboot_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SYSTEM_CONTROL_REBOOT_RESULTS_DATA_WORDS, SYSTEM_CONTROL_REBOOT_RESULTS_POINTERS, &out->raw);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer service_status_pointer_name(const struct service_status_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool service_status_has_name(const struct service_status_reader *reader)
{
	return !capnp_pointer_is_null(service_status_pointer_name(reader));
}

MUST_CHECK static inline enum status service_status_get_name(const struct service_status_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(service_status_pointer_name(reader), value);
}

/* state :ServiceState, bits [0, 16) */
static inline enum service_state service_status_get_state(const struct service_status_reader *reader)
{
	return (enum service_state)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* process_id :UInt64, bits [64, 128) */
static inline uint64_t service_status_get_process_id(const struct service_status_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* restarts :UInt32, bits [32, 64) */
static inline uint32_t service_status_get_restarts(const struct service_status_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

/* spent :UInt32, bits [128, 160) */
static inline uint32_t service_status_get_spent(const struct service_status_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 4, UINT32_C(0));
}

/* budget :UInt32, bits [160, 192) */
static inline uint32_t service_status_get_budget(const struct service_status_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 5, UINT32_C(0));
}

/* ledger :UInt64, bits [192, 256) */
static inline uint64_t service_status_get_ledger(const struct service_status_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 3, UINT64_C(0));
}

MUST_CHECK static inline enum status service_status_builder_set_name(
	const struct service_status_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void service_status_builder_set_state(const struct service_status_builder *builder, enum service_state value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void service_status_builder_set_process_id(const struct service_status_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void service_status_builder_set_restarts(const struct service_status_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void service_status_builder_set_spent(const struct service_status_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 4, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void service_status_builder_set_budget(const struct service_status_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 5, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void service_status_builder_set_ledger(const struct service_status_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 3, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* first :UInt32, bits [0, 32) */
static inline uint32_t supervisor_list_params_get_first(const struct supervisor_list_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

static inline void supervisor_list_params_builder_set_first(const struct supervisor_list_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* services :List(ServiceStatus), pointer 0 */
static inline struct capnp_pointer supervisor_list_results_pointer_services(const struct supervisor_list_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool supervisor_list_results_has_services(const struct supervisor_list_results_reader *reader)
{
	return !capnp_pointer_is_null(supervisor_list_results_pointer_services(reader));
}

MUST_CHECK static inline enum status supervisor_list_results_get_services(const struct supervisor_list_results_reader *reader,
	struct service_status_list_reader *value)
{
	return service_status_list_read(supervisor_list_results_pointer_services(reader), value);
}

/* total :UInt32, bits [0, 32) */
static inline uint32_t supervisor_list_results_get_total(const struct supervisor_list_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

MUST_CHECK static inline enum status supervisor_list_results_builder_new_services(
	const struct supervisor_list_results_builder *builder, uint32_t count,
	struct service_status_list_builder *list)
{
	return service_status_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

static inline void supervisor_list_results_builder_set_total(const struct supervisor_list_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* session :SessionReference, pointer 0 */
static inline struct capnp_pointer issuer_issue_params_pointer_session(const struct issuer_issue_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool issuer_issue_params_has_session(const struct issuer_issue_params_reader *reader)
{
	return !capnp_pointer_is_null(issuer_issue_params_pointer_session(reader));
}

MUST_CHECK static inline enum status issuer_issue_params_get_session(const struct issuer_issue_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(issuer_issue_params_pointer_session(reader), value);
}

/* ledger :Ledger, pointer 1 */
static inline struct capnp_pointer issuer_issue_params_pointer_ledger(const struct issuer_issue_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool issuer_issue_params_has_ledger(const struct issuer_issue_params_reader *reader)
{
	return !capnp_pointer_is_null(issuer_issue_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status issuer_issue_params_get_ledger(const struct issuer_issue_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(issuer_issue_params_pointer_ledger(reader), value);
}

static inline void issuer_issue_params_builder_set_session(const struct issuer_issue_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void issuer_issue_params_builder_set_ledger(const struct issuer_issue_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* facet :Capability, pointer 0 */
static inline struct capnp_pointer issuer_issue_results_pointer_facet(const struct issuer_issue_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool issuer_issue_results_has_facet(const struct issuer_issue_results_reader *reader)
{
	return !capnp_pointer_is_null(issuer_issue_results_pointer_facet(reader));
}

MUST_CHECK static inline enum status issuer_issue_results_get_facet(const struct issuer_issue_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(issuer_issue_results_pointer_facet(reader), value);
}

static inline void issuer_issue_results_builder_set_facet(const struct issuer_issue_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer service_manager_restart_params_pointer_name(const struct service_manager_restart_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool service_manager_restart_params_has_name(const struct service_manager_restart_params_reader *reader)
{
	return !capnp_pointer_is_null(service_manager_restart_params_pointer_name(reader));
}

MUST_CHECK static inline enum status service_manager_restart_params_get_name(const struct service_manager_restart_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(service_manager_restart_params_pointer_name(reader), value);
}

MUST_CHECK static inline enum status service_manager_restart_params_builder_set_name(
	const struct service_manager_restart_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* outcome :RestartOutcome, bits [0, 16) */
static inline enum restart_outcome service_manager_restart_results_get_outcome(const struct service_manager_restart_results_reader *reader)
{
	return (enum restart_outcome)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

static inline void service_manager_restart_results_builder_set_outcome(const struct service_manager_restart_results_builder *builder, enum restart_outcome value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

#endif
