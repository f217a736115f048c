#include "engine/plan/acronym_finder.hpp"

#include "engine/plan/plain_text.hpp"
#include "engine/plan/sentences.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kShortest = 2;
constexpr std::size_t kLongest = 6;

/// A name with one of these is an organization's, a law's, or a thing of hiring.
constexpr auto kNameWords = std::to_array<std::string_view>({
    "act",       "administration", "agency",     "agencies",  "applicant", "appointment",  "association", "authority",
    "board",     "branch",         "bureau",     "career",    "center",    "change",       "citizen",     "code",
    "college",   "command",        "commission", "committee", "corps",     "council",      "department",  "directorate",
    "division",  "employment",     "enterprise", "executive", "factor",    "force",        "form",        "guard",
    "institute", "laboratory",     "leave",      "ministry",  "national",  "occupational", "office",      "personnel",
    "placement", "preference",     "president",  "region",    "registry",  "reserve",      "secretary",   "section",
    "senate",    "service",        "services",   "skills",    "staff",     "state",        "states",      "university",
    "veterans",
});

constexpr auto kSmallWords = std::to_array<std::string_view>({"a", "and", "at", "for", "in", "of", "on", "the", "to"});

template <std::size_t N>
bool is_one_of(std::string_view word, std::array<std::string_view, N> const& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The letters of a short form, without a plural's s: "MIIs" is "MII".
std::optional<std::string> letters_of(std::string_view inside) {
    std::string_view letters = inside;
    if (letters.size() > kShortest && letters.back() == 's') { letters.remove_suffix(1); }
    bool const fits =
        letters.size() >= kShortest && letters.size() <= kLongest &&
        std::all_of(letters.begin(), letters.end(), is_ascii_letter) &&
        2 * std::count_if(letters.begin(), letters.end(), is_ascii_upper) > static_cast<std::ptrdiff_t>(letters.size());
    return fits ? std::optional{lower_ascii(letters)} : std::nullopt;
}

/// Words that stand right before `end`, the last first, as far back as nothing but blanks and hyphens parts them.
std::vector<ByteRange> words_before(std::string_view text, std::size_t end, std::size_t most) {
    std::vector<ByteRange> words;
    std::size_t at = end;
    while (words.size() < most) {
        std::size_t word_end = at;
        while (word_end > 0 && (text[word_end - 1] == ' ' || text[word_end - 1] == '-')) { --word_end; }
        std::size_t begin = word_end;
        while (begin > 0 && is_word_byte(text[begin - 1])) { --begin; }
        if (begin == word_end) { break; }
        words.push_back({begin, word_end});
        at = begin;
    }
    return words;
}

/// The words before a parenthesis whose first letters are the short form's.
std::optional<ByteRange> expansion_before(std::string_view text, std::size_t parenthesis, std::string_view letters) {
    std::size_t left = letters.size();
    for (ByteRange const word : words_before(text, parenthesis, 2 * letters.size())) {
        std::string const lower = lower_ascii(slice(text, word));
        if (lower.front() == letters[left - 1]) {
            if (--left == 0) { return ByteRange{word.begin, parenthesis}; }
        } else if (!is_one_of(lower, kSmallWords)) {
            break;
        }
    }
    return std::nullopt;
}

bool is_name(std::string_view expansion) {
    std::string const lower = lower_ascii(expansion);
    return std::any_of(kNameWords.begin(), kNameWords.end(),
                       [&lower](std::string_view word) { return find_phrase(lower, word) != lower.npos; });
}

}  // namespace

std::vector<Synonyms> find_acronyms(Announcement const& announcement) {
    std::vector<Synonyms> found;
    for (SourceField const& field : announcement.fields) {
        std::string_view const text = field.text;
        for (std::size_t open = text.find('('); open != text.npos; open = text.find('(', open + 1)) {
            std::size_t const close = text.find(')', open);
            if (close == text.npos) { break; }
            std::string_view const inside = text.substr(open + 1, close - open - 1);
            auto const letters = letters_of(inside);
            auto const range = letters ? expansion_before(text, open, *letters) : std::nullopt;
            if (!range) { continue; }
            ByteRange const words = trimmed(text, *range);
            std::string expansion = lower_ascii(slice(text, words));
            bool const known = std::any_of(found.begin(), found.end(),
                                           [&expansion](Synonyms const& one) { return one.keyword == expansion; });
            if (known || is_name(expansion)) { continue; }
            bool const plural = inside.size() > letters->size();
            found.push_back({std::move(expansion), {std::string{inside.substr(0, inside.size() - (plural ? 1 : 0))}}});
        }
    }
    return found;
}

}  // namespace winnow
