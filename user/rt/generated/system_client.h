/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from system.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_SYSTEM_CLIENT_H
#define USER_RT_GENERATED_SYSTEM_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/system.h"
#include "core/generated/memory.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/call.h"

/* Passes a capability as `object`; one without an id passes none. */
MUST_CHECK static inline enum status boot_package_program_results_pass_object(struct rt_call *call,
	const struct boot_package_program_results_builder *builder, struct memory_object value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	boot_package_program_results_builder_set_object(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `object`; the id is zero when none did. */
MUST_CHECK static inline enum status boot_package_program_results_take_object(struct rt_call *call,
	const struct boot_package_program_results_reader *reader, struct memory_object *value)
{
	uint32_t index;
	enum status status = boot_package_program_results_get_object(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, MEMORY_OBJECT_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- Timer.now: Nanoseconds since the kernel started its clock; never goes back. ---- */

MUST_CHECK enum status timer_now_begin(struct rt_call *call, struct rt *rt,
	struct timer target, struct timer_now_params_builder *params);

MUST_CHECK enum status timer_now_finish(struct rt_call *call,
	struct timer_now_results_reader *results);

struct timer_now_result {
	uint64_t time_ns;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status timer_now_send(struct rt *rt, struct timer target,
	uint32_t *operation);

MUST_CHECK enum status timer_now_await(struct rt *rt, uint32_t operation,
	struct timer_now_result *result);

MUST_CHECK enum status timer_now(struct rt *rt, struct timer target,
	struct timer_now_result *result);

/* ---- Timer.sleep: Completes when `now` has reached `untilNs`; at once when it already has. ---- */

MUST_CHECK enum status timer_sleep_begin(struct rt_call *call, struct rt *rt,
	struct timer target, struct timer_sleep_params_builder *params);

MUST_CHECK enum status timer_sleep_finish(struct rt_call *call,
	struct timer_sleep_results_reader *results);

struct timer_sleep_args {
	uint64_t until_ns;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status timer_sleep_send(struct rt *rt, struct timer target,
	const struct timer_sleep_args *args,
	uint32_t *operation);

MUST_CHECK enum status timer_sleep_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status timer_sleep(struct rt *rt, struct timer target,
	const struct timer_sleep_args *args);

/* ---- Entropy.fill: 1 to 256 random bytes. UNAVAILABLE on a machine without a source, unless a pool's door that counts has ---- */

MUST_CHECK enum status entropy_fill_begin(struct rt_call *call, struct rt *rt,
	struct entropy target, struct entropy_fill_params_builder *params);

MUST_CHECK enum status entropy_fill_finish(struct rt_call *call,
	struct entropy_fill_results_reader *results);

struct entropy_fill_args {
	uint32_t length;
};

struct entropy_fill_result {
	struct rt_buffer data; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status entropy_fill(struct rt *rt, struct entropy target,
	const struct entropy_fill_args *args,
	struct entropy_fill_result *result);

/* ---- EntropyPool.add: Mixes 1 to 64 bytes into the pool by a keyed hash (INVALID_ARGUMENT otherwise): whatever they are, what ---- */

MUST_CHECK enum status entropy_pool_add_begin(struct rt_call *call, struct rt *rt,
	struct entropy_pool target, struct entropy_pool_add_params_builder *params);

MUST_CHECK enum status entropy_pool_add_finish(struct rt_call *call,
	struct entropy_pool_add_results_reader *results);

struct entropy_pool_add_args {
	struct capnp_data data;
};

MUST_CHECK enum status entropy_pool_add(struct rt *rt, struct entropy_pool target,
	const struct entropy_pool_add_args *args);

/* ---- SystemInfo.describe: uptimeNs counts from the kernel's first instruction. ---- */

MUST_CHECK enum status system_info_describe_begin(struct rt_call *call, struct rt *rt,
	struct system_info target, struct system_info_describe_params_builder *params);

MUST_CHECK enum status system_info_describe_finish(struct rt_call *call,
	struct system_info_describe_results_reader *results);

struct system_info_describe_result {
	struct rt_buffer version; /* bytes and capacity are the caller's */
	uint64_t frames_total;
	uint64_t frames_free;
	uint32_t page_bytes;
	uint32_t cpus;
	uint64_t clock_hz;
	uint32_t processes;
	uint32_t threads;
	uint64_t uptime_ns;
	struct rt_buffer features; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status system_info_describe(struct rt *rt, struct system_info target,
	struct system_info_describe_result *result);

/* ---- SystemInfo.counters: Counts since boot: kernel entries of all kinds; address spaces that were made current; single pages ---- */

MUST_CHECK enum status system_info_counters_begin(struct rt_call *call, struct rt *rt,
	struct system_info target, struct system_info_counters_params_builder *params);

MUST_CHECK enum status system_info_counters_finish(struct rt_call *call,
	struct system_info_counters_results_reader *results);

struct system_info_counters_result {
	uint64_t entries;
	uint64_t space_loads;
	uint64_t page_flushes;
	uint64_t allocations;
	uint64_t picks;
	uint64_t hand_overs;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status system_info_counters_send(struct rt *rt, struct system_info target,
	uint32_t *operation);

MUST_CHECK enum status system_info_counters_await(struct rt *rt, uint32_t operation,
	struct system_info_counters_result *result);

MUST_CHECK enum status system_info_counters(struct rt *rt, struct system_info target,
	struct system_info_counters_result *result);

/* ---- BootPackage.size ---- */

MUST_CHECK enum status boot_package_size_begin(struct rt_call *call, struct rt *rt,
	struct boot_package target, struct boot_package_size_params_builder *params);

MUST_CHECK enum status boot_package_size_finish(struct rt_call *call,
	struct boot_package_size_results_reader *results);

struct boot_package_size_result {
	uint64_t manifest_bytes;
	uint64_t schema_bytes;
	uint32_t programs;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status boot_package_size_send(struct rt *rt, struct boot_package target,
	uint32_t *operation);

MUST_CHECK enum status boot_package_size_await(struct rt *rt, uint32_t operation,
	struct boot_package_size_result *result);

MUST_CHECK enum status boot_package_size(struct rt *rt, struct boot_package target,
	struct boot_package_size_result *result);

/* ---- BootPackage.readManifest: At most 3072 bytes a call; OUT_OF_RANGE outside of the manifest. ---- */

MUST_CHECK enum status boot_package_read_manifest_begin(struct rt_call *call, struct rt *rt,
	struct boot_package target, struct boot_package_read_manifest_params_builder *params);

MUST_CHECK enum status boot_package_read_manifest_finish(struct rt_call *call,
	struct boot_package_read_manifest_results_reader *results);

struct boot_package_read_manifest_args {
	uint64_t offset;
	uint32_t length;
};

struct boot_package_read_manifest_result {
	struct rt_buffer data; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status boot_package_read_manifest(struct rt *rt, struct boot_package target,
	const struct boot_package_read_manifest_args *args,
	struct boot_package_read_manifest_result *result);

/* ---- BootPackage.readSchema ---- */

MUST_CHECK enum status boot_package_read_schema_begin(struct rt_call *call, struct rt *rt,
	struct boot_package target, struct boot_package_read_manifest_params_builder *params);

MUST_CHECK enum status boot_package_read_schema_finish(struct rt_call *call,
	struct boot_package_read_manifest_results_reader *results);

struct boot_package_read_schema_args {
	uint64_t offset;
	uint32_t length;
};

struct boot_package_read_schema_result {
	struct rt_buffer data; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status boot_package_read_schema(struct rt *rt, struct boot_package target,
	const struct boot_package_read_schema_args *args,
	struct boot_package_read_schema_result *result);

/* ---- BootPackage.program: The program of this index, or the config behind them, as a sealed memory object over the package's own ---- */

MUST_CHECK enum status boot_package_program_begin(struct rt_call *call, struct rt *rt,
	struct boot_package target, struct boot_package_program_params_builder *params);

MUST_CHECK enum status boot_package_program_finish(struct rt_call *call,
	struct boot_package_program_results_reader *results);

struct boot_package_program_args {
	uint32_t index;
};

struct boot_package_program_result {
	struct rt_buffer name; /* bytes and capacity are the caller's */
	uint64_t bytes;
	struct memory_object object;
};

MUST_CHECK enum status boot_package_program(struct rt *rt, struct boot_package target,
	const struct boot_package_program_args *args,
	struct boot_package_program_result *result);

#endif
