#include "engine/screening.hpp"

namespace winnow {

std::string_view engine_version() { return WINNOW_VERSION; }

}  // namespace winnow
