/*
 * Public keys and signatures of Ed25519 as SSH writes them: as strings of RFC 8709, and as a line
 * of a file of authorised keys.
 *
 * A line is right when it is `ssh-ed25519`, one blank or more, the key in base64 (RFC 4648, with
 * its padding), and then nothing or a blank and a comment: of 63 bytes of printable ASCII at most.
 * Keys of other types and options before the type are refused: whoever wrote them meant something
 * that is not to be had here. A refusal says which of these it is, for whoever pasted the line.
 */
#ifndef CORE_SSH_KEY_H
#define CORE_SSH_KEY_H

#include "core/ssh/crypto.h"

#define SSH_KEY_BLOB_BYTES 51u
#define SSH_KEY_NAME SSH_TEXT("ssh-ed25519")
#define SSH_KEY_LINE_BYTES 512u
#define SSH_KEY_COMMENT_BYTES 64u /* with the zero at its end */
/* "SHA256:" and the digest in base64, with the zero at its end. */
#define SSH_FINGERPRINT_BYTES 51u

/* Writes a public key as a string's content: SSH_KEY_BLOB_BYTES bytes. */
void ssh_key_blob_write(struct ssh_writer *writer, const uint8_t key[SSH_PUBLIC_KEY_BYTES]);

/* Reads one. False: it is of another kind or length. */
MUST_CHECK bool ssh_key_blob_read(struct ssh_span blob, uint8_t key[SSH_PUBLIC_KEY_BYTES]);

/* The same for a signature: "ssh-ed25519" and 64 bytes. */
void ssh_signature_write(struct ssh_writer *writer, const uint8_t signature[SSH_SIGNATURE_BYTES]);
MUST_CHECK bool ssh_signature_read(struct ssh_span blob, uint8_t signature[SSH_SIGNATURE_BYTES]);

/* A key with the comment of its line. */
struct ssh_key_line {
	uint8_t key[SSH_PUBLIC_KEY_BYTES];
	char comment[SSH_KEY_COMMENT_BYTES];
};

enum ssh_key_line_refusal {
	SSH_KEY_LINE_GOOD,
	SSH_KEY_LINE_NOT_TEXT,   /* a control character: a NUL, the end of a line, ... */
	SSH_KEY_LINE_NO_TYPE,    /* no type is first: options, or no key */
	SSH_KEY_LINE_OTHER_TYPE, /* a key of another type */
	SSH_KEY_LINE_TOO_LONG,   /* it has more than SSH_KEY_LINE_BYTES */
	SSH_KEY_LINE_BAD_BASE64, /* the key is missing, or damaged */
	SSH_KEY_LINE_BAD_KEY,    /* what base64 says is no key of Ed25519: another length or type */
	SSH_KEY_LINE_BAD_COMMENT,
	SSH_KEY_LINE_REFUSALS,
};

/*
 * Reads one line without its end; of several reasons to refuse it the first one is told. `*line`
 * has no meaning when it is refused.
 */
MUST_CHECK enum ssh_key_line_refusal ssh_key_line_read(struct ssh_span text,
						       struct ssh_key_line *line);

/* The sentence for a refusal, for a person. */
const char *ssh_key_line_text(enum ssh_key_line_refusal refusal);

/* Writes a key's fingerprint as clients show it, with a zero at its end. */
void ssh_fingerprint_write(const uint8_t key[SSH_PUBLIC_KEY_BYTES],
			   char text[SSH_FINGERPRINT_BYTES]);

/*
 * Writes what a user signs to log in (RFC 4252, section 7): with the session's identifier, so that
 * a signature is good in that session and nowhere else.
 */
void ssh_request_write(struct ssh_writer *writer, struct ssh_span session, struct ssh_span user,
		       const uint8_t key[SSH_PUBLIC_KEY_BYTES]);

/* The most bytes of such a request, for a user of 31 bytes. */
#define SSH_REQUEST_BYTES_MOST 256u

#endif
