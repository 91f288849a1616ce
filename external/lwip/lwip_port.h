/*
 * The functions that lwIP calls and that whoever links it defines: see also lwip_port_early.h, and
 * sys_now of lwIP's own <lwip/sys.h>.
 */
#ifndef EXTERNAL_LWIP_LWIP_PORT_H
#define EXTERNAL_LWIP_LWIP_PORT_H

#include "lwip/ip_addr.h"

#include "lwip_port_early.h"

/* The first sequence number of a connection between these ends. */
uint32_t lwip_port_sequence_first(const ip_addr_t *local, uint16_t local_port,
				  const ip_addr_t *remote, uint16_t remote_port);

#endif
