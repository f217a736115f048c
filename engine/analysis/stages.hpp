#pragma once

#include "engine/analysis/analyzer.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A token as one stage of a chain leaves it.
struct StageToken {
    std::string text;
    std::uint32_t begin = 0;  ///< first byte in the source
    std::uint32_t end = 0;    ///< one past the last byte
    std::string note;         ///< what the stage did or found: "listed", "stop word"; may be empty
};

/// One stage of a chain: "sentences", "words", "field rules", "stop words", "terms".
struct Stage {
    std::string name;
    std::vector<StageToken> tokens;
};

/// What each stage of the analyzer's chain makes of the text, first to last; the last stage has the tokens that
/// analyze() gives.
/// \pre text is valid UTF-8, under 1 GiB.
std::vector<Stage> analyze_stages(Analyzer& analyzer, std::string_view text);

}  // namespace winnow
