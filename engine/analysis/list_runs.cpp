#include "engine/analysis/list_runs.hpp"

namespace winnow {
namespace {

using namespace word_class;

constexpr std::size_t kLabelWords = 5;  ///< a longer text before a colon is no label
constexpr std::size_t kPieceWords = 4;  ///< a longer piece is no item of a chain
constexpr std::size_t kSentenceWords = 6;

bool is(ContextWord const& word, WordClasses classes) { return (word.classes & classes) != 0; }

constexpr unsigned kPieceSeparators = bit(Separator::comma) | bit(Separator::semicolon) | bit(Separator::bar);
constexpr unsigned kPartSeparators = kPieceSeparators | bit(Separator::dash);

/// Function words but and, or, of: they hold sentences together.
bool is_joint(ContextWord const& word) { return (word.classes & (kFunction | kAnd | kOf)) == kFunction; }

bool begins_piece(ContextWord const& word) { return (bit(word.before) & kPieceSeparators) != 0; }

/// Number of words of which `holds` is true; no branch, since it would be guessed wrongly.
template <class Holds>
std::size_t count(std::span<ContextWord const> words, Holds holds) {
    std::size_t sum = 0;
    for (ContextWord const& word : words) { sum += static_cast<std::size_t>(holds(word)); }
    return sum;
}

/// "May 2012" is no verb.
bool is_month(std::span<ContextWord const> words, std::size_t at) {
    return is(words[at], kMay) && at + 1 < words.size() && is(words[at + 1], kNumber);
}

bool has_subject(std::span<ContextWord const> words, SentenceSigns const& signs) {
    if (!signs.has(kMay)) { return signs.has(kPronoun | kAuxiliary); }
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (is(words[at], kPronoun | kAuxiliary) && !is_month(words, at)) { return true; }
    }
    return false;
}

/// Whether the words begin with a verb that has an object or at least goes on.
bool begins_with_verb(std::span<ContextWord const> words) {
    std::size_t at = 0;
    while (at < words.size() && is(words[at], kAdverb | kAnd)) { ++at; }
    if (at == words.size() || !is(words[at], kVerb | kGerund | kMaybeVerb | kParticiple)) { return false; }
    WordClasses first = words[at].classes;
    // Further verbs: "Planned, developed and implemented". They show that the first is one: "Order, maintain and
    // replenish".
    ++at;
    while (at < words.size() && is(words[at], kAnd | kVerb | kGerund | kAdverb)) {
        first |= words[at].classes & kVerb;
        ++at;
    }
    if (at == words.size()) { return false; }
    bool const goes_on = words[at].before == Separator::none || words[at].before == Separator::bracket;
    if ((first & (kVerb | kGerund)) != 0) { return goes_on; }
    if ((first & kParticiple) != 0) { return goes_on && words.size() > 2; }
    return goes_on && is(words[at], kDeterminer | kNumber);
}

/// Whether a later part of the sentence begins with a verb and goes on: "Merchandising, assisted with floor sets".
bool has_part_with_verb(std::span<ContextWord const> words) {
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        bool const begins = (bit(words[at].before) & kPartSeparators) != 0;
        if (begins && is(words[at], kVerb) && words[at + 1].before == Separator::none && !is(words[at + 1], kAnd)) {
            return true;
        }
    }
    return false;
}

bool has_verb_with_object(std::span<ContextWord const> words) {
    for (std::size_t at = 1; at < words.size(); ++at) {
        bool const object = is(words[at], kDeterminer | kNumber) && words[at].before == Separator::none;
        if (object && is(words[at - 1], kVerb)) { return true; }
    }
    return false;
}

bool is_built_like_a_sentence(std::span<ContextWord const> words, bool ends_with_mark) {
    if (words.size() < kSentenceWords) { return false; }
    std::size_t const functions =
        count(words, [](ContextWord const& word) { return (word.classes & (kFunction | kAnd)) == kFunction; });
    std::size_t const parts = ends_with_mark || is(words[0], kMaybeVerb) ? 4 : 3;
    return functions >= 2 && functions * parts >= words.size();
}

bool is_prose(std::span<ContextWord const> words, SentenceSigns const& signs, bool ends_with_mark) {
    return has_subject(words, signs) || begins_with_verb(words) ||
           (signs.has(kVerb) && (signs.separators & kPartSeparators) != 0 && has_part_with_verb(words)) ||
           (signs.has(kVerb) && signs.has(kDeterminer | kNumber) && has_verb_with_object(words)) ||
           is_built_like_a_sentence(words, ends_with_mark);
}

void mark(std::span<ContextWord> words) {
    for (ContextWord& word : words) { word.context = Context::listed; }
}

/// Number of words of the label that opens the sentence ("Technical skills:"); 0 if none does.
std::size_t label_size(std::span<ContextWord const> words) {
    for (std::size_t at = 1; at < words.size() && at <= kLabelWords; ++at) {
        if (words[at].before == Separator::colon) { return at; }
    }
    return 0;
}

/// Whether the piece could be an item of a chain: short, and nothing is said in it.
bool is_item(std::span<ContextWord const> piece) {
    if (!piece.empty() && is(piece[0], kAnd)) { piece = piece.subspan(1); }
    if (piece.empty() || piece.size() > kPieceWords) { return false; }
    std::size_t function_words = 0;
    for (ContextWord const& word : piece) {
        if (is(word, kPronoun | kAuxiliary)) { return false; }
        function_words += is(word, kFunction) ? 1U : 0U;
    }
    return function_words <= 1;
}

/// Marks rows of at least kChainPieces items.
void mark_chains(std::span<ContextWord> words) {
    std::size_t chain_begin = 0;
    std::size_t chain_pieces = 0;
    std::size_t piece_begin = 0;
    for (std::size_t at = 1; at <= words.size(); ++at) {
        if (at < words.size() && !begins_piece(words[at])) { continue; }
        if (is_item(words.subspan(piece_begin, at - piece_begin))) {
            if (chain_pieces == 0) { chain_begin = piece_begin; }
            if (++chain_pieces >= kChainPieces) { mark(words.subspan(chain_begin, at - chain_begin)); }
            if (chain_pieces >= kChainPieces) { chain_begin = at; }
        } else {
            chain_pieces = 0;
        }
        piece_begin = at;
    }
}

/// Where a claim's object begins in the piece that opens a chain ("I have experience in budgets"): behind the claim;
/// past the piece's end if it has no claim, or says more.
std::size_t claimed_from(std::span<ContextWord const> piece) {
    constexpr std::size_t kMost = kPieceWords + 1;  // a preposition or "include" and an item
    std::size_t at = piece.size();
    while (at > 0 && piece.size() - at <= kMost && !is(piece[at - 1], kPronoun | kClaim)) { --at; }
    if (at == 0 || piece.size() - at > kMost || !is(piece[at - 1], kClaim)) { return piece.size() + 1; }
    return at;
}

/// Marks what claims open, where at least kClaimedItems items follow the first.
void mark_claimed(std::span<ContextWord> words) {
    std::size_t claimed_begin = words.size();
    std::size_t items = 0;
    std::size_t piece_begin = 0;
    for (std::size_t at = 1; at <= words.size(); ++at) {
        if (at < words.size() && !begins_piece(words[at]) && !is(words[at], kAnd)) { continue; }
        std::span<ContextWord const> const piece = words.subspan(piece_begin, at - piece_begin);
        if (std::size_t const from = claimed_from(piece); from <= piece.size()) {
            claimed_begin = piece_begin + from;
            items = 0;
        } else if (!is_item(piece)) {
            claimed_begin = words.size();
        } else if (claimed_begin < words.size() && ++items >= kClaimedItems) {
            mark(words.subspan(claimed_begin, at - claimed_begin));
        }
        piece_begin = at;
    }
}

/// Marks rows of at least kBareWords words without a word that holds sentences together.
void mark_bare_rows(std::span<ContextWord> words) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= words.size(); ++at) {
        if (at < words.size() && !is_joint(words[at])) { continue; }
        if (at - begin >= kBareWords) { mark(words.subspan(begin, at - begin)); }
        begin = at + 1;
    }
}

}  // namespace

void mark_list_runs(std::span<ContextWord> sentence, SentenceSigns signs, bool ends_with_mark) {
    std::size_t const label = (signs.separators & bit(Separator::colon)) != 0 ? label_size(sentence) : 0;
    std::span<ContextWord> const label_words = sentence.first(label);
    if (label > 0 && !is_prose(label_words, signs_of(label_words), false)) {
        mark(label_words);
        sentence = sentence.subspan(label);
        signs = signs_of(sentence);
    }
    if (!is_prose(sentence, signs, ends_with_mark)) {
        mark(sentence);
        return;
    }
    if ((signs.separators & kPieceSeparators) != 0) {
        if (count(sentence, begins_piece) + 1 >= kChainPieces) { mark_chains(sentence); }
        if (signs.has(kClaim)) { mark_claimed(sentence); }
    }
    // The joints stand between the rows, so a row has no more than the other words.
    if (sentence.size() >= kBareWords && sentence.size() >= kBareWords + count(sentence, is_joint)) {
        mark_bare_rows(sentence);
    }
}

}  // namespace winnow
