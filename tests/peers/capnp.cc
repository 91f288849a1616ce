// Cap'n Proto's C++ library, for bench-peers: builds and reads the message of the rows capnp_build and capnp_read, and
// writes lines as the bench does. The time-stamp counter counts instructions in the guest where it runs.
#include "message.capnp.h"

#include <capnp/message.h>

#include <cstdint>
#include <cstdio>
#include <cstring>

namespace {

constexpr unsigned WARM_UP = 64, TURNS = 1024;
constexpr size_t WORDS = 64, MESSAGE_WORDS = 9;

capnp::word room[WORDS]; // zeros: the builder cleans up what it has used
capnp::word kept[WORDS];
uint64_t sum;

uint64_t instructions()
{
	uint32_t low, high;

	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
	return (uint64_t)high << 32 | low;
}

template <typename Step> void measure(const char *name, Step step)
{
	uint64_t begin = 0;

	for (unsigned i = 0; i < WARM_UP + TURNS; i++) {
		if (i == WARM_UP)
			begin = instructions();
		step();
	}
	printf("bench %s %llu\n", name, (unsigned long long)((instructions() - begin) / TURNS));
}

void build(bool keep)
{
	capnp::MallocMessageBuilder message(kj::arrayPtr(room, WORDS));
	auto params = message.initRoot<ReadLine>();

	params.setLimitBytes(80);
	params.setCursor(3);
	params.setDeadlineNs(1000);
	params.setPrompt("a prompt of 23 letters>");
	auto segments = message.getSegmentsForOutput();
	sum += segments[0].size();
	if (keep)
		memcpy(kept, segments[0].begin(), segments[0].size() * sizeof(capnp::word));
}

void read()
{
	const kj::ArrayPtr<const capnp::word> segments[] = {kj::arrayPtr(kept, MESSAGE_WORDS)};
	capnp::SegmentArrayMessageReader message(segments);
	auto params = message.getRoot<ReadLine>();

	sum += params.getPrompt().size() + params.getLimitBytes() + params.getDeadlineNs();
}

} // namespace

int main()
{
	sum = 0;
	build(true);
	if (sum != MESSAGE_WORDS) {
		printf("peer: the message has %llu words\n", (unsigned long long)sum);
		return 1;
	}
	measure("capnp_build", [] { build(false); });
	measure("capnp_read", [] { read(); });
	return 0;
}
