/*
 * A person at the terminal of the default system, and how many instructions the machine works for
 * them: from the Enter behind the right password to the operator's prompt, without what the hash of
 * the password takes, and from the Enter behind `logout` until everything is as it was before the
 * login, under a clock that counts instructions.
 *
 * Bytes that come from outside have no time under such a clock. So the person is in the machine:
 * this stands between entry.S and the kernel in a kernel that is linked for this alone
 * (mk/bench.mk renames what entry.S calls, and what the serial driver sends and receives bytes
 * with), and types a line when the machine idles with the words on the terminal that ask for it.
 * Each Enter is typed by itself, when the machine idles behind the rest of its line.
 *
 * Taken off are the time in which the machine idles, which such a clock jumps over, and the
 * instructions in user space of those threads of `credentials` that hash: all but its first one.
 * The first login and logout warm up, the second ones count.
 */
#include "kernel/arch/interface.h"
#include "kernel/arch/x86_64/instructions.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"
#include "kernel/sweep/snapshot.h"
#include "tests/bench/say.h"
#include "tests/bench/terminal.h"

#define PASSWORD "correct horse battery staple"
#define ATTENTION "\x1d"
#define PROMPT "capos> "
#define TABLES_MOST 4u

enum step_event { NONE, SNAPSHOT, LOGIN_BEGIN, LOGIN_END, LOGOUT_BEGIN, LOGOUT_END };

/* When the terminal shows `words`, or at once: the event happens, and the keys are typed. */
struct step {
	const char *words; /* null: the machine has taken the keys before */
	const char *keys;
	enum step_event event;
};

#define LOGIN(starts, counts)                                                         \
	{PROMPT, "login", starts}, {NULL, "\r", NONE}, {"login: ", "operator", NONE}, \
		{NULL, "\r", NONE}, {"to type it", ATTENTION, NONE},                  \
		{"Password: ", PASSWORD, NONE},                                       \
	{                                                                             \
		NULL, "\r", counts                                                    \
	}
#define LOGOUT(ends, counts)       \
	{PROMPT, "logout", ends},  \
	{                          \
		NULL, "\r", counts \
	}

static const struct step steps[] = {
	{PROMPT, "setup", NONE},
	{NULL, "\r", NONE},
	{"to type it", ATTENTION, NONE},
	{"operator: ", PASSWORD, NONE},
	{NULL, "\r", NONE},
	{"once more: ", PASSWORD, NONE},
	{NULL, "\r", NONE},
	LOGIN(NONE, NONE),
	LOGOUT(NONE, NONE),
	LOGIN(SNAPSHOT, LOGIN_BEGIN),
	LOGOUT(LOGIN_END, LOGOUT_BEGIN),
	{PROMPT, "", LOGOUT_END},
};

struct arch_context *trap_user(struct arch_context *context);
struct arch_context *trap_idle(uint64_t vector, uint32_t continuing);

struct arch_context *person_system_call(uint64_t number, uint64_t first, uint64_t second);
struct arch_context *person_continue(void);
struct arch_context *person_trap_user(struct arch_context *context);
struct arch_context *person_trap_idle(uint64_t vector, uint32_t continuing);
bool person_serial_send(unsigned port, uint8_t byte);
enum arch_serial_arrival person_serial_receive(unsigned port, uint8_t *byte);

static struct {
	uint64_t left;          /* when the kernel was left */
	uint64_t idle;          /* instructions, since the start */
	uint64_t hash;          /* the same */
	bool hashes;            /* the kernel was left to a thread that hashes */
	uint32_t step;          /* the next one */
	const char *keys;       /* that were typed, and not taken */
	uint64_t begin;         /* of what is measured: of all, */
	uint64_t begin_idle;    /* of which the machine had idled so long, */
	uint64_t begin_hash;    /* and hashed so long */
	struct snapshot before; /* the second login */
	struct snapshot after;
} person = {.keys = ""};
static struct terminal_sent sent;

bool person_serial_send(unsigned port, uint8_t byte)
{
	if (!arch_serial_send(port, byte))
		return false;
	if (port == 0)
		terminal_note(&sent, byte);
	return true;
}

enum arch_serial_arrival person_serial_receive(unsigned port, uint8_t *byte)
{
	if (port != 0 || !*person.keys)
		return arch_serial_receive(port, byte);
	*byte = (uint8_t)*person.keys++;
	return ARCH_SERIAL_BYTE;
}

static void measure_begin(void)
{
	person.begin = time_stamp();
	person.begin_idle = person.idle;
	person.begin_hash = person.hash;
}

static void measure_end(const char *name)
{
	uint64_t idle = person.idle - person.begin_idle;
	uint64_t hash = person.hash - person.begin_hash;

	say("\nperson ");
	say(name);
	say(" ");
	say_number(person.left - person.begin - idle - hash);
	say(", idle ");
	say_number(idle);
	say(", hash ");
	say_number(hash);
	say("\n");
}

/*
 * The shell is a new one, at other random addresses: its space may take a page table more or less,
 * and so many frames. All else must be equal.
 */
static void tables_allow(void)
{
	for (uint32_t i = 0; i < SNAPSHOT_LEDGERS; i++) {
		struct ledger_columns *before = &person.before.accounts[i].used;
		const struct ledger_columns *after = &person.after.accounts[i].used;
		uint64_t more =
			after->value[LEDGER_PAGE_TABLES] - before->value[LEDGER_PAGE_TABLES];

		if (more + TABLES_MOST > 2 * TABLES_MOST)
			continue;
		before->value[LEDGER_PAGE_TABLES] += more;
		before->value[LEDGER_FRAMES] += more;
		person.before.total[SNAPSHOT_FRAMES_FREE] -= more;
	}
}

static _Noreturn void over(void)
{
	struct snapshot_difference difference;

	snapshot_take(&person.after);
	tables_allow();
	if (snapshot_equal(&person.before, &person.after, &difference)) {
		say("person done\n");
	} else {
		say("person left something: ");
		say(difference.column);
		say(" of ledger ");
		say_number(difference.ledger);
		say(", ");
		say_number(difference.before);
		say(" before, ");
		say_number(difference.after);
		say(" behind\n");
	}
	arch_power_off();
}

static void event_play(enum step_event event)
{
	switch (event) {
	case NONE:
		break;
	case SNAPSHOT:
		snapshot_take(&person.before);
		break;
	case LOGIN_BEGIN:
	case LOGOUT_BEGIN:
		measure_begin();
		break;
	case LOGIN_END:
		measure_end("login_to_prompt");
		break;
	case LOGOUT_END:
		measure_end("logout_to_equal");
		over();
	}
}

/* The machine would idle. Whether the person types instead. */
static bool person_types(void)
{
	const struct step *step = &steps[person.step];

	if (*person.keys)
		return true;
	if (step->words && !terminal_shows(&sent, step->words))
		return false;
	person.step++;
	person.keys = step->keys;
	if (step->words)
		sent.begin = sent.count;
	event_play(step->event);
	return *person.keys != 0;
}

/* Whether it is a thread that hashes: of `credentials`, and not the first one. */
static bool entity_hashes(struct sched_entity *entity)
{
	static const char name[] = "credentials";
	const struct thread *thread;

	if (!entity || entity->kind != SCHED_THREAD)
		return false;
	thread = thread_of_entity(entity);
	return thread != thread->process->threads &&
	       __builtin_memcmp(thread->process->name, name, sizeof(name)) == 0;
}

/* On the way out of the kernel: `next` is what runs, or null when the machine idles. */
static struct arch_context *person_leave(struct arch_context *next)
{
	person.left = time_stamp();
	/* Keys come in bursts of as many bytes as a chip holds. */
	while (!next && person_types())
		next = kernel_entry_serial(0);
	person.hashes = next && next != ARCH_CONTINUE && entity_hashes(kernel.cpu.current);
	person.left = time_stamp();
	return next;
}

/* On the way in from user space. */
static void person_come(void)
{
	if (person.hashes)
		person.hash += time_stamp() - person.left;
}

/* Returns, and so goes on to entry_resume as trap_system_call does by itself. */
struct arch_context *person_system_call(uint64_t number, uint64_t first, uint64_t second)
{
	person_come();
	return person_leave(kernel_entry_system_call(number, first, second));
}

struct arch_context *person_continue(void)
{
	return person_leave(kernel_entry_continue());
}

struct arch_context *person_trap_user(struct arch_context *context)
{
	person_come();
	return person_leave(trap_user(context));
}

struct arch_context *person_trap_idle(uint64_t vector, uint32_t continuing)
{
	if (!continuing)
		person.idle += time_stamp() - person.left;
	return person_leave(trap_idle(vector, continuing));
}
