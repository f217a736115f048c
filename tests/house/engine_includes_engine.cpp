// Compiled by the test of engine's border with engine's include directories: this must compile.
#include "engine/screening.hpp"
