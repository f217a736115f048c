#pragma once

#include "engine/analysis/stemmer.hpp"
#include "engine/record/background.hpp"
#include "engine/review/draft.hpp"
#include "engine/review/slips.hpp"
#include "engine/review/spelling.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace winnow {

/// Tells slips from words that are merely new.
///
/// A dictionary lacks the words of trades, products and people; most words of a draft that it lacks are such and right.
/// So a word counts as a slip only if a common word is near that the writer will have meant: one slip away, or two
/// where both are of the likely kinds. Common is what the background's texts have; of several words the likeliest slip
/// wins, then the commonest word (the noisy channel of Kernighan, Church and Gale 1990, with its probabilities in two
/// classes). And it is none if the word is known from elsewhere: from the announcement, from the background itself, as
/// a British form, as a name (written with a capital somewhere), or if the draft has it again and again.
///
/// Keeps references to its arguments.
class MeantWords {
  public:
    MeantWords(Spelling const& spelling, Draft const& draft);

    /// What was meant by a word that is a slip; empty where the word is right, or may be.
    /// \param word  letters in lower case.
    ///
    /// Two slips are looked for in the first hundred words that come to it: no draft in English has so many.
    /// \complexity a look-up for a word of the dictionary; for others some milliseconds, tens with two slips.
    [[nodiscard]] std::string meant_by(std::string_view word);
    /// The same for a word with a capital inside a sentence, which is a name unless a likely slip makes a common word
    /// of it: "Managment".
    [[nodiscard]] std::string meant_by_name(std::string_view word);

  private:
    struct Guess {
        std::string word;
        SlipKind kind = SlipKind::other;
        std::uint64_t texts = 0;  ///< that have it
    };

    [[nodiscard]] std::optional<Guess> nearest(std::string_view word);
    [[nodiscard]] std::optional<Guess> two_slips_away(std::string_view word);
    /// Number of background texts that have the word in any form; those that all texts have count as all.
    [[nodiscard]] std::uint64_t commonness(std::string_view word);
    [[nodiscard]] bool is_known_elsewhere(std::string_view word) const;

    Spelling const& spelling_;
    Stemmer stemmer_{"english"};  ///< one that remembers nothing: most of what slips make is asked for once
    Background const* background_;
    std::map<std::string, std::size_t, std::less<>> used_;  ///< the draft's words that have no capital, counted
    std::set<std::string, std::less<>> known_;              ///< the announcement's, and those with a capital inside
    std::size_t far_guesses_ = 0;                           ///< words in which two slips were looked for
};

}  // namespace winnow
