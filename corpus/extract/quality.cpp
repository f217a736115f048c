#include "corpus/extract/quality.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <cstddef>

namespace winnow {
namespace {

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// U+FFFD, U+E000 to U+F8FF, U+F0000 and above.
bool is_unsound(std::string_view character) {
    auto const lead = static_cast<unsigned char>(character[0]);
    if (character == "\xEF\xBF\xBD" || lead == 0xEE || lead > 0xF3) { return true; }
    auto const second = character.size() > 1 ? static_cast<unsigned char>(character[1]) : 0U;
    return (lead == 0xEF && second <= 0xA3) || (lead == 0xF3 && second >= 0xB0);
}

}  // namespace

double text_quality(std::string_view text) {
    std::size_t characters = 0;
    std::size_t unsound = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin + 1;
        while (end < text.size() && continues_character(text[end])) { ++end; }
        if (!is_ascii_space(text[begin])) {
            ++characters;
            unsound += is_unsound(text.substr(begin, end - begin)) ? 1U : 0U;
        }
        begin = end;
    }
    if (characters == 0) { return 0; }
    return 1.0 - static_cast<double>(unsound) / static_cast<double>(characters);
}

double document_quality(Document const& document) {
    bool const partial = std::any_of(document.flags.begin(), document.flags.end(),
                                     [](DocumentFlag const& flag) { return flag.code == "partial-text"; });
    double const quality = text_quality(document.text);
    return partial ? std::min(quality, kPartialQuality) : quality;
}

}  // namespace winnow
