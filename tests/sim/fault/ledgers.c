/*
 * Scenarios of ledgers and of sessions.
 */
#include "tests/sim/fault/scene.h"

#include "core/generated/ledger.h"
#include "core/generated/process.h"
#include "core/generated/session.h"

static enum status ledger_read(void)
{
	return sim_plain(scene.init, scene_own("ledger"), LEDGER_METHOD_READ);
}

static enum status ledger_subtree(void)
{
	return sim_plain(scene.init, scene_own("ledger"), LEDGER_METHOD_SUBTREE);
}

static enum status reader_take(void)
{
	return sim_derive(scene.init, scene.ledger, LEDGER_METHOD_READER, &scene.made);
}

static void reader_prepare(void)
{
	scene_ledger_prepare();
	SIM_STATUS(STATUS_OK, reader_take());
}

static enum status reader_read(void)
{
	return sim_plain(scene.init, scene.made, LEDGER_READER_METHOD_READ);
}

static enum status reader_subtree(void)
{
	return sim_plain(scene.init, scene.made, LEDGER_READER_METHOD_SUBTREE);
}

static enum status ledger_carve(void)
{
	return sim_ledger_carve(scene.init, scene_own("ledger"), 20, 1, &scene.made);
}

static enum status ledger_carve_below(void)
{
	return sim_ledger_carve(scene.init, scene.ledger, 20, 1, &scene.made);
}

static enum status ledger_close_run(void)
{
	return sim_plain(scene.init, scene.ledger, LEDGER_METHOD_CLOSE);
}

/* ---- sessions -------------------------------------------------------------------------------- */

static enum status session_create_run(void)
{
	return sim_session_create(scene.init, scene.ledger, "fault", &scene.session);
}

static void session_prepare(void)
{
	scene_ledger_prepare();
	SIM_STATUS(STATUS_OK, session_create_run());
}

static enum status session_describe(void)
{
	return sim_plain(scene.init, scene.session, SESSION_METHOD_DESCRIBE);
}

static enum status session_renew(void)
{
	return sim_plain(scene.init, scene.session, SESSION_METHOD_RENEW);
}

static enum status session_end_run(void)
{
	return sim_plain(scene.init, scene.session, SESSION_METHOD_END);
}

static enum status session_reference_take(void)
{
	return sim_derive(scene.init, scene.session, SESSION_METHOD_REFERENCE, &scene.reference);
}

static void reference_prepare(void)
{
	session_prepare();
	SIM_STATUS(STATUS_OK, session_reference_take());
}

static enum status reference_describe(void)
{
	return sim_plain(scene.init, scene.reference, SESSION_REFERENCE_METHOD_DESCRIBE);
}

static void builder_session_prepare(void)
{
	struct sim_held program;
	uint16_t refusal;

	session_prepare();
	SIM_STATUS(STATUS_OK, sim_package_program(scene.init, SIM_PROGRAM_BARE, &program));
	SIM_STATUS(STATUS_OK, sim_image_create(scene.init, program, SIM_NO_CAPABILITY, &scene.image,
					       &refusal));
	SIM_STATUS(STATUS_OK, sim_release(scene.init, program));
	SIM_STATUS(STATUS_OK,
		   sim_builder_create(scene.init, scene.image, scene.ledger, &scene.builder));
}

static enum status builder_session(void)
{
	return sim_builder_session(scene.init, scene.builder, scene.session);
}

const struct scenario fault_ledgers[] = {
	{OF(LEDGER, READ), .run = ledger_read},
	{OF(LEDGER, SUBTREE), .prepare = scene_ledger_prepare, .run = ledger_subtree},
	{OF(LEDGER, READER), .prepare = scene_ledger_prepare, .run = reader_take},
	{OF(LEDGER_READER, READ), .prepare = reader_prepare, .run = reader_read},
	{OF(LEDGER_READER, SUBTREE), .prepare = reader_prepare, .run = reader_subtree},
	{OF(LEDGER, CARVE), .run = ledger_carve},
	{OF(LEDGER, CARVE), .variant = "below another", .prepare = scene_ledger_prepare,
	 .run = ledger_carve_below},
	{OF(LEDGER, CLOSE), .prepare = scene_ledger_prepare, .run = ledger_close_run},
	{OF(SESSION_MINTER, CREATE), .prepare = scene_ledger_prepare, .run = session_create_run},
	{OF(SESSION, DESCRIBE), .prepare = session_prepare, .run = session_describe},
	{OF(SESSION, RENEW), .prepare = session_prepare, .run = session_renew},
	{OF(SESSION, END), .prepare = session_prepare, .run = session_end_run},
	{OF(SESSION, REFERENCE), .prepare = session_prepare, .run = session_reference_take},
	{OF(SESSION_REFERENCE, DESCRIBE), .prepare = reference_prepare, .run = reference_describe},
	{OF(PROCESS_BUILDER, SESSION), .prepare = builder_session_prepare, .run = builder_session},
	{0},
};
