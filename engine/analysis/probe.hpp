#pragma once

#include "engine/analysis/token.hpp"

#include <string>
#include <string_view>

namespace winnow {

/// A text that makes each rule of the chains act at least once. Ships with winnow; changing it, or what
/// the rules make of it, makes another analyzer.
std::string_view probe_text();

/// The first 16 hexadecimal digits of SHA-256 over the tokens, a line each: term, begin, end, position, context.
std::string fingerprint(TokenBuffer const& tokens);

}  // namespace winnow
