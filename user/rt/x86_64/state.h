/*
 * The state of a program on the real machine: a part of its image. See user/rt/state.h.
 */
#ifndef USER_RT_X86_64_STATE_H
#define USER_RT_X86_64_STATE_H

#define RT_STATE(type)              \
	({                          \
		static type _state; \
		&_state;            \
	})

#endif
