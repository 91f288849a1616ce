/*
 * type *RT_STATE(type)
 *
 * The state of the whole program, zeroed: evaluated once, at the beginning of capos_main, which
 * hands it down. Programs have no other variables that change, so that the simulation can run many
 * instances of one program in one process of the host, and end each at any moment. On the real
 * machine the state is a part of the program's image, so it costs what a static variable costs.
 */
#ifndef USER_RT_STATE_H
#define USER_RT_STATE_H

#include "machine/state.h" /* of user/rt/x86_64 or user/rt/host: the build picks one */

#endif
