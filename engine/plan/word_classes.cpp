#include "engine/plan/word_classes.hpp"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

struct Entry {
    std::string_view word;
    WordClass is;
};

constexpr auto kWords = std::to_array<Entry>({
#define WINNOW_WORD(word, is) {word, WordClass::is},
#include "word_classes.def"
#undef WINNOW_WORD
});

constexpr bool before(Entry const& a, Entry const& b) { return a.word < b.word; }

static_assert(std::is_sorted(kWords.begin(), kWords.end(), before), "a word out of order would not be found");

}  // namespace

std::optional<WordClass> class_of_word(std::string_view word) {
    auto const found = std::lower_bound(kWords.begin(), kWords.end(), Entry{word, {}}, before);
    if (found == kWords.end() || found->word != word) { return std::nullopt; }
    return found->is;
}

}  // namespace winnow
