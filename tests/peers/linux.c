/*
 * Figures of Linux for bench-peers: the first program of a guest whose file system holds nothing
 * else than /nothing, a program that ends at once, and /capnp, which measures itself (capnp.cc). It
 * does what the rows of the same names do on capOS (docs/performance.md says how they differ), and
 * writes lines as the bench does: `bench NAME INSTRUCTIONS`. The time-stamp counter counts
 * instructions there.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <linux/futex.h>
#include <linux/io_uring.h>

#define WARM_UP 64u
#define BATCH 16u
#define PAGE_BYTES 4096u
#define BYTES_MOST 4096u

static uint64_t instructions(void)
{
	uint32_t low, high;

	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
	return (uint64_t)high << 32 | low;
}

static _Noreturn void over(void)
{
	fflush(stdout);
	sync();
	(void)reboot(RB_POWER_OFF);
	_exit(1);
}

static void must(bool good, const char *step)
{
	if (good)
		return;
	printf("peer: %s failed: %s\n", step, strerror(errno));
	over();
}

/* `turns` times `step`, after a warm-up; the mean of one of the `parts` that a step has. */
static void measure(const char *name, uint32_t turns, uint32_t parts, void (*step)(void *),
		    void *context)
{
	uint64_t begin = 0;

	for (uint32_t i = 0; i < WARM_UP + turns; i++) {
		if (i == WARM_UP)
			begin = instructions();
		step(context);
	}
	printf("bench %s %llu\n", name,
	       (unsigned long long)((instructions() - begin) / turns / parts));
}

static void step_null(void *context)
{
	(void)context;
	(void)syscall(SYS_getppid);
}

/* ---- messages over pipes --------------------------------------------------------------------- */

struct pipes {
	int in, out;
	size_t length;
	char bytes[BYTES_MOST];
};

static bool pipes_send(struct pipes *p)
{
	return write(p->out, p->bytes, p->length) == (ssize_t)p->length;
}

static bool pipes_receive(struct pipes *p)
{
	for (size_t there = 0; there < p->length;) {
		ssize_t part = read(p->in, p->bytes + there, p->length - there);

		if (part <= 0)
			return false;
		there += (size_t)part;
	}
	return true;
}

static void step_pipes(void *context)
{
	must(pipes_send(context) && pipes_receive(context), "pipe");
}

static void process_end(pid_t child)
{
	(void)kill(child, SIGKILL);
	(void)waitpid(child, NULL, 0);
}

static void pipes_measure(const char *name, size_t length)
{
	static struct pipes mine, theirs;
	int there[2], back[2];
	pid_t child;

	must(pipe(there) == 0 && pipe(back) == 0, "pipe");
	mine = (struct pipes){.in = back[0], .out = there[1], .length = length};
	theirs = (struct pipes){.in = there[0], .out = back[1], .length = length};
	child = fork();
	must(child >= 0, "fork");
	while (child == 0)
		if (!pipes_receive(&theirs) || !pipes_send(&theirs))
			_exit(0);
	measure(name, 256, 1, step_pipes, &mine);
	process_end(child);
}

/* ---- a descriptor over a socket -------------------------------------------------------------- */

union descriptor_room {
	char bytes[CMSG_SPACE(sizeof(int))];
	struct cmsghdr head;
};

static bool descriptor_send(int line, int descriptor)
{
	union descriptor_room room = {.head = {.cmsg_len = CMSG_LEN(sizeof(int)),
					       .cmsg_level = SOL_SOCKET,
					       .cmsg_type = SCM_RIGHTS}};
	char byte = 0;
	struct iovec piece = {.iov_base = &byte, .iov_len = 1};
	struct msghdr message = {.msg_iov = &piece,
				 .msg_iovlen = 1,
				 .msg_control = &room,
				 .msg_controllen = sizeof(room)};

	memcpy(CMSG_DATA(&room.head), &descriptor, sizeof(descriptor));
	return sendmsg(line, &message, 0) == 1;
}

static bool descriptor_receive(int line, int *descriptor)
{
	union descriptor_room room;
	char byte;
	struct iovec piece = {.iov_base = &byte, .iov_len = 1};
	struct msghdr message = {.msg_iov = &piece,
				 .msg_iovlen = 1,
				 .msg_control = &room,
				 .msg_controllen = sizeof(room)};

	if (recvmsg(line, &message, 0) != 1 || message.msg_controllen < CMSG_LEN(sizeof(int)))
		return false;
	memcpy(descriptor, CMSG_DATA(&room.head), sizeof(*descriptor));
	return true;
}

/* The descriptor goes and comes back, and the copy is closed. */
static void step_descriptor(void *context)
{
	int line = *(int *)context, copy;

	must(descriptor_send(line, STDIN_FILENO) && descriptor_receive(line, &copy) &&
		     close(copy) == 0,
	     "a descriptor");
}

static void descriptor_measure(const char *name)
{
	int lines[2], copy;
	pid_t child;

	must(socketpair(AF_UNIX, SOCK_STREAM, 0, lines) == 0, "socketpair");
	child = fork();
	must(child >= 0, "fork");
	while (child == 0)
		if (!descriptor_receive(lines[1], &copy) || !descriptor_send(lines[1], copy) ||
		    close(copy) != 0)
			_exit(0);
	measure(name, 256, 1, step_descriptor, &lines[0]);
	process_end(child);
}

/* ---- memory, threads, processes -------------------------------------------------------------- */

/* A page that is there, of a memory object. */
static void step_map(void *context)
{
	void *place = mmap(NULL, PAGE_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE,
			   *(int *)context, 0);

	must(place != MAP_FAILED && munmap(place, PAGE_BYTES) == 0, "mmap");
}

static void map_measure(const char *name)
{
	int object = memfd_create("page", 0);

	must(object >= 0 && ftruncate(object, PAGE_BYTES) == 0, "memfd_create");
	measure(name, 256, 1, step_map, &object);
}

/* Waits while the word says `value`. */
static void word_wait(uint32_t *word, uint32_t value)
{
	while (__atomic_load_n(word, __ATOMIC_ACQUIRE) == value)
		(void)syscall(SYS_futex, word, FUTEX_WAIT_PRIVATE, value, NULL, NULL, 0);
}

static void word_pass(uint32_t *word, uint32_t value)
{
	__atomic_store_n(word, value, __ATOMIC_RELEASE);
	(void)syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0);
}

static void step_word(void *context)
{
	word_pass(context, 1);
	word_wait(context, 1);
}

/* Goes with the process. */
static _Noreturn void *word_partner(void *context)
{
	while (true) {
		word_wait(context, 0);
		word_pass(context, 0);
	}
}

static void *thread_nothing(void *context)
{
	return context;
}

static void step_thread(void *context)
{
	pthread_t thread;

	(void)context;
	must(pthread_create(&thread, NULL, thread_nothing, NULL) == 0 &&
		     pthread_join(thread, NULL) == 0,
	     "a thread");
}

static void step_spawn(void *name)
{
	char *arguments[] = {name, NULL}, *environment[] = {NULL};
	pid_t child;
	int ended;

	must(posix_spawn(&child, name, NULL, NULL, arguments, environment) == 0 &&
		     waitpid(child, &ended, 0) == child && ended == 0,
	     "a process");
}

/* ---- a ring ---------------------------------------------------------------------------------- */

struct uring {
	int descriptor;
	uint32_t batch;
	struct io_uring_params facts;
	uint8_t *submissions, *completions;
	struct io_uring_sqe *entries;
};

static uint32_t *uring_word(uint8_t *ring, uint32_t offset)
{
	return (uint32_t *)(void *)(ring + offset);
}

static void *uring_map(const struct uring *u, size_t length, off_t offset)
{
	void *place = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE,
			   u->descriptor, offset);

	must(place != MAP_FAILED, "a ring's memory");
	return place;
}

static void uring_open(struct uring *u)
{
	const struct io_uring_params *facts = &u->facts;

	u->descriptor = (int)syscall(SYS_io_uring_setup, 64, &u->facts);
	must(u->descriptor >= 0, "io_uring_setup");
	u->submissions = uring_map(u, facts->sq_off.array + facts->sq_entries * sizeof(uint32_t),
				   IORING_OFF_SQ_RING);
	u->completions =
		uring_map(u, facts->cq_off.cqes + facts->cq_entries * sizeof(struct io_uring_cqe),
			  IORING_OFF_CQ_RING);
	u->entries = uring_map(u, facts->sq_entries * sizeof(*u->entries), IORING_OFF_SQES);
}

/* Entries that do nothing, and their completions. */
static void step_uring(void *context)
{
	struct uring *u = context;
	const struct io_uring_params *facts = &u->facts;
	uint32_t *tail = uring_word(u->submissions, facts->sq_off.tail);
	uint32_t *array = uring_word(u->submissions, facts->sq_off.array);
	uint32_t *head = uring_word(u->completions, facts->cq_off.head);
	uint32_t done;

	for (uint32_t i = 0; i < u->batch; i++) {
		uint32_t place = (*tail + i) % facts->sq_entries;

		u->entries[place] = (struct io_uring_sqe){.opcode = IORING_OP_NOP};
		array[place] = place;
	}
	__atomic_store_n(tail, *tail + u->batch, __ATOMIC_RELEASE);
	must(syscall(SYS_io_uring_enter, u->descriptor, u->batch, u->batch, IORING_ENTER_GETEVENTS,
		     NULL, 0) == u->batch,
	     "io_uring_enter");
	done = __atomic_load_n(uring_word(u->completions, facts->cq_off.tail), __ATOMIC_ACQUIRE);
	must(done - *head == u->batch, "a completion");
	__atomic_store_n(head, done, __ATOMIC_RELEASE);
}

int main(void)
{
	uint64_t begun = instructions();
	char nothing[] = "/nothing", capnp[] = "/capnp";
	static struct uring uring;
	static uint32_t word;
	pthread_t partner;

	printf("\nbench boot_to_init %llu\n", (unsigned long long)begun);
	measure("null_cap_enter", 1024, 1, step_null, NULL);
	uring_open(&uring);
	uring.batch = 1;
	measure("nop", 1024, 1, step_uring, &uring);
	uring.batch = BATCH;
	measure("nop_batch", 64, BATCH, step_uring, &uring);
	pipes_measure("call_reply_64", 64);
	pipes_measure("call_4096", BYTES_MOST);
	descriptor_measure("cap_copied");
	map_measure("map_unmap_10");
	measure("thread_start_join", 64, 1, step_thread, NULL);
	measure("spawn_exit_wait", 64, 1, step_spawn, nothing);
	must(pthread_create(&partner, NULL, word_partner, &word) == 0, "a thread");
	measure("park_round_trip", 256, 1, step_word, &word);
	fflush(stdout);
	step_spawn(capnp);
	printf("bench done 1\n");
	over();
}
