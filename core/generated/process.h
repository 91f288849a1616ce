/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from process.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_PROCESS_H
#define CORE_GENERATED_PROCESS_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"
#include "core/generated/endpoint.h"

/* ImageFactory. The right to make programs out of bytes. */
#define IMAGE_FACTORY_INTERFACE_ID UINT64_C(0x97289006cd25264b)
#define IMAGE_FACTORY_METHODS 1u

enum image_factory_method {
	IMAGE_FACTORY_METHOD_CREATE = 0,
};

/* Image. A checked program. */
#define IMAGE_INTERFACE_ID UINT64_C(0xbba14594f567733f)
#define IMAGE_METHODS 2u

enum image_method {
	IMAGE_METHOD_DESCRIBE = 0,
	IMAGE_METHOD_NOTES = 1,
};

/* ProcessSpawner. The right to make processes. */
#define PROCESS_SPAWNER_INTERFACE_ID UINT64_C(0xfa9633e40a658bd5)
#define PROCESS_SPAWNER_METHODS 1u

enum process_spawner_method {
	PROCESS_SPAWNER_METHOD_CREATE = 0,
};

/* ProcessBuilder. A process that has not started. Everything happens in `start`, or nothing. */
#define PROCESS_BUILDER_INTERFACE_ID UINT64_C(0x8f22555933989915)
#define PROCESS_BUILDER_METHODS 8u

enum process_builder_method {
	PROCESS_BUILDER_METHOD_GRANT = 0,
	PROCESS_BUILDER_METHOD_HEAP = 1,
	PROCESS_BUILDER_METHOD_START = 2,
	PROCESS_BUILDER_METHOD_ADDRESS_SPACE = 3,
	PROCESS_BUILDER_METHOD_ENDPOINT = 4,
	PROCESS_BUILDER_METHOD_SESSION = 5,
	PROCESS_BUILDER_METHOD_SCOPED_ENDPOINT = 6,
	PROCESS_BUILDER_METHOD_THREAD_SPAWNER = 7,
};

/* ProcessHandle. Watches a process, and can end it. */
#define PROCESS_HANDLE_INTERFACE_ID UINT64_C(0xf53285c5fd622c39)
#define PROCESS_HANDLE_METHODS 4u

enum process_handle_method {
	PROCESS_HANDLE_METHOD_WAIT = 0,
	PROCESS_HANDLE_METHOD_TERMINATE = 1,
	PROCESS_HANDLE_METHOD_STATUS = 2,
	PROCESS_HANDLE_METHOD_WATCH = 3,
};

/* ProcessWatch. Watches a process, and cannot end it. */
#define PROCESS_WATCH_INTERFACE_ID UINT64_C(0xd8395e6fa1c7042b)
#define PROCESS_WATCH_METHODS 2u

enum process_watch_method {
	PROCESS_WATCH_METHOD_WAIT = 0,
	PROCESS_WATCH_METHOD_STATUS = 1,
};

/* Thread. One thread of the process that holds it. The first one's is in every CapSet, named `thread`; the */
#define THREAD_INTERFACE_ID UINT64_C(0xff600a31ddecb320)
#define THREAD_METHODS 2u

enum thread_method {
	THREAD_METHOD_END = 0,
	THREAD_METHOD_STARTUP_DONE = 1,
};

/* ThreadSpawner. The right of a process to have more than one thread. */
#define THREAD_SPAWNER_INTERFACE_ID UINT64_C(0xd3df576f1bab3966)
#define THREAD_SPAWNER_METHODS 2u

enum thread_spawner_method {
	THREAD_SPAWNER_METHOD_CREATE = 0,
	THREAD_SPAWNER_METHOD_PARK = 1,
};

/* ThreadHandle. Watches a thread, and cannot end it. */
#define THREAD_HANDLE_INTERFACE_ID UINT64_C(0xed4b0c252faa3386)
#define THREAD_HANDLE_METHODS 2u

enum thread_handle_method {
	THREAD_HANDLE_METHOD_WAIT = 0,
	THREAD_HANDLE_METHOD_STATUS = 1,
};

/* ImageFactory.create params: 0 bytes of data, 2 pointers. */
#define IMAGE_FACTORY_CREATE_PARAMS_DATA_WORDS 0u
#define IMAGE_FACTORY_CREATE_PARAMS_POINTERS 2u

struct image_factory_create_params_reader {
	struct capnp_struct raw;
};

struct image_factory_create_params_builder {
	struct capnp_struct_builder raw;
};

/* ImageFactory.create results: 8 bytes of data, 1 pointers. */
#define IMAGE_FACTORY_CREATE_RESULTS_DATA_WORDS 1u
#define IMAGE_FACTORY_CREATE_RESULTS_POINTERS 1u

struct image_factory_create_results_reader {
	struct capnp_struct raw;
};

struct image_factory_create_results_builder {
	struct capnp_struct_builder raw;
};

/* Image.describe params: 0 bytes of data, 0 pointers. */
#define IMAGE_DESCRIBE_PARAMS_DATA_WORDS 0u
#define IMAGE_DESCRIBE_PARAMS_POINTERS 0u

struct image_describe_params_reader {
	struct capnp_struct raw;
};

struct image_describe_params_builder {
	struct capnp_struct_builder raw;
};

/* Image.describe results: 32 bytes of data, 0 pointers. */
#define IMAGE_DESCRIBE_RESULTS_DATA_WORDS 4u
#define IMAGE_DESCRIBE_RESULTS_POINTERS 0u

struct image_describe_results_reader {
	struct capnp_struct raw;
};

struct image_describe_results_builder {
	struct capnp_struct_builder raw;
};

/* Image.notes params: 0 bytes of data, 0 pointers. */
#define IMAGE_NOTES_PARAMS_DATA_WORDS 0u
#define IMAGE_NOTES_PARAMS_POINTERS 0u

struct image_notes_params_reader {
	struct capnp_struct raw;
};

struct image_notes_params_builder {
	struct capnp_struct_builder raw;
};

/* Image.notes results: 0 bytes of data, 1 pointers. */
#define IMAGE_NOTES_RESULTS_DATA_WORDS 0u
#define IMAGE_NOTES_RESULTS_POINTERS 1u

struct image_notes_results_reader {
	struct capnp_struct raw;
};

struct image_notes_results_builder {
	struct capnp_struct_builder raw;
};

/* ProcessSpawner.create params: 0 bytes of data, 3 pointers. */
#define PROCESS_SPAWNER_CREATE_PARAMS_DATA_WORDS 0u
#define PROCESS_SPAWNER_CREATE_PARAMS_POINTERS 3u

struct process_spawner_create_params_reader {
	struct capnp_struct raw;
};

struct process_spawner_create_params_builder {
	struct capnp_struct_builder raw;
};

/* ProcessSpawner.create results: 0 bytes of data, 1 pointers. */
#define PROCESS_SPAWNER_CREATE_RESULTS_DATA_WORDS 0u
#define PROCESS_SPAWNER_CREATE_RESULTS_POINTERS 1u

struct process_spawner_create_results_reader {
	struct capnp_struct raw;
};

struct process_spawner_create_results_builder {
	struct capnp_struct_builder raw;
};

/* Grant: 0 bytes of data, 2 pointers. */
#define GRANT_DATA_WORDS 0u
#define GRANT_POINTERS 2u

struct grant_reader {
	struct capnp_struct raw;
};

struct grant_builder {
	struct capnp_struct_builder raw;
};

struct grant_list_reader {
	struct capnp_list raw;
};

struct grant_list_builder {
	struct capnp_list_builder raw;
};

/* ProcessBuilder.grant params: 0 bytes of data, 1 pointers. */
#define PROCESS_BUILDER_GRANT_PARAMS_DATA_WORDS 0u
#define PROCESS_BUILDER_GRANT_PARAMS_POINTERS 1u

struct process_builder_grant_params_reader {
	struct capnp_struct raw;
};

struct process_builder_grant_params_builder {
	struct capnp_struct_builder raw;
};

/* ProcessBuilder.grant results: 0 bytes of data, 0 pointers. */
#define PROCESS_BUILDER_GRANT_RESULTS_DATA_WORDS 0u
#define PROCESS_BUILDER_GRANT_RESULTS_POINTERS 0u

struct process_builder_grant_results_reader {
	struct capnp_struct raw;
};

struct process_builder_grant_results_builder {
	struct capnp_struct_builder raw;
};

/* ProcessBuilder.heap params: 8 bytes of data, 0 pointers. */
#define PROCESS_BUILDER_HEAP_PARAMS_DATA_WORDS 1u
#define PROCESS_BUILDER_HEAP_PARAMS_POINTERS 0u

struct process_builder_heap_params_reader {
	struct capnp_struct raw;
};

struct process_builder_heap_params_builder {
	struct capnp_struct_builder raw;
};

/* ProcessBuilder.heap results: 0 bytes of data, 0 pointers. */
#define PROCESS_BUILDER_HEAP_RESULTS_DATA_WORDS 0u
#define PROCESS_BUILDER_HEAP_RESULTS_POINTERS 0u

struct process_builder_heap_results_reader {
	struct capnp_struct raw;
};

struct process_builder_heap_results_builder {
	struct capnp_struct_builder raw;
};

/* ProcessBuilder.start params: 0 bytes of data, 0 pointers. */
#define PROCESS_BUILDER_START_PARAMS_DATA_WORDS 0u
#define PROCESS_BUILDER_START_PARAMS_POINTERS 0u

struct process_builder_start_params_reader {
	struct capnp_struct raw;
};

struct process_builder_start_params_builder {
	struct capnp_struct_builder raw;
};

/* ProcessBuilder.start results: 0 bytes of data, 1 pointers. */
#define PROCESS_BUILDER_START_RESULTS_DATA_WORDS 0u
#define PROCESS_BUILDER_START_RESULTS_POINTERS 1u

struct process_builder_start_results_reader {
	struct capnp_struct raw;
};

struct process_builder_start_results_builder {
	struct capnp_struct_builder raw;
};

/* ProcessBuilder.addressSpace params: 0 bytes of data, 1 pointers. */
#define PROCESS_BUILDER_ADDRESS_SPACE_PARAMS_DATA_WORDS 0u
#define PROCESS_BUILDER_ADDRESS_SPACE_PARAMS_POINTERS 1u

struct process_builder_address_space_params_reader {
	struct capnp_struct raw;
};

struct process_builder_address_space_params_builder {
	struct capnp_struct_builder raw;
};

/* ProcessBuilder.addressSpace results: 0 bytes of data, 0 pointers. */
#define PROCESS_BUILDER_ADDRESS_SPACE_RESULTS_DATA_WORDS 0u
#define PROCESS_BUILDER_ADDRESS_SPACE_RESULTS_POINTERS 0u

struct process_builder_address_space_results_reader {
	struct capnp_struct raw;
};

struct process_builder_address_space_results_builder {
	struct capnp_struct_builder raw;
};

/* ProcessBuilder.endpoint params: 16 bytes of data, 2 pointers. */
#define PROCESS_BUILDER_ENDPOINT_PARAMS_DATA_WORDS 2u
#define PROCESS_BUILDER_ENDPOINT_PARAMS_POINTERS 2u

struct process_builder_endpoint_params_reader {
	struct capnp_struct raw;
};

struct process_builder_endpoint_params_builder {
	struct capnp_struct_builder raw;
};

/* ProcessBuilder.endpoint results: 0 bytes of data, 1 pointers. */
#define PROCESS_BUILDER_ENDPOINT_RESULTS_DATA_WORDS 0u
#define PROCESS_BUILDER_ENDPOINT_RESULTS_POINTERS 1u

struct process_builder_endpoint_results_reader {
	struct capnp_struct raw;
};

struct process_builder_endpoint_results_builder {
	struct capnp_struct_builder raw;
};

/* ProcessBuilder.session params: 0 bytes of data, 1 pointers. */
#define PROCESS_BUILDER_SESSION_PARAMS_DATA_WORDS 0u
#define PROCESS_BUILDER_SESSION_PARAMS_POINTERS 1u

struct process_builder_session_params_reader {
	struct capnp_struct raw;
};

struct process_builder_session_params_builder {
	struct capnp_struct_builder raw;
};

/* ProcessBuilder.session results: 0 bytes of data, 0 pointers. */
#define PROCESS_BUILDER_SESSION_RESULTS_DATA_WORDS 0u
#define PROCESS_BUILDER_SESSION_RESULTS_POINTERS 0u

struct process_builder_session_results_reader {
	struct capnp_struct raw;
};

struct process_builder_session_results_builder {
	struct capnp_struct_builder raw;
};

/* ProcessBuilder.scopedEndpoint params: 16 bytes of data, 3 pointers. */
#define PROCESS_BUILDER_SCOPED_ENDPOINT_PARAMS_DATA_WORDS 2u
#define PROCESS_BUILDER_SCOPED_ENDPOINT_PARAMS_POINTERS 3u

struct process_builder_scoped_endpoint_params_reader {
	struct capnp_struct raw;
};

struct process_builder_scoped_endpoint_params_builder {
	struct capnp_struct_builder raw;
};

/* ProcessBuilder.scopedEndpoint results: 0 bytes of data, 1 pointers. */
#define PROCESS_BUILDER_SCOPED_ENDPOINT_RESULTS_DATA_WORDS 0u
#define PROCESS_BUILDER_SCOPED_ENDPOINT_RESULTS_POINTERS 1u

struct process_builder_scoped_endpoint_results_reader {
	struct capnp_struct raw;
};

struct process_builder_scoped_endpoint_results_builder {
	struct capnp_struct_builder raw;
};

/* ExitRecord: 48 bytes of data, 0 pointers. */
#define EXIT_RECORD_DATA_WORDS 6u
#define EXIT_RECORD_POINTERS 0u

struct exit_record_reader {
	struct capnp_struct raw;
};

struct exit_record_builder {
	struct capnp_struct_builder raw;
};

struct exit_record_list_reader {
	struct capnp_list raw;
};

struct exit_record_list_builder {
	struct capnp_list_builder raw;
};

/* ProcessHandle.wait params: 0 bytes of data, 0 pointers. */
#define PROCESS_HANDLE_WAIT_PARAMS_DATA_WORDS 0u
#define PROCESS_HANDLE_WAIT_PARAMS_POINTERS 0u

struct process_handle_wait_params_reader {
	struct capnp_struct raw;
};

struct process_handle_wait_params_builder {
	struct capnp_struct_builder raw;
};

/* ProcessHandle.wait results: 0 bytes of data, 1 pointers. */
#define PROCESS_HANDLE_WAIT_RESULTS_DATA_WORDS 0u
#define PROCESS_HANDLE_WAIT_RESULTS_POINTERS 1u

struct process_handle_wait_results_reader {
	struct capnp_struct raw;
};

struct process_handle_wait_results_builder {
	struct capnp_struct_builder raw;
};

/* ProcessHandle.terminate params: 0 bytes of data, 0 pointers. */
#define PROCESS_HANDLE_TERMINATE_PARAMS_DATA_WORDS 0u
#define PROCESS_HANDLE_TERMINATE_PARAMS_POINTERS 0u

struct process_handle_terminate_params_reader {
	struct capnp_struct raw;
};

struct process_handle_terminate_params_builder {
	struct capnp_struct_builder raw;
};

/* ProcessHandle.terminate results: 0 bytes of data, 0 pointers. */
#define PROCESS_HANDLE_TERMINATE_RESULTS_DATA_WORDS 0u
#define PROCESS_HANDLE_TERMINATE_RESULTS_POINTERS 0u

struct process_handle_terminate_results_reader {
	struct capnp_struct raw;
};

struct process_handle_terminate_results_builder {
	struct capnp_struct_builder raw;
};

/* ProcessHandle.status params: 0 bytes of data, 0 pointers. */
#define PROCESS_HANDLE_STATUS_PARAMS_DATA_WORDS 0u
#define PROCESS_HANDLE_STATUS_PARAMS_POINTERS 0u

struct process_handle_status_params_reader {
	struct capnp_struct raw;
};

struct process_handle_status_params_builder {
	struct capnp_struct_builder raw;
};

/* ProcessHandle.status results: 16 bytes of data, 2 pointers. */
#define PROCESS_HANDLE_STATUS_RESULTS_DATA_WORDS 2u
#define PROCESS_HANDLE_STATUS_RESULTS_POINTERS 2u

struct process_handle_status_results_reader {
	struct capnp_struct raw;
};

struct process_handle_status_results_builder {
	struct capnp_struct_builder raw;
};

/* ProcessHandle.watch params: 0 bytes of data, 0 pointers. */
#define PROCESS_HANDLE_WATCH_PARAMS_DATA_WORDS 0u
#define PROCESS_HANDLE_WATCH_PARAMS_POINTERS 0u

struct process_handle_watch_params_reader {
	struct capnp_struct raw;
};

struct process_handle_watch_params_builder {
	struct capnp_struct_builder raw;
};

/* ProcessHandle.watch results: 0 bytes of data, 1 pointers. */
#define PROCESS_HANDLE_WATCH_RESULTS_DATA_WORDS 0u
#define PROCESS_HANDLE_WATCH_RESULTS_POINTERS 1u

struct process_handle_watch_results_reader {
	struct capnp_struct raw;
};

struct process_handle_watch_results_builder {
	struct capnp_struct_builder raw;
};

/* Thread.end params: 0 bytes of data, 0 pointers. */
#define THREAD_END_PARAMS_DATA_WORDS 0u
#define THREAD_END_PARAMS_POINTERS 0u

struct thread_end_params_reader {
	struct capnp_struct raw;
};

struct thread_end_params_builder {
	struct capnp_struct_builder raw;
};

/* Thread.end results: 0 bytes of data, 0 pointers. */
#define THREAD_END_RESULTS_DATA_WORDS 0u
#define THREAD_END_RESULTS_POINTERS 0u

struct thread_end_results_reader {
	struct capnp_struct raw;
};

struct thread_end_results_builder {
	struct capnp_struct_builder raw;
};

/* Thread.startupDone params: 0 bytes of data, 0 pointers. */
#define THREAD_STARTUP_DONE_PARAMS_DATA_WORDS 0u
#define THREAD_STARTUP_DONE_PARAMS_POINTERS 0u

struct thread_startup_done_params_reader {
	struct capnp_struct raw;
};

struct thread_startup_done_params_builder {
	struct capnp_struct_builder raw;
};

/* Thread.startupDone results: 0 bytes of data, 0 pointers. */
#define THREAD_STARTUP_DONE_RESULTS_DATA_WORDS 0u
#define THREAD_STARTUP_DONE_RESULTS_POINTERS 0u

struct thread_startup_done_results_reader {
	struct capnp_struct raw;
};

struct thread_startup_done_results_builder {
	struct capnp_struct_builder raw;
};

/* ThreadSpawner.create params: 32 bytes of data, 0 pointers. */
#define THREAD_SPAWNER_CREATE_PARAMS_DATA_WORDS 4u
#define THREAD_SPAWNER_CREATE_PARAMS_POINTERS 0u

struct thread_spawner_create_params_reader {
	struct capnp_struct raw;
};

struct thread_spawner_create_params_builder {
	struct capnp_struct_builder raw;
};

/* ThreadSpawner.create results: 0 bytes of data, 2 pointers. */
#define THREAD_SPAWNER_CREATE_RESULTS_DATA_WORDS 0u
#define THREAD_SPAWNER_CREATE_RESULTS_POINTERS 2u

struct thread_spawner_create_results_reader {
	struct capnp_struct raw;
};

struct thread_spawner_create_results_builder {
	struct capnp_struct_builder raw;
};

/* ThreadSpawner.park params: 0 bytes of data, 0 pointers. */
#define THREAD_SPAWNER_PARK_PARAMS_DATA_WORDS 0u
#define THREAD_SPAWNER_PARK_PARAMS_POINTERS 0u

struct thread_spawner_park_params_reader {
	struct capnp_struct raw;
};

struct thread_spawner_park_params_builder {
	struct capnp_struct_builder raw;
};

/* ThreadSpawner.park results: 0 bytes of data, 1 pointers. */
#define THREAD_SPAWNER_PARK_RESULTS_DATA_WORDS 0u
#define THREAD_SPAWNER_PARK_RESULTS_POINTERS 1u

struct thread_spawner_park_results_reader {
	struct capnp_struct raw;
};

struct thread_spawner_park_results_builder {
	struct capnp_struct_builder raw;
};

/* ThreadHandle.wait params: 0 bytes of data, 0 pointers. */
#define THREAD_HANDLE_WAIT_PARAMS_DATA_WORDS 0u
#define THREAD_HANDLE_WAIT_PARAMS_POINTERS 0u

struct thread_handle_wait_params_reader {
	struct capnp_struct raw;
};

struct thread_handle_wait_params_builder {
	struct capnp_struct_builder raw;
};

/* ThreadHandle.wait results: 0 bytes of data, 0 pointers. */
#define THREAD_HANDLE_WAIT_RESULTS_DATA_WORDS 0u
#define THREAD_HANDLE_WAIT_RESULTS_POINTERS 0u

struct thread_handle_wait_results_reader {
	struct capnp_struct raw;
};

struct thread_handle_wait_results_builder {
	struct capnp_struct_builder raw;
};

/* ThreadHandle.status params: 0 bytes of data, 0 pointers. */
#define THREAD_HANDLE_STATUS_PARAMS_DATA_WORDS 0u
#define THREAD_HANDLE_STATUS_PARAMS_POINTERS 0u

struct thread_handle_status_params_reader {
	struct capnp_struct raw;
};

struct thread_handle_status_params_builder {
	struct capnp_struct_builder raw;
};

/* ThreadHandle.status results: 8 bytes of data, 0 pointers. */
#define THREAD_HANDLE_STATUS_RESULTS_DATA_WORDS 1u
#define THREAD_HANDLE_STATUS_RESULTS_POINTERS 0u

struct thread_handle_status_results_reader {
	struct capnp_struct raw;
};

struct thread_handle_status_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- ImageFactory.create params ---- */

MUST_CHECK static inline enum status image_factory_create_params_root(struct capnp_message *message,
	struct image_factory_create_params_reader *reader)
{
	return capnp_message_root(message, IMAGE_FACTORY_CREATE_PARAMS_DATA_WORDS, IMAGE_FACTORY_CREATE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status image_factory_create_params_read(struct capnp_pointer pointer,
	struct image_factory_create_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool image_factory_create_params_is_complete(const struct image_factory_create_params_reader *reader)
{
	return reader->raw.pointer_count >= IMAGE_FACTORY_CREATE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status image_factory_create_params_builder_root(struct capnp_builder *builder,
	struct image_factory_create_params_builder *out)
{
	return capnp_builder_root(builder, IMAGE_FACTORY_CREATE_PARAMS_DATA_WORDS, IMAGE_FACTORY_CREATE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status image_factory_create_params_builder_new(
	struct capnp_pointer_builder pointer, struct image_factory_create_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, IMAGE_FACTORY_CREATE_PARAMS_DATA_WORDS, IMAGE_FACTORY_CREATE_PARAMS_POINTERS, &out->raw);
}

/* ---- ImageFactory.create results ---- */

MUST_CHECK static inline enum status image_factory_create_results_root(struct capnp_message *message,
	struct image_factory_create_results_reader *reader)
{
	return capnp_message_root(message, IMAGE_FACTORY_CREATE_RESULTS_DATA_WORDS, IMAGE_FACTORY_CREATE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status image_factory_create_results_read(struct capnp_pointer pointer,
	struct image_factory_create_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool image_factory_create_results_is_complete(const struct image_factory_create_results_reader *reader)
{
	return reader->raw.data_bits >= IMAGE_FACTORY_CREATE_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= IMAGE_FACTORY_CREATE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status image_factory_create_results_builder_root(struct capnp_builder *builder,
	struct image_factory_create_results_builder *out)
{
	return capnp_builder_root(builder, IMAGE_FACTORY_CREATE_RESULTS_DATA_WORDS, IMAGE_FACTORY_CREATE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status image_factory_create_results_builder_new(
	struct capnp_pointer_builder pointer, struct image_factory_create_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, IMAGE_FACTORY_CREATE_RESULTS_DATA_WORDS, IMAGE_FACTORY_CREATE_RESULTS_POINTERS, &out->raw);
}

/* ---- Image.describe params ---- */

MUST_CHECK static inline enum status image_describe_params_root(struct capnp_message *message,
	struct image_describe_params_reader *reader)
{
	return capnp_message_root(message, IMAGE_DESCRIBE_PARAMS_DATA_WORDS, IMAGE_DESCRIBE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status image_describe_params_read(struct capnp_pointer pointer,
	struct image_describe_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status image_describe_params_builder_root(struct capnp_builder *builder,
	struct image_describe_params_builder *out)
{
	return capnp_builder_root(builder, IMAGE_DESCRIBE_PARAMS_DATA_WORDS, IMAGE_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status image_describe_params_builder_new(
	struct capnp_pointer_builder pointer, struct image_describe_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, IMAGE_DESCRIBE_PARAMS_DATA_WORDS, IMAGE_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

/* ---- Image.describe results ---- */

MUST_CHECK static inline enum status image_describe_results_root(struct capnp_message *message,
	struct image_describe_results_reader *reader)
{
	return capnp_message_root(message, IMAGE_DESCRIBE_RESULTS_DATA_WORDS, IMAGE_DESCRIBE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status image_describe_results_read(struct capnp_pointer pointer,
	struct image_describe_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool image_describe_results_is_complete(const struct image_describe_results_reader *reader)
{
	return reader->raw.data_bits >= IMAGE_DESCRIBE_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status image_describe_results_builder_root(struct capnp_builder *builder,
	struct image_describe_results_builder *out)
{
	return capnp_builder_root(builder, IMAGE_DESCRIBE_RESULTS_DATA_WORDS, IMAGE_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status image_describe_results_builder_new(
	struct capnp_pointer_builder pointer, struct image_describe_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, IMAGE_DESCRIBE_RESULTS_DATA_WORDS, IMAGE_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

/* ---- Image.notes params ---- */

MUST_CHECK static inline enum status image_notes_params_root(struct capnp_message *message,
	struct image_notes_params_reader *reader)
{
	return capnp_message_root(message, IMAGE_NOTES_PARAMS_DATA_WORDS, IMAGE_NOTES_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status image_notes_params_read(struct capnp_pointer pointer,
	struct image_notes_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status image_notes_params_builder_root(struct capnp_builder *builder,
	struct image_notes_params_builder *out)
{
	return capnp_builder_root(builder, IMAGE_NOTES_PARAMS_DATA_WORDS, IMAGE_NOTES_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status image_notes_params_builder_new(
	struct capnp_pointer_builder pointer, struct image_notes_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, IMAGE_NOTES_PARAMS_DATA_WORDS, IMAGE_NOTES_PARAMS_POINTERS, &out->raw);
}

/* ---- Image.notes results ---- */

MUST_CHECK static inline enum status image_notes_results_root(struct capnp_message *message,
	struct image_notes_results_reader *reader)
{
	return capnp_message_root(message, IMAGE_NOTES_RESULTS_DATA_WORDS, IMAGE_NOTES_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status image_notes_results_read(struct capnp_pointer pointer,
	struct image_notes_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool image_notes_results_is_complete(const struct image_notes_results_reader *reader)
{
	return reader->raw.pointer_count >= IMAGE_NOTES_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status image_notes_results_builder_root(struct capnp_builder *builder,
	struct image_notes_results_builder *out)
{
	return capnp_builder_root(builder, IMAGE_NOTES_RESULTS_DATA_WORDS, IMAGE_NOTES_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status image_notes_results_builder_new(
	struct capnp_pointer_builder pointer, struct image_notes_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, IMAGE_NOTES_RESULTS_DATA_WORDS, IMAGE_NOTES_RESULTS_POINTERS, &out->raw);
}

/* ---- ProcessSpawner.create params ---- */

MUST_CHECK static inline enum status process_spawner_create_params_root(struct capnp_message *message,
	struct process_spawner_create_params_reader *reader)
{
	return capnp_message_root(message, PROCESS_SPAWNER_CREATE_PARAMS_DATA_WORDS, PROCESS_SPAWNER_CREATE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_spawner_create_params_read(struct capnp_pointer pointer,
	struct process_spawner_create_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool process_spawner_create_params_is_complete(const struct process_spawner_create_params_reader *reader)
{
	return reader->raw.pointer_count >= PROCESS_SPAWNER_CREATE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status process_spawner_create_params_builder_root(struct capnp_builder *builder,
	struct process_spawner_create_params_builder *out)
{
	return capnp_builder_root(builder, PROCESS_SPAWNER_CREATE_PARAMS_DATA_WORDS, PROCESS_SPAWNER_CREATE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_spawner_create_params_builder_new(
	struct capnp_pointer_builder pointer, struct process_spawner_create_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_SPAWNER_CREATE_PARAMS_DATA_WORDS, PROCESS_SPAWNER_CREATE_PARAMS_POINTERS, &out->raw);
}

/* ---- ProcessSpawner.create results ---- */

MUST_CHECK static inline enum status process_spawner_create_results_root(struct capnp_message *message,
	struct process_spawner_create_results_reader *reader)
{
	return capnp_message_root(message, PROCESS_SPAWNER_CREATE_RESULTS_DATA_WORDS, PROCESS_SPAWNER_CREATE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_spawner_create_results_read(struct capnp_pointer pointer,
	struct process_spawner_create_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool process_spawner_create_results_is_complete(const struct process_spawner_create_results_reader *reader)
{
	return reader->raw.pointer_count >= PROCESS_SPAWNER_CREATE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status process_spawner_create_results_builder_root(struct capnp_builder *builder,
	struct process_spawner_create_results_builder *out)
{
	return capnp_builder_root(builder, PROCESS_SPAWNER_CREATE_RESULTS_DATA_WORDS, PROCESS_SPAWNER_CREATE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_spawner_create_results_builder_new(
	struct capnp_pointer_builder pointer, struct process_spawner_create_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_SPAWNER_CREATE_RESULTS_DATA_WORDS, PROCESS_SPAWNER_CREATE_RESULTS_POINTERS, &out->raw);
}

/* ---- Grant ---- */

MUST_CHECK static inline enum status grant_root(struct capnp_message *message,
	struct grant_reader *reader)
{
	return capnp_message_root(message, GRANT_DATA_WORDS, GRANT_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status grant_read(struct capnp_pointer pointer,
	struct grant_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool grant_is_complete(const struct grant_reader *reader)
{
	return reader->raw.pointer_count >= GRANT_POINTERS;
}

MUST_CHECK static inline enum status grant_builder_root(struct capnp_builder *builder,
	struct grant_builder *out)
{
	return capnp_builder_root(builder, GRANT_DATA_WORDS, GRANT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status grant_builder_new(
	struct capnp_pointer_builder pointer, struct grant_builder *out)
{
	return capnp_pointer_new_struct(pointer, GRANT_DATA_WORDS, GRANT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status grant_list_read(struct capnp_pointer pointer,
	struct grant_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct grant_reader grant_list_get(const struct grant_list_reader *list,
	uint32_t index)
{
	return (struct grant_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status grant_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct grant_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, GRANT_DATA_WORDS, GRANT_POINTERS, count,
		&list->raw);
}

static inline struct grant_builder grant_list_builder_get(
	const struct grant_list_builder *list, uint32_t index)
{
	return (struct grant_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- ProcessBuilder.grant params ---- */

MUST_CHECK static inline enum status process_builder_grant_params_root(struct capnp_message *message,
	struct process_builder_grant_params_reader *reader)
{
	return capnp_message_root(message, PROCESS_BUILDER_GRANT_PARAMS_DATA_WORDS, PROCESS_BUILDER_GRANT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_grant_params_read(struct capnp_pointer pointer,
	struct process_builder_grant_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool process_builder_grant_params_is_complete(const struct process_builder_grant_params_reader *reader)
{
	return reader->raw.pointer_count >= PROCESS_BUILDER_GRANT_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status process_builder_grant_params_builder_root(struct capnp_builder *builder,
	struct process_builder_grant_params_builder *out)
{
	return capnp_builder_root(builder, PROCESS_BUILDER_GRANT_PARAMS_DATA_WORDS, PROCESS_BUILDER_GRANT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_builder_grant_params_builder_new(
	struct capnp_pointer_builder pointer, struct process_builder_grant_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_BUILDER_GRANT_PARAMS_DATA_WORDS, PROCESS_BUILDER_GRANT_PARAMS_POINTERS, &out->raw);
}

/* ---- ProcessBuilder.grant results ---- */

MUST_CHECK static inline enum status process_builder_grant_results_root(struct capnp_message *message,
	struct process_builder_grant_results_reader *reader)
{
	return capnp_message_root(message, PROCESS_BUILDER_GRANT_RESULTS_DATA_WORDS, PROCESS_BUILDER_GRANT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_grant_results_read(struct capnp_pointer pointer,
	struct process_builder_grant_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_grant_results_builder_root(struct capnp_builder *builder,
	struct process_builder_grant_results_builder *out)
{
	return capnp_builder_root(builder, PROCESS_BUILDER_GRANT_RESULTS_DATA_WORDS, PROCESS_BUILDER_GRANT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_builder_grant_results_builder_new(
	struct capnp_pointer_builder pointer, struct process_builder_grant_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_BUILDER_GRANT_RESULTS_DATA_WORDS, PROCESS_BUILDER_GRANT_RESULTS_POINTERS, &out->raw);
}

/* ---- ProcessBuilder.heap params ---- */

MUST_CHECK static inline enum status process_builder_heap_params_root(struct capnp_message *message,
	struct process_builder_heap_params_reader *reader)
{
	return capnp_message_root(message, PROCESS_BUILDER_HEAP_PARAMS_DATA_WORDS, PROCESS_BUILDER_HEAP_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_heap_params_read(struct capnp_pointer pointer,
	struct process_builder_heap_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool process_builder_heap_params_is_complete(const struct process_builder_heap_params_reader *reader)
{
	return reader->raw.data_bits >= PROCESS_BUILDER_HEAP_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status process_builder_heap_params_builder_root(struct capnp_builder *builder,
	struct process_builder_heap_params_builder *out)
{
	return capnp_builder_root(builder, PROCESS_BUILDER_HEAP_PARAMS_DATA_WORDS, PROCESS_BUILDER_HEAP_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_builder_heap_params_builder_new(
	struct capnp_pointer_builder pointer, struct process_builder_heap_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_BUILDER_HEAP_PARAMS_DATA_WORDS, PROCESS_BUILDER_HEAP_PARAMS_POINTERS, &out->raw);
}

/* ---- ProcessBuilder.heap results ---- */

MUST_CHECK static inline enum status process_builder_heap_results_root(struct capnp_message *message,
	struct process_builder_heap_results_reader *reader)
{
	return capnp_message_root(message, PROCESS_BUILDER_HEAP_RESULTS_DATA_WORDS, PROCESS_BUILDER_HEAP_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_heap_results_read(struct capnp_pointer pointer,
	struct process_builder_heap_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_heap_results_builder_root(struct capnp_builder *builder,
	struct process_builder_heap_results_builder *out)
{
	return capnp_builder_root(builder, PROCESS_BUILDER_HEAP_RESULTS_DATA_WORDS, PROCESS_BUILDER_HEAP_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_builder_heap_results_builder_new(
	struct capnp_pointer_builder pointer, struct process_builder_heap_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_BUILDER_HEAP_RESULTS_DATA_WORDS, PROCESS_BUILDER_HEAP_RESULTS_POINTERS, &out->raw);
}

/* ---- ProcessBuilder.start params ---- */

MUST_CHECK static inline enum status process_builder_start_params_root(struct capnp_message *message,
	struct process_builder_start_params_reader *reader)
{
	return capnp_message_root(message, PROCESS_BUILDER_START_PARAMS_DATA_WORDS, PROCESS_BUILDER_START_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_start_params_read(struct capnp_pointer pointer,
	struct process_builder_start_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_start_params_builder_root(struct capnp_builder *builder,
	struct process_builder_start_params_builder *out)
{
	return capnp_builder_root(builder, PROCESS_BUILDER_START_PARAMS_DATA_WORDS, PROCESS_BUILDER_START_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_builder_start_params_builder_new(
	struct capnp_pointer_builder pointer, struct process_builder_start_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_BUILDER_START_PARAMS_DATA_WORDS, PROCESS_BUILDER_START_PARAMS_POINTERS, &out->raw);
}

/* ---- ProcessBuilder.start results ---- */

MUST_CHECK static inline enum status process_builder_start_results_root(struct capnp_message *message,
	struct process_builder_start_results_reader *reader)
{
	return capnp_message_root(message, PROCESS_BUILDER_START_RESULTS_DATA_WORDS, PROCESS_BUILDER_START_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_start_results_read(struct capnp_pointer pointer,
	struct process_builder_start_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool process_builder_start_results_is_complete(const struct process_builder_start_results_reader *reader)
{
	return reader->raw.pointer_count >= PROCESS_BUILDER_START_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status process_builder_start_results_builder_root(struct capnp_builder *builder,
	struct process_builder_start_results_builder *out)
{
	return capnp_builder_root(builder, PROCESS_BUILDER_START_RESULTS_DATA_WORDS, PROCESS_BUILDER_START_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_builder_start_results_builder_new(
	struct capnp_pointer_builder pointer, struct process_builder_start_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_BUILDER_START_RESULTS_DATA_WORDS, PROCESS_BUILDER_START_RESULTS_POINTERS, &out->raw);
}

/* ---- ProcessBuilder.addressSpace params ---- */

MUST_CHECK static inline enum status process_builder_address_space_params_root(struct capnp_message *message,
	struct process_builder_address_space_params_reader *reader)
{
	return capnp_message_root(message, PROCESS_BUILDER_ADDRESS_SPACE_PARAMS_DATA_WORDS, PROCESS_BUILDER_ADDRESS_SPACE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_address_space_params_read(struct capnp_pointer pointer,
	struct process_builder_address_space_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool process_builder_address_space_params_is_complete(const struct process_builder_address_space_params_reader *reader)
{
	return reader->raw.pointer_count >= PROCESS_BUILDER_ADDRESS_SPACE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status process_builder_address_space_params_builder_root(struct capnp_builder *builder,
	struct process_builder_address_space_params_builder *out)
{
	return capnp_builder_root(builder, PROCESS_BUILDER_ADDRESS_SPACE_PARAMS_DATA_WORDS, PROCESS_BUILDER_ADDRESS_SPACE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_builder_address_space_params_builder_new(
	struct capnp_pointer_builder pointer, struct process_builder_address_space_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_BUILDER_ADDRESS_SPACE_PARAMS_DATA_WORDS, PROCESS_BUILDER_ADDRESS_SPACE_PARAMS_POINTERS, &out->raw);
}

/* ---- ProcessBuilder.addressSpace results ---- */

MUST_CHECK static inline enum status process_builder_address_space_results_root(struct capnp_message *message,
	struct process_builder_address_space_results_reader *reader)
{
	return capnp_message_root(message, PROCESS_BUILDER_ADDRESS_SPACE_RESULTS_DATA_WORDS, PROCESS_BUILDER_ADDRESS_SPACE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_address_space_results_read(struct capnp_pointer pointer,
	struct process_builder_address_space_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_address_space_results_builder_root(struct capnp_builder *builder,
	struct process_builder_address_space_results_builder *out)
{
	return capnp_builder_root(builder, PROCESS_BUILDER_ADDRESS_SPACE_RESULTS_DATA_WORDS, PROCESS_BUILDER_ADDRESS_SPACE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_builder_address_space_results_builder_new(
	struct capnp_pointer_builder pointer, struct process_builder_address_space_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_BUILDER_ADDRESS_SPACE_RESULTS_DATA_WORDS, PROCESS_BUILDER_ADDRESS_SPACE_RESULTS_POINTERS, &out->raw);
}

/* ---- ProcessBuilder.endpoint params ---- */

MUST_CHECK static inline enum status process_builder_endpoint_params_root(struct capnp_message *message,
	struct process_builder_endpoint_params_reader *reader)
{
	return capnp_message_root(message, PROCESS_BUILDER_ENDPOINT_PARAMS_DATA_WORDS, PROCESS_BUILDER_ENDPOINT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_endpoint_params_read(struct capnp_pointer pointer,
	struct process_builder_endpoint_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool process_builder_endpoint_params_is_complete(const struct process_builder_endpoint_params_reader *reader)
{
	return reader->raw.data_bits >= PROCESS_BUILDER_ENDPOINT_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= PROCESS_BUILDER_ENDPOINT_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status process_builder_endpoint_params_builder_root(struct capnp_builder *builder,
	struct process_builder_endpoint_params_builder *out)
{
	return capnp_builder_root(builder, PROCESS_BUILDER_ENDPOINT_PARAMS_DATA_WORDS, PROCESS_BUILDER_ENDPOINT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_builder_endpoint_params_builder_new(
	struct capnp_pointer_builder pointer, struct process_builder_endpoint_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_BUILDER_ENDPOINT_PARAMS_DATA_WORDS, PROCESS_BUILDER_ENDPOINT_PARAMS_POINTERS, &out->raw);
}

/* ---- ProcessBuilder.endpoint results ---- */

MUST_CHECK static inline enum status process_builder_endpoint_results_root(struct capnp_message *message,
	struct process_builder_endpoint_results_reader *reader)
{
	return capnp_message_root(message, PROCESS_BUILDER_ENDPOINT_RESULTS_DATA_WORDS, PROCESS_BUILDER_ENDPOINT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_endpoint_results_read(struct capnp_pointer pointer,
	struct process_builder_endpoint_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool process_builder_endpoint_results_is_complete(const struct process_builder_endpoint_results_reader *reader)
{
	return reader->raw.pointer_count >= PROCESS_BUILDER_ENDPOINT_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status process_builder_endpoint_results_builder_root(struct capnp_builder *builder,
	struct process_builder_endpoint_results_builder *out)
{
	return capnp_builder_root(builder, PROCESS_BUILDER_ENDPOINT_RESULTS_DATA_WORDS, PROCESS_BUILDER_ENDPOINT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_builder_endpoint_results_builder_new(
	struct capnp_pointer_builder pointer, struct process_builder_endpoint_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_BUILDER_ENDPOINT_RESULTS_DATA_WORDS, PROCESS_BUILDER_ENDPOINT_RESULTS_POINTERS, &out->raw);
}

/* ---- ProcessBuilder.session params ---- */

MUST_CHECK static inline enum status process_builder_session_params_root(struct capnp_message *message,
	struct process_builder_session_params_reader *reader)
{
	return capnp_message_root(message, PROCESS_BUILDER_SESSION_PARAMS_DATA_WORDS, PROCESS_BUILDER_SESSION_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_session_params_read(struct capnp_pointer pointer,
	struct process_builder_session_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool process_builder_session_params_is_complete(const struct process_builder_session_params_reader *reader)
{
	return reader->raw.pointer_count >= PROCESS_BUILDER_SESSION_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status process_builder_session_params_builder_root(struct capnp_builder *builder,
	struct process_builder_session_params_builder *out)
{
	return capnp_builder_root(builder, PROCESS_BUILDER_SESSION_PARAMS_DATA_WORDS, PROCESS_BUILDER_SESSION_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_builder_session_params_builder_new(
	struct capnp_pointer_builder pointer, struct process_builder_session_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_BUILDER_SESSION_PARAMS_DATA_WORDS, PROCESS_BUILDER_SESSION_PARAMS_POINTERS, &out->raw);
}

/* ---- ProcessBuilder.session results ---- */

MUST_CHECK static inline enum status process_builder_session_results_root(struct capnp_message *message,
	struct process_builder_session_results_reader *reader)
{
	return capnp_message_root(message, PROCESS_BUILDER_SESSION_RESULTS_DATA_WORDS, PROCESS_BUILDER_SESSION_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_session_results_read(struct capnp_pointer pointer,
	struct process_builder_session_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_session_results_builder_root(struct capnp_builder *builder,
	struct process_builder_session_results_builder *out)
{
	return capnp_builder_root(builder, PROCESS_BUILDER_SESSION_RESULTS_DATA_WORDS, PROCESS_BUILDER_SESSION_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_builder_session_results_builder_new(
	struct capnp_pointer_builder pointer, struct process_builder_session_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_BUILDER_SESSION_RESULTS_DATA_WORDS, PROCESS_BUILDER_SESSION_RESULTS_POINTERS, &out->raw);
}

/* ---- ProcessBuilder.scopedEndpoint params ---- */

MUST_CHECK static inline enum status process_builder_scoped_endpoint_params_root(struct capnp_message *message,
	struct process_builder_scoped_endpoint_params_reader *reader)
{
	return capnp_message_root(message, PROCESS_BUILDER_SCOPED_ENDPOINT_PARAMS_DATA_WORDS, PROCESS_BUILDER_SCOPED_ENDPOINT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_scoped_endpoint_params_read(struct capnp_pointer pointer,
	struct process_builder_scoped_endpoint_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool process_builder_scoped_endpoint_params_is_complete(const struct process_builder_scoped_endpoint_params_reader *reader)
{
	return reader->raw.data_bits >= PROCESS_BUILDER_SCOPED_ENDPOINT_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= PROCESS_BUILDER_SCOPED_ENDPOINT_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status process_builder_scoped_endpoint_params_builder_root(struct capnp_builder *builder,
	struct process_builder_scoped_endpoint_params_builder *out)
{
	return capnp_builder_root(builder, PROCESS_BUILDER_SCOPED_ENDPOINT_PARAMS_DATA_WORDS, PROCESS_BUILDER_SCOPED_ENDPOINT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_builder_scoped_endpoint_params_builder_new(
	struct capnp_pointer_builder pointer, struct process_builder_scoped_endpoint_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_BUILDER_SCOPED_ENDPOINT_PARAMS_DATA_WORDS, PROCESS_BUILDER_SCOPED_ENDPOINT_PARAMS_POINTERS, &out->raw);
}

/* ---- ProcessBuilder.scopedEndpoint results ---- */

MUST_CHECK static inline enum status process_builder_scoped_endpoint_results_root(struct capnp_message *message,
	struct process_builder_scoped_endpoint_results_reader *reader)
{
	return capnp_message_root(message, PROCESS_BUILDER_SCOPED_ENDPOINT_RESULTS_DATA_WORDS, PROCESS_BUILDER_SCOPED_ENDPOINT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_builder_scoped_endpoint_results_read(struct capnp_pointer pointer,
	struct process_builder_scoped_endpoint_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool process_builder_scoped_endpoint_results_is_complete(const struct process_builder_scoped_endpoint_results_reader *reader)
{
	return reader->raw.pointer_count >= PROCESS_BUILDER_SCOPED_ENDPOINT_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status process_builder_scoped_endpoint_results_builder_root(struct capnp_builder *builder,
	struct process_builder_scoped_endpoint_results_builder *out)
{
	return capnp_builder_root(builder, PROCESS_BUILDER_SCOPED_ENDPOINT_RESULTS_DATA_WORDS, PROCESS_BUILDER_SCOPED_ENDPOINT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_builder_scoped_endpoint_results_builder_new(
	struct capnp_pointer_builder pointer, struct process_builder_scoped_endpoint_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_BUILDER_SCOPED_ENDPOINT_RESULTS_DATA_WORDS, PROCESS_BUILDER_SCOPED_ENDPOINT_RESULTS_POINTERS, &out->raw);
}

/* ---- ExitRecord ---- */

MUST_CHECK static inline enum status exit_record_root(struct capnp_message *message,
	struct exit_record_reader *reader)
{
	return capnp_message_root(message, EXIT_RECORD_DATA_WORDS, EXIT_RECORD_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status exit_record_read(struct capnp_pointer pointer,
	struct exit_record_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool exit_record_is_complete(const struct exit_record_reader *reader)
{
	return reader->raw.data_bits >= EXIT_RECORD_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status exit_record_builder_root(struct capnp_builder *builder,
	struct exit_record_builder *out)
{
	return capnp_builder_root(builder, EXIT_RECORD_DATA_WORDS, EXIT_RECORD_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status exit_record_builder_new(
	struct capnp_pointer_builder pointer, struct exit_record_builder *out)
{
	return capnp_pointer_new_struct(pointer, EXIT_RECORD_DATA_WORDS, EXIT_RECORD_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status exit_record_list_read(struct capnp_pointer pointer,
	struct exit_record_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct exit_record_reader exit_record_list_get(const struct exit_record_list_reader *list,
	uint32_t index)
{
	return (struct exit_record_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status exit_record_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct exit_record_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, EXIT_RECORD_DATA_WORDS, EXIT_RECORD_POINTERS, count,
		&list->raw);
}

static inline struct exit_record_builder exit_record_list_builder_get(
	const struct exit_record_list_builder *list, uint32_t index)
{
	return (struct exit_record_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- ProcessHandle.wait params ---- */

MUST_CHECK static inline enum status process_handle_wait_params_root(struct capnp_message *message,
	struct process_handle_wait_params_reader *reader)
{
	return capnp_message_root(message, PROCESS_HANDLE_WAIT_PARAMS_DATA_WORDS, PROCESS_HANDLE_WAIT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_handle_wait_params_read(struct capnp_pointer pointer,
	struct process_handle_wait_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status process_handle_wait_params_builder_root(struct capnp_builder *builder,
	struct process_handle_wait_params_builder *out)
{
	return capnp_builder_root(builder, PROCESS_HANDLE_WAIT_PARAMS_DATA_WORDS, PROCESS_HANDLE_WAIT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_handle_wait_params_builder_new(
	struct capnp_pointer_builder pointer, struct process_handle_wait_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_HANDLE_WAIT_PARAMS_DATA_WORDS, PROCESS_HANDLE_WAIT_PARAMS_POINTERS, &out->raw);
}

/* ---- ProcessHandle.wait results ---- */

MUST_CHECK static inline enum status process_handle_wait_results_root(struct capnp_message *message,
	struct process_handle_wait_results_reader *reader)
{
	return capnp_message_root(message, PROCESS_HANDLE_WAIT_RESULTS_DATA_WORDS, PROCESS_HANDLE_WAIT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_handle_wait_results_read(struct capnp_pointer pointer,
	struct process_handle_wait_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool process_handle_wait_results_is_complete(const struct process_handle_wait_results_reader *reader)
{
	return reader->raw.pointer_count >= PROCESS_HANDLE_WAIT_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status process_handle_wait_results_builder_root(struct capnp_builder *builder,
	struct process_handle_wait_results_builder *out)
{
	return capnp_builder_root(builder, PROCESS_HANDLE_WAIT_RESULTS_DATA_WORDS, PROCESS_HANDLE_WAIT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_handle_wait_results_builder_new(
	struct capnp_pointer_builder pointer, struct process_handle_wait_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_HANDLE_WAIT_RESULTS_DATA_WORDS, PROCESS_HANDLE_WAIT_RESULTS_POINTERS, &out->raw);
}

/* ---- ProcessHandle.terminate params ---- */

MUST_CHECK static inline enum status process_handle_terminate_params_root(struct capnp_message *message,
	struct process_handle_terminate_params_reader *reader)
{
	return capnp_message_root(message, PROCESS_HANDLE_TERMINATE_PARAMS_DATA_WORDS, PROCESS_HANDLE_TERMINATE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_handle_terminate_params_read(struct capnp_pointer pointer,
	struct process_handle_terminate_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status process_handle_terminate_params_builder_root(struct capnp_builder *builder,
	struct process_handle_terminate_params_builder *out)
{
	return capnp_builder_root(builder, PROCESS_HANDLE_TERMINATE_PARAMS_DATA_WORDS, PROCESS_HANDLE_TERMINATE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_handle_terminate_params_builder_new(
	struct capnp_pointer_builder pointer, struct process_handle_terminate_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_HANDLE_TERMINATE_PARAMS_DATA_WORDS, PROCESS_HANDLE_TERMINATE_PARAMS_POINTERS, &out->raw);
}

/* ---- ProcessHandle.terminate results ---- */

MUST_CHECK static inline enum status process_handle_terminate_results_root(struct capnp_message *message,
	struct process_handle_terminate_results_reader *reader)
{
	return capnp_message_root(message, PROCESS_HANDLE_TERMINATE_RESULTS_DATA_WORDS, PROCESS_HANDLE_TERMINATE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_handle_terminate_results_read(struct capnp_pointer pointer,
	struct process_handle_terminate_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status process_handle_terminate_results_builder_root(struct capnp_builder *builder,
	struct process_handle_terminate_results_builder *out)
{
	return capnp_builder_root(builder, PROCESS_HANDLE_TERMINATE_RESULTS_DATA_WORDS, PROCESS_HANDLE_TERMINATE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_handle_terminate_results_builder_new(
	struct capnp_pointer_builder pointer, struct process_handle_terminate_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_HANDLE_TERMINATE_RESULTS_DATA_WORDS, PROCESS_HANDLE_TERMINATE_RESULTS_POINTERS, &out->raw);
}

/* ---- ProcessHandle.status params ---- */

MUST_CHECK static inline enum status process_handle_status_params_root(struct capnp_message *message,
	struct process_handle_status_params_reader *reader)
{
	return capnp_message_root(message, PROCESS_HANDLE_STATUS_PARAMS_DATA_WORDS, PROCESS_HANDLE_STATUS_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_handle_status_params_read(struct capnp_pointer pointer,
	struct process_handle_status_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status process_handle_status_params_builder_root(struct capnp_builder *builder,
	struct process_handle_status_params_builder *out)
{
	return capnp_builder_root(builder, PROCESS_HANDLE_STATUS_PARAMS_DATA_WORDS, PROCESS_HANDLE_STATUS_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_handle_status_params_builder_new(
	struct capnp_pointer_builder pointer, struct process_handle_status_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_HANDLE_STATUS_PARAMS_DATA_WORDS, PROCESS_HANDLE_STATUS_PARAMS_POINTERS, &out->raw);
}

/* ---- ProcessHandle.status results ---- */

MUST_CHECK static inline enum status process_handle_status_results_root(struct capnp_message *message,
	struct process_handle_status_results_reader *reader)
{
	return capnp_message_root(message, PROCESS_HANDLE_STATUS_RESULTS_DATA_WORDS, PROCESS_HANDLE_STATUS_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_handle_status_results_read(struct capnp_pointer pointer,
	struct process_handle_status_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool process_handle_status_results_is_complete(const struct process_handle_status_results_reader *reader)
{
	return reader->raw.data_bits >= PROCESS_HANDLE_STATUS_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= PROCESS_HANDLE_STATUS_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status process_handle_status_results_builder_root(struct capnp_builder *builder,
	struct process_handle_status_results_builder *out)
{
	return capnp_builder_root(builder, PROCESS_HANDLE_STATUS_RESULTS_DATA_WORDS, PROCESS_HANDLE_STATUS_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_handle_status_results_builder_new(
	struct capnp_pointer_builder pointer, struct process_handle_status_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_HANDLE_STATUS_RESULTS_DATA_WORDS, PROCESS_HANDLE_STATUS_RESULTS_POINTERS, &out->raw);
}

/* ---- ProcessHandle.watch params ---- */

MUST_CHECK static inline enum status process_handle_watch_params_root(struct capnp_message *message,
	struct process_handle_watch_params_reader *reader)
{
	return capnp_message_root(message, PROCESS_HANDLE_WATCH_PARAMS_DATA_WORDS, PROCESS_HANDLE_WATCH_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_handle_watch_params_read(struct capnp_pointer pointer,
	struct process_handle_watch_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status process_handle_watch_params_builder_root(struct capnp_builder *builder,
	struct process_handle_watch_params_builder *out)
{
	return capnp_builder_root(builder, PROCESS_HANDLE_WATCH_PARAMS_DATA_WORDS, PROCESS_HANDLE_WATCH_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_handle_watch_params_builder_new(
	struct capnp_pointer_builder pointer, struct process_handle_watch_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_HANDLE_WATCH_PARAMS_DATA_WORDS, PROCESS_HANDLE_WATCH_PARAMS_POINTERS, &out->raw);
}

/* ---- ProcessHandle.watch results ---- */

MUST_CHECK static inline enum status process_handle_watch_results_root(struct capnp_message *message,
	struct process_handle_watch_results_reader *reader)
{
	return capnp_message_root(message, PROCESS_HANDLE_WATCH_RESULTS_DATA_WORDS, PROCESS_HANDLE_WATCH_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status process_handle_watch_results_read(struct capnp_pointer pointer,
	struct process_handle_watch_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool process_handle_watch_results_is_complete(const struct process_handle_watch_results_reader *reader)
{
	return reader->raw.pointer_count >= PROCESS_HANDLE_WATCH_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status process_handle_watch_results_builder_root(struct capnp_builder *builder,
	struct process_handle_watch_results_builder *out)
{
	return capnp_builder_root(builder, PROCESS_HANDLE_WATCH_RESULTS_DATA_WORDS, PROCESS_HANDLE_WATCH_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status process_handle_watch_results_builder_new(
	struct capnp_pointer_builder pointer, struct process_handle_watch_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROCESS_HANDLE_WATCH_RESULTS_DATA_WORDS, PROCESS_HANDLE_WATCH_RESULTS_POINTERS, &out->raw);
}

/* ---- Thread.end params ---- */

MUST_CHECK static inline enum status thread_end_params_root(struct capnp_message *message,
	struct thread_end_params_reader *reader)
{
	return capnp_message_root(message, THREAD_END_PARAMS_DATA_WORDS, THREAD_END_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status thread_end_params_read(struct capnp_pointer pointer,
	struct thread_end_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status thread_end_params_builder_root(struct capnp_builder *builder,
	struct thread_end_params_builder *out)
{
	return capnp_builder_root(builder, THREAD_END_PARAMS_DATA_WORDS, THREAD_END_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status thread_end_params_builder_new(
	struct capnp_pointer_builder pointer, struct thread_end_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, THREAD_END_PARAMS_DATA_WORDS, THREAD_END_PARAMS_POINTERS, &out->raw);
}

/* ---- Thread.end results ---- */

MUST_CHECK static inline enum status thread_end_results_root(struct capnp_message *message,
	struct thread_end_results_reader *reader)
{
	return capnp_message_root(message, THREAD_END_RESULTS_DATA_WORDS, THREAD_END_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status thread_end_results_read(struct capnp_pointer pointer,
	struct thread_end_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status thread_end_results_builder_root(struct capnp_builder *builder,
	struct thread_end_results_builder *out)
{
	return capnp_builder_root(builder, THREAD_END_RESULTS_DATA_WORDS, THREAD_END_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status thread_end_results_builder_new(
	struct capnp_pointer_builder pointer, struct thread_end_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, THREAD_END_RESULTS_DATA_WORDS, THREAD_END_RESULTS_POINTERS, &out->raw);
}

/* ---- Thread.startupDone params ---- */

MUST_CHECK static inline enum status thread_startup_done_params_root(struct capnp_message *message,
	struct thread_startup_done_params_reader *reader)
{
	return capnp_message_root(message, THREAD_STARTUP_DONE_PARAMS_DATA_WORDS, THREAD_STARTUP_DONE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status thread_startup_done_params_read(struct capnp_pointer pointer,
	struct thread_startup_done_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status thread_startup_done_params_builder_root(struct capnp_builder *builder,
	struct thread_startup_done_params_builder *out)
{
	return capnp_builder_root(builder, THREAD_STARTUP_DONE_PARAMS_DATA_WORDS, THREAD_STARTUP_DONE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status thread_startup_done_params_builder_new(
	struct capnp_pointer_builder pointer, struct thread_startup_done_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, THREAD_STARTUP_DONE_PARAMS_DATA_WORDS, THREAD_STARTUP_DONE_PARAMS_POINTERS, &out->raw);
}

/* ---- Thread.startupDone results ---- */

MUST_CHECK static inline enum status thread_startup_done_results_root(struct capnp_message *message,
	struct thread_startup_done_results_reader *reader)
{
	return capnp_message_root(message, THREAD_STARTUP_DONE_RESULTS_DATA_WORDS, THREAD_STARTUP_DONE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status thread_startup_done_results_read(struct capnp_pointer pointer,
	struct thread_startup_done_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status thread_startup_done_results_builder_root(struct capnp_builder *builder,
	struct thread_startup_done_results_builder *out)
{
	return capnp_builder_root(builder, THREAD_STARTUP_DONE_RESULTS_DATA_WORDS, THREAD_STARTUP_DONE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status thread_startup_done_results_builder_new(
	struct capnp_pointer_builder pointer, struct thread_startup_done_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, THREAD_STARTUP_DONE_RESULTS_DATA_WORDS, THREAD_STARTUP_DONE_RESULTS_POINTERS, &out->raw);
}

/* ---- ThreadSpawner.create params ---- */

MUST_CHECK static inline enum status thread_spawner_create_params_root(struct capnp_message *message,
	struct thread_spawner_create_params_reader *reader)
{
	return capnp_message_root(message, THREAD_SPAWNER_CREATE_PARAMS_DATA_WORDS, THREAD_SPAWNER_CREATE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status thread_spawner_create_params_read(struct capnp_pointer pointer,
	struct thread_spawner_create_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool thread_spawner_create_params_is_complete(const struct thread_spawner_create_params_reader *reader)
{
	return reader->raw.data_bits >= THREAD_SPAWNER_CREATE_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status thread_spawner_create_params_builder_root(struct capnp_builder *builder,
	struct thread_spawner_create_params_builder *out)
{
	return capnp_builder_root(builder, THREAD_SPAWNER_CREATE_PARAMS_DATA_WORDS, THREAD_SPAWNER_CREATE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status thread_spawner_create_params_builder_new(
	struct capnp_pointer_builder pointer, struct thread_spawner_create_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, THREAD_SPAWNER_CREATE_PARAMS_DATA_WORDS, THREAD_SPAWNER_CREATE_PARAMS_POINTERS, &out->raw);
}

/* ---- ThreadSpawner.create results ---- */

MUST_CHECK static inline enum status thread_spawner_create_results_root(struct capnp_message *message,
	struct thread_spawner_create_results_reader *reader)
{
	return capnp_message_root(message, THREAD_SPAWNER_CREATE_RESULTS_DATA_WORDS, THREAD_SPAWNER_CREATE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status thread_spawner_create_results_read(struct capnp_pointer pointer,
	struct thread_spawner_create_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool thread_spawner_create_results_is_complete(const struct thread_spawner_create_results_reader *reader)
{
	return reader->raw.pointer_count >= THREAD_SPAWNER_CREATE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status thread_spawner_create_results_builder_root(struct capnp_builder *builder,
	struct thread_spawner_create_results_builder *out)
{
	return capnp_builder_root(builder, THREAD_SPAWNER_CREATE_RESULTS_DATA_WORDS, THREAD_SPAWNER_CREATE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status thread_spawner_create_results_builder_new(
	struct capnp_pointer_builder pointer, struct thread_spawner_create_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, THREAD_SPAWNER_CREATE_RESULTS_DATA_WORDS, THREAD_SPAWNER_CREATE_RESULTS_POINTERS, &out->raw);
}

/* ---- ThreadSpawner.park params ---- */

MUST_CHECK static inline enum status thread_spawner_park_params_root(struct capnp_message *message,
	struct thread_spawner_park_params_reader *reader)
{
	return capnp_message_root(message, THREAD_SPAWNER_PARK_PARAMS_DATA_WORDS, THREAD_SPAWNER_PARK_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status thread_spawner_park_params_read(struct capnp_pointer pointer,
	struct thread_spawner_park_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status thread_spawner_park_params_builder_root(struct capnp_builder *builder,
	struct thread_spawner_park_params_builder *out)
{
	return capnp_builder_root(builder, THREAD_SPAWNER_PARK_PARAMS_DATA_WORDS, THREAD_SPAWNER_PARK_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status thread_spawner_park_params_builder_new(
	struct capnp_pointer_builder pointer, struct thread_spawner_park_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, THREAD_SPAWNER_PARK_PARAMS_DATA_WORDS, THREAD_SPAWNER_PARK_PARAMS_POINTERS, &out->raw);
}

/* ---- ThreadSpawner.park results ---- */

MUST_CHECK static inline enum status thread_spawner_park_results_root(struct capnp_message *message,
	struct thread_spawner_park_results_reader *reader)
{
	return capnp_message_root(message, THREAD_SPAWNER_PARK_RESULTS_DATA_WORDS, THREAD_SPAWNER_PARK_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status thread_spawner_park_results_read(struct capnp_pointer pointer,
	struct thread_spawner_park_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool thread_spawner_park_results_is_complete(const struct thread_spawner_park_results_reader *reader)
{
	return reader->raw.pointer_count >= THREAD_SPAWNER_PARK_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status thread_spawner_park_results_builder_root(struct capnp_builder *builder,
	struct thread_spawner_park_results_builder *out)
{
	return capnp_builder_root(builder, THREAD_SPAWNER_PARK_RESULTS_DATA_WORDS, THREAD_SPAWNER_PARK_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status thread_spawner_park_results_builder_new(
	struct capnp_pointer_builder pointer, struct thread_spawner_park_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, THREAD_SPAWNER_PARK_RESULTS_DATA_WORDS, THREAD_SPAWNER_PARK_RESULTS_POINTERS, &out->raw);
}

/* ---- ThreadHandle.wait params ---- */

MUST_CHECK static inline enum status thread_handle_wait_params_root(struct capnp_message *message,
	struct thread_handle_wait_params_reader *reader)
{
	return capnp_message_root(message, THREAD_HANDLE_WAIT_PARAMS_DATA_WORDS, THREAD_HANDLE_WAIT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status thread_handle_wait_params_read(struct capnp_pointer pointer,
	struct thread_handle_wait_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status thread_handle_wait_params_builder_root(struct capnp_builder *builder,
	struct thread_handle_wait_params_builder *out)
{
	return capnp_builder_root(builder, THREAD_HANDLE_WAIT_PARAMS_DATA_WORDS, THREAD_HANDLE_WAIT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status thread_handle_wait_params_builder_new(
	struct capnp_pointer_builder pointer, struct thread_handle_wait_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, THREAD_HANDLE_WAIT_PARAMS_DATA_WORDS, THREAD_HANDLE_WAIT_PARAMS_POINTERS, &out->raw);
}

/* ---- ThreadHandle.wait results ---- */

MUST_CHECK static inline enum status thread_handle_wait_results_root(struct capnp_message *message,
	struct thread_handle_wait_results_reader *reader)
{
	return capnp_message_root(message, THREAD_HANDLE_WAIT_RESULTS_DATA_WORDS, THREAD_HANDLE_WAIT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status thread_handle_wait_results_read(struct capnp_pointer pointer,
	struct thread_handle_wait_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status thread_handle_wait_results_builder_root(struct capnp_builder *builder,
	struct thread_handle_wait_results_builder *out)
{
	return capnp_builder_root(builder, THREAD_HANDLE_WAIT_RESULTS_DATA_WORDS, THREAD_HANDLE_WAIT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status thread_handle_wait_results_builder_new(
	struct capnp_pointer_builder pointer, struct thread_handle_wait_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, THREAD_HANDLE_WAIT_RESULTS_DATA_WORDS, THREAD_HANDLE_WAIT_RESULTS_POINTERS, &out->raw);
}

/* ---- ThreadHandle.status params ---- */

MUST_CHECK static inline enum status thread_handle_status_params_root(struct capnp_message *message,
	struct thread_handle_status_params_reader *reader)
{
	return capnp_message_root(message, THREAD_HANDLE_STATUS_PARAMS_DATA_WORDS, THREAD_HANDLE_STATUS_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status thread_handle_status_params_read(struct capnp_pointer pointer,
	struct thread_handle_status_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status thread_handle_status_params_builder_root(struct capnp_builder *builder,
	struct thread_handle_status_params_builder *out)
{
	return capnp_builder_root(builder, THREAD_HANDLE_STATUS_PARAMS_DATA_WORDS, THREAD_HANDLE_STATUS_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status thread_handle_status_params_builder_new(
	struct capnp_pointer_builder pointer, struct thread_handle_status_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, THREAD_HANDLE_STATUS_PARAMS_DATA_WORDS, THREAD_HANDLE_STATUS_PARAMS_POINTERS, &out->raw);
}

/* ---- ThreadHandle.status results ---- */

MUST_CHECK static inline enum status thread_handle_status_results_root(struct capnp_message *message,
	struct thread_handle_status_results_reader *reader)
{
	return capnp_message_root(message, THREAD_HANDLE_STATUS_RESULTS_DATA_WORDS, THREAD_HANDLE_STATUS_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status thread_handle_status_results_read(struct capnp_pointer pointer,
	struct thread_handle_status_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool thread_handle_status_results_is_complete(const struct thread_handle_status_results_reader *reader)
{
	return reader->raw.data_bits >= THREAD_HANDLE_STATUS_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status thread_handle_status_results_builder_root(struct capnp_builder *builder,
	struct thread_handle_status_results_builder *out)
{
	return capnp_builder_root(builder, THREAD_HANDLE_STATUS_RESULTS_DATA_WORDS, THREAD_HANDLE_STATUS_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status thread_handle_status_results_builder_new(
	struct capnp_pointer_builder pointer, struct thread_handle_status_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, THREAD_HANDLE_STATUS_RESULTS_DATA_WORDS, THREAD_HANDLE_STATUS_RESULTS_POINTERS, &out->raw);
}

/* program :MemoryObject, pointer 0 */
static inline struct capnp_pointer image_factory_create_params_pointer_program(const struct image_factory_create_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool image_factory_create_params_has_program(const struct image_factory_create_params_reader *reader)
{
	return !capnp_pointer_is_null(image_factory_create_params_pointer_program(reader));
}

MUST_CHECK static inline enum status image_factory_create_params_get_program(const struct image_factory_create_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(image_factory_create_params_pointer_program(reader), value);
}

/* ledger :Ledger, pointer 1 */
static inline struct capnp_pointer image_factory_create_params_pointer_ledger(const struct image_factory_create_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool image_factory_create_params_has_ledger(const struct image_factory_create_params_reader *reader)
{
	return !capnp_pointer_is_null(image_factory_create_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status image_factory_create_params_get_ledger(const struct image_factory_create_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(image_factory_create_params_pointer_ledger(reader), value);
}

static inline void image_factory_create_params_builder_set_program(const struct image_factory_create_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void image_factory_create_params_builder_set_ledger(const struct image_factory_create_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* image :Image, pointer 0 */
static inline struct capnp_pointer image_factory_create_results_pointer_image(const struct image_factory_create_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool image_factory_create_results_has_image(const struct image_factory_create_results_reader *reader)
{
	return !capnp_pointer_is_null(image_factory_create_results_pointer_image(reader));
}

MUST_CHECK static inline enum status image_factory_create_results_get_image(const struct image_factory_create_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(image_factory_create_results_pointer_image(reader), value);
}

/* refusal :UInt16, bits [0, 16) */
static inline uint16_t image_factory_create_results_get_refusal(const struct image_factory_create_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

static inline void image_factory_create_results_builder_set_image(const struct image_factory_create_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void image_factory_create_results_builder_set_refusal(const struct image_factory_create_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* entry :UInt64, bits [0, 64) */
static inline uint64_t image_describe_results_get_entry(const struct image_describe_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* segments :UInt16, bits [64, 80) */
static inline uint16_t image_describe_results_get_segments(const struct image_describe_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 4, UINT16_C(0));
}

/* image_bytes :UInt64, bits [128, 192) */
static inline uint64_t image_describe_results_get_image_bytes(const struct image_describe_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

/* writable_bytes :UInt64, bits [192, 256) */
static inline uint64_t image_describe_results_get_writable_bytes(const struct image_describe_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 3, UINT64_C(0));
}

static inline void image_describe_results_builder_set_entry(const struct image_describe_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void image_describe_results_builder_set_segments(const struct image_describe_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 4, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void image_describe_results_builder_set_image_bytes(const struct image_describe_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void image_describe_results_builder_set_writable_bytes(const struct image_describe_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 3, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* bytes :Data, pointer 0 */
static inline struct capnp_pointer image_notes_results_pointer_bytes(const struct image_notes_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool image_notes_results_has_bytes(const struct image_notes_results_reader *reader)
{
	return !capnp_pointer_is_null(image_notes_results_pointer_bytes(reader));
}

MUST_CHECK static inline enum status image_notes_results_get_bytes(const struct image_notes_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(image_notes_results_pointer_bytes(reader), value);
}

MUST_CHECK static inline enum status image_notes_results_builder_set_bytes(
	const struct image_notes_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status image_notes_results_builder_new_bytes(
	const struct image_notes_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* image :Image, pointer 0 */
static inline struct capnp_pointer process_spawner_create_params_pointer_image(const struct process_spawner_create_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool process_spawner_create_params_has_image(const struct process_spawner_create_params_reader *reader)
{
	return !capnp_pointer_is_null(process_spawner_create_params_pointer_image(reader));
}

MUST_CHECK static inline enum status process_spawner_create_params_get_image(const struct process_spawner_create_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(process_spawner_create_params_pointer_image(reader), value);
}

/* ledger :Ledger, pointer 1 */
static inline struct capnp_pointer process_spawner_create_params_pointer_ledger(const struct process_spawner_create_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool process_spawner_create_params_has_ledger(const struct process_spawner_create_params_reader *reader)
{
	return !capnp_pointer_is_null(process_spawner_create_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status process_spawner_create_params_get_ledger(const struct process_spawner_create_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(process_spawner_create_params_pointer_ledger(reader), value);
}

/* name :Text, pointer 2 */
static inline struct capnp_pointer process_spawner_create_params_pointer_name(const struct process_spawner_create_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool process_spawner_create_params_has_name(const struct process_spawner_create_params_reader *reader)
{
	return !capnp_pointer_is_null(process_spawner_create_params_pointer_name(reader));
}

MUST_CHECK static inline enum status process_spawner_create_params_get_name(const struct process_spawner_create_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(process_spawner_create_params_pointer_name(reader), value);
}

static inline void process_spawner_create_params_builder_set_image(const struct process_spawner_create_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void process_spawner_create_params_builder_set_ledger(const struct process_spawner_create_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

MUST_CHECK static inline enum status process_spawner_create_params_builder_set_name(
	const struct process_spawner_create_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 2), value);
}

/* builder :ProcessBuilder, pointer 0 */
static inline struct capnp_pointer process_spawner_create_results_pointer_builder(const struct process_spawner_create_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool process_spawner_create_results_has_builder(const struct process_spawner_create_results_reader *reader)
{
	return !capnp_pointer_is_null(process_spawner_create_results_pointer_builder(reader));
}

MUST_CHECK static inline enum status process_spawner_create_results_get_builder(const struct process_spawner_create_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(process_spawner_create_results_pointer_builder(reader), value);
}

static inline void process_spawner_create_results_builder_set_builder(const struct process_spawner_create_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer grant_pointer_name(const struct grant_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool grant_has_name(const struct grant_reader *reader)
{
	return !capnp_pointer_is_null(grant_pointer_name(reader));
}

MUST_CHECK static inline enum status grant_get_name(const struct grant_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(grant_pointer_name(reader), value);
}

/* capability :Capability, pointer 1 */
static inline struct capnp_pointer grant_pointer_capability(const struct grant_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool grant_has_capability(const struct grant_reader *reader)
{
	return !capnp_pointer_is_null(grant_pointer_capability(reader));
}

MUST_CHECK static inline enum status grant_get_capability(const struct grant_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(grant_pointer_capability(reader), value);
}

MUST_CHECK static inline enum status grant_builder_set_name(
	const struct grant_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void grant_builder_set_capability(const struct grant_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* grants :List(Grant), pointer 0 */
static inline struct capnp_pointer process_builder_grant_params_pointer_grants(const struct process_builder_grant_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool process_builder_grant_params_has_grants(const struct process_builder_grant_params_reader *reader)
{
	return !capnp_pointer_is_null(process_builder_grant_params_pointer_grants(reader));
}

MUST_CHECK static inline enum status process_builder_grant_params_get_grants(const struct process_builder_grant_params_reader *reader,
	struct grant_list_reader *value)
{
	return grant_list_read(process_builder_grant_params_pointer_grants(reader), value);
}

MUST_CHECK static inline enum status process_builder_grant_params_builder_new_grants(
	const struct process_builder_grant_params_builder *builder, uint32_t count,
	struct grant_list_builder *list)
{
	return grant_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

/* bytes :UInt64, bits [0, 64) */
static inline uint64_t process_builder_heap_params_get_bytes(const struct process_builder_heap_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void process_builder_heap_params_builder_set_bytes(const struct process_builder_heap_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* process :ProcessHandle, pointer 0 */
static inline struct capnp_pointer process_builder_start_results_pointer_process(const struct process_builder_start_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool process_builder_start_results_has_process(const struct process_builder_start_results_reader *reader)
{
	return !capnp_pointer_is_null(process_builder_start_results_pointer_process(reader));
}

MUST_CHECK static inline enum status process_builder_start_results_get_process(const struct process_builder_start_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(process_builder_start_results_pointer_process(reader), value);
}

static inline void process_builder_start_results_builder_set_process(const struct process_builder_start_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer process_builder_address_space_params_pointer_name(const struct process_builder_address_space_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool process_builder_address_space_params_has_name(const struct process_builder_address_space_params_reader *reader)
{
	return !capnp_pointer_is_null(process_builder_address_space_params_pointer_name(reader));
}

MUST_CHECK static inline enum status process_builder_address_space_params_get_name(const struct process_builder_address_space_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(process_builder_address_space_params_pointer_name(reader), value);
}

MUST_CHECK static inline enum status process_builder_address_space_params_builder_set_name(
	const struct process_builder_address_space_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer process_builder_endpoint_params_pointer_name(const struct process_builder_endpoint_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool process_builder_endpoint_params_has_name(const struct process_builder_endpoint_params_reader *reader)
{
	return !capnp_pointer_is_null(process_builder_endpoint_params_pointer_name(reader));
}

MUST_CHECK static inline enum status process_builder_endpoint_params_get_name(const struct process_builder_endpoint_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(process_builder_endpoint_params_pointer_name(reader), value);
}

/* message_words :UInt16, bits [0, 16) */
static inline uint16_t process_builder_endpoint_params_get_message_words(const struct process_builder_endpoint_params_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* capabilities :UInt8, bits [16, 24) */
static inline uint8_t process_builder_endpoint_params_get_capabilities(const struct process_builder_endpoint_params_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 2, UINT8_C(0));
}

/* interface :UInt64, bits [64, 128) */
static inline uint64_t process_builder_endpoint_params_get_interface(const struct process_builder_endpoint_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* tag :Tag, pointer 1 */
static inline struct capnp_pointer process_builder_endpoint_params_pointer_tag(const struct process_builder_endpoint_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool process_builder_endpoint_params_has_tag(const struct process_builder_endpoint_params_reader *reader)
{
	return !capnp_pointer_is_null(process_builder_endpoint_params_pointer_tag(reader));
}

MUST_CHECK static inline enum status process_builder_endpoint_params_get_tag(const struct process_builder_endpoint_params_reader *reader,
	struct tag_reader *value)
{
	return tag_read(process_builder_endpoint_params_pointer_tag(reader), value);
}

/* places :UInt16, bits [32, 48) */
static inline uint16_t process_builder_endpoint_params_get_places(const struct process_builder_endpoint_params_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 2, UINT16_C(0));
}

MUST_CHECK static inline enum status process_builder_endpoint_params_builder_set_name(
	const struct process_builder_endpoint_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void process_builder_endpoint_params_builder_set_message_words(const struct process_builder_endpoint_params_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void process_builder_endpoint_params_builder_set_capabilities(const struct process_builder_endpoint_params_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 2, (uint8_t)value, (uint8_t)UINT64_C(0));
}

static inline void process_builder_endpoint_params_builder_set_interface(const struct process_builder_endpoint_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status process_builder_endpoint_params_builder_new_tag(
	const struct process_builder_endpoint_params_builder *builder, struct tag_builder *child)
{
	return tag_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);
}

static inline void process_builder_endpoint_params_builder_set_places(const struct process_builder_endpoint_params_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 2, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* facet :Capability, pointer 0 */
static inline struct capnp_pointer process_builder_endpoint_results_pointer_facet(const struct process_builder_endpoint_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool process_builder_endpoint_results_has_facet(const struct process_builder_endpoint_results_reader *reader)
{
	return !capnp_pointer_is_null(process_builder_endpoint_results_pointer_facet(reader));
}

MUST_CHECK static inline enum status process_builder_endpoint_results_get_facet(const struct process_builder_endpoint_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(process_builder_endpoint_results_pointer_facet(reader), value);
}

static inline void process_builder_endpoint_results_builder_set_facet(const struct process_builder_endpoint_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* session :Session, pointer 0 */
static inline struct capnp_pointer process_builder_session_params_pointer_session(const struct process_builder_session_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool process_builder_session_params_has_session(const struct process_builder_session_params_reader *reader)
{
	return !capnp_pointer_is_null(process_builder_session_params_pointer_session(reader));
}

MUST_CHECK static inline enum status process_builder_session_params_get_session(const struct process_builder_session_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(process_builder_session_params_pointer_session(reader), value);
}

static inline void process_builder_session_params_builder_set_session(const struct process_builder_session_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer process_builder_scoped_endpoint_params_pointer_name(const struct process_builder_scoped_endpoint_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool process_builder_scoped_endpoint_params_has_name(const struct process_builder_scoped_endpoint_params_reader *reader)
{
	return !capnp_pointer_is_null(process_builder_scoped_endpoint_params_pointer_name(reader));
}

MUST_CHECK static inline enum status process_builder_scoped_endpoint_params_get_name(const struct process_builder_scoped_endpoint_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(process_builder_scoped_endpoint_params_pointer_name(reader), value);
}

/* scope :ServiceScope, pointer 1 */
static inline struct capnp_pointer process_builder_scoped_endpoint_params_pointer_scope(const struct process_builder_scoped_endpoint_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool process_builder_scoped_endpoint_params_has_scope(const struct process_builder_scoped_endpoint_params_reader *reader)
{
	return !capnp_pointer_is_null(process_builder_scoped_endpoint_params_pointer_scope(reader));
}

MUST_CHECK static inline enum status process_builder_scoped_endpoint_params_get_scope(const struct process_builder_scoped_endpoint_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(process_builder_scoped_endpoint_params_pointer_scope(reader), value);
}

/* message_words :UInt16, bits [0, 16) */
static inline uint16_t process_builder_scoped_endpoint_params_get_message_words(const struct process_builder_scoped_endpoint_params_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* capabilities :UInt8, bits [16, 24) */
static inline uint8_t process_builder_scoped_endpoint_params_get_capabilities(const struct process_builder_scoped_endpoint_params_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 2, UINT8_C(0));
}

/* interface :UInt64, bits [64, 128) */
static inline uint64_t process_builder_scoped_endpoint_params_get_interface(const struct process_builder_scoped_endpoint_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* tag :Tag, pointer 2 */
static inline struct capnp_pointer process_builder_scoped_endpoint_params_pointer_tag(const struct process_builder_scoped_endpoint_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool process_builder_scoped_endpoint_params_has_tag(const struct process_builder_scoped_endpoint_params_reader *reader)
{
	return !capnp_pointer_is_null(process_builder_scoped_endpoint_params_pointer_tag(reader));
}

MUST_CHECK static inline enum status process_builder_scoped_endpoint_params_get_tag(const struct process_builder_scoped_endpoint_params_reader *reader,
	struct tag_reader *value)
{
	return tag_read(process_builder_scoped_endpoint_params_pointer_tag(reader), value);
}

/* places :UInt16, bits [32, 48) */
static inline uint16_t process_builder_scoped_endpoint_params_get_places(const struct process_builder_scoped_endpoint_params_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 2, UINT16_C(0));
}

MUST_CHECK static inline enum status process_builder_scoped_endpoint_params_builder_set_name(
	const struct process_builder_scoped_endpoint_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void process_builder_scoped_endpoint_params_builder_set_scope(const struct process_builder_scoped_endpoint_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

static inline void process_builder_scoped_endpoint_params_builder_set_message_words(const struct process_builder_scoped_endpoint_params_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void process_builder_scoped_endpoint_params_builder_set_capabilities(const struct process_builder_scoped_endpoint_params_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 2, (uint8_t)value, (uint8_t)UINT64_C(0));
}

static inline void process_builder_scoped_endpoint_params_builder_set_interface(const struct process_builder_scoped_endpoint_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status process_builder_scoped_endpoint_params_builder_new_tag(
	const struct process_builder_scoped_endpoint_params_builder *builder, struct tag_builder *child)
{
	return tag_builder_new(capnp_struct_builder_pointer(&builder->raw, 2), child);
}

static inline void process_builder_scoped_endpoint_params_builder_set_places(const struct process_builder_scoped_endpoint_params_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 2, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* facet :Capability, pointer 0 */
static inline struct capnp_pointer process_builder_scoped_endpoint_results_pointer_facet(const struct process_builder_scoped_endpoint_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool process_builder_scoped_endpoint_results_has_facet(const struct process_builder_scoped_endpoint_results_reader *reader)
{
	return !capnp_pointer_is_null(process_builder_scoped_endpoint_results_pointer_facet(reader));
}

MUST_CHECK static inline enum status process_builder_scoped_endpoint_results_get_facet(const struct process_builder_scoped_endpoint_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(process_builder_scoped_endpoint_results_pointer_facet(reader), value);
}

static inline void process_builder_scoped_endpoint_results_builder_set_facet(const struct process_builder_scoped_endpoint_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* cause :UInt16, bits [0, 16) */
static inline uint16_t exit_record_get_cause(const struct exit_record_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* vector :UInt16, bits [16, 32) */
static inline uint16_t exit_record_get_vector(const struct exit_record_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 1, UINT16_C(0));
}

/* code :Int64, bits [64, 128) */
static inline int64_t exit_record_get_code(const struct exit_record_reader *reader)
{
	return (int64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* address :UInt64, bits [128, 192) */
static inline uint64_t exit_record_get_address(const struct exit_record_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

/* instruction :UInt64, bits [192, 256) */
static inline uint64_t exit_record_get_instruction(const struct exit_record_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 3, UINT64_C(0));
}

/* error_code :UInt64, bits [256, 320) */
static inline uint64_t exit_record_get_error_code(const struct exit_record_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 4, UINT64_C(0));
}

/* image_offset :UInt64, bits [320, 384) */
static inline uint64_t exit_record_get_image_offset(const struct exit_record_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 5, UINT64_C(0));
}

static inline void exit_record_builder_set_cause(const struct exit_record_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void exit_record_builder_set_vector(const struct exit_record_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void exit_record_builder_set_code(const struct exit_record_builder *builder, int64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void exit_record_builder_set_address(const struct exit_record_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void exit_record_builder_set_instruction(const struct exit_record_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 3, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void exit_record_builder_set_error_code(const struct exit_record_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 4, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void exit_record_builder_set_image_offset(const struct exit_record_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 5, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* record :ExitRecord, pointer 0 */
static inline struct capnp_pointer process_handle_wait_results_pointer_record(const struct process_handle_wait_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool process_handle_wait_results_has_record(const struct process_handle_wait_results_reader *reader)
{
	return !capnp_pointer_is_null(process_handle_wait_results_pointer_record(reader));
}

MUST_CHECK static inline enum status process_handle_wait_results_get_record(const struct process_handle_wait_results_reader *reader,
	struct exit_record_reader *value)
{
	return exit_record_read(process_handle_wait_results_pointer_record(reader), value);
}

MUST_CHECK static inline enum status process_handle_wait_results_builder_new_record(
	const struct process_handle_wait_results_builder *builder, struct exit_record_builder *child)
{
	return exit_record_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);
}

/* process_id :UInt64, bits [0, 64) */
static inline uint64_t process_handle_status_results_get_process_id(const struct process_handle_status_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer process_handle_status_results_pointer_name(const struct process_handle_status_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool process_handle_status_results_has_name(const struct process_handle_status_results_reader *reader)
{
	return !capnp_pointer_is_null(process_handle_status_results_pointer_name(reader));
}

MUST_CHECK static inline enum status process_handle_status_results_get_name(const struct process_handle_status_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(process_handle_status_results_pointer_name(reader), value);
}

/* running :Bool, bits [64, 65) */
static inline bool process_handle_status_results_get_running(const struct process_handle_status_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 64, false);
}

/* record :ExitRecord, pointer 1 */
static inline struct capnp_pointer process_handle_status_results_pointer_record(const struct process_handle_status_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool process_handle_status_results_has_record(const struct process_handle_status_results_reader *reader)
{
	return !capnp_pointer_is_null(process_handle_status_results_pointer_record(reader));
}

MUST_CHECK static inline enum status process_handle_status_results_get_record(const struct process_handle_status_results_reader *reader,
	struct exit_record_reader *value)
{
	return exit_record_read(process_handle_status_results_pointer_record(reader), value);
}

static inline void process_handle_status_results_builder_set_process_id(const struct process_handle_status_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status process_handle_status_results_builder_set_name(
	const struct process_handle_status_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void process_handle_status_results_builder_set_running(const struct process_handle_status_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 64, value, false);
}

MUST_CHECK static inline enum status process_handle_status_results_builder_new_record(
	const struct process_handle_status_results_builder *builder, struct exit_record_builder *child)
{
	return exit_record_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);
}

/* watch :ProcessWatch, pointer 0 */
static inline struct capnp_pointer process_handle_watch_results_pointer_watch(const struct process_handle_watch_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool process_handle_watch_results_has_watch(const struct process_handle_watch_results_reader *reader)
{
	return !capnp_pointer_is_null(process_handle_watch_results_pointer_watch(reader));
}

MUST_CHECK static inline enum status process_handle_watch_results_get_watch(const struct process_handle_watch_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(process_handle_watch_results_pointer_watch(reader), value);
}

static inline void process_handle_watch_results_builder_set_watch(const struct process_handle_watch_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* entry :UInt64, bits [0, 64) */
static inline uint64_t thread_spawner_create_params_get_entry(const struct thread_spawner_create_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* stack :UInt64, bits [64, 128) */
static inline uint64_t thread_spawner_create_params_get_stack(const struct thread_spawner_create_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* argument :UInt64, bits [128, 192) */
static inline uint64_t thread_spawner_create_params_get_argument(const struct thread_spawner_create_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

/* thread_pointer :UInt64, bits [192, 256) */
static inline uint64_t thread_spawner_create_params_get_thread_pointer(const struct thread_spawner_create_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 3, UINT64_C(0));
}

static inline void thread_spawner_create_params_builder_set_entry(const struct thread_spawner_create_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void thread_spawner_create_params_builder_set_stack(const struct thread_spawner_create_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void thread_spawner_create_params_builder_set_argument(const struct thread_spawner_create_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void thread_spawner_create_params_builder_set_thread_pointer(const struct thread_spawner_create_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 3, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* handle :ThreadHandle, pointer 0 */
static inline struct capnp_pointer thread_spawner_create_results_pointer_handle(const struct thread_spawner_create_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool thread_spawner_create_results_has_handle(const struct thread_spawner_create_results_reader *reader)
{
	return !capnp_pointer_is_null(thread_spawner_create_results_pointer_handle(reader));
}

MUST_CHECK static inline enum status thread_spawner_create_results_get_handle(const struct thread_spawner_create_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(thread_spawner_create_results_pointer_handle(reader), value);
}

/* thread :Thread, pointer 1 */
static inline struct capnp_pointer thread_spawner_create_results_pointer_thread(const struct thread_spawner_create_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool thread_spawner_create_results_has_thread(const struct thread_spawner_create_results_reader *reader)
{
	return !capnp_pointer_is_null(thread_spawner_create_results_pointer_thread(reader));
}

MUST_CHECK static inline enum status thread_spawner_create_results_get_thread(const struct thread_spawner_create_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(thread_spawner_create_results_pointer_thread(reader), value);
}

static inline void thread_spawner_create_results_builder_set_handle(const struct thread_spawner_create_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void thread_spawner_create_results_builder_set_thread(const struct thread_spawner_create_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* park :ParkSpace, pointer 0 */
static inline struct capnp_pointer thread_spawner_park_results_pointer_park(const struct thread_spawner_park_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool thread_spawner_park_results_has_park(const struct thread_spawner_park_results_reader *reader)
{
	return !capnp_pointer_is_null(thread_spawner_park_results_pointer_park(reader));
}

MUST_CHECK static inline enum status thread_spawner_park_results_get_park(const struct thread_spawner_park_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(thread_spawner_park_results_pointer_park(reader), value);
}

static inline void thread_spawner_park_results_builder_set_park(const struct thread_spawner_park_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* ended :Bool, bits [0, 1) */
static inline bool thread_handle_status_results_get_ended(const struct thread_handle_status_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

static inline void thread_handle_status_results_builder_set_ended(const struct thread_handle_status_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

#endif
