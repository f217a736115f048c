#include "engine/review/meant_words.hpp"

#include "engine/analysis/stop_words.hpp"
#include "engine/review/draft_words.hpp"
#include "engine/review/stems.hpp"
#include "engine/review/vocabulary.hpp"
#include "engine/review/word_forms.hpp"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::size_t kOften = 3;      ///< a word that stands so often is no slip of the fingers
constexpr std::uint64_t kCommon = 50;  ///< texts that have a common word
constexpr std::uint64_t kFairlyCommon = 20;
constexpr std::size_t kShort = 4;        ///< letters: an abbreviation, unless a likely slip makes a common word of it
constexpr std::size_t kForTwoSlips = 8;  ///< letters that a word of two slips must have
constexpr std::size_t kMostFarGuesses = 100;
constexpr std::size_t kForName = 7;
constexpr std::size_t kLongest = 24;  ///< letters: no common word has so many, and what is near grows with their square

}  // namespace

MeantWords::MeantWords(Spelling const& spelling, Draft const& draft)
    : spelling_(spelling), background_(draft.context.background) {
    for (Asked const& asked : draft.context.asked) {
        DraftSection section;
        section.text = asked.text;
        cut_up(section);
        for (std::size_t i = 0; i < section.words.size(); ++i) { known_.emplace(section.word(i)); }
    }
    for (DraftSection const& section : draft.sections) {
        for (DraftSentence const& sentence : section.sentences) {
            for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
                if (!is_capitalised(section, i)) {
                    ++used_[std::string{section.word(i)}];
                } else if (i != sentence.first_word && sentence.kind == SentenceKind::sentence) {
                    known_.emplace(section.word(i));
                }
            }
        }
    }
}

std::uint64_t MeantWords::commonness(std::string_view word) {
    static StopWords const& kStopWords = stop_words("english");
    if (background_ == nullptr) { return kCommon; }
    DocumentFrequencies const& applicants = background_->applicants;
    DocumentFrequencies const& announcements = background_->announcements;
    if (kStopWords.contains(word)) { return applicants.texts() + announcements.texts(); }
    std::string_view const stem = stemmer_.stem(word);
    std::uint64_t texts = 0;
    if (applicants.listed(stem)) { texts += applicants.df(stem); }
    if (announcements.listed(stem)) { texts += announcements.df(stem); }
    return texts;
}

bool MeantWords::is_known_elsewhere(std::string_view word) const {
    return known_.contains(word) || is_british_form(spelling_, word);
}

std::optional<MeantWords::Guess> MeantWords::nearest(std::string_view word) {
    std::optional<Guess> best;
    for_each_one_slip_away(word, [&](std::string const& candidate, SlipKind kind) {
        if (best && best->kind < kind) { return; }
        std::uint64_t const texts = commonness(candidate);
        if (kind == SlipKind::likeliest && texts < kCommon) { kind = SlipKind::likely; }
        bool const better = texts != 0 && (!best || kind < best->kind || texts > best->texts);
        if (better && spelling_.knows(candidate)) { best = Guess{candidate, kind, texts}; }
    });
    return best;
}

std::optional<MeantWords::Guess> MeantWords::two_slips_away(std::string_view word) {
    if (word.size() < kForTwoSlips || far_guesses_ == kMostFarGuesses) { return {}; }
    ++far_guesses_;
    std::optional<Guess> best;
    for_each_two_slips_away(word, [&](std::string const& candidate) {
        if (candidate.front() != word.front()) { return; }
        std::uint64_t const texts = commonness(candidate);
        bool const better = texts >= kCommon && (!best || texts > best->texts);
        if (better && spelling_.knows(candidate)) { best = Guess{candidate, SlipKind::other, texts}; }
    });
    return best;
}

std::string MeantWords::meant_by(std::string_view word) {
    if (word.size() > kLongest || spelling_.knows(word) || is_known_elsewhere(word)) { return {}; }
    std::optional<Guess> const guess = nearest(word);
    bool const same_stem = guess && std::string{english_stem(word)} == english_stem(guess->word);
    // That the background has a word says nothing where its stem is that of the word that was meant.
    if (background_ != nullptr && !same_stem && commonness(word) != 0) { return {}; }
    if (guess && guess->kind != SlipKind::other && guess->texts >= kCommon) {
        return same_stem && is_plural_of_known(spelling_, word) ? std::string{} : guess->word;
    }
    auto const used = used_.find(word);
    bool const often = used != used_.end() && used->second >= kOften;
    if (often || is_formed_of_known(spelling_, word)) { return {}; }
    std::string two_words = parted(spelling_, word);
    if (!two_words.empty()) { return two_words; }
    if (guess && guess->texts >= kFairlyCommon) { return word.size() <= kShort ? std::string{} : guess->word; }
    std::optional<Guess> const far = two_slips_away(word);
    return far ? far->word : std::string{};
}

std::string MeantWords::meant_by_name(std::string_view word) {
    if (word.size() < kForName || word.size() > kLongest || spelling_.knows(word) || is_british_form(spelling_, word)) {
        return {};
    }
    if (is_formed_of_known(spelling_, word)) { return {}; }
    std::optional<Guess> const guess = nearest(word);
    bool const slip = guess && guess->kind != SlipKind::other && guess->texts >= kCommon;
    return slip ? guess->word : std::string{};
}

}  // namespace winnow
