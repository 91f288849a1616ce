/*
 * Boot order: memory, the boot package, pools, the root ledger, the root capabilities, then the
 * first process.
 *
 * The kernel looks at no more of the boot package than it needs: its tables, init's program and
 * init's grants. The manifest is init's affair. Any fault here stops the machine with a sentence
 * that names it: no program runs yet that could be told.
 */
#include "kernel/boot/start.h"

#include "kernel/arch/device.h"
#include "kernel/debug/panic.h"
#include "kernel/device/log.h"
#include "kernel/kernel.h"
#include "kernel/object/memory.h"
#include "kernel/object/process_builder.h"

struct kernel kernel;

/* Nothing runs yet: the sentence goes to both lines, and the machine ends. */
static _Noreturn void start_refuse(const char *why)
{
	serial_flush();
	log_panic_text("capOS does not start: ");
	log_panic_text(why);
	log_panic_text("\n");
	arch_panic_stop();
}

static void package_open(const struct boot_info *info)
{
	enum boot_refusal refusal;

	INVARIANT(info->package.address, BOOT,
		  "there is no boot package: give one as the first module");
	refusal = boot_package_check(arch_direct(info->package), info->package_bytes,
				     &kernel.package);
	if (refusal != BOOT_ACCEPTED) {
		serial_flush();
		log_panic_text("boot package refused: ");
		log_panic_text(boot_refusal_text(refusal));
		log_panic_text("\n");
		PANIC(BOOT, "the boot package is not valid");
	}
	kernel.package_start = info->package;
}

/*
 * A timer for each operation and one for the thread itself, of all ring regions; those of functions
 * of devices, and of the IOMMU's faults; and the unused place 0.
 */
static void timers_init(void)
{
	uint64_t capacity = kernel.rings.total * (RING_OPERATIONS + 1) + ARCH_DEVICES + 1 + 1;
	uint64_t pages = (capacity * sizeof(struct timer *) + PAGE_BYTES - 1) / PAGE_BYTES;
	struct physical block = frame_pool_take_block(&kernel.frames, pages);

	if (!block.address)
		start_refuse("there is too little memory for the timers");
	timer_heap_init(&kernel.timers, arch_direct(block), (uint32_t)capacity);
}

/* Sets aside the memory that is needed for as long as the system runs. */
static void pools_init(void)
{
	if (!ring_pool_init(&kernel.rings, kernel.package.header.ring_regions))
		start_refuse("there is too little memory for the ring regions of the system");
	timers_init();
}

/* Says how much of the machine's memory cannot be used, and why. */
static void log_left_out(const struct boot_info *info)
{
	static const char *const reasons[BOOT_LEFT_OUT_KINDS] = {
		[BOOT_LEFT_OUT_BEYOND] = " KiB lie beyond what the kernel reaches\n",
		[BOOT_LEFT_OUT_ROWS] = " KiB are more pieces than the kernel keeps\n",
		[BOOT_LEFT_OUT_TABLES] = " KiB find no page tables\n",
	};

	for (unsigned i = 0; i < BOOT_LEFT_OUT_KINDS; i++) {
		if (info->left_out_bytes[i] == 0)
			continue;
		log_text("memory left out: ");
		log_number(info->left_out_bytes[i] / 1024, LOG_DECIMAL);
		log_text(reasons[i]);
	}
}

static void log_remark(const char *remark)
{
	log_text(remark);
	log_text("\n");
}

void start_kernel(const struct boot_info *info)
{
	kernel.cpu.timer_ns = UINT64_MAX;
	kernel.cpu.units_left = UINT32_MAX;
	frame_pool_init(&kernel.frames, info);
	package_open(info);
	pools_init();
	ledger_init_root(&kernel.root_ledger);
	sched_init(&kernel.sched);
	for (unsigned i = 0; i < ARCH_SERIAL_PORTS; i++)
		object_init(&kernel.serial[i].object, &kernel.root_ledger, OBJECT_SERIAL);
	root_init();
	device_functions_init();
	session_init_system(&kernel.system_session);
	caller_key_init(&kernel.caller_key);
	log_text(KERNEL_VERSION ", processor has: ");
	log_text(arch_features());
	log_text("\nmemory: ");
	log_number(kernel.frames.total, LOG_DECIMAL);
	log_text(" free frames, ");
	log_number(kernel.rings.total, LOG_DECIMAL);
	log_text(" ring regions\n");
	log_left_out(info);
	if (arch_clock_remark())
		log_remark(arch_clock_remark());
	if (arch_device_remark())
		log_remark(arch_device_remark());
}

/* Init's program as an image, checked to the end: nothing else runs yet. */
static struct image *image_make(void)
{
	struct boot_package_program program =
		boot_package_get_program(&kernel.package, kernel.package.header.init_program);
	struct physical start = {kernel.package_start.address + program.offset};
	struct memory *memory;
	struct image *image;
	enum elf_refusal refusal = ELF_UNFINISHED;

	if (memory_create_contiguous(&kernel.root_ledger, start, program.length_bytes, &memory) !=
	    STATUS_OK)
		start_refuse("there is too little memory for init's program");
	if (image_create(&kernel.root_ledger, memory, &image) != STATUS_OK)
		start_refuse("there is too little memory for init's image");
	/* Bounded by ELF_CHECK_UNITS. */
	while (!image_check(image, &refusal))
		kernel.cpu.units_left = UINT32_MAX;
	if (refusal != ELF_ACCEPTED) {
		serial_flush();
		log_panic_text("init's program refused: ");
		log_panic_text(elf_refusal_text(refusal));
		log_panic_text("\n");
		PANIC(BOOT, "init's program is not one that can be loaded");
	}
	return image;
}

static void grants_add(struct process_builder *builder)
{
	for (uint32_t i = 0; i < kernel.package.header.grant_count; i++) {
		struct boot_package_grant row = boot_package_get_grant(&kernel.package, i);
		struct builder_grant grant = {0};
		enum status status;

		__builtin_memcpy(grant.name, row.name, CAPSET_NAME_BYTES);
		status = root_edge(row.interface, row.ordinal, builder->process, &grant.edge);
		if (status == STATUS_UNAVAILABLE)
			start_refuse("init is granted a serial port that this machine lacks");
		INVARIANT(status == STATUS_OK, BOOT,
			  "init is granted a root capability that this kernel does not have");
		status = process_builder_grants_plan(builder, &grant, 1);
		if (status == STATUS_LEDGER_LIMIT)
			start_refuse("there is too little memory for init's grants");
		INVARIANT(status == STATUS_OK, BOOT, "init's grants do not fit");
		process_builder_grants_commit(builder, &grant, 1);
	}
}

/*
 * The frames that init carves for its services, and those that it needs for itself, must be there.
 */
static void services_fit(void)
{
	uint64_t needed = kernel.package.header.frames + START_INIT_FRAMES;
	uint64_t left = ledger_account_left(&kernel.root_ledger.account, LEDGER_FRAMES);

	if (left >= needed)
		return;
	serial_flush();
	log_panic_text("the services need ");
	log_panic_number((needed - left) * (PAGE_BYTES / 1024), LOG_DECIMAL);
	log_panic_text(" KiB more than there are\n");
	start_refuse("there is too little memory for the services");
}

void start_init(void)
{
	struct process_builder *builder;
	struct process *process;

	if (process_builder_create(NULL, image_make(), &kernel.root_ledger, &builder) != STATUS_OK)
		start_refuse("there is too little memory for init");
	grants_add(builder);
	builder->heap_bytes = START_INIT_HEAP_BYTES;
	if (process_builder_start_plan(builder) != STATUS_OK)
		start_refuse("there is too little memory for init's pages");
	/* Bounded by the pages of one program. */
	while (!process_builder_start_step(builder))
		kernel.cpu.units_left = UINT32_MAX;
	process = process_builder_start_commit(builder);
	__builtin_memcpy(process->name, "init", sizeof("init"));
	kernel.init = process;
	/* Something always needs init: process_init_ended reads its record, and no handle does. */
	object_settle(&builder->object);
	services_fit();
	log_text("init started\n");
}
