/*
 * The kernel's interfaces, and the handler of each method.
 *
 * Generated from the schemas by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef KERNEL_GENERATED_INTERFACES_H
#define KERNEL_GENERATED_INTERFACES_H

#include "abi/status.h"
#include "kernel/method/invoke.h"

enum interface_index {
	INTERFACE_CONSOLE,
	INTERFACE_SERIAL_PORT,
	INTERFACE_DEVICE_MANAGER,
	INTERFACE_DEVICE_LIST,
	INTERFACE_DEVICE,
	INTERFACE_DEVICE_MMIO,
	INTERFACE_DMA_POOL,
	INTERFACE_DMA_BUFFER,
	INTERFACE_INTERRUPT,
	INTERFACE_ENDPOINT_FACTORY,
	INTERFACE_SERVICE_SCOPE,
	INTERFACE_ENDPOINT,
	INTERFACE_AUTHORITY_GRAPH,
	INTERFACE_LEDGER,
	INTERFACE_LEDGER_READER,
	INTERFACE_MEMORY,
	INTERFACE_MEMORY_OBJECT,
	INTERFACE_MEMORY_VIEW,
	INTERFACE_MEMORY_READER,
	INTERFACE_MEMORY_REVOKER,
	INTERFACE_PARK_SPACE,
	INTERFACE_ADDRESS_SPACE,
	INTERFACE_IMAGE_FACTORY,
	INTERFACE_IMAGE,
	INTERFACE_PROCESS_SPAWNER,
	INTERFACE_PROCESS_BUILDER,
	INTERFACE_PROCESS_HANDLE,
	INTERFACE_PROCESS_WATCH,
	INTERFACE_THREAD,
	INTERFACE_THREAD_SPAWNER,
	INTERFACE_THREAD_HANDLE,
	INTERFACE_SESSION_MINTER,
	INTERFACE_SESSION,
	INTERFACE_SESSION_REFERENCE,
	INTERFACE_TIMER,
	INTERFACE_ENTROPY,
	INTERFACE_ENTROPY_POOL,
	INTERFACE_SYSTEM_INFO,
	INTERFACE_BOOT_PACKAGE,
	INTERFACE_COUNT
};

extern const struct interface_entry interface_table[INTERFACE_COUNT];

/* Console. Output only: text for the log, or for a terminal line whose holder hands this narrower */
enum status method_console_write(struct invocation *invocation);

/* SerialPort. One serial line: both directions. */
enum status method_serial_port_write(struct invocation *invocation);
enum status method_serial_port_read(struct invocation *invocation);
enum status method_serial_port_console(struct invocation *invocation);
enum status method_serial_port_paint(struct invocation *invocation);

/* DeviceManager. The right to every device of the machine. */
enum status method_device_manager_list(struct invocation *invocation);
enum status method_device_manager_claim(struct invocation *invocation);

/* Device. One function of the machine, for its driver. There is at most one Device of a function. */
enum status method_device_describe(struct invocation *invocation);
enum status method_device_config_read(struct invocation *invocation);
enum status method_device_memory(struct invocation *invocation);
enum status method_device_interrupt(struct invocation *invocation);
enum status method_device_pool(struct invocation *invocation);
enum status method_device_reset(struct invocation *invocation);
enum status method_device_counts(struct invocation *invocation);

/* DeviceMmio. Registers of a device: whole pages of a BAR. AddressSpace.mapDevice maps them, uncached, never executable. */
enum status method_device_mmio_size(struct invocation *invocation);

/* DMAPool. The one memory that a device can reach. Its frames leave it only after the device was reset. */
enum status method_dma_pool_allocate(struct invocation *invocation);
enum status method_dma_pool_state(struct invocation *invocation);

/* DMABuffer. Pages that a device and its driver share: AddressSpace.mapDma maps them. The device may change them at any time. */
enum status method_dma_buffer_address(struct invocation *invocation);

/* Interrupt. One interrupt of a device. */
enum status method_interrupt_wait(struct invocation *invocation);

/* EndpointFactory. The right to make endpoints. */
enum status method_endpoint_factory_create(struct invocation *invocation);
enum status method_endpoint_factory_create_scope(struct invocation *invocation);

/* ServiceScope. A service, whichever instance of it is running. The starter of a service holds its scope, and never */
enum status method_service_scope_close(struct invocation *invocation);
enum status method_service_scope_issue(struct invocation *invocation);

/* Endpoint. The receiving side. It moves and is never copied. RECV and RETURN work on it. */
enum status method_endpoint_mint(struct invocation *invocation);
enum status method_endpoint_mint_move_only(struct invocation *invocation);
enum status method_endpoint_revoke(struct invocation *invocation);
enum status method_endpoint_limits(struct invocation *invocation);
enum status method_endpoint_identify(struct invocation *invocation);

/* AuthorityGraph. The right to see every hold edge of the system, and to change none. Rows name objects by numbers that */
enum status method_authority_graph_edges(struct invocation *invocation);

/* Ledger. An account of resources, and a lifetime: everything that it pays for ends with it. */
enum status method_ledger_read(struct invocation *invocation);
enum status method_ledger_carve(struct invocation *invocation);
enum status method_ledger_close(struct invocation *invocation);
enum status method_ledger_subtree(struct invocation *invocation);
enum status method_ledger_reader(struct invocation *invocation);

/* Memory. The right to make memory objects, each of which a ledger pays for. */
enum status method_memory_create(struct invocation *invocation);

/* MemoryObject. A row of page frames that can be read, written, mapped, and sealed for ever. */
enum status method_memory_object_size(struct invocation *invocation);
enum status method_memory_object_read(struct invocation *invocation);
enum status method_memory_object_write(struct invocation *invocation);
enum status method_memory_object_seal(struct invocation *invocation);
enum status method_memory_object_view(struct invocation *invocation);
enum status method_memory_object_reader(struct invocation *invocation);
enum status method_memory_object_park(struct invocation *invocation);

/* MemoryRevoker. The right to end one view. Whoever cut the view got this together with it. */
enum status method_memory_revoker_revoke(struct invocation *invocation);

/* ParkSpace. Waiting for a word of a memory object to change. Words are of 32 bits and named by their offset, */
enum status method_park_space_wait(struct invocation *invocation);
enum status method_park_space_wake(struct invocation *invocation);

/* AddressSpace. The address space of the process that holds it. Addresses are chosen by the caller, page */
enum status method_address_space_map(struct invocation *invocation);
enum status method_address_space_map_read_only(struct invocation *invocation);
enum status method_address_space_map_executable(struct invocation *invocation);
enum status method_address_space_unmap(struct invocation *invocation);
enum status method_address_space_protect(struct invocation *invocation);
enum status method_address_space_map_view(struct invocation *invocation);
enum status method_address_space_map_reader(struct invocation *invocation);
enum status method_address_space_map_device(struct invocation *invocation);
enum status method_address_space_map_dma(struct invocation *invocation);

/* ImageFactory. The right to make programs out of bytes. */
enum status method_image_factory_create(struct invocation *invocation);

/* Image. A checked program. */
enum status method_image_describe(struct invocation *invocation);
enum status method_image_notes(struct invocation *invocation);

/* ProcessSpawner. The right to make processes. */
enum status method_process_spawner_create(struct invocation *invocation);

/* ProcessBuilder. A process that has not started. Everything happens in `start`, or nothing. */
enum status method_process_builder_grant(struct invocation *invocation);
enum status method_process_builder_heap(struct invocation *invocation);
enum status method_process_builder_start(struct invocation *invocation);
enum status method_process_builder_address_space(struct invocation *invocation);
enum status method_process_builder_endpoint(struct invocation *invocation);
enum status method_process_builder_session(struct invocation *invocation);
enum status method_process_builder_scoped_endpoint(struct invocation *invocation);
enum status method_process_builder_thread_spawner(struct invocation *invocation);

/* ProcessHandle. Watches a process, and can end it. */
enum status method_process_handle_wait(struct invocation *invocation);
enum status method_process_handle_terminate(struct invocation *invocation);
enum status method_process_handle_status(struct invocation *invocation);
enum status method_process_handle_watch(struct invocation *invocation);

/* Thread. One thread of the process that holds it. The first one's is in every CapSet, named `thread`; the */
enum status method_thread_end(struct invocation *invocation);
enum status method_thread_startup_done(struct invocation *invocation);

/* ThreadSpawner. The right of a process to have more than one thread. */
enum status method_thread_spawner_create(struct invocation *invocation);
enum status method_thread_spawner_park(struct invocation *invocation);

/* ThreadHandle. Watches a thread, and cannot end it. */
enum status method_thread_handle_wait(struct invocation *invocation);
enum status method_thread_handle_status(struct invocation *invocation);

/* SessionMinter. The right to make sessions. */
enum status method_session_minter_create(struct invocation *invocation);

/* Session. A session. Holding it is not being in it: a process is spawned into one. A session that nobody */
enum status method_session_describe(struct invocation *invocation);
enum status method_session_renew(struct invocation *invocation);
enum status method_session_end(struct invocation *invocation);
enum status method_session_reference(struct invocation *invocation);

/* Timer. */
enum status method_timer_now(struct invocation *invocation);
enum status method_timer_sleep(struct invocation *invocation);

/* Entropy. */
enum status method_entropy_fill(struct invocation *invocation);

/* EntropyPool. The right to mix bytes into what Entropy gives, for a driver of a source that nobody has to trust. */
enum status method_entropy_pool_add(struct invocation *invocation);

/* SystemInfo. */
enum status method_system_info_describe(struct invocation *invocation);
enum status method_system_info_counters(struct invocation *invocation);

/* BootPackage. The package that the system was booted from. Its holder can read every program in it. */
enum status method_boot_package_size(struct invocation *invocation);
enum status method_boot_package_read_manifest(struct invocation *invocation);
enum status method_boot_package_read_schema(struct invocation *invocation);
enum status method_boot_package_program(struct invocation *invocation);

#endif
