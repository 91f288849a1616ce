/*
 * The table through which the kernel dispatches.
 *
 * Generated from the schemas by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "kernel/generated/interfaces.h"

#include "abi/transfer_mode.h"
#include "core/generated/console.h"
#include "core/generated/device.h"
#include "core/generated/endpoint.h"
#include "core/generated/graph.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/system.h"

static enum status (*const console_methods[CONSOLE_METHODS])(struct invocation *) = {
	[CONSOLE_METHOD_WRITE] = method_console_write,
};

static enum status (*const serial_port_methods[SERIAL_PORT_METHODS])(struct invocation *) = {
	[SERIAL_PORT_METHOD_WRITE] = method_serial_port_write,
	[SERIAL_PORT_METHOD_READ] = method_serial_port_read,
	[SERIAL_PORT_METHOD_CONSOLE] = method_serial_port_console,
	[SERIAL_PORT_METHOD_PAINT] = method_serial_port_paint,
};

static enum status (*const device_manager_methods[DEVICE_MANAGER_METHODS])(struct invocation *) = {
	[DEVICE_MANAGER_METHOD_LIST] = method_device_manager_list,
	[DEVICE_MANAGER_METHOD_CLAIM] = method_device_manager_claim,
};

static enum status (*const device_list_methods[DEVICE_LIST_METHODS])(struct invocation *) = {
	[DEVICE_LIST_METHOD_LIST] = method_device_manager_list,
};

static enum status (*const device_methods[DEVICE_METHODS])(struct invocation *) = {
	[DEVICE_METHOD_DESCRIBE] = method_device_describe,
	[DEVICE_METHOD_CONFIG_READ] = method_device_config_read,
	[DEVICE_METHOD_MEMORY] = method_device_memory,
	[DEVICE_METHOD_INTERRUPT] = method_device_interrupt,
	[DEVICE_METHOD_POOL] = method_device_pool,
	[DEVICE_METHOD_RESET] = method_device_reset,
	[DEVICE_METHOD_COUNTS] = method_device_counts,
};

static enum status (*const device_mmio_methods[DEVICE_MMIO_METHODS])(struct invocation *) = {
	[DEVICE_MMIO_METHOD_SIZE] = method_device_mmio_size,
};

static enum status (*const dma_pool_methods[DMA_POOL_METHODS])(struct invocation *) = {
	[DMA_POOL_METHOD_ALLOCATE] = method_dma_pool_allocate,
	[DMA_POOL_METHOD_STATE] = method_dma_pool_state,
};

static enum status (*const dma_buffer_methods[DMA_BUFFER_METHODS])(struct invocation *) = {
	[DMA_BUFFER_METHOD_ADDRESS] = method_dma_buffer_address,
};

static enum status (*const interrupt_methods[INTERRUPT_METHODS])(struct invocation *) = {
	[INTERRUPT_METHOD_WAIT] = method_interrupt_wait,
};

static enum status (*const endpoint_factory_methods[ENDPOINT_FACTORY_METHODS])(struct invocation *) = {
	[ENDPOINT_FACTORY_METHOD_CREATE] = method_endpoint_factory_create,
	[ENDPOINT_FACTORY_METHOD_CREATE_SCOPE] = method_endpoint_factory_create_scope,
};

static enum status (*const service_scope_methods[SERVICE_SCOPE_METHODS])(struct invocation *) = {
	[SERVICE_SCOPE_METHOD_MINT] = method_endpoint_mint,
	[SERVICE_SCOPE_METHOD_MINT_MOVE_ONLY] = method_endpoint_mint_move_only,
	[SERVICE_SCOPE_METHOD_REVOKE] = method_endpoint_revoke,
	[SERVICE_SCOPE_METHOD_CLOSE] = method_service_scope_close,
	[SERVICE_SCOPE_METHOD_ISSUE] = method_service_scope_issue,
};

static enum status (*const endpoint_methods[ENDPOINT_METHODS])(struct invocation *) = {
	[ENDPOINT_METHOD_MINT] = method_endpoint_mint,
	[ENDPOINT_METHOD_MINT_MOVE_ONLY] = method_endpoint_mint_move_only,
	[ENDPOINT_METHOD_REVOKE] = method_endpoint_revoke,
	[ENDPOINT_METHOD_LIMITS] = method_endpoint_limits,
	[ENDPOINT_METHOD_IDENTIFY] = method_endpoint_identify,
};

static enum status (*const authority_graph_methods[AUTHORITY_GRAPH_METHODS])(struct invocation *) = {
	[AUTHORITY_GRAPH_METHOD_EDGES] = method_authority_graph_edges,
};

static enum status (*const ledger_methods[LEDGER_METHODS])(struct invocation *) = {
	[LEDGER_METHOD_READ] = method_ledger_read,
	[LEDGER_METHOD_CARVE] = method_ledger_carve,
	[LEDGER_METHOD_CLOSE] = method_ledger_close,
	[LEDGER_METHOD_SUBTREE] = method_ledger_subtree,
	[LEDGER_METHOD_READER] = method_ledger_reader,
};

static enum status (*const ledger_reader_methods[LEDGER_READER_METHODS])(struct invocation *) = {
	[LEDGER_READER_METHOD_READ] = method_ledger_read,
	[LEDGER_READER_METHOD_SUBTREE] = method_ledger_subtree,
};

static enum status (*const memory_methods[MEMORY_METHODS])(struct invocation *) = {
	[MEMORY_METHOD_CREATE] = method_memory_create,
};

static enum status (*const memory_object_methods[MEMORY_OBJECT_METHODS])(struct invocation *) = {
	[MEMORY_OBJECT_METHOD_SIZE] = method_memory_object_size,
	[MEMORY_OBJECT_METHOD_READ] = method_memory_object_read,
	[MEMORY_OBJECT_METHOD_WRITE] = method_memory_object_write,
	[MEMORY_OBJECT_METHOD_SEAL] = method_memory_object_seal,
	[MEMORY_OBJECT_METHOD_VIEW] = method_memory_object_view,
	[MEMORY_OBJECT_METHOD_READER] = method_memory_object_reader,
	[MEMORY_OBJECT_METHOD_PARK] = method_memory_object_park,
};

static enum status (*const memory_view_methods[MEMORY_VIEW_METHODS])(struct invocation *) = {
	[MEMORY_VIEW_METHOD_SIZE] = method_memory_object_size,
	[MEMORY_VIEW_METHOD_READ] = method_memory_object_read,
	[MEMORY_VIEW_METHOD_WRITE] = method_memory_object_write,
	[MEMORY_VIEW_METHOD_VIEW] = method_memory_object_view,
	[MEMORY_VIEW_METHOD_READER] = method_memory_object_reader,
};

static enum status (*const memory_reader_methods[MEMORY_READER_METHODS])(struct invocation *) = {
	[MEMORY_READER_METHOD_SIZE] = method_memory_object_size,
	[MEMORY_READER_METHOD_READ] = method_memory_object_read,
	[MEMORY_READER_METHOD_READER] = method_memory_object_reader,
};

static enum status (*const memory_revoker_methods[MEMORY_REVOKER_METHODS])(struct invocation *) = {
	[MEMORY_REVOKER_METHOD_REVOKE] = method_memory_revoker_revoke,
};

static enum status (*const park_space_methods[PARK_SPACE_METHODS])(struct invocation *) = {
	[PARK_SPACE_METHOD_WAIT] = method_park_space_wait,
	[PARK_SPACE_METHOD_WAKE] = method_park_space_wake,
};

static enum status (*const address_space_methods[ADDRESS_SPACE_METHODS])(struct invocation *) = {
	[ADDRESS_SPACE_METHOD_MAP] = method_address_space_map,
	[ADDRESS_SPACE_METHOD_MAP_READ_ONLY] = method_address_space_map_read_only,
	[ADDRESS_SPACE_METHOD_MAP_EXECUTABLE] = method_address_space_map_executable,
	[ADDRESS_SPACE_METHOD_UNMAP] = method_address_space_unmap,
	[ADDRESS_SPACE_METHOD_PROTECT] = method_address_space_protect,
	[ADDRESS_SPACE_METHOD_MAP_VIEW] = method_address_space_map_view,
	[ADDRESS_SPACE_METHOD_MAP_READER] = method_address_space_map_reader,
	[ADDRESS_SPACE_METHOD_MAP_DEVICE] = method_address_space_map_device,
	[ADDRESS_SPACE_METHOD_MAP_DMA] = method_address_space_map_dma,
};

static enum status (*const image_factory_methods[IMAGE_FACTORY_METHODS])(struct invocation *) = {
	[IMAGE_FACTORY_METHOD_CREATE] = method_image_factory_create,
};

static enum status (*const image_methods[IMAGE_METHODS])(struct invocation *) = {
	[IMAGE_METHOD_DESCRIBE] = method_image_describe,
	[IMAGE_METHOD_NOTES] = method_image_notes,
};

static enum status (*const process_spawner_methods[PROCESS_SPAWNER_METHODS])(struct invocation *) = {
	[PROCESS_SPAWNER_METHOD_CREATE] = method_process_spawner_create,
};

static enum status (*const process_builder_methods[PROCESS_BUILDER_METHODS])(struct invocation *) = {
	[PROCESS_BUILDER_METHOD_GRANT] = method_process_builder_grant,
	[PROCESS_BUILDER_METHOD_HEAP] = method_process_builder_heap,
	[PROCESS_BUILDER_METHOD_START] = method_process_builder_start,
	[PROCESS_BUILDER_METHOD_ADDRESS_SPACE] = method_process_builder_address_space,
	[PROCESS_BUILDER_METHOD_ENDPOINT] = method_process_builder_endpoint,
	[PROCESS_BUILDER_METHOD_SESSION] = method_process_builder_session,
	[PROCESS_BUILDER_METHOD_SCOPED_ENDPOINT] = method_process_builder_scoped_endpoint,
	[PROCESS_BUILDER_METHOD_THREAD_SPAWNER] = method_process_builder_thread_spawner,
};

static enum status (*const process_handle_methods[PROCESS_HANDLE_METHODS])(struct invocation *) = {
	[PROCESS_HANDLE_METHOD_WAIT] = method_process_handle_wait,
	[PROCESS_HANDLE_METHOD_TERMINATE] = method_process_handle_terminate,
	[PROCESS_HANDLE_METHOD_STATUS] = method_process_handle_status,
	[PROCESS_HANDLE_METHOD_WATCH] = method_process_handle_watch,
};

static enum status (*const process_watch_methods[PROCESS_WATCH_METHODS])(struct invocation *) = {
	[PROCESS_WATCH_METHOD_WAIT] = method_process_handle_wait,
	[PROCESS_WATCH_METHOD_STATUS] = method_process_handle_status,
};

static enum status (*const thread_methods[THREAD_METHODS])(struct invocation *) = {
	[THREAD_METHOD_END] = method_thread_end,
	[THREAD_METHOD_STARTUP_DONE] = method_thread_startup_done,
};

static enum status (*const thread_spawner_methods[THREAD_SPAWNER_METHODS])(struct invocation *) = {
	[THREAD_SPAWNER_METHOD_CREATE] = method_thread_spawner_create,
	[THREAD_SPAWNER_METHOD_PARK] = method_thread_spawner_park,
};

static enum status (*const thread_handle_methods[THREAD_HANDLE_METHODS])(struct invocation *) = {
	[THREAD_HANDLE_METHOD_WAIT] = method_thread_handle_wait,
	[THREAD_HANDLE_METHOD_STATUS] = method_thread_handle_status,
};

static enum status (*const session_minter_methods[SESSION_MINTER_METHODS])(struct invocation *) = {
	[SESSION_MINTER_METHOD_CREATE] = method_session_minter_create,
};

static enum status (*const session_methods[SESSION_METHODS])(struct invocation *) = {
	[SESSION_METHOD_DESCRIBE] = method_session_describe,
	[SESSION_METHOD_RENEW] = method_session_renew,
	[SESSION_METHOD_END] = method_session_end,
	[SESSION_METHOD_REFERENCE] = method_session_reference,
};

static enum status (*const session_reference_methods[SESSION_REFERENCE_METHODS])(struct invocation *) = {
	[SESSION_REFERENCE_METHOD_DESCRIBE] = method_session_describe,
};

static enum status (*const timer_methods[TIMER_METHODS])(struct invocation *) = {
	[TIMER_METHOD_NOW] = method_timer_now,
	[TIMER_METHOD_SLEEP] = method_timer_sleep,
};

static enum status (*const entropy_methods[ENTROPY_METHODS])(struct invocation *) = {
	[ENTROPY_METHOD_FILL] = method_entropy_fill,
};

static enum status (*const entropy_pool_methods[ENTROPY_POOL_METHODS])(struct invocation *) = {
	[ENTROPY_POOL_METHOD_ADD] = method_entropy_pool_add,
};

static enum status (*const system_info_methods[SYSTEM_INFO_METHODS])(struct invocation *) = {
	[SYSTEM_INFO_METHOD_DESCRIBE] = method_system_info_describe,
	[SYSTEM_INFO_METHOD_COUNTERS] = method_system_info_counters,
};

static enum status (*const boot_package_methods[BOOT_PACKAGE_METHODS])(struct invocation *) = {
	[BOOT_PACKAGE_METHOD_SIZE] = method_boot_package_size,
	[BOOT_PACKAGE_METHOD_READ_MANIFEST] = method_boot_package_read_manifest,
	[BOOT_PACKAGE_METHOD_READ_SCHEMA] = method_boot_package_read_schema,
	[BOOT_PACKAGE_METHOD_PROGRAM] = method_boot_package_program,
};

const struct interface_entry interface_table[INTERFACE_COUNT] = {
	[INTERFACE_CONSOLE] = {
		.id = CONSOLE_INTERFACE_ID,
		.name = "Console",
		.method_count = 1,
		.methods = console_methods,
		.mode = TRANSFER_MODE_CONSOLE,
	},
	[INTERFACE_SERIAL_PORT] = {
		.id = SERIAL_PORT_INTERFACE_ID,
		.name = "SerialPort",
		.method_count = 4,
		.methods = serial_port_methods,
		.mode = TRANSFER_MODE_SERIAL_PORT,
	},
	[INTERFACE_DEVICE_MANAGER] = {
		.id = DEVICE_MANAGER_INTERFACE_ID,
		.name = "DeviceManager",
		.method_count = 2,
		.methods = device_manager_methods,
		.mode = TRANSFER_MODE_DEVICE_MANAGER,
	},
	[INTERFACE_DEVICE_LIST] = {
		.id = DEVICE_LIST_INTERFACE_ID,
		.name = "DeviceList",
		.method_count = 1,
		.methods = device_list_methods,
		.mode = TRANSFER_MODE_DEVICE_LIST,
	},
	[INTERFACE_DEVICE] = {
		.id = DEVICE_INTERFACE_ID,
		.name = "Device",
		.method_count = 7,
		.methods = device_methods,
		.mode = TRANSFER_MODE_DEVICE,
	},
	[INTERFACE_DEVICE_MMIO] = {
		.id = DEVICE_MMIO_INTERFACE_ID,
		.name = "DeviceMmio",
		.method_count = 1,
		.methods = device_mmio_methods,
		.mode = TRANSFER_MODE_DEVICE_MMIO,
	},
	[INTERFACE_DMA_POOL] = {
		.id = DMA_POOL_INTERFACE_ID,
		.name = "DMAPool",
		.method_count = 2,
		.methods = dma_pool_methods,
		.mode = TRANSFER_MODE_DMA_POOL,
	},
	[INTERFACE_DMA_BUFFER] = {
		.id = DMA_BUFFER_INTERFACE_ID,
		.name = "DMABuffer",
		.method_count = 1,
		.methods = dma_buffer_methods,
		.mode = TRANSFER_MODE_DMA_BUFFER,
	},
	[INTERFACE_INTERRUPT] = {
		.id = INTERRUPT_INTERFACE_ID,
		.name = "Interrupt",
		.method_count = 1,
		.methods = interrupt_methods,
		.mode = TRANSFER_MODE_INTERRUPT,
	},
	[INTERFACE_ENDPOINT_FACTORY] = {
		.id = ENDPOINT_FACTORY_INTERFACE_ID,
		.name = "EndpointFactory",
		.method_count = 2,
		.methods = endpoint_factory_methods,
		.mode = TRANSFER_MODE_ENDPOINT_FACTORY,
	},
	[INTERFACE_SERVICE_SCOPE] = {
		.id = SERVICE_SCOPE_INTERFACE_ID,
		.name = "ServiceScope",
		.method_count = 5,
		.methods = service_scope_methods,
		.mode = TRANSFER_MODE_SERVICE_SCOPE,
	},
	[INTERFACE_ENDPOINT] = {
		.id = ENDPOINT_INTERFACE_ID,
		.name = "Endpoint",
		.method_count = 5,
		.methods = endpoint_methods,
		.mode = TRANSFER_MODE_ENDPOINT,
	},
	[INTERFACE_AUTHORITY_GRAPH] = {
		.id = AUTHORITY_GRAPH_INTERFACE_ID,
		.name = "AuthorityGraph",
		.method_count = 1,
		.methods = authority_graph_methods,
		.mode = TRANSFER_MODE_AUTHORITY_GRAPH,
	},
	[INTERFACE_LEDGER] = {
		.id = LEDGER_INTERFACE_ID,
		.name = "Ledger",
		.method_count = 5,
		.methods = ledger_methods,
		.mode = TRANSFER_MODE_LEDGER,
	},
	[INTERFACE_LEDGER_READER] = {
		.id = LEDGER_READER_INTERFACE_ID,
		.name = "LedgerReader",
		.method_count = 2,
		.methods = ledger_reader_methods,
		.mode = TRANSFER_MODE_LEDGER_READER,
	},
	[INTERFACE_MEMORY] = {
		.id = MEMORY_INTERFACE_ID,
		.name = "Memory",
		.method_count = 1,
		.methods = memory_methods,
		.mode = TRANSFER_MODE_MEMORY,
	},
	[INTERFACE_MEMORY_OBJECT] = {
		.id = MEMORY_OBJECT_INTERFACE_ID,
		.name = "MemoryObject",
		.method_count = 7,
		.methods = memory_object_methods,
		.mode = TRANSFER_MODE_MEMORY_OBJECT,
	},
	[INTERFACE_MEMORY_VIEW] = {
		.id = MEMORY_VIEW_INTERFACE_ID,
		.name = "MemoryView",
		.method_count = 5,
		.methods = memory_view_methods,
		.mode = TRANSFER_MODE_MEMORY_VIEW,
	},
	[INTERFACE_MEMORY_READER] = {
		.id = MEMORY_READER_INTERFACE_ID,
		.name = "MemoryReader",
		.method_count = 3,
		.methods = memory_reader_methods,
		.mode = TRANSFER_MODE_MEMORY_READER,
	},
	[INTERFACE_MEMORY_REVOKER] = {
		.id = MEMORY_REVOKER_INTERFACE_ID,
		.name = "MemoryRevoker",
		.method_count = 1,
		.methods = memory_revoker_methods,
		.mode = TRANSFER_MODE_MEMORY_REVOKER,
	},
	[INTERFACE_PARK_SPACE] = {
		.id = PARK_SPACE_INTERFACE_ID,
		.name = "ParkSpace",
		.method_count = 2,
		.methods = park_space_methods,
		.mode = TRANSFER_MODE_PARK_SPACE,
	},
	[INTERFACE_ADDRESS_SPACE] = {
		.id = ADDRESS_SPACE_INTERFACE_ID,
		.name = "AddressSpace",
		.method_count = 9,
		.methods = address_space_methods,
		.mode = TRANSFER_MODE_ADDRESS_SPACE,
	},
	[INTERFACE_IMAGE_FACTORY] = {
		.id = IMAGE_FACTORY_INTERFACE_ID,
		.name = "ImageFactory",
		.method_count = 1,
		.methods = image_factory_methods,
		.mode = TRANSFER_MODE_IMAGE_FACTORY,
	},
	[INTERFACE_IMAGE] = {
		.id = IMAGE_INTERFACE_ID,
		.name = "Image",
		.method_count = 2,
		.methods = image_methods,
		.mode = TRANSFER_MODE_IMAGE,
	},
	[INTERFACE_PROCESS_SPAWNER] = {
		.id = PROCESS_SPAWNER_INTERFACE_ID,
		.name = "ProcessSpawner",
		.method_count = 1,
		.methods = process_spawner_methods,
		.mode = TRANSFER_MODE_PROCESS_SPAWNER,
	},
	[INTERFACE_PROCESS_BUILDER] = {
		.id = PROCESS_BUILDER_INTERFACE_ID,
		.name = "ProcessBuilder",
		.method_count = 8,
		.methods = process_builder_methods,
		.mode = TRANSFER_MODE_PROCESS_BUILDER,
	},
	[INTERFACE_PROCESS_HANDLE] = {
		.id = PROCESS_HANDLE_INTERFACE_ID,
		.name = "ProcessHandle",
		.method_count = 4,
		.methods = process_handle_methods,
		.mode = TRANSFER_MODE_PROCESS_HANDLE,
	},
	[INTERFACE_PROCESS_WATCH] = {
		.id = PROCESS_WATCH_INTERFACE_ID,
		.name = "ProcessWatch",
		.method_count = 2,
		.methods = process_watch_methods,
		.mode = TRANSFER_MODE_PROCESS_WATCH,
	},
	[INTERFACE_THREAD] = {
		.id = THREAD_INTERFACE_ID,
		.name = "Thread",
		.method_count = 2,
		.methods = thread_methods,
		.mode = TRANSFER_MODE_THREAD,
	},
	[INTERFACE_THREAD_SPAWNER] = {
		.id = THREAD_SPAWNER_INTERFACE_ID,
		.name = "ThreadSpawner",
		.method_count = 2,
		.methods = thread_spawner_methods,
		.mode = TRANSFER_MODE_THREAD_SPAWNER,
	},
	[INTERFACE_THREAD_HANDLE] = {
		.id = THREAD_HANDLE_INTERFACE_ID,
		.name = "ThreadHandle",
		.method_count = 2,
		.methods = thread_handle_methods,
		.mode = TRANSFER_MODE_THREAD_HANDLE,
	},
	[INTERFACE_SESSION_MINTER] = {
		.id = SESSION_MINTER_INTERFACE_ID,
		.name = "SessionMinter",
		.method_count = 1,
		.methods = session_minter_methods,
		.mode = TRANSFER_MODE_SESSION_MINTER,
	},
	[INTERFACE_SESSION] = {
		.id = SESSION_INTERFACE_ID,
		.name = "Session",
		.method_count = 4,
		.methods = session_methods,
		.mode = TRANSFER_MODE_SESSION,
	},
	[INTERFACE_SESSION_REFERENCE] = {
		.id = SESSION_REFERENCE_INTERFACE_ID,
		.name = "SessionReference",
		.method_count = 1,
		.methods = session_reference_methods,
		.mode = TRANSFER_MODE_SESSION_REFERENCE,
	},
	[INTERFACE_TIMER] = {
		.id = TIMER_INTERFACE_ID,
		.name = "Timer",
		.method_count = 2,
		.methods = timer_methods,
		.mode = TRANSFER_MODE_TIMER,
	},
	[INTERFACE_ENTROPY] = {
		.id = ENTROPY_INTERFACE_ID,
		.name = "Entropy",
		.method_count = 1,
		.methods = entropy_methods,
		.mode = TRANSFER_MODE_ENTROPY,
	},
	[INTERFACE_ENTROPY_POOL] = {
		.id = ENTROPY_POOL_INTERFACE_ID,
		.name = "EntropyPool",
		.method_count = 1,
		.methods = entropy_pool_methods,
		.mode = TRANSFER_MODE_ENTROPY_POOL,
	},
	[INTERFACE_SYSTEM_INFO] = {
		.id = SYSTEM_INFO_INTERFACE_ID,
		.name = "SystemInfo",
		.method_count = 2,
		.methods = system_info_methods,
		.mode = TRANSFER_MODE_SYSTEM_INFO,
	},
	[INTERFACE_BOOT_PACKAGE] = {
		.id = BOOT_PACKAGE_INTERFACE_ID,
		.name = "BootPackage",
		.method_count = 4,
		.methods = boot_package_methods,
		.mode = TRANSFER_MODE_BOOT_PACKAGE,
	},
};
