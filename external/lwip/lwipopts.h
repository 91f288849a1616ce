/*
 * How lwIP is built for the service `net`: without an operating system, with callbacks, and with
 * every amount of memory fixed here.
 *
 * lwIP keeps its own limits in pools of fixed sizes, so no peer makes it grow. The service bounds
 * what one client or one listener may have of these pools (core/net/share.h,
 * core/net/half_open.h). Read next: external/lwip/lwip_port.h for the functions that the service
 * gives.
 */
#ifndef EXTERNAL_LWIP_LWIPOPTS_H
#define EXTERNAL_LWIP_LWIPOPTS_H

/* ---- what there is --------------------------------------------------------------------------- */

#define NO_SYS 1
#define SYS_LIGHTWEIGHT_PROT 0
#define LWIP_NETCONN 0
#define LWIP_SOCKET 0
#define LWIP_SINGLE_NETIF 1
#define LWIP_NETIF_LOOPBACK 0
#define LWIP_HAVE_LOOPIF 0
#define LWIP_ARP 1
#define LWIP_IPV4 1
#define LWIP_IPV6 1
#define LWIP_IPV6_MLD 1
#define LWIP_IPV6_AUTOCONFIG 1
#define LWIP_ICMP 1
#define LWIP_ICMP6 1
#define LWIP_RAW 1
#define LWIP_UDP 1
#define LWIP_TCP 1
#define LWIP_DNS 1
#define LWIP_DHCP 1
#define LWIP_DHCP_DOES_ACD_CHECK 0
#define LWIP_ACD 0
#define LWIP_AUTOIP 0
#define LWIP_IGMP 0
#define LWIP_BROADCAST_PING 0
#define LWIP_MULTICAST_PING 0
#define IP_FORWARD 0
#define IP_OPTIONS_ALLOWED 0
#define LWIP_TCP_KEEPALIVE 1
/* A port can be listened at again while connections of an earlier listener live. */
#define SO_REUSE 1

/* ---- memory ---------------------------------------------------------------------------------- */

#define MEM_ALIGNMENT 8
/* Bytes that wait to be sent, and small packets. */
#define MEM_SIZE (1024u * 1024u)
#define MEMP_NUM_TCP_PCB 1536
#define MEMP_NUM_TCP_PCB_LISTEN 64
#define MEMP_NUM_TCP_SEG 2048
#define MEMP_NUM_UDP_PCB 80
#define MEMP_NUM_RAW_PCB 4
#define MEMP_NUM_PBUF 512
#define MEMP_NUM_REASSDATA 8
#define MEMP_NUM_FRAG_PBUF 32
#define MEMP_NUM_ARP_QUEUE 32
#define MEMP_NUM_ND6_QUEUE 16
#define MEMP_NUM_SYS_TIMEOUT 16
/* Frames that arrived, out of order ones and fragments among them. */
#define PBUF_POOL_SIZE 256
#define PBUF_POOL_BUFSIZE 1536
#define PBUF_POOL_FREE_OOSEQ 1

/* ---- IP -------------------------------------------------------------------------------------- */

#define ARP_TABLE_SIZE 16
#define ARP_QUEUEING 1
#define ARP_QUEUE_LEN 4
#define IP_REASSEMBLY 1
#define IP_REASS_MAX_PBUFS 16
#define IP_REASS_MAXAGE 5
#define IP_FRAG 1
#define IPV6_FRAG_COPYHEADER 1
#define LWIP_IPV6_REASS 1
#define LWIP_IPV6_FRAG 1
#define LWIP_IPV6_NUM_ADDRESSES 3
#define LWIP_ND6_NUM_NEIGHBORS 16
#define LWIP_ND6_NUM_DESTINATIONS 16
#define LWIP_ND6_NUM_PREFIXES 4
#define LWIP_ND6_NUM_ROUTERS 2
#define LWIP_ND6_MAX_MULTICAST_SOLICIT 3
#define LWIP_ND6_RDNSS_MAX_DNS_SERVERS 0
#define LWIP_IPV6_DHCP6 0

/* ---- TCP ------------------------------------------------------------------------------------- */

#define TCP_MSS 1460
#define TCP_WND (32u * 1024u)
#define TCP_SND_BUF (32u * 1024u)
#define TCP_SND_QUEUELEN 64
#define TCP_LISTEN_BACKLOG 1
#define TCP_DEFAULT_LISTEN_BACKLOG 255
#define TCP_QUEUE_OOSEQ 1
#define TCP_OOSEQ_MAX_PBUFS 16
#define LWIP_TCP_PCB_NUM_EXT_ARGS 1
#define LWIP_TCP_SACK_OUT 0

/* ---- names ----------------------------------------------------------------------------------- */

#define DNS_TABLE_SIZE 16
#define DNS_MAX_REQUESTS 16
#define DNS_MAX_NAME_LENGTH 256
#define DNS_MAX_SERVERS 1
#define DNS_MAX_RETRIES 4
#define LWIP_DNS_SECURE                                                       \
	(LWIP_DNS_SECURE_RAND_XID | LWIP_DNS_SECURE_NO_MULTIPLE_OUTSTANDING | \
	 LWIP_DNS_SECURE_RAND_SRC_PORT)
#define DNS_SERVER_PORT lwip_port_dns_port()

/* ---- counters, checks ------------------------------------------------------------------------ */

#define LWIP_STATS 1
#define LWIP_STATS_LARGE 1
#define MIB2_STATS 1
#define LINK_STATS 0
#define ETHARP_STATS 0
#define IP_STATS 0
#define IPFRAG_STATS 0
#define ICMP_STATS 0
#define UDP_STATS 0
#define TCP_STATS 0
#define MEM_STATS 1
#define MEMP_STATS 1
#define SYS_STATS 0
#define IP6_STATS 0
#define ICMP6_STATS 0
#define IP6_FRAG_STATS 0
#define MLD6_STATS 0
#define ND6_STATS 0
#define LWIP_CHKSUM_ALGORITHM 3

/* For the fuzzer: each piece of memory by itself, so that the sanitizer sees its bounds. */
#ifdef LWIP_PORT_SEPARATE_MEMORY
#define MEM_CUSTOM_ALLOCATOR 1
#define MEM_CUSTOM_MALLOC lwip_port_allocate
#define MEM_CUSTOM_CALLOC lwip_port_allocate_zeroed
#define MEM_CUSTOM_FREE lwip_port_free
#define MEMP_MEM_MALLOC 1
#undef MEM_STATS
#define MEM_STATS 0
#undef MEMP_STATS
#define MEMP_STATS 0
#endif

#define LWIP_RAND() lwip_port_random()
#define LWIP_HOOK_FILENAME "lwip_port.h"
#define LWIP_HOOK_TCP_ISN lwip_port_sequence_first

#include "lwip_port_early.h"

#endif
