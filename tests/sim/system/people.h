/*
 * The services and programs of the default system in the simulation, and a person's usual steps.
 */
#ifndef TESTS_SIM_SYSTEM_PEOPLE_H
#define TESTS_SIM_SYSTEM_PEOPLE_H

#include "tests/sim/sim_program.h"
#include "tests/sim/system/person.h"

#define PEOPLE_PASSWORD "a horse of no colour"
#define PEOPLE_PROMPT "capos> "

/* Steps of a person (struct person_step): the first waits for the shell's prompt. */
#define PEOPLE_SET_UP                                                  \
	{PEOPLE_PROMPT, "setup\r"}, {"Ctrl-]", "\x1d"},                \
		{"New password for operator: ", PEOPLE_PASSWORD "\r"}, \
	{                                                              \
		"once more: ", PEOPLE_PASSWORD "\r"                    \
	}
#define PEOPLE_LOG_IN                                                              \
	{PEOPLE_PROMPT, "login\r"}, {"login: ", "operator\r"}, {"Ctrl-]", "\x1d"}, \
	{                                                                          \
		"Password: ", PEOPLE_PASSWORD "\r"                                 \
	}
#define PEOPLE_STEP_UP(name)                                      \
	{PEOPLE_PROMPT, "stepup " name "\r"}, {"Ctrl-]", "\x1d"}, \
		{"Password: ", PEOPLE_PASSWORD "\r"},             \
	{                                                         \
		name " is held", NULL                             \
	}

extern const struct sim_host_program people_programs[];

#endif
