/*
 * The sweep of sessions and their references: S45. See sweep.h.
 */
#include "kernel/kernel.h"
#include "kernel/sweep/sweep.h"

bool sweep_session(const struct session *session, struct sweep_fault *fault)
{
	const struct session_reference *reference = session->reference;

	if (session == &kernel.system_session)
		return sweep_expect(fault, 45, !session->ended && !reference,
				    "the system's session has ended, or has a reference", session);
	return sweep_expect(fault, 45, !reference || reference->session == session,
			    "a session and its reference", session) &&
	       sweep_expect(fault, 45,
			    session->object.target.edges || session->ended ||
				    !ledger_is_open(session->ledger),
			    "a session that nobody holds lives", session);
}

bool sweep_session_reference(const struct session_reference *reference, struct sweep_fault *fault)
{
	return sweep_expect(fault, 45,
			    !reference->session || reference->session->reference == reference,
			    "a reference and its session", reference);
}
