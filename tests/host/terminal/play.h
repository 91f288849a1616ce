/*
 * A station in a test: what it puts out is collected and checked, what it answers is kept, one
 * answer for each thing that can wait.
 */
#ifndef TESTS_HOST_TERMINAL_PLAY_H
#define TESTS_HOST_TERMINAL_PLAY_H

#include "core/terminal/station.h"

#define PLAY_BYTES_PER_SECOND 16384u
#define PLAY_SEEN_BYTES 65536u

struct play_answer {
	bool is_there;
	struct terminal_answer answer;
	char text[TERMINAL_LINE_BYTES + 1u];
};

struct play {
	struct terminal_station station;
	uint64_t now_ns;
	uint64_t due_ns;
	bool is_stuck; /* the line takes no bytes */
	struct play_answer reads[TERMINAL_LEASES], writes[TERMINAL_LEASES],
		notices[TERMINAL_LEASES];
	struct play_answer outputs[TERMINAL_OUTPUTS], choice;
	size_t total;     /* bytes that were put out */
	size_t seen_from; /* where the last look ended */
	size_t seen_length;
	char seen[PLAY_SEEN_BYTES + 1u]; /* the latest bytes, and a zero byte */
};

/* Ends the test with a message. */
void play_fail(const char *message) __attribute__((noreturn));

/* A station of the line "test", at the clock's first second. */
void play_init(struct play *play);

/* Lets the station do what it can, and sends its bytes, until neither goes on. */
void play_run(struct play *play);

/* As many steps of time as are due, up to `until_ns`; the clock is there then. */
void play_time(struct play *play, uint64_t until_ns);

void play_type_bytes(struct play *play, const void *bytes, size_t length);
void play_type(struct play *play, const char *string);

uint8_t play_take(struct play *play);
uint8_t play_lease(struct play *play, const char *title);
uint8_t play_push(struct play *play, uint8_t base);
void play_end(struct play *play, uint8_t lease);

/* A read with everything as usual but for its echo. */
enum terminal_station_result play_read(struct play *play, uint8_t lease,
				       enum terminal_line_echo echo);
enum terminal_station_result play_write(struct play *play, uint8_t lease, const char *string);

/* Takes the answer to a read; ends the test when there is none. */
const struct play_answer *play_outcome(struct play *play, uint8_t lease);

/* Takes the notice for a lease; TERMINAL_NOTICES: there is none. */
enum terminal_notice play_notice(struct play *play, uint8_t base);

/* Whether these characters have been put out since the last look; this one is the last then. */
bool play_shows(struct play *play, const char *string);

/* How often the whole station holds these bytes. */
size_t play_finds(const struct play *play, const char *bytes);

/*
 * Ends the test unless the output is whole characters and sequences that this station or its filter
 * may send, and the station's counts are in their bounds.
 */
void play_check(const struct play *play);

#endif
