/*
 * The functions that tcp.c and listen.c offer each other.
 */
#ifndef USER_SERVICES_NET_TCP_PARTS_H
#define USER_SERVICES_NET_TCP_PARTS_H

#include "user/services/net/tcp.h"

/* lwIP's callbacks for this pcb lead to the connection from now on, which has nothing yet. */
void tcp_connection_adopt(struct net_connection *connection, struct tcp_pcb *pcb);

#endif
