/*
 * Figures of Linux for bench-net-peer: the first program of a guest with the standard machine's
 * card, which does over TCP what tests/bench/bench-net does on capOS, and writes the same lines. It
 * loads the modules /1.ko, /2.ko and so on, sets the address of QEMU's user network, and calls the
 * host at the port that the variable `port` names.
 *
 * The time in which the machine idles is taken off: the kernel's own count of it, in /proc.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <linux/if.h>
#include <linux/sockios.h>
#include <sys/ioctl.h>

#define MODULES_MOST 16
#define PART_BYTES 2920u
#define ALL_BYTES (UINT32_C(1) << 20)
#define FRAME_BYTES 1460u
#define WARM_UP 16u
#define ROUND_TRIPS 256u
#define CARD_WAITS 1000

static uint8_t bytes[PART_BYTES];
static uint16_t port;

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

static uint64_t monotonic_ns(void)
{
	struct timespec now;

	(void)clock_gettime(CLOCK_MONOTONIC_RAW, &now);
	return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* How long the machine has idled since its start. */
static uint64_t idle_ns(void)
{
	static char text[1 << 16];
	static const char name[] = ".idle_sleeptime";
	int file = open("/proc/timer_list", O_RDONLY);
	size_t length = 0;
	ssize_t piece;
	const char *at;

	must(file >= 0, "/proc/timer_list");
	while ((piece = read(file, text + length, sizeof(text) - 1 - length)) > 0)
		length += (size_t)piece;
	close(file);
	text[length] = 0;
	at = strstr(text, name);
	at = at ? strchr(at, ':') : NULL;
	must(at != NULL, "the count of idle time");
	return strtoull(at + 1, NULL, 10);
}

/* ---- what is measured ------------------------------------------------------------------------ */

struct interval {
	uint64_t instructions, idle_ns, ns;
};

static struct interval interval_now(void)
{
	struct interval now = {.idle_ns = idle_ns()};

	now.ns = monotonic_ns();
	now.instructions = instructions();
	return now;
}

/* One of the parts, in instructions, without the time that the machine idled. */
static void interval_say(const char *name, const struct interval *begin, uint64_t parts)
{
	const uint64_t end = instructions(), end_ns = monotonic_ns(), idle = idle_ns();
	const double scale = (double)(end - begin->instructions) / (double)(end_ns - begin->ns);
	const double idled = (double)(idle - begin->idle_ns) * scale;

	printf("bench %s %.0f\n", name,
	       ((double)(end - begin->instructions) - idled) / (double)parts);
}

static int ask(char service)
{
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port)};
	int line = socket(AF_INET, SOCK_STREAM, 0);

	to.sin_addr.s_addr = inet_addr("10.0.2.2");
	must(line >= 0 && connect(line, (struct sockaddr *)&to, sizeof(to)) == 0, "connect");
	must(write(line, &service, 1) == 1, "write");
	return line;
}

static void round_trips_measure(void)
{
	struct interval begin = {0};
	int line = ask('e');

	for (uint32_t i = 0; i < WARM_UP + ROUND_TRIPS; i++) {
		if (i == WARM_UP)
			begin = interval_now();
		must(write(line, bytes, 1) == 1 && read(line, bytes, PART_BYTES) == 1,
		     "a round trip");
	}
	interval_say("tcp_round_trip", &begin, ROUND_TRIPS);
	close(line);
}

static void receive(int line, uint32_t least)
{
	for (uint32_t there = 0; there < least;) {
		ssize_t part = read(line, bytes, PART_BYTES);

		must(part > 0, "read");
		there += (uint32_t)part;
	}
}

static void receive_measure(void)
{
	struct interval begin;
	int line = ask('s');

	receive(line, ALL_BYTES / 4);
	begin = interval_now();
	receive(line, ALL_BYTES);
	interval_say("tcp_frame_received", &begin, ALL_BYTES / FRAME_BYTES);
	close(line);
}

static void send_measure(void)
{
	int line = ask('k');
	struct interval begin = interval_now();

	for (uint32_t sent = 0; sent < ALL_BYTES; sent += PART_BYTES)
		must(write(line, bytes, PART_BYTES) == (ssize_t)PART_BYTES, "write");
	must(read(line, bytes, PART_BYTES) == 1, "read");
	interval_say("tcp_frame_sent", &begin, ALL_BYTES / FRAME_BYTES);
	close(line);
}

/* ---- the card -------------------------------------------------------------------------------- */

static void modules_load(void)
{
	for (int i = 1; i <= MODULES_MOST; i++) {
		char name[16];
		int file;

		(void)snprintf(name, sizeof(name), "/%d.ko", i);
		file = open(name, O_RDONLY);
		if (file < 0)
			return;
		must(syscall(SYS_finit_module, file, "", 0) == 0, name);
		close(file);
	}
}

static void address_set(struct sockaddr *to, const char *text)
{
	struct sockaddr_in address = {.sin_family = AF_INET};

	address.sin_addr.s_addr = inet_addr(text);
	memcpy(to, &address, sizeof(address));
}

static void card_start(void)
{
	struct ifreq request = {.ifr_name = "eth0"};
	int line = socket(AF_INET, SOCK_DGRAM, 0);
	bool there = false;

	must(line >= 0, "socket");
	for (int i = 0; i < CARD_WAITS && !there; i++) {
		there = ioctl(line, SIOCGIFINDEX, &request) == 0;
		(void)usleep(1000);
	}
	must(there, "the card");
	address_set(&request.ifr_addr, "10.0.2.15");
	must(ioctl(line, SIOCSIFADDR, &request) == 0, "the card's address");
	address_set(&request.ifr_netmask, "255.255.255.0");
	must(ioctl(line, SIOCSIFNETMASK, &request) == 0, "the card's network");
	request.ifr_flags = IFF_UP | IFF_RUNNING;
	must(ioctl(line, SIOCSIFFLAGS, &request) == 0, "the card's start");
	close(line);
}

int main(void)
{
	const char *wanted = getenv("port");

	must(mkdir("/proc", 0755) == 0 && mount("proc", "/proc", "proc", 0, NULL) == 0, "/proc");
	port = (uint16_t)(wanted ? atoi(wanted) : 0);
	must(port != 0, "the variable port");
	printf("\n");
	modules_load();
	card_start();
	round_trips_measure();
	receive_measure();
	send_measure();
	printf("bench done 1\n");
	over();
}
