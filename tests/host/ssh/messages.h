/*
 * The messages of a client of SSH, for tests that stand for one: a good one of each kind.
 */
#ifndef TESTS_HOST_SSH_MESSAGES_H
#define TESTS_HOST_SSH_MESSAGES_H

#include "core/ssh/key.h"
#include "core/ssh/kex.h"

enum message {
	M_DISCONNECT,
	M_IGNORE,
	M_UNIMPLEMENTED,
	M_DEBUG,
	M_SERVICE,
	M_ACCEPT,
	M_EXTENSIONS,
	M_UNKNOWN_TRANSPORT,
	M_KEXINIT,
	M_NEWKEYS,
	M_PUBLIC,
	M_LOGIN_NONE,
	M_LOGIN_KEY,
	M_LOGIN_REPLY,
	M_GLOBAL,
	M_OPEN,
	M_OPEN_REPLY,
	M_WINDOW,
	M_DATA,
	M_EOF,
	M_CLOSE,
	M_TERMINAL,
	M_SHELL,
	M_SIZE,
	M_SUCCESS,
	M_UNKNOWN,
	M_COUNT,
};

/* Writes the payload of a message. */
void message_write(struct ssh_writer *writer, enum message message);

/* The client's list of algorithms that a strict exchange begins with. */
void kexinit_write(struct ssh_writer *writer);

#endif
