/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from network.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_NETWORK_H
#define CORE_GENERATED_NETWORK_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* TcpListenAuthority. The right to be called upon some of the machine's ports, by some peers. */
#define TCP_LISTEN_AUTHORITY_INTERFACE_ID UINT64_C(0xd2a76b31c8f50e94)
#define TCP_LISTEN_AUTHORITY_METHODS 2u

enum tcp_listen_authority_method {
	TCP_LISTEN_AUTHORITY_METHOD_LISTEN = 0,
	TCP_LISTEN_AUTHORITY_METHOD_DESCRIBE = 1,
};

/* TcpListener. One port. It goes when its holder lets go of it, and with it connections that nobody has accepted. */
#define TCP_LISTENER_INTERFACE_ID UINT64_C(0x8b41f9d05e72ac36)
#define TCP_LISTENER_METHODS 1u

enum tcp_listener_method {
	TCP_LISTENER_METHOD_ACCEPT = 0,
};

/* TcpConnectAuthority. The right to call some hosts at some ports. */
#define TCP_CONNECT_AUTHORITY_INTERFACE_ID UINT64_C(0xa9f6023dbe874c15)
#define TCP_CONNECT_AUTHORITY_METHODS 2u

enum tcp_connect_authority_method {
	TCP_CONNECT_AUTHORITY_METHOD_CONNECT = 0,
	TCP_CONNECT_AUTHORITY_METHOD_DESCRIBE = 1,
};

/* ByteStream. One connection. When its holder lets go of it, taken bytes still go out, and then it is closed. */
#define BYTE_STREAM_INTERFACE_ID UINT64_C(0xf3085ac6d92be741)
#define BYTE_STREAM_METHODS 4u

enum byte_stream_method {
	BYTE_STREAM_METHOD_READ = 0,
	BYTE_STREAM_METHOD_WRITE = 1,
	BYTE_STREAM_METHOD_SHUTDOWN = 2,
	BYTE_STREAM_METHOD_ABORT = 3,
};

/* UdpAuthority. The right to exchange datagrams with some hosts at some ports. */
#define UDP_AUTHORITY_INTERFACE_ID UINT64_C(0xbc17e84f2609d53a)
#define UDP_AUTHORITY_METHODS 2u

enum udp_authority_method {
	UDP_AUTHORITY_METHOD_OPEN = 0,
	UDP_AUTHORITY_METHOD_DESCRIBE = 1,
};

/* UdpSocket. */
#define UDP_SOCKET_INTERFACE_ID UINT64_C(0x94de7c1b3fa80256)
#define UDP_SOCKET_METHODS 2u

enum udp_socket_method {
	UDP_SOCKET_METHOD_SEND = 0,
	UDP_SOCKET_METHOD_RECEIVE = 1,
};

/* NetworkStatus. To look at the network, and to change nothing. */
#define NETWORK_STATUS_INTERFACE_ID UINT64_C(0xe840b3d7165fca29)
#define NETWORK_STATUS_METHODS 2u

enum network_status_method {
	NETWORK_STATUS_METHOD_DESCRIBE = 0,
	NETWORK_STATUS_METHOD_COUNTERS = 1,
};

/* Ping. To find out whether a host answers. */
#define PING_INTERFACE_ID UINT64_C(0xc6f10e94a37d5b82)
#define PING_METHODS 1u

enum ping_method {
	PING_METHOD_PING = 0,
};

/* Resolver. To find out the addresses of a name. */
#define RESOLVER_INTERFACE_ID UINT64_C(0x9a53d81f6ce4b720)
#define RESOLVER_METHODS 1u

enum resolver_method {
	RESOLVER_METHOD_RESOLVE = 0,
};

/* PortRange: 8 bytes of data, 0 pointers. */
#define PORT_RANGE_DATA_WORDS 1u
#define PORT_RANGE_POINTERS 0u

struct port_range_reader {
	struct capnp_struct raw;
};

struct port_range_builder {
	struct capnp_struct_builder raw;
};

struct port_range_list_reader {
	struct capnp_list raw;
};

struct port_range_list_builder {
	struct capnp_list_builder raw;
};

/* NetworkRule: 8 bytes of data, 2 pointers. The things that the holders of one export may reach. An export is bound to its rule by its tag. */
#define NETWORK_RULE_DATA_WORDS 1u
#define NETWORK_RULE_POINTERS 2u

struct network_rule_reader {
	struct capnp_struct raw;
};

struct network_rule_builder {
	struct capnp_struct_builder raw;
};

struct network_rule_list_reader {
	struct capnp_list raw;
};

struct network_rule_list_builder {
	struct capnp_list_builder raw;
};

/* NetworkConfig: 16 bytes of data, 6 pointers. How the service `net` is set up. */
#define NETWORK_CONFIG_DATA_WORDS 2u
#define NETWORK_CONFIG_POINTERS 6u

struct network_config_reader {
	struct capnp_struct raw;
};

struct network_config_builder {
	struct capnp_struct_builder raw;
};

struct network_config_list_reader {
	struct capnp_list raw;
};

struct network_config_list_builder {
	struct capnp_list_builder raw;
};

/* TcpListenAuthority.listen params: 8 bytes of data, 1 pointers. */
#define TCP_LISTEN_AUTHORITY_LISTEN_PARAMS_DATA_WORDS 1u
#define TCP_LISTEN_AUTHORITY_LISTEN_PARAMS_POINTERS 1u

struct tcp_listen_authority_listen_params_reader {
	struct capnp_struct raw;
};

struct tcp_listen_authority_listen_params_builder {
	struct capnp_struct_builder raw;
};

/* TcpListenAuthority.listen results: 8 bytes of data, 1 pointers. */
#define TCP_LISTEN_AUTHORITY_LISTEN_RESULTS_DATA_WORDS 1u
#define TCP_LISTEN_AUTHORITY_LISTEN_RESULTS_POINTERS 1u

struct tcp_listen_authority_listen_results_reader {
	struct capnp_struct raw;
};

struct tcp_listen_authority_listen_results_builder {
	struct capnp_struct_builder raw;
};

/* TcpListenAuthority.describe params: 0 bytes of data, 0 pointers. */
#define TCP_LISTEN_AUTHORITY_DESCRIBE_PARAMS_DATA_WORDS 0u
#define TCP_LISTEN_AUTHORITY_DESCRIBE_PARAMS_POINTERS 0u

struct tcp_listen_authority_describe_params_reader {
	struct capnp_struct raw;
};

struct tcp_listen_authority_describe_params_builder {
	struct capnp_struct_builder raw;
};

/* TcpListenAuthority.describe results: 0 bytes of data, 2 pointers. */
#define TCP_LISTEN_AUTHORITY_DESCRIBE_RESULTS_DATA_WORDS 0u
#define TCP_LISTEN_AUTHORITY_DESCRIBE_RESULTS_POINTERS 2u

struct tcp_listen_authority_describe_results_reader {
	struct capnp_struct raw;
};

struct tcp_listen_authority_describe_results_builder {
	struct capnp_struct_builder raw;
};

/* TcpListener.accept params: 0 bytes of data, 0 pointers. */
#define TCP_LISTENER_ACCEPT_PARAMS_DATA_WORDS 0u
#define TCP_LISTENER_ACCEPT_PARAMS_POINTERS 0u

struct tcp_listener_accept_params_reader {
	struct capnp_struct raw;
};

struct tcp_listener_accept_params_builder {
	struct capnp_struct_builder raw;
};

/* TcpListener.accept results: 8 bytes of data, 2 pointers. */
#define TCP_LISTENER_ACCEPT_RESULTS_DATA_WORDS 1u
#define TCP_LISTENER_ACCEPT_RESULTS_POINTERS 2u

struct tcp_listener_accept_results_reader {
	struct capnp_struct raw;
};

struct tcp_listener_accept_results_builder {
	struct capnp_struct_builder raw;
};

/* TcpConnectAuthority.connect params: 8 bytes of data, 2 pointers. */
#define TCP_CONNECT_AUTHORITY_CONNECT_PARAMS_DATA_WORDS 1u
#define TCP_CONNECT_AUTHORITY_CONNECT_PARAMS_POINTERS 2u

struct tcp_connect_authority_connect_params_reader {
	struct capnp_struct raw;
};

struct tcp_connect_authority_connect_params_builder {
	struct capnp_struct_builder raw;
};

/* TcpConnectAuthority.connect results: 0 bytes of data, 2 pointers. */
#define TCP_CONNECT_AUTHORITY_CONNECT_RESULTS_DATA_WORDS 0u
#define TCP_CONNECT_AUTHORITY_CONNECT_RESULTS_POINTERS 2u

struct tcp_connect_authority_connect_results_reader {
	struct capnp_struct raw;
};

struct tcp_connect_authority_connect_results_builder {
	struct capnp_struct_builder raw;
};

/* ByteStream.read params: 8 bytes of data, 0 pointers. */
#define BYTE_STREAM_READ_PARAMS_DATA_WORDS 1u
#define BYTE_STREAM_READ_PARAMS_POINTERS 0u

struct byte_stream_read_params_reader {
	struct capnp_struct raw;
};

struct byte_stream_read_params_builder {
	struct capnp_struct_builder raw;
};

/* ByteStream.read results: 0 bytes of data, 1 pointers. */
#define BYTE_STREAM_READ_RESULTS_DATA_WORDS 0u
#define BYTE_STREAM_READ_RESULTS_POINTERS 1u

struct byte_stream_read_results_reader {
	struct capnp_struct raw;
};

struct byte_stream_read_results_builder {
	struct capnp_struct_builder raw;
};

/* ByteStream.write params: 0 bytes of data, 1 pointers. */
#define BYTE_STREAM_WRITE_PARAMS_DATA_WORDS 0u
#define BYTE_STREAM_WRITE_PARAMS_POINTERS 1u

struct byte_stream_write_params_reader {
	struct capnp_struct raw;
};

struct byte_stream_write_params_builder {
	struct capnp_struct_builder raw;
};

/* ByteStream.write results: 0 bytes of data, 0 pointers. */
#define BYTE_STREAM_WRITE_RESULTS_DATA_WORDS 0u
#define BYTE_STREAM_WRITE_RESULTS_POINTERS 0u

struct byte_stream_write_results_reader {
	struct capnp_struct raw;
};

struct byte_stream_write_results_builder {
	struct capnp_struct_builder raw;
};

/* ByteStream.shutdown params: 0 bytes of data, 0 pointers. */
#define BYTE_STREAM_SHUTDOWN_PARAMS_DATA_WORDS 0u
#define BYTE_STREAM_SHUTDOWN_PARAMS_POINTERS 0u

struct byte_stream_shutdown_params_reader {
	struct capnp_struct raw;
};

struct byte_stream_shutdown_params_builder {
	struct capnp_struct_builder raw;
};

/* ByteStream.shutdown results: 0 bytes of data, 0 pointers. */
#define BYTE_STREAM_SHUTDOWN_RESULTS_DATA_WORDS 0u
#define BYTE_STREAM_SHUTDOWN_RESULTS_POINTERS 0u

struct byte_stream_shutdown_results_reader {
	struct capnp_struct raw;
};

struct byte_stream_shutdown_results_builder {
	struct capnp_struct_builder raw;
};

/* ByteStream.abort params: 0 bytes of data, 0 pointers. */
#define BYTE_STREAM_ABORT_PARAMS_DATA_WORDS 0u
#define BYTE_STREAM_ABORT_PARAMS_POINTERS 0u

struct byte_stream_abort_params_reader {
	struct capnp_struct raw;
};

struct byte_stream_abort_params_builder {
	struct capnp_struct_builder raw;
};

/* ByteStream.abort results: 0 bytes of data, 0 pointers. */
#define BYTE_STREAM_ABORT_RESULTS_DATA_WORDS 0u
#define BYTE_STREAM_ABORT_RESULTS_POINTERS 0u

struct byte_stream_abort_results_reader {
	struct capnp_struct raw;
};

struct byte_stream_abort_results_builder {
	struct capnp_struct_builder raw;
};

/* UdpAuthority.open params: 8 bytes of data, 1 pointers. */
#define UDP_AUTHORITY_OPEN_PARAMS_DATA_WORDS 1u
#define UDP_AUTHORITY_OPEN_PARAMS_POINTERS 1u

struct udp_authority_open_params_reader {
	struct capnp_struct raw;
};

struct udp_authority_open_params_builder {
	struct capnp_struct_builder raw;
};

/* UdpAuthority.open results: 8 bytes of data, 1 pointers. */
#define UDP_AUTHORITY_OPEN_RESULTS_DATA_WORDS 1u
#define UDP_AUTHORITY_OPEN_RESULTS_POINTERS 1u

struct udp_authority_open_results_reader {
	struct capnp_struct raw;
};

struct udp_authority_open_results_builder {
	struct capnp_struct_builder raw;
};

/* UdpSocket.send params: 8 bytes of data, 2 pointers. */
#define UDP_SOCKET_SEND_PARAMS_DATA_WORDS 1u
#define UDP_SOCKET_SEND_PARAMS_POINTERS 2u

struct udp_socket_send_params_reader {
	struct capnp_struct raw;
};

struct udp_socket_send_params_builder {
	struct capnp_struct_builder raw;
};

/* UdpSocket.send results: 0 bytes of data, 0 pointers. */
#define UDP_SOCKET_SEND_RESULTS_DATA_WORDS 0u
#define UDP_SOCKET_SEND_RESULTS_POINTERS 0u

struct udp_socket_send_results_reader {
	struct capnp_struct raw;
};

struct udp_socket_send_results_builder {
	struct capnp_struct_builder raw;
};

/* UdpSocket.receive params: 0 bytes of data, 0 pointers. */
#define UDP_SOCKET_RECEIVE_PARAMS_DATA_WORDS 0u
#define UDP_SOCKET_RECEIVE_PARAMS_POINTERS 0u

struct udp_socket_receive_params_reader {
	struct capnp_struct raw;
};

struct udp_socket_receive_params_builder {
	struct capnp_struct_builder raw;
};

/* UdpSocket.receive results: 8 bytes of data, 2 pointers. */
#define UDP_SOCKET_RECEIVE_RESULTS_DATA_WORDS 1u
#define UDP_SOCKET_RECEIVE_RESULTS_POINTERS 2u

struct udp_socket_receive_results_reader {
	struct capnp_struct raw;
};

struct udp_socket_receive_results_builder {
	struct capnp_struct_builder raw;
};

/* NetworkStatus.describe params: 0 bytes of data, 0 pointers. */
#define NETWORK_STATUS_DESCRIBE_PARAMS_DATA_WORDS 0u
#define NETWORK_STATUS_DESCRIBE_PARAMS_POINTERS 0u

struct network_status_describe_params_reader {
	struct capnp_struct raw;
};

struct network_status_describe_params_builder {
	struct capnp_struct_builder raw;
};

/* NetworkStatus.describe results: 8 bytes of data, 4 pointers. */
#define NETWORK_STATUS_DESCRIBE_RESULTS_DATA_WORDS 1u
#define NETWORK_STATUS_DESCRIBE_RESULTS_POINTERS 4u

struct network_status_describe_results_reader {
	struct capnp_struct raw;
};

struct network_status_describe_results_builder {
	struct capnp_struct_builder raw;
};

/* NetworkStatus.counters params: 0 bytes of data, 0 pointers. */
#define NETWORK_STATUS_COUNTERS_PARAMS_DATA_WORDS 0u
#define NETWORK_STATUS_COUNTERS_PARAMS_POINTERS 0u

struct network_status_counters_params_reader {
	struct capnp_struct raw;
};

struct network_status_counters_params_builder {
	struct capnp_struct_builder raw;
};

/* NetworkStatus.counters results: 80 bytes of data, 0 pointers. */
#define NETWORK_STATUS_COUNTERS_RESULTS_DATA_WORDS 10u
#define NETWORK_STATUS_COUNTERS_RESULTS_POINTERS 0u

struct network_status_counters_results_reader {
	struct capnp_struct raw;
};

struct network_status_counters_results_builder {
	struct capnp_struct_builder raw;
};

/* Ping.ping params: 8 bytes of data, 1 pointers. */
#define PING_PING_PARAMS_DATA_WORDS 1u
#define PING_PING_PARAMS_POINTERS 1u

struct ping_ping_params_reader {
	struct capnp_struct raw;
};

struct ping_ping_params_builder {
	struct capnp_struct_builder raw;
};

/* Ping.ping results: 8 bytes of data, 1 pointers. */
#define PING_PING_RESULTS_DATA_WORDS 1u
#define PING_PING_RESULTS_POINTERS 1u

struct ping_ping_results_reader {
	struct capnp_struct raw;
};

struct ping_ping_results_builder {
	struct capnp_struct_builder raw;
};

/* Resolver.resolve params: 0 bytes of data, 1 pointers. */
#define RESOLVER_RESOLVE_PARAMS_DATA_WORDS 0u
#define RESOLVER_RESOLVE_PARAMS_POINTERS 1u

struct resolver_resolve_params_reader {
	struct capnp_struct raw;
};

struct resolver_resolve_params_builder {
	struct capnp_struct_builder raw;
};

/* Resolver.resolve results: 0 bytes of data, 1 pointers. */
#define RESOLVER_RESOLVE_RESULTS_DATA_WORDS 0u
#define RESOLVER_RESOLVE_RESULTS_POINTERS 1u

struct resolver_resolve_results_reader {
	struct capnp_struct raw;
};

struct resolver_resolve_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- PortRange ---- */

MUST_CHECK static inline enum status port_range_root(struct capnp_message *message,
	struct port_range_reader *reader)
{
	return capnp_message_root(message, PORT_RANGE_DATA_WORDS, PORT_RANGE_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status port_range_read(struct capnp_pointer pointer,
	struct port_range_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool port_range_is_complete(const struct port_range_reader *reader)
{
	return reader->raw.data_bits >= PORT_RANGE_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status port_range_builder_root(struct capnp_builder *builder,
	struct port_range_builder *out)
{
	return capnp_builder_root(builder, PORT_RANGE_DATA_WORDS, PORT_RANGE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status port_range_builder_new(
	struct capnp_pointer_builder pointer, struct port_range_builder *out)
{
	return capnp_pointer_new_struct(pointer, PORT_RANGE_DATA_WORDS, PORT_RANGE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status port_range_list_read(struct capnp_pointer pointer,
	struct port_range_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct port_range_reader port_range_list_get(const struct port_range_list_reader *list,
	uint32_t index)
{
	return (struct port_range_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status port_range_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct port_range_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, PORT_RANGE_DATA_WORDS, PORT_RANGE_POINTERS, count,
		&list->raw);
}

static inline struct port_range_builder port_range_list_builder_get(
	const struct port_range_list_builder *list, uint32_t index)
{
	return (struct port_range_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- NetworkRule ---- */

MUST_CHECK static inline enum status network_rule_root(struct capnp_message *message,
	struct network_rule_reader *reader)
{
	return capnp_message_root(message, NETWORK_RULE_DATA_WORDS, NETWORK_RULE_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status network_rule_read(struct capnp_pointer pointer,
	struct network_rule_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool network_rule_is_complete(const struct network_rule_reader *reader)
{
	return reader->raw.data_bits >= NETWORK_RULE_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= NETWORK_RULE_POINTERS;
}

MUST_CHECK static inline enum status network_rule_builder_root(struct capnp_builder *builder,
	struct network_rule_builder *out)
{
	return capnp_builder_root(builder, NETWORK_RULE_DATA_WORDS, NETWORK_RULE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status network_rule_builder_new(
	struct capnp_pointer_builder pointer, struct network_rule_builder *out)
{
	return capnp_pointer_new_struct(pointer, NETWORK_RULE_DATA_WORDS, NETWORK_RULE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status network_rule_list_read(struct capnp_pointer pointer,
	struct network_rule_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct network_rule_reader network_rule_list_get(const struct network_rule_list_reader *list,
	uint32_t index)
{
	return (struct network_rule_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status network_rule_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct network_rule_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, NETWORK_RULE_DATA_WORDS, NETWORK_RULE_POINTERS, count,
		&list->raw);
}

static inline struct network_rule_builder network_rule_list_builder_get(
	const struct network_rule_list_builder *list, uint32_t index)
{
	return (struct network_rule_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- NetworkConfig ---- */

MUST_CHECK static inline enum status network_config_root(struct capnp_message *message,
	struct network_config_reader *reader)
{
	return capnp_message_root(message, NETWORK_CONFIG_DATA_WORDS, NETWORK_CONFIG_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status network_config_read(struct capnp_pointer pointer,
	struct network_config_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool network_config_is_complete(const struct network_config_reader *reader)
{
	return reader->raw.data_bits >= NETWORK_CONFIG_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= NETWORK_CONFIG_POINTERS;
}

MUST_CHECK static inline enum status network_config_builder_root(struct capnp_builder *builder,
	struct network_config_builder *out)
{
	return capnp_builder_root(builder, NETWORK_CONFIG_DATA_WORDS, NETWORK_CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status network_config_builder_new(
	struct capnp_pointer_builder pointer, struct network_config_builder *out)
{
	return capnp_pointer_new_struct(pointer, NETWORK_CONFIG_DATA_WORDS, NETWORK_CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status network_config_list_read(struct capnp_pointer pointer,
	struct network_config_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct network_config_reader network_config_list_get(const struct network_config_list_reader *list,
	uint32_t index)
{
	return (struct network_config_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status network_config_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct network_config_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, NETWORK_CONFIG_DATA_WORDS, NETWORK_CONFIG_POINTERS, count,
		&list->raw);
}

static inline struct network_config_builder network_config_list_builder_get(
	const struct network_config_list_builder *list, uint32_t index)
{
	return (struct network_config_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- TcpListenAuthority.listen params ---- */

MUST_CHECK static inline enum status tcp_listen_authority_listen_params_root(struct capnp_message *message,
	struct tcp_listen_authority_listen_params_reader *reader)
{
	return capnp_message_root(message, TCP_LISTEN_AUTHORITY_LISTEN_PARAMS_DATA_WORDS, TCP_LISTEN_AUTHORITY_LISTEN_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status tcp_listen_authority_listen_params_read(struct capnp_pointer pointer,
	struct tcp_listen_authority_listen_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool tcp_listen_authority_listen_params_is_complete(const struct tcp_listen_authority_listen_params_reader *reader)
{
	return reader->raw.data_bits >= TCP_LISTEN_AUTHORITY_LISTEN_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= TCP_LISTEN_AUTHORITY_LISTEN_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status tcp_listen_authority_listen_params_builder_root(struct capnp_builder *builder,
	struct tcp_listen_authority_listen_params_builder *out)
{
	return capnp_builder_root(builder, TCP_LISTEN_AUTHORITY_LISTEN_PARAMS_DATA_WORDS, TCP_LISTEN_AUTHORITY_LISTEN_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status tcp_listen_authority_listen_params_builder_new(
	struct capnp_pointer_builder pointer, struct tcp_listen_authority_listen_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TCP_LISTEN_AUTHORITY_LISTEN_PARAMS_DATA_WORDS, TCP_LISTEN_AUTHORITY_LISTEN_PARAMS_POINTERS, &out->raw);
}

/* ---- TcpListenAuthority.listen results ---- */

MUST_CHECK static inline enum status tcp_listen_authority_listen_results_root(struct capnp_message *message,
	struct tcp_listen_authority_listen_results_reader *reader)
{
	return capnp_message_root(message, TCP_LISTEN_AUTHORITY_LISTEN_RESULTS_DATA_WORDS, TCP_LISTEN_AUTHORITY_LISTEN_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status tcp_listen_authority_listen_results_read(struct capnp_pointer pointer,
	struct tcp_listen_authority_listen_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool tcp_listen_authority_listen_results_is_complete(const struct tcp_listen_authority_listen_results_reader *reader)
{
	return reader->raw.data_bits >= TCP_LISTEN_AUTHORITY_LISTEN_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= TCP_LISTEN_AUTHORITY_LISTEN_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status tcp_listen_authority_listen_results_builder_root(struct capnp_builder *builder,
	struct tcp_listen_authority_listen_results_builder *out)
{
	return capnp_builder_root(builder, TCP_LISTEN_AUTHORITY_LISTEN_RESULTS_DATA_WORDS, TCP_LISTEN_AUTHORITY_LISTEN_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status tcp_listen_authority_listen_results_builder_new(
	struct capnp_pointer_builder pointer, struct tcp_listen_authority_listen_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TCP_LISTEN_AUTHORITY_LISTEN_RESULTS_DATA_WORDS, TCP_LISTEN_AUTHORITY_LISTEN_RESULTS_POINTERS, &out->raw);
}

/* ---- TcpListenAuthority.describe params ---- */

MUST_CHECK static inline enum status tcp_listen_authority_describe_params_root(struct capnp_message *message,
	struct tcp_listen_authority_describe_params_reader *reader)
{
	return capnp_message_root(message, TCP_LISTEN_AUTHORITY_DESCRIBE_PARAMS_DATA_WORDS, TCP_LISTEN_AUTHORITY_DESCRIBE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status tcp_listen_authority_describe_params_read(struct capnp_pointer pointer,
	struct tcp_listen_authority_describe_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status tcp_listen_authority_describe_params_builder_root(struct capnp_builder *builder,
	struct tcp_listen_authority_describe_params_builder *out)
{
	return capnp_builder_root(builder, TCP_LISTEN_AUTHORITY_DESCRIBE_PARAMS_DATA_WORDS, TCP_LISTEN_AUTHORITY_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status tcp_listen_authority_describe_params_builder_new(
	struct capnp_pointer_builder pointer, struct tcp_listen_authority_describe_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TCP_LISTEN_AUTHORITY_DESCRIBE_PARAMS_DATA_WORDS, TCP_LISTEN_AUTHORITY_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

/* ---- TcpListenAuthority.describe results ---- */

MUST_CHECK static inline enum status tcp_listen_authority_describe_results_root(struct capnp_message *message,
	struct tcp_listen_authority_describe_results_reader *reader)
{
	return capnp_message_root(message, TCP_LISTEN_AUTHORITY_DESCRIBE_RESULTS_DATA_WORDS, TCP_LISTEN_AUTHORITY_DESCRIBE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status tcp_listen_authority_describe_results_read(struct capnp_pointer pointer,
	struct tcp_listen_authority_describe_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool tcp_listen_authority_describe_results_is_complete(const struct tcp_listen_authority_describe_results_reader *reader)
{
	return reader->raw.pointer_count >= TCP_LISTEN_AUTHORITY_DESCRIBE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status tcp_listen_authority_describe_results_builder_root(struct capnp_builder *builder,
	struct tcp_listen_authority_describe_results_builder *out)
{
	return capnp_builder_root(builder, TCP_LISTEN_AUTHORITY_DESCRIBE_RESULTS_DATA_WORDS, TCP_LISTEN_AUTHORITY_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status tcp_listen_authority_describe_results_builder_new(
	struct capnp_pointer_builder pointer, struct tcp_listen_authority_describe_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TCP_LISTEN_AUTHORITY_DESCRIBE_RESULTS_DATA_WORDS, TCP_LISTEN_AUTHORITY_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

/* ---- TcpListener.accept params ---- */

MUST_CHECK static inline enum status tcp_listener_accept_params_root(struct capnp_message *message,
	struct tcp_listener_accept_params_reader *reader)
{
	return capnp_message_root(message, TCP_LISTENER_ACCEPT_PARAMS_DATA_WORDS, TCP_LISTENER_ACCEPT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status tcp_listener_accept_params_read(struct capnp_pointer pointer,
	struct tcp_listener_accept_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status tcp_listener_accept_params_builder_root(struct capnp_builder *builder,
	struct tcp_listener_accept_params_builder *out)
{
	return capnp_builder_root(builder, TCP_LISTENER_ACCEPT_PARAMS_DATA_WORDS, TCP_LISTENER_ACCEPT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status tcp_listener_accept_params_builder_new(
	struct capnp_pointer_builder pointer, struct tcp_listener_accept_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TCP_LISTENER_ACCEPT_PARAMS_DATA_WORDS, TCP_LISTENER_ACCEPT_PARAMS_POINTERS, &out->raw);
}

/* ---- TcpListener.accept results ---- */

MUST_CHECK static inline enum status tcp_listener_accept_results_root(struct capnp_message *message,
	struct tcp_listener_accept_results_reader *reader)
{
	return capnp_message_root(message, TCP_LISTENER_ACCEPT_RESULTS_DATA_WORDS, TCP_LISTENER_ACCEPT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status tcp_listener_accept_results_read(struct capnp_pointer pointer,
	struct tcp_listener_accept_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool tcp_listener_accept_results_is_complete(const struct tcp_listener_accept_results_reader *reader)
{
	return reader->raw.data_bits >= TCP_LISTENER_ACCEPT_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= TCP_LISTENER_ACCEPT_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status tcp_listener_accept_results_builder_root(struct capnp_builder *builder,
	struct tcp_listener_accept_results_builder *out)
{
	return capnp_builder_root(builder, TCP_LISTENER_ACCEPT_RESULTS_DATA_WORDS, TCP_LISTENER_ACCEPT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status tcp_listener_accept_results_builder_new(
	struct capnp_pointer_builder pointer, struct tcp_listener_accept_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TCP_LISTENER_ACCEPT_RESULTS_DATA_WORDS, TCP_LISTENER_ACCEPT_RESULTS_POINTERS, &out->raw);
}

/* ---- TcpConnectAuthority.connect params ---- */

MUST_CHECK static inline enum status tcp_connect_authority_connect_params_root(struct capnp_message *message,
	struct tcp_connect_authority_connect_params_reader *reader)
{
	return capnp_message_root(message, TCP_CONNECT_AUTHORITY_CONNECT_PARAMS_DATA_WORDS, TCP_CONNECT_AUTHORITY_CONNECT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status tcp_connect_authority_connect_params_read(struct capnp_pointer pointer,
	struct tcp_connect_authority_connect_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool tcp_connect_authority_connect_params_is_complete(const struct tcp_connect_authority_connect_params_reader *reader)
{
	return reader->raw.data_bits >= TCP_CONNECT_AUTHORITY_CONNECT_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= TCP_CONNECT_AUTHORITY_CONNECT_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status tcp_connect_authority_connect_params_builder_root(struct capnp_builder *builder,
	struct tcp_connect_authority_connect_params_builder *out)
{
	return capnp_builder_root(builder, TCP_CONNECT_AUTHORITY_CONNECT_PARAMS_DATA_WORDS, TCP_CONNECT_AUTHORITY_CONNECT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status tcp_connect_authority_connect_params_builder_new(
	struct capnp_pointer_builder pointer, struct tcp_connect_authority_connect_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TCP_CONNECT_AUTHORITY_CONNECT_PARAMS_DATA_WORDS, TCP_CONNECT_AUTHORITY_CONNECT_PARAMS_POINTERS, &out->raw);
}

/* ---- TcpConnectAuthority.connect results ---- */

MUST_CHECK static inline enum status tcp_connect_authority_connect_results_root(struct capnp_message *message,
	struct tcp_connect_authority_connect_results_reader *reader)
{
	return capnp_message_root(message, TCP_CONNECT_AUTHORITY_CONNECT_RESULTS_DATA_WORDS, TCP_CONNECT_AUTHORITY_CONNECT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status tcp_connect_authority_connect_results_read(struct capnp_pointer pointer,
	struct tcp_connect_authority_connect_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool tcp_connect_authority_connect_results_is_complete(const struct tcp_connect_authority_connect_results_reader *reader)
{
	return reader->raw.pointer_count >= TCP_CONNECT_AUTHORITY_CONNECT_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status tcp_connect_authority_connect_results_builder_root(struct capnp_builder *builder,
	struct tcp_connect_authority_connect_results_builder *out)
{
	return capnp_builder_root(builder, TCP_CONNECT_AUTHORITY_CONNECT_RESULTS_DATA_WORDS, TCP_CONNECT_AUTHORITY_CONNECT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status tcp_connect_authority_connect_results_builder_new(
	struct capnp_pointer_builder pointer, struct tcp_connect_authority_connect_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TCP_CONNECT_AUTHORITY_CONNECT_RESULTS_DATA_WORDS, TCP_CONNECT_AUTHORITY_CONNECT_RESULTS_POINTERS, &out->raw);
}

/* ---- ByteStream.read params ---- */

MUST_CHECK static inline enum status byte_stream_read_params_root(struct capnp_message *message,
	struct byte_stream_read_params_reader *reader)
{
	return capnp_message_root(message, BYTE_STREAM_READ_PARAMS_DATA_WORDS, BYTE_STREAM_READ_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status byte_stream_read_params_read(struct capnp_pointer pointer,
	struct byte_stream_read_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool byte_stream_read_params_is_complete(const struct byte_stream_read_params_reader *reader)
{
	return reader->raw.data_bits >= BYTE_STREAM_READ_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status byte_stream_read_params_builder_root(struct capnp_builder *builder,
	struct byte_stream_read_params_builder *out)
{
	return capnp_builder_root(builder, BYTE_STREAM_READ_PARAMS_DATA_WORDS, BYTE_STREAM_READ_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status byte_stream_read_params_builder_new(
	struct capnp_pointer_builder pointer, struct byte_stream_read_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, BYTE_STREAM_READ_PARAMS_DATA_WORDS, BYTE_STREAM_READ_PARAMS_POINTERS, &out->raw);
}

/* ---- ByteStream.read results ---- */

MUST_CHECK static inline enum status byte_stream_read_results_root(struct capnp_message *message,
	struct byte_stream_read_results_reader *reader)
{
	return capnp_message_root(message, BYTE_STREAM_READ_RESULTS_DATA_WORDS, BYTE_STREAM_READ_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status byte_stream_read_results_read(struct capnp_pointer pointer,
	struct byte_stream_read_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool byte_stream_read_results_is_complete(const struct byte_stream_read_results_reader *reader)
{
	return reader->raw.pointer_count >= BYTE_STREAM_READ_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status byte_stream_read_results_builder_root(struct capnp_builder *builder,
	struct byte_stream_read_results_builder *out)
{
	return capnp_builder_root(builder, BYTE_STREAM_READ_RESULTS_DATA_WORDS, BYTE_STREAM_READ_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status byte_stream_read_results_builder_new(
	struct capnp_pointer_builder pointer, struct byte_stream_read_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, BYTE_STREAM_READ_RESULTS_DATA_WORDS, BYTE_STREAM_READ_RESULTS_POINTERS, &out->raw);
}

/* ---- ByteStream.write params ---- */

MUST_CHECK static inline enum status byte_stream_write_params_root(struct capnp_message *message,
	struct byte_stream_write_params_reader *reader)
{
	return capnp_message_root(message, BYTE_STREAM_WRITE_PARAMS_DATA_WORDS, BYTE_STREAM_WRITE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status byte_stream_write_params_read(struct capnp_pointer pointer,
	struct byte_stream_write_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool byte_stream_write_params_is_complete(const struct byte_stream_write_params_reader *reader)
{
	return reader->raw.pointer_count >= BYTE_STREAM_WRITE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status byte_stream_write_params_builder_root(struct capnp_builder *builder,
	struct byte_stream_write_params_builder *out)
{
	return capnp_builder_root(builder, BYTE_STREAM_WRITE_PARAMS_DATA_WORDS, BYTE_STREAM_WRITE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status byte_stream_write_params_builder_new(
	struct capnp_pointer_builder pointer, struct byte_stream_write_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, BYTE_STREAM_WRITE_PARAMS_DATA_WORDS, BYTE_STREAM_WRITE_PARAMS_POINTERS, &out->raw);
}

/* ---- ByteStream.write results ---- */

MUST_CHECK static inline enum status byte_stream_write_results_root(struct capnp_message *message,
	struct byte_stream_write_results_reader *reader)
{
	return capnp_message_root(message, BYTE_STREAM_WRITE_RESULTS_DATA_WORDS, BYTE_STREAM_WRITE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status byte_stream_write_results_read(struct capnp_pointer pointer,
	struct byte_stream_write_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status byte_stream_write_results_builder_root(struct capnp_builder *builder,
	struct byte_stream_write_results_builder *out)
{
	return capnp_builder_root(builder, BYTE_STREAM_WRITE_RESULTS_DATA_WORDS, BYTE_STREAM_WRITE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status byte_stream_write_results_builder_new(
	struct capnp_pointer_builder pointer, struct byte_stream_write_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, BYTE_STREAM_WRITE_RESULTS_DATA_WORDS, BYTE_STREAM_WRITE_RESULTS_POINTERS, &out->raw);
}

/* ---- ByteStream.shutdown params ---- */

MUST_CHECK static inline enum status byte_stream_shutdown_params_root(struct capnp_message *message,
	struct byte_stream_shutdown_params_reader *reader)
{
	return capnp_message_root(message, BYTE_STREAM_SHUTDOWN_PARAMS_DATA_WORDS, BYTE_STREAM_SHUTDOWN_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status byte_stream_shutdown_params_read(struct capnp_pointer pointer,
	struct byte_stream_shutdown_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status byte_stream_shutdown_params_builder_root(struct capnp_builder *builder,
	struct byte_stream_shutdown_params_builder *out)
{
	return capnp_builder_root(builder, BYTE_STREAM_SHUTDOWN_PARAMS_DATA_WORDS, BYTE_STREAM_SHUTDOWN_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status byte_stream_shutdown_params_builder_new(
	struct capnp_pointer_builder pointer, struct byte_stream_shutdown_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, BYTE_STREAM_SHUTDOWN_PARAMS_DATA_WORDS, BYTE_STREAM_SHUTDOWN_PARAMS_POINTERS, &out->raw);
}

/* ---- ByteStream.shutdown results ---- */

MUST_CHECK static inline enum status byte_stream_shutdown_results_root(struct capnp_message *message,
	struct byte_stream_shutdown_results_reader *reader)
{
	return capnp_message_root(message, BYTE_STREAM_SHUTDOWN_RESULTS_DATA_WORDS, BYTE_STREAM_SHUTDOWN_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status byte_stream_shutdown_results_read(struct capnp_pointer pointer,
	struct byte_stream_shutdown_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status byte_stream_shutdown_results_builder_root(struct capnp_builder *builder,
	struct byte_stream_shutdown_results_builder *out)
{
	return capnp_builder_root(builder, BYTE_STREAM_SHUTDOWN_RESULTS_DATA_WORDS, BYTE_STREAM_SHUTDOWN_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status byte_stream_shutdown_results_builder_new(
	struct capnp_pointer_builder pointer, struct byte_stream_shutdown_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, BYTE_STREAM_SHUTDOWN_RESULTS_DATA_WORDS, BYTE_STREAM_SHUTDOWN_RESULTS_POINTERS, &out->raw);
}

/* ---- ByteStream.abort params ---- */

MUST_CHECK static inline enum status byte_stream_abort_params_root(struct capnp_message *message,
	struct byte_stream_abort_params_reader *reader)
{
	return capnp_message_root(message, BYTE_STREAM_ABORT_PARAMS_DATA_WORDS, BYTE_STREAM_ABORT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status byte_stream_abort_params_read(struct capnp_pointer pointer,
	struct byte_stream_abort_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status byte_stream_abort_params_builder_root(struct capnp_builder *builder,
	struct byte_stream_abort_params_builder *out)
{
	return capnp_builder_root(builder, BYTE_STREAM_ABORT_PARAMS_DATA_WORDS, BYTE_STREAM_ABORT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status byte_stream_abort_params_builder_new(
	struct capnp_pointer_builder pointer, struct byte_stream_abort_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, BYTE_STREAM_ABORT_PARAMS_DATA_WORDS, BYTE_STREAM_ABORT_PARAMS_POINTERS, &out->raw);
}

/* ---- ByteStream.abort results ---- */

MUST_CHECK static inline enum status byte_stream_abort_results_root(struct capnp_message *message,
	struct byte_stream_abort_results_reader *reader)
{
	return capnp_message_root(message, BYTE_STREAM_ABORT_RESULTS_DATA_WORDS, BYTE_STREAM_ABORT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status byte_stream_abort_results_read(struct capnp_pointer pointer,
	struct byte_stream_abort_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status byte_stream_abort_results_builder_root(struct capnp_builder *builder,
	struct byte_stream_abort_results_builder *out)
{
	return capnp_builder_root(builder, BYTE_STREAM_ABORT_RESULTS_DATA_WORDS, BYTE_STREAM_ABORT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status byte_stream_abort_results_builder_new(
	struct capnp_pointer_builder pointer, struct byte_stream_abort_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, BYTE_STREAM_ABORT_RESULTS_DATA_WORDS, BYTE_STREAM_ABORT_RESULTS_POINTERS, &out->raw);
}

/* ---- UdpAuthority.open params ---- */

MUST_CHECK static inline enum status udp_authority_open_params_root(struct capnp_message *message,
	struct udp_authority_open_params_reader *reader)
{
	return capnp_message_root(message, UDP_AUTHORITY_OPEN_PARAMS_DATA_WORDS, UDP_AUTHORITY_OPEN_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status udp_authority_open_params_read(struct capnp_pointer pointer,
	struct udp_authority_open_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool udp_authority_open_params_is_complete(const struct udp_authority_open_params_reader *reader)
{
	return reader->raw.data_bits >= UDP_AUTHORITY_OPEN_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= UDP_AUTHORITY_OPEN_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status udp_authority_open_params_builder_root(struct capnp_builder *builder,
	struct udp_authority_open_params_builder *out)
{
	return capnp_builder_root(builder, UDP_AUTHORITY_OPEN_PARAMS_DATA_WORDS, UDP_AUTHORITY_OPEN_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status udp_authority_open_params_builder_new(
	struct capnp_pointer_builder pointer, struct udp_authority_open_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, UDP_AUTHORITY_OPEN_PARAMS_DATA_WORDS, UDP_AUTHORITY_OPEN_PARAMS_POINTERS, &out->raw);
}

/* ---- UdpAuthority.open results ---- */

MUST_CHECK static inline enum status udp_authority_open_results_root(struct capnp_message *message,
	struct udp_authority_open_results_reader *reader)
{
	return capnp_message_root(message, UDP_AUTHORITY_OPEN_RESULTS_DATA_WORDS, UDP_AUTHORITY_OPEN_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status udp_authority_open_results_read(struct capnp_pointer pointer,
	struct udp_authority_open_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool udp_authority_open_results_is_complete(const struct udp_authority_open_results_reader *reader)
{
	return reader->raw.data_bits >= UDP_AUTHORITY_OPEN_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= UDP_AUTHORITY_OPEN_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status udp_authority_open_results_builder_root(struct capnp_builder *builder,
	struct udp_authority_open_results_builder *out)
{
	return capnp_builder_root(builder, UDP_AUTHORITY_OPEN_RESULTS_DATA_WORDS, UDP_AUTHORITY_OPEN_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status udp_authority_open_results_builder_new(
	struct capnp_pointer_builder pointer, struct udp_authority_open_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, UDP_AUTHORITY_OPEN_RESULTS_DATA_WORDS, UDP_AUTHORITY_OPEN_RESULTS_POINTERS, &out->raw);
}

/* ---- UdpSocket.send params ---- */

MUST_CHECK static inline enum status udp_socket_send_params_root(struct capnp_message *message,
	struct udp_socket_send_params_reader *reader)
{
	return capnp_message_root(message, UDP_SOCKET_SEND_PARAMS_DATA_WORDS, UDP_SOCKET_SEND_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status udp_socket_send_params_read(struct capnp_pointer pointer,
	struct udp_socket_send_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool udp_socket_send_params_is_complete(const struct udp_socket_send_params_reader *reader)
{
	return reader->raw.data_bits >= UDP_SOCKET_SEND_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= UDP_SOCKET_SEND_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status udp_socket_send_params_builder_root(struct capnp_builder *builder,
	struct udp_socket_send_params_builder *out)
{
	return capnp_builder_root(builder, UDP_SOCKET_SEND_PARAMS_DATA_WORDS, UDP_SOCKET_SEND_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status udp_socket_send_params_builder_new(
	struct capnp_pointer_builder pointer, struct udp_socket_send_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, UDP_SOCKET_SEND_PARAMS_DATA_WORDS, UDP_SOCKET_SEND_PARAMS_POINTERS, &out->raw);
}

/* ---- UdpSocket.send results ---- */

MUST_CHECK static inline enum status udp_socket_send_results_root(struct capnp_message *message,
	struct udp_socket_send_results_reader *reader)
{
	return capnp_message_root(message, UDP_SOCKET_SEND_RESULTS_DATA_WORDS, UDP_SOCKET_SEND_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status udp_socket_send_results_read(struct capnp_pointer pointer,
	struct udp_socket_send_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status udp_socket_send_results_builder_root(struct capnp_builder *builder,
	struct udp_socket_send_results_builder *out)
{
	return capnp_builder_root(builder, UDP_SOCKET_SEND_RESULTS_DATA_WORDS, UDP_SOCKET_SEND_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status udp_socket_send_results_builder_new(
	struct capnp_pointer_builder pointer, struct udp_socket_send_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, UDP_SOCKET_SEND_RESULTS_DATA_WORDS, UDP_SOCKET_SEND_RESULTS_POINTERS, &out->raw);
}

/* ---- UdpSocket.receive params ---- */

MUST_CHECK static inline enum status udp_socket_receive_params_root(struct capnp_message *message,
	struct udp_socket_receive_params_reader *reader)
{
	return capnp_message_root(message, UDP_SOCKET_RECEIVE_PARAMS_DATA_WORDS, UDP_SOCKET_RECEIVE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status udp_socket_receive_params_read(struct capnp_pointer pointer,
	struct udp_socket_receive_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status udp_socket_receive_params_builder_root(struct capnp_builder *builder,
	struct udp_socket_receive_params_builder *out)
{
	return capnp_builder_root(builder, UDP_SOCKET_RECEIVE_PARAMS_DATA_WORDS, UDP_SOCKET_RECEIVE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status udp_socket_receive_params_builder_new(
	struct capnp_pointer_builder pointer, struct udp_socket_receive_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, UDP_SOCKET_RECEIVE_PARAMS_DATA_WORDS, UDP_SOCKET_RECEIVE_PARAMS_POINTERS, &out->raw);
}

/* ---- UdpSocket.receive results ---- */

MUST_CHECK static inline enum status udp_socket_receive_results_root(struct capnp_message *message,
	struct udp_socket_receive_results_reader *reader)
{
	return capnp_message_root(message, UDP_SOCKET_RECEIVE_RESULTS_DATA_WORDS, UDP_SOCKET_RECEIVE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status udp_socket_receive_results_read(struct capnp_pointer pointer,
	struct udp_socket_receive_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool udp_socket_receive_results_is_complete(const struct udp_socket_receive_results_reader *reader)
{
	return reader->raw.data_bits >= UDP_SOCKET_RECEIVE_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= UDP_SOCKET_RECEIVE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status udp_socket_receive_results_builder_root(struct capnp_builder *builder,
	struct udp_socket_receive_results_builder *out)
{
	return capnp_builder_root(builder, UDP_SOCKET_RECEIVE_RESULTS_DATA_WORDS, UDP_SOCKET_RECEIVE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status udp_socket_receive_results_builder_new(
	struct capnp_pointer_builder pointer, struct udp_socket_receive_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, UDP_SOCKET_RECEIVE_RESULTS_DATA_WORDS, UDP_SOCKET_RECEIVE_RESULTS_POINTERS, &out->raw);
}

/* ---- NetworkStatus.describe params ---- */

MUST_CHECK static inline enum status network_status_describe_params_root(struct capnp_message *message,
	struct network_status_describe_params_reader *reader)
{
	return capnp_message_root(message, NETWORK_STATUS_DESCRIBE_PARAMS_DATA_WORDS, NETWORK_STATUS_DESCRIBE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status network_status_describe_params_read(struct capnp_pointer pointer,
	struct network_status_describe_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status network_status_describe_params_builder_root(struct capnp_builder *builder,
	struct network_status_describe_params_builder *out)
{
	return capnp_builder_root(builder, NETWORK_STATUS_DESCRIBE_PARAMS_DATA_WORDS, NETWORK_STATUS_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status network_status_describe_params_builder_new(
	struct capnp_pointer_builder pointer, struct network_status_describe_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, NETWORK_STATUS_DESCRIBE_PARAMS_DATA_WORDS, NETWORK_STATUS_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

/* ---- NetworkStatus.describe results ---- */

MUST_CHECK static inline enum status network_status_describe_results_root(struct capnp_message *message,
	struct network_status_describe_results_reader *reader)
{
	return capnp_message_root(message, NETWORK_STATUS_DESCRIBE_RESULTS_DATA_WORDS, NETWORK_STATUS_DESCRIBE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status network_status_describe_results_read(struct capnp_pointer pointer,
	struct network_status_describe_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool network_status_describe_results_is_complete(const struct network_status_describe_results_reader *reader)
{
	return reader->raw.data_bits >= NETWORK_STATUS_DESCRIBE_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= NETWORK_STATUS_DESCRIBE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status network_status_describe_results_builder_root(struct capnp_builder *builder,
	struct network_status_describe_results_builder *out)
{
	return capnp_builder_root(builder, NETWORK_STATUS_DESCRIBE_RESULTS_DATA_WORDS, NETWORK_STATUS_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status network_status_describe_results_builder_new(
	struct capnp_pointer_builder pointer, struct network_status_describe_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, NETWORK_STATUS_DESCRIBE_RESULTS_DATA_WORDS, NETWORK_STATUS_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

/* ---- NetworkStatus.counters params ---- */

MUST_CHECK static inline enum status network_status_counters_params_root(struct capnp_message *message,
	struct network_status_counters_params_reader *reader)
{
	return capnp_message_root(message, NETWORK_STATUS_COUNTERS_PARAMS_DATA_WORDS, NETWORK_STATUS_COUNTERS_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status network_status_counters_params_read(struct capnp_pointer pointer,
	struct network_status_counters_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status network_status_counters_params_builder_root(struct capnp_builder *builder,
	struct network_status_counters_params_builder *out)
{
	return capnp_builder_root(builder, NETWORK_STATUS_COUNTERS_PARAMS_DATA_WORDS, NETWORK_STATUS_COUNTERS_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status network_status_counters_params_builder_new(
	struct capnp_pointer_builder pointer, struct network_status_counters_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, NETWORK_STATUS_COUNTERS_PARAMS_DATA_WORDS, NETWORK_STATUS_COUNTERS_PARAMS_POINTERS, &out->raw);
}

/* ---- NetworkStatus.counters results ---- */

MUST_CHECK static inline enum status network_status_counters_results_root(struct capnp_message *message,
	struct network_status_counters_results_reader *reader)
{
	return capnp_message_root(message, NETWORK_STATUS_COUNTERS_RESULTS_DATA_WORDS, NETWORK_STATUS_COUNTERS_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status network_status_counters_results_read(struct capnp_pointer pointer,
	struct network_status_counters_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool network_status_counters_results_is_complete(const struct network_status_counters_results_reader *reader)
{
	return reader->raw.data_bits >= NETWORK_STATUS_COUNTERS_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status network_status_counters_results_builder_root(struct capnp_builder *builder,
	struct network_status_counters_results_builder *out)
{
	return capnp_builder_root(builder, NETWORK_STATUS_COUNTERS_RESULTS_DATA_WORDS, NETWORK_STATUS_COUNTERS_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status network_status_counters_results_builder_new(
	struct capnp_pointer_builder pointer, struct network_status_counters_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, NETWORK_STATUS_COUNTERS_RESULTS_DATA_WORDS, NETWORK_STATUS_COUNTERS_RESULTS_POINTERS, &out->raw);
}

/* ---- Ping.ping params ---- */

MUST_CHECK static inline enum status ping_ping_params_root(struct capnp_message *message,
	struct ping_ping_params_reader *reader)
{
	return capnp_message_root(message, PING_PING_PARAMS_DATA_WORDS, PING_PING_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ping_ping_params_read(struct capnp_pointer pointer,
	struct ping_ping_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ping_ping_params_is_complete(const struct ping_ping_params_reader *reader)
{
	return reader->raw.data_bits >= PING_PING_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= PING_PING_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status ping_ping_params_builder_root(struct capnp_builder *builder,
	struct ping_ping_params_builder *out)
{
	return capnp_builder_root(builder, PING_PING_PARAMS_DATA_WORDS, PING_PING_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ping_ping_params_builder_new(
	struct capnp_pointer_builder pointer, struct ping_ping_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PING_PING_PARAMS_DATA_WORDS, PING_PING_PARAMS_POINTERS, &out->raw);
}

/* ---- Ping.ping results ---- */

MUST_CHECK static inline enum status ping_ping_results_root(struct capnp_message *message,
	struct ping_ping_results_reader *reader)
{
	return capnp_message_root(message, PING_PING_RESULTS_DATA_WORDS, PING_PING_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ping_ping_results_read(struct capnp_pointer pointer,
	struct ping_ping_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ping_ping_results_is_complete(const struct ping_ping_results_reader *reader)
{
	return reader->raw.data_bits >= PING_PING_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= PING_PING_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status ping_ping_results_builder_root(struct capnp_builder *builder,
	struct ping_ping_results_builder *out)
{
	return capnp_builder_root(builder, PING_PING_RESULTS_DATA_WORDS, PING_PING_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ping_ping_results_builder_new(
	struct capnp_pointer_builder pointer, struct ping_ping_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PING_PING_RESULTS_DATA_WORDS, PING_PING_RESULTS_POINTERS, &out->raw);
}

/* ---- Resolver.resolve params ---- */

MUST_CHECK static inline enum status resolver_resolve_params_root(struct capnp_message *message,
	struct resolver_resolve_params_reader *reader)
{
	return capnp_message_root(message, RESOLVER_RESOLVE_PARAMS_DATA_WORDS, RESOLVER_RESOLVE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status resolver_resolve_params_read(struct capnp_pointer pointer,
	struct resolver_resolve_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool resolver_resolve_params_is_complete(const struct resolver_resolve_params_reader *reader)
{
	return reader->raw.pointer_count >= RESOLVER_RESOLVE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status resolver_resolve_params_builder_root(struct capnp_builder *builder,
	struct resolver_resolve_params_builder *out)
{
	return capnp_builder_root(builder, RESOLVER_RESOLVE_PARAMS_DATA_WORDS, RESOLVER_RESOLVE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status resolver_resolve_params_builder_new(
	struct capnp_pointer_builder pointer, struct resolver_resolve_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, RESOLVER_RESOLVE_PARAMS_DATA_WORDS, RESOLVER_RESOLVE_PARAMS_POINTERS, &out->raw);
}

/* ---- Resolver.resolve results ---- */

MUST_CHECK static inline enum status resolver_resolve_results_root(struct capnp_message *message,
	struct resolver_resolve_results_reader *reader)
{
	return capnp_message_root(message, RESOLVER_RESOLVE_RESULTS_DATA_WORDS, RESOLVER_RESOLVE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status resolver_resolve_results_read(struct capnp_pointer pointer,
	struct resolver_resolve_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool resolver_resolve_results_is_complete(const struct resolver_resolve_results_reader *reader)
{
	return reader->raw.pointer_count >= RESOLVER_RESOLVE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status resolver_resolve_results_builder_root(struct capnp_builder *builder,
	struct resolver_resolve_results_builder *out)
{
	return capnp_builder_root(builder, RESOLVER_RESOLVE_RESULTS_DATA_WORDS, RESOLVER_RESOLVE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status resolver_resolve_results_builder_new(
	struct capnp_pointer_builder pointer, struct resolver_resolve_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, RESOLVER_RESOLVE_RESULTS_DATA_WORDS, RESOLVER_RESOLVE_RESULTS_POINTERS, &out->raw);
}

/* first :UInt16, bits [0, 16) */
static inline uint16_t port_range_get_first(const struct port_range_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* last :UInt16, bits [16, 32) */
static inline uint16_t port_range_get_last(const struct port_range_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 1, UINT16_C(0));
}

static inline void port_range_builder_set_first(const struct port_range_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void port_range_builder_set_last(const struct port_range_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* tag :UInt16, bits [0, 16) */
static inline uint16_t network_rule_get_tag(const struct network_rule_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* hosts :List(Text), pointer 0 */
static inline struct capnp_pointer network_rule_pointer_hosts(const struct network_rule_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool network_rule_has_hosts(const struct network_rule_reader *reader)
{
	return !capnp_pointer_is_null(network_rule_pointer_hosts(reader));
}

MUST_CHECK static inline enum status network_rule_get_hosts(const struct network_rule_reader *reader,
	struct capnp_list *value)
{
	return capnp_pointer_get_list(network_rule_pointer_hosts(reader), CAPNP_POINTER, value);
}

/* ports :List(PortRange), pointer 1 */
static inline struct capnp_pointer network_rule_pointer_ports(const struct network_rule_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool network_rule_has_ports(const struct network_rule_reader *reader)
{
	return !capnp_pointer_is_null(network_rule_pointer_ports(reader));
}

MUST_CHECK static inline enum status network_rule_get_ports(const struct network_rule_reader *reader,
	struct port_range_list_reader *value)
{
	return port_range_list_read(network_rule_pointer_ports(reader), value);
}

static inline void network_rule_builder_set_tag(const struct network_rule_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

MUST_CHECK static inline enum status network_rule_builder_new_hosts(
	const struct network_rule_builder *builder, uint32_t count, struct capnp_list_builder *list)
{
	return capnp_pointer_new_list(capnp_struct_builder_pointer(&builder->raw, 0), CAPNP_POINTER, count, list);
}

MUST_CHECK static inline enum status network_rule_builder_new_ports(
	const struct network_rule_builder *builder, uint32_t count,
	struct port_range_list_builder *list)
{
	return port_range_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), count, list);
}

/* address :Text, pointer 0 */
static inline struct capnp_pointer network_config_pointer_address(const struct network_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool network_config_has_address(const struct network_config_reader *reader)
{
	return !capnp_pointer_is_null(network_config_pointer_address(reader));
}

MUST_CHECK static inline enum status network_config_get_address(const struct network_config_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(network_config_pointer_address(reader), value);
}

/* gateway :Text, pointer 1 */
static inline struct capnp_pointer network_config_pointer_gateway(const struct network_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool network_config_has_gateway(const struct network_config_reader *reader)
{
	return !capnp_pointer_is_null(network_config_pointer_gateway(reader));
}

MUST_CHECK static inline enum status network_config_get_gateway(const struct network_config_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(network_config_pointer_gateway(reader), value);
}

/* name_server :Text, pointer 2 */
static inline struct capnp_pointer network_config_pointer_name_server(const struct network_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool network_config_has_name_server(const struct network_config_reader *reader)
{
	return !capnp_pointer_is_null(network_config_pointer_name_server(reader));
}

MUST_CHECK static inline enum status network_config_get_name_server(const struct network_config_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(network_config_pointer_name_server(reader), value);
}

/* name_server_port :UInt16, bits [0, 16) */
static inline uint16_t network_config_get_name_server_port(const struct network_config_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(53));
}

/* ipv6 :Bool, bits [16, 17) */
static inline bool network_config_get_ipv6(const struct network_config_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 16, false);
}

/* listen :List(NetworkRule), pointer 3 */
static inline struct capnp_pointer network_config_pointer_listen(const struct network_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool network_config_has_listen(const struct network_config_reader *reader)
{
	return !capnp_pointer_is_null(network_config_pointer_listen(reader));
}

MUST_CHECK static inline enum status network_config_get_listen(const struct network_config_reader *reader,
	struct network_rule_list_reader *value)
{
	return network_rule_list_read(network_config_pointer_listen(reader), value);
}

/* connect :List(NetworkRule), pointer 4 */
static inline struct capnp_pointer network_config_pointer_connect(const struct network_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 4);
}

static inline bool network_config_has_connect(const struct network_config_reader *reader)
{
	return !capnp_pointer_is_null(network_config_pointer_connect(reader));
}

MUST_CHECK static inline enum status network_config_get_connect(const struct network_config_reader *reader,
	struct network_rule_list_reader *value)
{
	return network_rule_list_read(network_config_pointer_connect(reader), value);
}

/* udp :List(NetworkRule), pointer 5 */
static inline struct capnp_pointer network_config_pointer_udp(const struct network_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 5);
}

static inline bool network_config_has_udp(const struct network_config_reader *reader)
{
	return !capnp_pointer_is_null(network_config_pointer_udp(reader));
}

MUST_CHECK static inline enum status network_config_get_udp(const struct network_config_reader *reader,
	struct network_rule_list_reader *value)
{
	return network_rule_list_read(network_config_pointer_udp(reader), value);
}

/* sockets_per_client :UInt16, bits [32, 48) */
static inline uint16_t network_config_get_sockets_per_client(const struct network_config_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 2, UINT16_C(64));
}

/* bytes_per_client :UInt32, bits [64, 96) */
static inline uint32_t network_config_get_bytes_per_client(const struct network_config_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(262144));
}

MUST_CHECK static inline enum status network_config_builder_set_address(
	const struct network_config_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status network_config_builder_set_gateway(
	const struct network_config_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status network_config_builder_set_name_server(
	const struct network_config_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 2), value);
}

static inline void network_config_builder_set_name_server_port(const struct network_config_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(53));
}

static inline void network_config_builder_set_ipv6(const struct network_config_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 16, value, false);
}

MUST_CHECK static inline enum status network_config_builder_new_listen(
	const struct network_config_builder *builder, uint32_t count,
	struct network_rule_list_builder *list)
{
	return network_rule_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 3), count, list);
}

MUST_CHECK static inline enum status network_config_builder_new_connect(
	const struct network_config_builder *builder, uint32_t count,
	struct network_rule_list_builder *list)
{
	return network_rule_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 4), count, list);
}

MUST_CHECK static inline enum status network_config_builder_new_udp(
	const struct network_config_builder *builder, uint32_t count,
	struct network_rule_list_builder *list)
{
	return network_rule_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 5), count, list);
}

static inline void network_config_builder_set_sockets_per_client(const struct network_config_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 2, (uint16_t)value, (uint16_t)UINT64_C(64));
}

static inline void network_config_builder_set_bytes_per_client(const struct network_config_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(262144));
}

/* port :UInt16, bits [0, 16) */
static inline uint16_t tcp_listen_authority_listen_params_get_port(const struct tcp_listen_authority_listen_params_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* backlog :UInt16, bits [16, 32) */
static inline uint16_t tcp_listen_authority_listen_params_get_backlog(const struct tcp_listen_authority_listen_params_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 1, UINT16_C(0));
}

/* ledger :Ledger, pointer 0 */
static inline struct capnp_pointer tcp_listen_authority_listen_params_pointer_ledger(const struct tcp_listen_authority_listen_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool tcp_listen_authority_listen_params_has_ledger(const struct tcp_listen_authority_listen_params_reader *reader)
{
	return !capnp_pointer_is_null(tcp_listen_authority_listen_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status tcp_listen_authority_listen_params_get_ledger(const struct tcp_listen_authority_listen_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(tcp_listen_authority_listen_params_pointer_ledger(reader), value);
}

static inline void tcp_listen_authority_listen_params_builder_set_port(const struct tcp_listen_authority_listen_params_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void tcp_listen_authority_listen_params_builder_set_backlog(const struct tcp_listen_authority_listen_params_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void tcp_listen_authority_listen_params_builder_set_ledger(const struct tcp_listen_authority_listen_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* listener :TcpListener, pointer 0 */
static inline struct capnp_pointer tcp_listen_authority_listen_results_pointer_listener(const struct tcp_listen_authority_listen_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool tcp_listen_authority_listen_results_has_listener(const struct tcp_listen_authority_listen_results_reader *reader)
{
	return !capnp_pointer_is_null(tcp_listen_authority_listen_results_pointer_listener(reader));
}

MUST_CHECK static inline enum status tcp_listen_authority_listen_results_get_listener(const struct tcp_listen_authority_listen_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(tcp_listen_authority_listen_results_pointer_listener(reader), value);
}

/* port :UInt16, bits [0, 16) */
static inline uint16_t tcp_listen_authority_listen_results_get_port(const struct tcp_listen_authority_listen_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

static inline void tcp_listen_authority_listen_results_builder_set_listener(const struct tcp_listen_authority_listen_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void tcp_listen_authority_listen_results_builder_set_port(const struct tcp_listen_authority_listen_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* hosts :List(Text), pointer 0 */
static inline struct capnp_pointer tcp_listen_authority_describe_results_pointer_hosts(const struct tcp_listen_authority_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool tcp_listen_authority_describe_results_has_hosts(const struct tcp_listen_authority_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(tcp_listen_authority_describe_results_pointer_hosts(reader));
}

MUST_CHECK static inline enum status tcp_listen_authority_describe_results_get_hosts(const struct tcp_listen_authority_describe_results_reader *reader,
	struct capnp_list *value)
{
	return capnp_pointer_get_list(tcp_listen_authority_describe_results_pointer_hosts(reader), CAPNP_POINTER, value);
}

/* ports :List(PortRange), pointer 1 */
static inline struct capnp_pointer tcp_listen_authority_describe_results_pointer_ports(const struct tcp_listen_authority_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool tcp_listen_authority_describe_results_has_ports(const struct tcp_listen_authority_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(tcp_listen_authority_describe_results_pointer_ports(reader));
}

MUST_CHECK static inline enum status tcp_listen_authority_describe_results_get_ports(const struct tcp_listen_authority_describe_results_reader *reader,
	struct port_range_list_reader *value)
{
	return port_range_list_read(tcp_listen_authority_describe_results_pointer_ports(reader), value);
}

MUST_CHECK static inline enum status tcp_listen_authority_describe_results_builder_new_hosts(
	const struct tcp_listen_authority_describe_results_builder *builder, uint32_t count, struct capnp_list_builder *list)
{
	return capnp_pointer_new_list(capnp_struct_builder_pointer(&builder->raw, 0), CAPNP_POINTER, count, list);
}

MUST_CHECK static inline enum status tcp_listen_authority_describe_results_builder_new_ports(
	const struct tcp_listen_authority_describe_results_builder *builder, uint32_t count,
	struct port_range_list_builder *list)
{
	return port_range_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), count, list);
}

/* stream :ByteStream, pointer 0 */
static inline struct capnp_pointer tcp_listener_accept_results_pointer_stream(const struct tcp_listener_accept_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool tcp_listener_accept_results_has_stream(const struct tcp_listener_accept_results_reader *reader)
{
	return !capnp_pointer_is_null(tcp_listener_accept_results_pointer_stream(reader));
}

MUST_CHECK static inline enum status tcp_listener_accept_results_get_stream(const struct tcp_listener_accept_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(tcp_listener_accept_results_pointer_stream(reader), value);
}

/* address :Text, pointer 1 */
static inline struct capnp_pointer tcp_listener_accept_results_pointer_address(const struct tcp_listener_accept_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool tcp_listener_accept_results_has_address(const struct tcp_listener_accept_results_reader *reader)
{
	return !capnp_pointer_is_null(tcp_listener_accept_results_pointer_address(reader));
}

MUST_CHECK static inline enum status tcp_listener_accept_results_get_address(const struct tcp_listener_accept_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(tcp_listener_accept_results_pointer_address(reader), value);
}

/* port :UInt16, bits [0, 16) */
static inline uint16_t tcp_listener_accept_results_get_port(const struct tcp_listener_accept_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

static inline void tcp_listener_accept_results_builder_set_stream(const struct tcp_listener_accept_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

MUST_CHECK static inline enum status tcp_listener_accept_results_builder_set_address(
	const struct tcp_listener_accept_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

static inline void tcp_listener_accept_results_builder_set_port(const struct tcp_listener_accept_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* host :Text, pointer 0 */
static inline struct capnp_pointer tcp_connect_authority_connect_params_pointer_host(const struct tcp_connect_authority_connect_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool tcp_connect_authority_connect_params_has_host(const struct tcp_connect_authority_connect_params_reader *reader)
{
	return !capnp_pointer_is_null(tcp_connect_authority_connect_params_pointer_host(reader));
}

MUST_CHECK static inline enum status tcp_connect_authority_connect_params_get_host(const struct tcp_connect_authority_connect_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(tcp_connect_authority_connect_params_pointer_host(reader), value);
}

/* port :UInt16, bits [0, 16) */
static inline uint16_t tcp_connect_authority_connect_params_get_port(const struct tcp_connect_authority_connect_params_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* ledger :Ledger, pointer 1 */
static inline struct capnp_pointer tcp_connect_authority_connect_params_pointer_ledger(const struct tcp_connect_authority_connect_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool tcp_connect_authority_connect_params_has_ledger(const struct tcp_connect_authority_connect_params_reader *reader)
{
	return !capnp_pointer_is_null(tcp_connect_authority_connect_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status tcp_connect_authority_connect_params_get_ledger(const struct tcp_connect_authority_connect_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(tcp_connect_authority_connect_params_pointer_ledger(reader), value);
}

MUST_CHECK static inline enum status tcp_connect_authority_connect_params_builder_set_host(
	const struct tcp_connect_authority_connect_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void tcp_connect_authority_connect_params_builder_set_port(const struct tcp_connect_authority_connect_params_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void tcp_connect_authority_connect_params_builder_set_ledger(const struct tcp_connect_authority_connect_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* stream :ByteStream, pointer 0 */
static inline struct capnp_pointer tcp_connect_authority_connect_results_pointer_stream(const struct tcp_connect_authority_connect_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool tcp_connect_authority_connect_results_has_stream(const struct tcp_connect_authority_connect_results_reader *reader)
{
	return !capnp_pointer_is_null(tcp_connect_authority_connect_results_pointer_stream(reader));
}

MUST_CHECK static inline enum status tcp_connect_authority_connect_results_get_stream(const struct tcp_connect_authority_connect_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(tcp_connect_authority_connect_results_pointer_stream(reader), value);
}

/* address :Text, pointer 1 */
static inline struct capnp_pointer tcp_connect_authority_connect_results_pointer_address(const struct tcp_connect_authority_connect_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool tcp_connect_authority_connect_results_has_address(const struct tcp_connect_authority_connect_results_reader *reader)
{
	return !capnp_pointer_is_null(tcp_connect_authority_connect_results_pointer_address(reader));
}

MUST_CHECK static inline enum status tcp_connect_authority_connect_results_get_address(const struct tcp_connect_authority_connect_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(tcp_connect_authority_connect_results_pointer_address(reader), value);
}

static inline void tcp_connect_authority_connect_results_builder_set_stream(const struct tcp_connect_authority_connect_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

MUST_CHECK static inline enum status tcp_connect_authority_connect_results_builder_set_address(
	const struct tcp_connect_authority_connect_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

/* limit :UInt32, bits [0, 32) */
static inline uint32_t byte_stream_read_params_get_limit(const struct byte_stream_read_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

static inline void byte_stream_read_params_builder_set_limit(const struct byte_stream_read_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer byte_stream_read_results_pointer_data(const struct byte_stream_read_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool byte_stream_read_results_has_data(const struct byte_stream_read_results_reader *reader)
{
	return !capnp_pointer_is_null(byte_stream_read_results_pointer_data(reader));
}

MUST_CHECK static inline enum status byte_stream_read_results_get_data(const struct byte_stream_read_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(byte_stream_read_results_pointer_data(reader), value);
}

MUST_CHECK static inline enum status byte_stream_read_results_builder_set_data(
	const struct byte_stream_read_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status byte_stream_read_results_builder_new_data(
	const struct byte_stream_read_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer byte_stream_write_params_pointer_data(const struct byte_stream_write_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool byte_stream_write_params_has_data(const struct byte_stream_write_params_reader *reader)
{
	return !capnp_pointer_is_null(byte_stream_write_params_pointer_data(reader));
}

MUST_CHECK static inline enum status byte_stream_write_params_get_data(const struct byte_stream_write_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(byte_stream_write_params_pointer_data(reader), value);
}

MUST_CHECK static inline enum status byte_stream_write_params_builder_set_data(
	const struct byte_stream_write_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status byte_stream_write_params_builder_new_data(
	const struct byte_stream_write_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* port :UInt16, bits [0, 16) */
static inline uint16_t udp_authority_open_params_get_port(const struct udp_authority_open_params_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* ledger :Ledger, pointer 0 */
static inline struct capnp_pointer udp_authority_open_params_pointer_ledger(const struct udp_authority_open_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool udp_authority_open_params_has_ledger(const struct udp_authority_open_params_reader *reader)
{
	return !capnp_pointer_is_null(udp_authority_open_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status udp_authority_open_params_get_ledger(const struct udp_authority_open_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(udp_authority_open_params_pointer_ledger(reader), value);
}

static inline void udp_authority_open_params_builder_set_port(const struct udp_authority_open_params_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void udp_authority_open_params_builder_set_ledger(const struct udp_authority_open_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* socket :UdpSocket, pointer 0 */
static inline struct capnp_pointer udp_authority_open_results_pointer_socket(const struct udp_authority_open_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool udp_authority_open_results_has_socket(const struct udp_authority_open_results_reader *reader)
{
	return !capnp_pointer_is_null(udp_authority_open_results_pointer_socket(reader));
}

MUST_CHECK static inline enum status udp_authority_open_results_get_socket(const struct udp_authority_open_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(udp_authority_open_results_pointer_socket(reader), value);
}

/* port :UInt16, bits [0, 16) */
static inline uint16_t udp_authority_open_results_get_port(const struct udp_authority_open_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

static inline void udp_authority_open_results_builder_set_socket(const struct udp_authority_open_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void udp_authority_open_results_builder_set_port(const struct udp_authority_open_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* address :Text, pointer 0 */
static inline struct capnp_pointer udp_socket_send_params_pointer_address(const struct udp_socket_send_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool udp_socket_send_params_has_address(const struct udp_socket_send_params_reader *reader)
{
	return !capnp_pointer_is_null(udp_socket_send_params_pointer_address(reader));
}

MUST_CHECK static inline enum status udp_socket_send_params_get_address(const struct udp_socket_send_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(udp_socket_send_params_pointer_address(reader), value);
}

/* port :UInt16, bits [0, 16) */
static inline uint16_t udp_socket_send_params_get_port(const struct udp_socket_send_params_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* data :Data, pointer 1 */
static inline struct capnp_pointer udp_socket_send_params_pointer_data(const struct udp_socket_send_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool udp_socket_send_params_has_data(const struct udp_socket_send_params_reader *reader)
{
	return !capnp_pointer_is_null(udp_socket_send_params_pointer_data(reader));
}

MUST_CHECK static inline enum status udp_socket_send_params_get_data(const struct udp_socket_send_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(udp_socket_send_params_pointer_data(reader), value);
}

MUST_CHECK static inline enum status udp_socket_send_params_builder_set_address(
	const struct udp_socket_send_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void udp_socket_send_params_builder_set_port(const struct udp_socket_send_params_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

MUST_CHECK static inline enum status udp_socket_send_params_builder_set_data(
	const struct udp_socket_send_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status udp_socket_send_params_builder_new_data(
	const struct udp_socket_send_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 1), length_bytes, bytes);
}

/* address :Text, pointer 0 */
static inline struct capnp_pointer udp_socket_receive_results_pointer_address(const struct udp_socket_receive_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool udp_socket_receive_results_has_address(const struct udp_socket_receive_results_reader *reader)
{
	return !capnp_pointer_is_null(udp_socket_receive_results_pointer_address(reader));
}

MUST_CHECK static inline enum status udp_socket_receive_results_get_address(const struct udp_socket_receive_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(udp_socket_receive_results_pointer_address(reader), value);
}

/* port :UInt16, bits [0, 16) */
static inline uint16_t udp_socket_receive_results_get_port(const struct udp_socket_receive_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* data :Data, pointer 1 */
static inline struct capnp_pointer udp_socket_receive_results_pointer_data(const struct udp_socket_receive_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool udp_socket_receive_results_has_data(const struct udp_socket_receive_results_reader *reader)
{
	return !capnp_pointer_is_null(udp_socket_receive_results_pointer_data(reader));
}

MUST_CHECK static inline enum status udp_socket_receive_results_get_data(const struct udp_socket_receive_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(udp_socket_receive_results_pointer_data(reader), value);
}

/* lost :UInt32, bits [32, 64) */
static inline uint32_t udp_socket_receive_results_get_lost(const struct udp_socket_receive_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

MUST_CHECK static inline enum status udp_socket_receive_results_builder_set_address(
	const struct udp_socket_receive_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void udp_socket_receive_results_builder_set_port(const struct udp_socket_receive_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

MUST_CHECK static inline enum status udp_socket_receive_results_builder_set_data(
	const struct udp_socket_receive_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status udp_socket_receive_results_builder_new_data(
	const struct udp_socket_receive_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 1), length_bytes, bytes);
}

static inline void udp_socket_receive_results_builder_set_lost(const struct udp_socket_receive_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* link :Bool, bits [0, 1) */
static inline bool network_status_describe_results_get_link(const struct network_status_describe_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* mac :Text, pointer 0 */
static inline struct capnp_pointer network_status_describe_results_pointer_mac(const struct network_status_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool network_status_describe_results_has_mac(const struct network_status_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(network_status_describe_results_pointer_mac(reader));
}

MUST_CHECK static inline enum status network_status_describe_results_get_mac(const struct network_status_describe_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(network_status_describe_results_pointer_mac(reader), value);
}

/* addresses :List(Text), pointer 1 */
static inline struct capnp_pointer network_status_describe_results_pointer_addresses(const struct network_status_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool network_status_describe_results_has_addresses(const struct network_status_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(network_status_describe_results_pointer_addresses(reader));
}

MUST_CHECK static inline enum status network_status_describe_results_get_addresses(const struct network_status_describe_results_reader *reader,
	struct capnp_list *value)
{
	return capnp_pointer_get_list(network_status_describe_results_pointer_addresses(reader), CAPNP_POINTER, value);
}

/* gateway :Text, pointer 2 */
static inline struct capnp_pointer network_status_describe_results_pointer_gateway(const struct network_status_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool network_status_describe_results_has_gateway(const struct network_status_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(network_status_describe_results_pointer_gateway(reader));
}

MUST_CHECK static inline enum status network_status_describe_results_get_gateway(const struct network_status_describe_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(network_status_describe_results_pointer_gateway(reader), value);
}

/* name_server :Text, pointer 3 */
static inline struct capnp_pointer network_status_describe_results_pointer_name_server(const struct network_status_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool network_status_describe_results_has_name_server(const struct network_status_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(network_status_describe_results_pointer_name_server(reader));
}

MUST_CHECK static inline enum status network_status_describe_results_get_name_server(const struct network_status_describe_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(network_status_describe_results_pointer_name_server(reader), value);
}

/* dhcp :Bool, bits [1, 2) */
static inline bool network_status_describe_results_get_dhcp(const struct network_status_describe_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 1, false);
}

/* card :Bool, bits [2, 3) */
static inline bool network_status_describe_results_get_card(const struct network_status_describe_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 2, false);
}

static inline void network_status_describe_results_builder_set_link(const struct network_status_describe_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

MUST_CHECK static inline enum status network_status_describe_results_builder_set_mac(
	const struct network_status_describe_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status network_status_describe_results_builder_new_addresses(
	const struct network_status_describe_results_builder *builder, uint32_t count, struct capnp_list_builder *list)
{
	return capnp_pointer_new_list(capnp_struct_builder_pointer(&builder->raw, 1), CAPNP_POINTER, count, list);
}

MUST_CHECK static inline enum status network_status_describe_results_builder_set_gateway(
	const struct network_status_describe_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 2), value);
}

MUST_CHECK static inline enum status network_status_describe_results_builder_set_name_server(
	const struct network_status_describe_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 3), value);
}

static inline void network_status_describe_results_builder_set_dhcp(const struct network_status_describe_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 1, value, false);
}

static inline void network_status_describe_results_builder_set_card(const struct network_status_describe_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 2, value, false);
}

/* frames_in :UInt64, bits [0, 64) */
static inline uint64_t network_status_counters_results_get_frames_in(const struct network_status_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* frames_out :UInt64, bits [64, 128) */
static inline uint64_t network_status_counters_results_get_frames_out(const struct network_status_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* frames_dropped :UInt64, bits [128, 192) */
static inline uint64_t network_status_counters_results_get_frames_dropped(const struct network_status_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

/* tcp_segments_in :UInt64, bits [192, 256) */
static inline uint64_t network_status_counters_results_get_tcp_segments_in(const struct network_status_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 3, UINT64_C(0));
}

/* tcp_segments_out :UInt64, bits [256, 320) */
static inline uint64_t network_status_counters_results_get_tcp_segments_out(const struct network_status_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 4, UINT64_C(0));
}

/* tcp_retransmitted :UInt64, bits [320, 384) */
static inline uint64_t network_status_counters_results_get_tcp_retransmitted(const struct network_status_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 5, UINT64_C(0));
}

/* half_open_dropped :UInt64, bits [384, 448) */
static inline uint64_t network_status_counters_results_get_half_open_dropped(const struct network_status_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 6, UINT64_C(0));
}

/* spoofed_dropped :UInt64, bits [448, 512) */
static inline uint64_t network_status_counters_results_get_spoofed_dropped(const struct network_status_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 7, UINT64_C(0));
}

/* streams :UInt32, bits [512, 544) */
static inline uint32_t network_status_counters_results_get_streams(const struct network_status_counters_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 16, UINT32_C(0));
}

/* listeners :UInt32, bits [544, 576) */
static inline uint32_t network_status_counters_results_get_listeners(const struct network_status_counters_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 17, UINT32_C(0));
}

/* udp_sockets :UInt32, bits [576, 608) */
static inline uint32_t network_status_counters_results_get_udp_sockets(const struct network_status_counters_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 18, UINT32_C(0));
}

/* driver_lost :UInt32, bits [608, 640) */
static inline uint32_t network_status_counters_results_get_driver_lost(const struct network_status_counters_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 19, UINT32_C(0));
}

static inline void network_status_counters_results_builder_set_frames_in(const struct network_status_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void network_status_counters_results_builder_set_frames_out(const struct network_status_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void network_status_counters_results_builder_set_frames_dropped(const struct network_status_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void network_status_counters_results_builder_set_tcp_segments_in(const struct network_status_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 3, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void network_status_counters_results_builder_set_tcp_segments_out(const struct network_status_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 4, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void network_status_counters_results_builder_set_tcp_retransmitted(const struct network_status_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 5, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void network_status_counters_results_builder_set_half_open_dropped(const struct network_status_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 6, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void network_status_counters_results_builder_set_spoofed_dropped(const struct network_status_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 7, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void network_status_counters_results_builder_set_streams(const struct network_status_counters_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 16, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void network_status_counters_results_builder_set_listeners(const struct network_status_counters_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 17, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void network_status_counters_results_builder_set_udp_sockets(const struct network_status_counters_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 18, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void network_status_counters_results_builder_set_driver_lost(const struct network_status_counters_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 19, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* host :Text, pointer 0 */
static inline struct capnp_pointer ping_ping_params_pointer_host(const struct ping_ping_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ping_ping_params_has_host(const struct ping_ping_params_reader *reader)
{
	return !capnp_pointer_is_null(ping_ping_params_pointer_host(reader));
}

MUST_CHECK static inline enum status ping_ping_params_get_host(const struct ping_ping_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(ping_ping_params_pointer_host(reader), value);
}

/* timeout_ms :UInt32, bits [0, 32) */
static inline uint32_t ping_ping_params_get_timeout_ms(const struct ping_ping_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

MUST_CHECK static inline enum status ping_ping_params_builder_set_host(
	const struct ping_ping_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void ping_ping_params_builder_set_timeout_ms(const struct ping_ping_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* address :Text, pointer 0 */
static inline struct capnp_pointer ping_ping_results_pointer_address(const struct ping_ping_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ping_ping_results_has_address(const struct ping_ping_results_reader *reader)
{
	return !capnp_pointer_is_null(ping_ping_results_pointer_address(reader));
}

MUST_CHECK static inline enum status ping_ping_results_get_address(const struct ping_ping_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(ping_ping_results_pointer_address(reader), value);
}

/* round_trip_ns :UInt64, bits [0, 64) */
static inline uint64_t ping_ping_results_get_round_trip_ns(const struct ping_ping_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

MUST_CHECK static inline enum status ping_ping_results_builder_set_address(
	const struct ping_ping_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void ping_ping_results_builder_set_round_trip_ns(const struct ping_ping_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer resolver_resolve_params_pointer_name(const struct resolver_resolve_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool resolver_resolve_params_has_name(const struct resolver_resolve_params_reader *reader)
{
	return !capnp_pointer_is_null(resolver_resolve_params_pointer_name(reader));
}

MUST_CHECK static inline enum status resolver_resolve_params_get_name(const struct resolver_resolve_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(resolver_resolve_params_pointer_name(reader), value);
}

MUST_CHECK static inline enum status resolver_resolve_params_builder_set_name(
	const struct resolver_resolve_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* address :Text, pointer 0 */
static inline struct capnp_pointer resolver_resolve_results_pointer_address(const struct resolver_resolve_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool resolver_resolve_results_has_address(const struct resolver_resolve_results_reader *reader)
{
	return !capnp_pointer_is_null(resolver_resolve_results_pointer_address(reader));
}

MUST_CHECK static inline enum status resolver_resolve_results_get_address(const struct resolver_resolve_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(resolver_resolve_results_pointer_address(reader), value);
}

MUST_CHECK static inline enum status resolver_resolve_results_builder_set_address(
	const struct resolver_resolve_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

#endif
