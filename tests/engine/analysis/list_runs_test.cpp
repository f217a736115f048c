#include "engine/analysis/list_runs.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

using namespace winnow;
using namespace winnow::word_class;

namespace {

using Words = std::vector<ContextWord>;

bool is(ContextWord const& word, WordClasses classes) { return (word.classes & classes) != 0; }
bool has(Words const& words, std::size_t at, WordClasses classes) {
    return at < words.size() && is(words[at], classes);
}

/// Whether words [begin, end) are prose by the rules as the header tells them: each is tried on every word, whatever
/// the sentence has.
bool is_prose(Words const& all, std::size_t begin, std::size_t end, bool ends_with_mark) {
    Words const words(all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end));
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool const month = words[i].word == "may" && has(words, i + 1, kNumber);
        if (is(words[i], kPronoun | kAuxiliary) && !month) { return true; }
    }
    std::size_t first = 0;
    while (has(words, first, kAdverb | kAnd)) { ++first; }
    if (has(words, first, kVerb | kGerund | kMaybeVerb | kParticiple)) {
        std::size_t next = first + 1;
        bool verb = is(words[first], kVerb | kGerund);
        for (; has(words, next, kAnd | kVerb | kGerund | kAdverb); ++next) { verb = verb || is(words[next], kVerb); }
        bool const goes_on =
            next < words.size() && (words[next].before == Separator::none || words[next].before == Separator::bracket);
        if (goes_on && verb) { return true; }
        if (goes_on && is(words[first], kParticiple)) {
            if (words.size() > 2) { return true; }
        } else if (goes_on && has(words, next, kDeterminer | kNumber)) {
            return true;
        }
    }
    for (std::size_t i = 1; i < words.size(); ++i) {
        Separator const before = words[i].before;
        bool const part = before == Separator::comma || before == Separator::semicolon || before == Separator::dash ||
                          before == Separator::bar;
        bool const goes_on = i + 1 < words.size() && words[i + 1].before == Separator::none && !is(words[i + 1], kAnd);
        if (part && is(words[i], kVerb) && goes_on) { return true; }
        bool const object = is(words[i], kDeterminer | kNumber) && before == Separator::none;
        if (object && is(words[i - 1], kVerb)) { return true; }
    }
    std::size_t functions = 0;
    for (ContextWord const& word : words) { functions += is(word, kFunction) && !is(word, kAnd) ? 1U : 0U; }
    std::size_t const parts = ends_with_mark || has(words, 0, kMaybeVerb) ? 4 : 3;
    return words.size() >= 6 && functions >= 2 && functions * parts >= words.size();
}

void mark(Words& words, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) { words[i].context = Context::listed; }
}

bool begins_piece(Words const& words, std::size_t at) {
    Separator const before = words[at].before;
    return before == Separator::comma || before == Separator::semicolon || before == Separator::bar;
}

bool is_item(Words const& words, std::size_t begin, std::size_t end) {
    if (begin < end && is(words[begin], kAnd)) { ++begin; }
    std::size_t functions = 0;
    bool said = false;
    for (std::size_t i = begin; i < end; ++i) {
        said = said || is(words[i], kPronoun | kAuxiliary);
        functions += is(words[i], kFunction) ? 1U : 0U;
    }
    return begin < end && end - begin <= 4 && !said && functions <= 1;
}

/// Where rows of words begin, and where the last one ends; each "and" begins one if `at_and` says so.
std::vector<std::size_t> pieces_of(Words const& words, std::size_t begin, bool at_and) {
    std::vector<std::size_t> pieces{begin};
    for (std::size_t i = begin + 1; i < words.size(); ++i) {
        if (begins_piece(words, i) || (at_and && is(words[i], kAnd))) { pieces.push_back(i); }
    }
    pieces.push_back(words.size());
    return pieces;
}

bool claims(Words const& words, std::size_t begin, std::size_t end) {
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                       words.begin() + static_cast<std::ptrdiff_t>(end),
                       [](ContextWord const& word) { return is(word, kClaim); });
}

/// Marks what claims open: behind the last claim of a piece, if no more than five words without a pronoun follow in it,
/// and the items after, if they are enough.
void mark_claimed(Words& words, std::size_t begin) {
    std::vector<std::size_t> const pieces = pieces_of(words, begin, true);
    bool const divided = pieces_of(words, begin, false).size() > 2;
    for (std::size_t p = 0; p + 1 < pieces.size() && divided; ++p) {
        std::size_t claimed = pieces[p + 1];
        while (claimed > pieces[p] && !is(words[claimed - 1], kClaim | kPronoun)) { --claimed; }
        if (claimed == pieces[p] || !is(words[claimed - 1], kClaim) || pieces[p + 1] - claimed > 5) { continue; }
        std::size_t last = p + 1;
        while (last + 1 < pieces.size() && !claims(words, pieces[last], pieces[last + 1]) &&
               is_item(words, pieces[last], pieces[last + 1])) {
            ++last;
        }
        if (last - p - 1 >= kClaimedItems) { mark(words, claimed, pieces[last]); }
    }
}

/// Marks every maximal row of items or of words without a function word that is long enough.
void mark_rows(Words& words, std::size_t begin) {
    std::vector<std::size_t> const pieces = pieces_of(words, begin, false);
    std::size_t row = 0;
    for (std::size_t p = 0; p + 1 < pieces.size(); ++p) {
        row = is_item(words, pieces[p], pieces[p + 1]) ? row + 1 : 0;
        if (row >= kChainPieces) { mark(words, pieces[p + 1 - row], pieces[p + 1]); }
    }
    for (std::size_t i = begin; i < words.size(); ++i) {
        std::size_t end = i;
        while (end < words.size() && (!is(words[end], kFunction) || is(words[end], kAnd) || words[end].word == "of")) {
            ++end;
        }
        if (end - i >= kBareWords) { mark(words, i, end); }
    }
}

void mark_plainly(Words& words, bool ends_with_mark) {
    std::size_t begin = 0;
    for (std::size_t i = 1; i < words.size() && i <= 5 && begin == 0; ++i) {
        if (words[i].before != Separator::colon) { continue; }
        if (is_prose(words, 0, i, false)) { break; }
        mark(words, 0, i);
        begin = i;
    }
    if (is_prose(words, begin, words.size(), ends_with_mark)) {
        mark_rows(words, begin);
        mark_claimed(words, begin);
    } else {
        mark(words, begin, words.size());
    }
}

}  // namespace

TEST_CASE("asking rules only where their signs are marks what asking every rule marks",
          "[analysis][property][differential]") {
    static constexpr std::array<std::string_view, 37> kVocabulary = {
        "budget",  "audit", "policy",    "systems",  "grants",     "data",    "law",        "maps", "plan", "support",
        "managed", "led",   "led",       "ensure",   "managing",   "quickly", "engineered", "the",  "a",    "our",
        "of",      "of",    "in",        "for",      "and",        "or",      "may",        "12",   "2019", "was",
        "we",      "with",  "recruited", "training", "experience", "skilled", "skills"};
    unsigned const seed = 31;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::size_t prose = 0;
    std::size_t mixed = 0;
    for (int round = 0; round < 200'000; ++round) {
        // Some rounds leave subjects out, some have many separators, so that every rule has its turn.
        std::size_t const vocabulary = round % 3 == 0 ? kVocabulary.size() : 26 - random() % 18;
        std::size_t const separators = 1 + random() % 8;
        Words words(1 + random() % 40);
        for (ContextWord& word : words) {
            word.word = kVocabulary[random() % vocabulary];
            word.classes = classes_of(word.word);
            if (random() % separators == 0) { word.before = static_cast<Separator>(random() % 7); }
        }
        words[0].before = Separator::none;
        Words plainly = words;
        bool const ends_with_mark = random() % 2 == 0;
        mark_list_runs(words, signs_of(words), ends_with_mark);
        mark_plainly(plainly, ends_with_mark);
        std::size_t listed = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i].context != plainly[i].context) { FAIL("round " << round << ", word " << i); }
            listed += words[i].context == Context::listed ? 1U : 0U;
        }
        prose += listed == 0 ? 1U : 0U;
        mixed += listed > 0 && listed < words.size() ? 1U : 0U;
    }
    CHECK(prose > 10'000);
    CHECK(mixed > 1'000);
}
