/*
 * The functions of the port whose types need nothing of lwIP: read by each of its files.
 */
#ifndef EXTERNAL_LWIP_LWIP_PORT_EARLY_H
#define EXTERNAL_LWIP_LWIP_PORT_EARLY_H

#include <stddef.h>
#include <stdint.h>

/* A number that nobody can guess. */
uint32_t lwip_port_random(void);

/* The port that the name server is asked at. */
uint16_t lwip_port_dns_port(void);

/* lwIP has found its own state to be wrong: it cannot go on. */
_Noreturn void lwip_port_failed(const char *text);

#ifdef LWIP_PORT_SEPARATE_MEMORY
void *lwip_port_allocate(size_t bytes);
void *lwip_port_allocate_zeroed(size_t count, size_t bytes);
void lwip_port_free(void *block);
#endif

#endif
