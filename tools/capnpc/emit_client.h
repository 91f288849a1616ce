/*
 * The parts of the generator of clients. Only tools/capnpc/client_forms.c and emit_client*.c
 * include it.
 */
#ifndef TOOLS_CAPNPC_EMIT_CLIENT_H
#define TOOLS_CAPNPC_EMIT_CLIENT_H

#include "tools/capnpc/emit_user.h"

/* ---- client_forms.c -------------------------------------------------------------------------- */

/* Whether a method gets the form in one step: no group, no union, no struct, no list either way. */
bool client_method_is_flat(const struct method *method);
/* Whether a call is plain (user/rt/plain.h): numbers, and few. */
bool client_method_is_plain(const struct method *method);
/* The number of fields that the flat C struct has. */
uint32_t client_flat_fields(const struct node *node);
/* The room of a message with these parameters, and with these results. */
uint32_t client_message_words(const struct node *node);
uint32_t client_result_words(const struct node *node);
/*
 * How many capabilities can come back: a number that is known, or the most that any call carries.
 */
uint32_t client_result_capabilities(const struct node *node);
/* Whether a value is stored in data, and not behind a pointer. */
bool client_is_number(const struct type *type);
/*
 * The bits of a struct's data that its numbers fill: as many as there are when there are no gaps.
 */
uint32_t client_number_bits(const struct node *node);

/* ---- emit_client_header.c -------------------------------------------------------------------- */

/* The heads of functions: the call in one step, and the two halves of a plain call. */
void client_flat_signature(struct output *out, const char *name, const char *interface,
			   const struct method *method);
void client_send_signature(struct output *out, const struct node *node, const struct method *method,
			   const char *name, const char *suffix);
void client_await_signature(struct output *out, const struct method *method, const char *name,
			    const char *suffix);
/* All of NAME_client.h. */
void client_header_emit(const struct node *file, struct node **nodes, uint32_t count);

/* ---- emit_client_flat.c and emit_client_plain.c ---------------------------------------------- */

/* The definitions of a call in two steps, in one step, and of a plain one. */
void client_steps_define(struct output *out, const struct node *node, const struct method *method,
			 const char *name);
void client_flat_define(struct output *out, const struct node *node, const struct method *method,
			const char *name);
void client_plain_define(struct output *out, const struct node *node, const struct method *method,
			 const char *name);

#endif
