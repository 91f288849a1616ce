/*
 * The methods of Timer, Entropy, EntropyPool, SystemInfo and BootPackage.
 */
#include "core/generated/system.h"

#include "core/base/checked.h"
#include "core/generated/memory.h"
#include "kernel/device/random.h"
#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"
#include "kernel/object/memory.h"
#include "kernel/object/process.h"
#include "kernel/work.h"

#define ENTROPY_BYTES_LARGEST (RANDOM_FILL_WORDS * sizeof(uint64_t))

enum status method_timer_now(struct invocation *invocation)
{
	struct timer_now_params_reader params;
	struct timer_now_results_builder results;
	enum status status = timer_now_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	status = timer_now_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	timer_now_results_builder_set_time_ns(&results, arch_now_ns());
	return STATUS_OK;
}

/* Called again when its timer has come. */
enum status method_timer_sleep(struct invocation *invocation)
{
	struct operation *operation = invocation->operation;
	struct timer_sleep_params_reader params;
	enum status status;

	if (invocation->first) {
		status = timer_sleep_params_root(&invocation->message, &params);
		if (status != STATUS_OK)
			return status;
		operation->kernel.payload[0] = timer_sleep_params_get_until_ns(&params);
	}
	if (arch_now_ns() >= operation->kernel.payload[0])
		return STATUS_OK;
	if (!operation->kernel.has_timer) {
		status = ledger_charge(invocation->process->object.ledger, LEDGER_TIMERS, 1);
		if (status != STATUS_OK)
			return status;
		operation->kernel.has_timer = true;
	}
	if (!operation->kernel.timer.place)
		timer_start(&operation->kernel.timer, operation->kernel.payload[0]);
	invocation_wait(invocation);
	return STATUS_OK;
}

enum status method_entropy_fill(struct invocation *invocation)
{
	struct entropy_fill_params_reader params;
	struct entropy_fill_results_builder results;
	uint64_t words[RANDOM_FILL_WORDS];
	uint32_t length;
	uint8_t *bytes;
	enum status status = entropy_fill_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	length = entropy_fill_params_get_length(&params);
	if (length == 0 || length > ENTROPY_BYTES_LARGEST)
		return STATUS_INVALID_ARGUMENT;
	status = entropy_fill_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = entropy_fill_results_builder_new_data(&results, length, &bytes);
	if (status != STATUS_OK)
		return status;
	if (!random_fill(words, (length + sizeof(uint64_t) - 1) / sizeof(uint64_t)))
		return STATUS_UNAVAILABLE;
	__builtin_memcpy(bytes, words, length);
	__builtin_memset(words, 0, sizeof(words));
	__asm__ volatile("" : : "r"(words) : "memory"); /* the wipe is not dropped */
	invocation->is_secret = true;
	work_spend(length / 8);
	return STATUS_OK;
}

enum status method_entropy_pool_add(struct invocation *invocation)
{
	bool counts = invocation->object == &kernel.roots[ROOT_ENTROPY_POOL_CREDITED].object;
	struct entropy_pool_add_params_reader params;
	struct entropy_pool_add_results_builder results;
	struct capnp_data data;
	enum status status = entropy_pool_add_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = entropy_pool_add_params_get_data(&params, &data);
	if (status != STATUS_OK)
		return status;
	if (data.length_bytes == 0 || data.length_bytes > RANDOM_ADD_BYTES)
		return STATUS_INVALID_ARGUMENT;
	status = entropy_pool_add_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	random_add(data.bytes, data.length_bytes, counts ? RANDOM_CREDITED : RANDOM_UNTRUSTED);
	invocation->is_secret = true;
	return STATUS_OK;
}

static struct capnp_text text_of(const char *string)
{
	uint32_t length = 0;

	while (length < 255 && string[length])
		length++;
	return capnp_text_make(string, length);
}

enum status method_system_info_describe(struct invocation *invocation)
{
	struct system_info_describe_params_reader params;
	struct system_info_describe_results_builder results;
	enum status status = system_info_describe_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = system_info_describe_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = system_info_describe_results_builder_set_version(&results,
									  text_of(KERNEL_VERSION));
	if (status == STATUS_OK)
		status = system_info_describe_results_builder_set_features(
			&results, text_of(arch_features()));
	if (status != STATUS_OK)
		return status;
	system_info_describe_results_builder_set_frames_total(&results, kernel.frames.total);
	system_info_describe_results_builder_set_frames_free(&results, kernel.frames.free_count);
	system_info_describe_results_builder_set_page_bytes(&results, PAGE_BYTES);
	system_info_describe_results_builder_set_cpus(&results, 1);
	system_info_describe_results_builder_set_clock_hz(&results, arch_clock_hz());
	system_info_describe_results_builder_set_processes(&results, kernel.processes);
	system_info_describe_results_builder_set_threads(&results, kernel.threads);
	system_info_describe_results_builder_set_uptime_ns(&results, arch_now_ns());
	return STATUS_OK;
}

enum status method_system_info_counters(struct invocation *invocation)
{
	struct system_info_counters_params_reader params;
	struct system_info_counters_results_builder results;
	struct arch_counters machine;
	enum status status = system_info_counters_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = system_info_counters_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	arch_counters_read(&machine);
	system_info_counters_results_builder_set_entries(&results, kernel.cpu.entries);
	system_info_counters_results_builder_set_space_loads(&results, machine.space_loads);
	system_info_counters_results_builder_set_page_flushes(&results, machine.page_flushes);
	system_info_counters_results_builder_set_allocations(&results, kernel.allocations);
	system_info_counters_results_builder_set_picks(&results, kernel.sched.passes);
	system_info_counters_results_builder_set_hand_overs(&results, kernel.sched.hand_overs);
	return STATUS_OK;
}

enum status method_boot_package_size(struct invocation *invocation)
{
	const struct boot_package_header *header = &kernel.package.header;
	struct boot_package_size_params_reader params;
	struct boot_package_size_results_builder results;
	enum status status = boot_package_size_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = boot_package_size_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	boot_package_size_results_builder_set_manifest_bytes(&results,
							     (uint32_t)header->manifest_bytes);
	boot_package_size_results_builder_set_schema_bytes(&results,
							   (uint32_t)header->schema_bytes);
	boot_package_size_results_builder_set_programs(&results, header->program_count);
	return STATUS_OK;
}

/* Reads of one of the package's two messages: the `bytes` from `start` on. */
static enum status message_read(struct invocation *invocation, uint64_t start, uint64_t bytes)
{
	struct boot_package_read_manifest_params_reader params;
	struct boot_package_read_manifest_results_builder results;
	uint64_t offset;
	uint32_t length;
	enum status status = boot_package_read_manifest_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	offset = boot_package_read_manifest_params_get_offset(&params);
	length = boot_package_read_manifest_params_get_length(&params);
	if (length > RING_DATA_BYTES || !range_inside(offset, length, bytes))
		return STATUS_OUT_OF_RANGE;
	status = boot_package_read_manifest_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = boot_package_read_manifest_results_builder_set_data(
			&results, capnp_data_make(kernel.package.bytes + start + offset, length));
	work_copy_bytes(length);
	return status;
}

enum status method_boot_package_read_manifest(struct invocation *invocation)
{
	const struct boot_package_header *header = &kernel.package.header;

	return message_read(invocation, header->manifest_offset, header->manifest_bytes);
}

enum status method_boot_package_read_schema(struct invocation *invocation)
{
	const struct boot_package_header *header = &kernel.package.header;

	return message_read(invocation, header->schema_offset, header->schema_bytes);
}

enum status method_boot_package_program(struct invocation *invocation)
{
	struct boot_package_program_params_reader params;
	struct boot_package_program_results_builder results;
	struct boot_package_program program;
	struct memory *memory;
	uint32_t number, index;
	enum status status = boot_package_program_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	number = boot_package_program_params_get_index(&params);
	if (number >= kernel.package.header.program_count)
		return STATUS_OUT_OF_RANGE;
	program = boot_package_get_program(&kernel.package, number);
	status = boot_package_program_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = boot_package_program_results_builder_set_name(&results,
								       text_of(program.name));
	if (status == STATUS_OK)
		status = invocation_result_derived(invocation, INTERFACE_MEMORY_OBJECT, &index);
	if (status == STATUS_OK)
		status = memory_create_contiguous(
			invocation->process->object.ledger,
			(struct physical){kernel.package_start.address + program.offset},
			program.length_bytes, &memory);
	if (status != STATUS_OK)
		return status;
	boot_package_program_results_builder_set_bytes(&results, program.length_bytes);
	boot_package_program_results_builder_set_object(&results, index);
	invocation_result_object(invocation, index, &memory->object);
	return STATUS_OK;
}
