/*
 * verifier: makes the verifier of an account's password, which a manifest may carry.
 *
 *	verifier [--small] NAME          prints a PHC string for the password that is typed, twice
 *	verifier --check PHC NAME        says whether the password that is typed is that one
 *
 * The password is read from the terminal, without echo, and from nowhere else: it is in no
 * command line, no file and no environment. It obeys the rules of a new password
 * (core/credentials/rules.h), is wiped when it has been hashed, and no core of this program is ever
 * written. --small is for a machine of 64 MiB. A verifier is not the password, but lets whoever has
 * it try passwords at leisure: a manifest with one is not for everybody's eyes.
 *
 * Exit codes: 0 done, or the password fits; 1 refused, or it does not; 2 wrong usage; 130 ended by
 * a signal, with the terminal as it was.
 */
#include "core/credentials/argon2id.h"
#include "core/credentials/rules.h"
#include "core/credentials/table.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

#define EXIT_REFUSED 1
#define EXIT_USAGE 2
#define EXIT_SIGNAL 130
/* More than a password has, so that a longer line is seen to be one. */
#define LINE_BYTES (CREDENTIALS_PASSWORD_BYTES + 2u)
#define ALIGNMENT 64u

struct password {
	char bytes[LINE_BYTES];
	size_t length;
};

static struct termios kept;
static int terminal = -1;
static volatile sig_atomic_t interrupted;

static void signal_note(int number)
{
	(void)number;
	interrupted = 1;
}

static void terminal_restore(void)
{
	if (terminal >= 0)
		(void)tcsetattr(terminal, TCSAFLUSH, &kept);
}

static _Noreturn void give_up(const char *message, const char *detail)
{
	terminal_restore();
	fprintf(stderr, "verifier: %s%s\n", message, detail);
	exit(EXIT_REFUSED);
}

/* Nothing of this program's memory goes to a file. */
static void cores_forbid(void)
{
	static const struct rlimit none = {0, 0};

	if (setrlimit(RLIMIT_CORE, &none) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0)
		give_up("the system would keep a core of this program: ", strerror(errno));
}

/* From here on signals end the program with the terminal as it was, and typing is not shown. */
static void terminal_open(void)
{
	static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};
	struct sigaction action = {.sa_handler = signal_note};
	struct termios silent;

	for (size_t i = 0; i < ARRAY_COUNT(signals); i++)
		(void)sigaction(signals[i], &action, NULL);
	terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (terminal < 0 || tcgetattr(terminal, &kept) != 0) {
		terminal = -1;
		give_up("a password is typed at a terminal, and there is none: ", strerror(errno));
	}
	silent = kept;
	silent.c_lflag &= ~(tcflag_t)(ECHO | ECHOE | ECHOK);
	silent.c_lflag |= ECHONL | ICANON | ISIG;
	/* Input that was typed before the prompt is dropped. */
	if (tcsetattr(terminal, TCSAFLUSH, &silent) != 0)
		give_up("the terminal's echo cannot be turned off: ", strerror(errno));
}

/* Reads a line without its end; what does not fit is dropped, and the password is too long. */
static void password_read(const char *prompt, struct password *password)
{
	char byte = '\0';

	password->length = 0;
	if (write(terminal, prompt, strlen(prompt)) < 0)
		give_up("the terminal is gone: ", strerror(errno));
	for (;;) {
		ssize_t got = interrupted ? -1 : read(terminal, &byte, 1);

		if (interrupted) {
			terminal_restore();
			explicit_bzero(password, sizeof(*password));
			_exit(EXIT_SIGNAL);
		}
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			give_up("the line was not finished", "");
		if (byte == '\n')
			return;
		if (password->length < LINE_BYTES)
			password->bytes[password->length++] = byte;
	}
}

static void hash_compute(const struct password *password, struct phc_verifier *verifier,
			 uint8_t hash[PHC_HASH_BYTES])
{
	struct argon2id job = {
		.cost = verifier->cost,
		.password = password->bytes,
		.password_length = password->length,
		.salt = verifier->salt,
		.memory_bytes = (argon2id_memory_bytes(&verifier->cost) + ALIGNMENT - 1u) /
				ALIGNMENT * ALIGNMENT,
	};

	job.memory = aligned_alloc(ALIGNMENT, job.memory_bytes);
	if (!job.memory || !argon2id_compute(&job, hash))
		give_up("the hash cannot be computed", "");
	free(job.memory);
}

/* Asks twice. */
static int make(const char name[CREDENTIALS_NAME_BYTES], const struct phc_cost *cost)
{
	const struct phc_cost floor = CREDENTIALS_COST_FLOOR;
	struct phc_verifier verifier = {.cost = *cost};
	struct password password, again;
	char text[PHC_TEXT_BYTES + 1u];
	enum credentials_rule rule;
	bool same;

	password_read("password: ", &password);
	rule = credentials_password_check_new(password.bytes, password.length, name);
	if (rule != CREDENTIALS_RULE_NONE)
		give_up("", credentials_rule_words(rule));
	password_read("again: ", &again);
	same = password.length == again.length &&
	       memcmp(password.bytes, again.bytes, password.length) == 0;
	explicit_bzero(&again, sizeof(again));
	if (!same)
		give_up("the two are not the same", "");
	if (getrandom(verifier.salt, sizeof(verifier.salt), 0) != (ssize_t)sizeof(verifier.salt))
		give_up("no random bytes: ", strerror(errno));
	hash_compute(&password, &verifier, verifier.hash);
	explicit_bzero(&password, sizeof(password));
	if (!phc_meets(&verifier.cost, &floor))
		give_up("a hash of this cost is below the floor", "");
	phc_write(&verifier, text);
	terminal_restore();
	printf("%s\n", text);
	return fflush(stdout) == 0 ? 0 : EXIT_REFUSED;
}

static int check(const char *text)
{
	const struct phc_cost most = CREDENTIALS_COST_DEFAULT, floor = CREDENTIALS_COST_FLOOR;
	struct phc_verifier verifier;
	struct password password;
	uint8_t hash[PHC_HASH_BYTES];
	bool fits;

	if (!phc_read(text, strlen(text), &most, &verifier))
		give_up("not a PHC string of Argon2id within the costs of this system", "");
	if (!phc_meets(&verifier.cost, &floor))
		give_up("a hash of this cost is below the floor", "");
	password_read("password: ", &password);
	hash_compute(&password, &verifier, hash);
	explicit_bzero(&password, sizeof(password));
	fits = credentials_equal(hash, verifier.hash, sizeof(hash));
	terminal_restore();
	printf("%s\n", fits ? "the password fits" : "another password");
	return fits ? 0 : EXIT_REFUSED;
}

static int usage(void)
{
	fputs("usage: verifier [--small] NAME\n"
	      "       verifier --check PHC NAME\n",
	      stderr);
	return EXIT_USAGE;
}

int main(int argc, char **argv)
{
	const bool checks = argc == 4 && strcmp(argv[1], "--check") == 0;
	const bool small = argc == 3 && strcmp(argv[1], "--small") == 0;
	const struct phc_cost cost = small ? CREDENTIALS_COST_SMALL : CREDENTIALS_COST_DEFAULT;
	char name[CREDENTIALS_NAME_BYTES] = "";

	if (!checks && !small && (argc != 2 || argv[1][0] == '-'))
		return usage();
	if (!credentials_name_is_right(argv[argc - 1], strlen(argv[argc - 1])))
		give_up("an account's name is 1 to 31 of a-z 0-9 _ -", "");
	strcpy(name, argv[argc - 1]);
	cores_forbid();
	terminal_open();
	return checks ? check(argv[2]) : make(name, &cost);
}
