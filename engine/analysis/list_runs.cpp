#include "engine/analysis/list_runs.hpp"

// Most sentences lack what most rules look for, and looking costs more than anything else here. So each sentence is
// gone through once, without a branch, for what is anywhere in it (Signs), and a rule is asked only if its signs are
// there.

namespace winnow {
namespace {

using namespace word_class;

constexpr std::size_t kLabelWords = 5;  ///< a longer text before a colon is no label
constexpr std::size_t kPieceWords = 4;  ///< a longer piece is no item of a chain
constexpr std::size_t kSentenceWords = 6;

bool is(ContextWord const& word, WordClasses classes) { return (word.classes & classes) != 0; }

/// What is anywhere in a row of words.
struct Signs {
    WordClasses classes = 0;
    WordClasses classes_but_may = 0;  ///< of all words but "may", which is a month too
    unsigned separators = 0;          ///< a bit for each kind
    std::size_t pieces = 1;           ///< that the separators of chains make
    std::size_t functions = 0;        ///< function words but and, or
    std::size_t joints = 0;           ///< function words but and, or, of: they hold sentences together

    [[nodiscard]] bool has(WordClasses some) const { return (classes & some) != 0; }
};

constexpr unsigned bit(Separator separator) { return 1U << static_cast<unsigned>(separator); }

constexpr unsigned kPieceSeparators = bit(Separator::comma) | bit(Separator::semicolon) | bit(Separator::bar);
constexpr unsigned kPartSeparators = kPieceSeparators | bit(Separator::dash);

bool is_joint(ContextWord const& word) { return is(word, kFunction) && !is(word, kAnd | kOf); }

Signs signs_of(std::span<ContextWord const> words) {
    Signs signs;
    for (ContextWord const& word : words) {
        WordClasses const classes = word.classes;
        unsigned const separator = bit(word.before);
        signs.classes |= classes;
        signs.classes_but_may |= classes & ((classes & kMay) / kMay - 1);
        signs.separators |= separator;
        signs.pieces += static_cast<std::size_t>((separator & kPieceSeparators) != 0);
        signs.functions += static_cast<std::size_t>((classes & (kFunction | kAnd)) == kFunction);
        signs.joints += static_cast<std::size_t>((classes & (kFunction | kAnd | kOf)) == kFunction);
    }
    return signs;
}

/// "May 2012" is no verb.
bool is_month(std::span<ContextWord const> words, std::size_t at) {
    return is(words[at], kMay) && at + 1 < words.size() && is(words[at + 1], kNumber);
}

bool has_subject(std::span<ContextWord const> words, Signs const& signs) {
    if ((signs.classes_but_may & (kPronoun | kAuxiliary)) != 0) { return true; }
    if (!signs.has(kMay)) { return false; }
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (is(words[at], kMay) && !is_month(words, at)) { return true; }
    }
    return false;
}

/// Whether the words begin with a verb that has an object or at least goes on.
bool begins_with_verb(std::span<ContextWord const> words) {
    std::size_t at = 0;
    while (at < words.size() && is(words[at], kAdverb | kAnd)) { ++at; }
    if (at == words.size() || !is(words[at], kVerb | kGerund | kMaybeVerb | kParticiple)) { return false; }
    WordClasses const first = words[at].classes;
    // Further verbs: "Planned, developed and implemented".
    ++at;
    while (at < words.size() && is(words[at], kAnd | kVerb | kGerund | kAdverb)) { ++at; }
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

bool is_built_like_a_sentence(std::span<ContextWord const> words, Signs const& signs, bool ends_with_mark) {
    bool const maybe_verb = !words.empty() && is(words[0], kMaybeVerb);
    std::size_t const parts = ends_with_mark || maybe_verb ? 4 : 3;
    return words.size() >= kSentenceWords && signs.functions >= 2 && signs.functions * parts >= words.size();
}

bool is_prose(std::span<ContextWord const> words, Signs const& signs, bool ends_with_mark) {
    return has_subject(words, signs) || begins_with_verb(words) ||
           (signs.has(kVerb) && (signs.separators & kPartSeparators) != 0 && has_part_with_verb(words)) ||
           (signs.has(kVerb) && signs.has(kDeterminer | kNumber) && has_verb_with_object(words)) ||
           is_built_like_a_sentence(words, signs, ends_with_mark);
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

bool begins_piece(ContextWord const& word) { return (bit(word.before) & kPieceSeparators) != 0; }

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

void mark_list_runs(std::span<ContextWord> sentence, bool ends_with_mark) {
    Signs signs = signs_of(sentence);
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
    if (signs.pieces >= kChainPieces) { mark_chains(sentence); }
    // The joints stand between the rows, so a row has no more than the other words.
    if (sentence.size() >= kBareWords + signs.joints) { mark_bare_rows(sentence); }
}

}  // namespace winnow
