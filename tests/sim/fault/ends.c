/*
 * Scenarios of readers and views, of scopes and sessions, and of the methods that take something away,
 * which may not fail for want of anything. All are init's. See fault.h.
 */
#include "tests/sim/fault/fault.h"

#include "core/generated/console.h"
#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "tests/sim/sim_package.h"

#define READER_AT UINT64_C(0x310000000000)
#define NONE SIM_NO_CAPABILITY

static struct {
	struct sim_held object, view, revoker, cut, cut_revoker;
	struct sim_held endpoint, facet, ledger, session, reference, image, builder;
	uint64_t address;
} has;

static void let_go(struct sim_held *held)
{
	if (held->capability)
		SIM_STATUS(STATUS_OK, sim_release(sim_init(), *held));
	*held = NONE;
}

static void nothing(void)
{
}

/* ---- serial port ------------------------------------------------------------------------------- */

static enum status port_write(void)
{
	struct serial_port_write_params_builder params;
	struct sim_call call;

	sim_call_init(&call, sim_capset(kernel.init, "serial"), SERIAL_PORT_METHOD_WRITE, 0);
	SIM_STATUS(STATUS_OK, serial_port_write_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, serial_port_write_params_builder_set_data(&params,
									capnp_data_make("x", 1)));
	return sim_call(sim_init(), &call);
}

/* ---- views ------------------------------------------------------------------------------------- */

static void cut_prepare(uint16_t method)
{
	const struct sim_cut cut = {0, 2 * PAGE_BYTES, NONE};
	struct sim_shared shared;

	SIM_STATUS(STATUS_OK, sim_memory_create(sim_init(), 3, NONE, &has.object));
	SIM_STATUS(STATUS_OK, sim_view(sim_init(), has.object, method, &cut, &shared));
	has.view = shared.view;
	has.revoker = shared.revoker;
}

static void view_prepare(void)
{
	cut_prepare(MEMORY_OBJECT_METHOD_VIEW);
}

static void reader_prepare(void)
{
	cut_prepare(MEMORY_OBJECT_METHOD_READER);
}

static void view_undo(void)
{
	let_go(&has.cut);
	let_go(&has.cut_revoker);
	let_go(&has.view);
	let_go(&has.revoker);
	let_go(&has.object);
}

static enum status cut_run(uint16_t method)
{
	const struct sim_cut cut = {0, PAGE_BYTES, NONE};
	struct sim_shared shared;
	enum status status = sim_view(sim_init(), has.view, method, &cut, &shared);

	has.cut = shared.view;
	has.cut_revoker = shared.revoker;
	return status;
}

static enum status view_view(void)
{
	return cut_run(MEMORY_VIEW_METHOD_VIEW);
}

static enum status reader_reader(void)
{
	return cut_run(MEMORY_READER_METHOD_READER);
}

static enum status reader_size(void)
{
	return sim_plain(sim_init(), has.view, MEMORY_READER_METHOD_SIZE);
}

static enum status reader_read(void)
{
	struct memory_reader_read_params_builder params;
	struct sim_call call;

	sim_call_init(&call, has.view, MEMORY_READER_METHOD_READ, 0);
	SIM_STATUS(STATUS_OK, memory_reader_read_params_builder_root(&call.builder, &params));
	memory_reader_read_params_builder_set_length(&params, 100);
	return sim_call(sim_init(), &call);
}

/* Each run in another part of the space, so that page tables are missing. */
static void reader_map_prepare(void)
{
	reader_prepare();
	has.address += UINT64_C(1) << 39;
	if (has.address >= USER_HIGH || has.address < READER_AT)
		has.address = READER_AT + (has.address & 0xfffffff) + (1 << 21);
}

static enum status map_reader(void)
{
	return sim_map(sim_init(), has.view, ADDRESS_SPACE_METHOD_MAP_READER, 0, 2 * PAGE_BYTES,
		       has.address);
}

static void reader_map_undo(void)
{
	SIM_STATUS(STATUS_OK, sim_range(sim_init(), ADDRESS_SPACE_METHOD_UNMAP, has.address,
					2 * PAGE_BYTES));
	view_undo();
}

/* ---- endpoints and scopes ---------------------------------------------------------------------- */

static const struct ipc_mint mint = {.index = 3, .word = 1, .interface = SIM_SERVICE_ID};

static void facet_prepare(void)
{
	SIM_STATUS(STATUS_OK, sim_endpoint_create(sim_init(), 16, 2, NONE, &has.endpoint));
	SIM_STATUS(STATUS_OK, sim_mint(sim_init(), has.endpoint, &mint, &has.facet));
}

static void scope_prepare(void)
{
	SIM_STATUS(STATUS_OK, sim_scope_create(sim_init(), 16, 2, NONE, &has.endpoint));
}

static void scope_facet_prepare(void)
{
	scope_prepare();
	SIM_STATUS(STATUS_OK, sim_mint(sim_init(), has.endpoint, &mint, &has.facet));
}

static void endpoint_undo(void)
{
	let_go(&has.facet);
	let_go(&has.endpoint);
}

static enum status scope_mint_move_only(void)
{
	struct ipc_mint single = mint;

	single.move_only = true;
	return sim_mint(sim_init(), has.endpoint, &single, &has.facet);
}

static enum status revoke(void)
{
	return sim_revoke(sim_init(), has.endpoint, mint.index);
}

static enum status scope_close(void)
{
	return sim_plain(sim_init(), has.endpoint, SERVICE_SCOPE_METHOD_CLOSE);
}

/* ---- sessions ---------------------------------------------------------------------------------- */

static void session_prepare(void)
{
	SIM_STATUS(STATUS_OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 40, 1,
					       &has.ledger));
	SIM_STATUS(STATUS_OK, sim_session_create(sim_init(), has.ledger, "fault", &has.session));
}

static void session_undo(void)
{
	let_go(&has.session);
	let_go(&has.ledger);
}

static enum status session_describe(void)
{
	return sim_plain(sim_init(), has.session, SESSION_METHOD_DESCRIBE);
}

static enum status session_renew(void)
{
	return sim_plain(sim_init(), has.session, SESSION_METHOD_RENEW);
}

static enum status session_end_run(void)
{
	return sim_plain(sim_init(), has.session, SESSION_METHOD_END);
}

static enum status session_reference_take(void)
{
	return sim_derive(sim_init(), has.session, SESSION_METHOD_REFERENCE, &has.reference);
}

static void reference_prepare(void)
{
	session_prepare();
	SIM_STATUS(STATUS_OK, session_reference_take());
}

static enum status reference_describe(void)
{
	return sim_plain(sim_init(), has.reference, SESSION_REFERENCE_METHOD_DESCRIBE);
}

static void reference_undo(void)
{
	let_go(&has.reference);
	session_undo();
}

static void builder_session_prepare(void)
{
	struct sim_held program;
	uint16_t refusal;

	session_prepare();
	SIM_STATUS(STATUS_OK, sim_package_program(sim_init(), SIM_PROGRAM_BARE, &program));
	SIM_STATUS(STATUS_OK, sim_image_create(sim_init(), program, NONE, &has.image, &refusal));
	let_go(&program);
	SIM_STATUS(STATUS_OK, sim_builder_create(sim_init(), has.image, has.ledger, &has.builder));
}

static enum status builder_session(void)
{
	return sim_builder_session(sim_init(), has.builder, has.session);
}

static void builder_session_undo(void)
{
	let_go(&has.builder);
	let_go(&has.image);
	session_undo();
}

const struct scenario fault_ends[] = {
	{"SerialPort.write", nothing, port_write, nothing, false},
	{"MemoryView.view", view_prepare, view_view, view_undo, false},
	{"MemoryReader.size", reader_prepare, reader_size, view_undo, false},
	{"MemoryReader.read", reader_prepare, reader_read, view_undo, false},
	{"MemoryReader.reader", reader_prepare, reader_reader, view_undo, false},
	{"AddressSpace.mapReader", reader_map_prepare, map_reader, reader_map_undo, true},
	{"Endpoint.revoke", facet_prepare, revoke, endpoint_undo, false},
	{"ServiceScope.mintMoveOnly", scope_prepare, scope_mint_move_only, endpoint_undo, false},
	{"ServiceScope.revoke", scope_facet_prepare, revoke, endpoint_undo, false},
	{"ServiceScope.close", scope_facet_prepare, scope_close, endpoint_undo, false},
	{"Session.describe", session_prepare, session_describe, session_undo, false},
	{"Session.renew", session_prepare, session_renew, session_undo, false},
	{"Session.end", session_prepare, session_end_run, session_undo, false},
	{"Session.reference", session_prepare, session_reference_take, reference_undo, false},
	{"SessionReference.describe", reference_prepare, reference_describe, reference_undo, false},
	{"ProcessBuilder.session", builder_session_prepare, builder_session, builder_session_undo, false},
	{0},
};
