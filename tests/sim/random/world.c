/*
 * The state of a world. See world.h.
 */
#include "tests/sim/random/world.h"

struct world world;
