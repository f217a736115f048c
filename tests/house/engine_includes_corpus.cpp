// Compiled by the test of engine's border with engine's include directories: this must not compile.
#include "corpus/extract/extract.hpp"
