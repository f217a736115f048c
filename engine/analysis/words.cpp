#include "engine/analysis/words.hpp"

#include <algorithm>

namespace winnow {
namespace {

bool is_letters(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

void break_words_by_definition(std::string_view text, Segmenter& segmenter, std::vector<Word>& out) {
    out.clear();
    segmenter.set_text(text);
    for (ByteRange range; segmenter.next(range);) {
        if (!segmenter.is_word()) { continue; }
        out.push_back({static_cast<std::uint32_t>(range.begin), static_cast<std::uint32_t>(range.end),
                       is_letters(text.substr(range.begin, range.end - range.begin))});
    }
}

}  // namespace winnow
