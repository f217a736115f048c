#pragma once

#include "engine/analysis/token.hpp"
#include "engine/number/fixed.hpp"
#include "engine/plan/plan.hpp"
#include "engine/record/application.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

/// What the best occurrence of a keyword is worth (docs/scoring.md).
enum class State : std::uint8_t { absent, possible, listed, evidenced };

inline constexpr std::size_t kStates = 4;

/// Of a keyword that stands in this context and in no better one.
State state_of(Context context);
/// "evidenced": the word in results.
std::string_view name_of(State state);
/// "in a sentence", "only in a list", "perhaps", "not found": the words for people.
std::string_view plain_name_of(State state);

/// Bytes [begin, end) of a section's text.
struct TextSpan {
    std::string section;
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(TextSpan const&) const = default;
};

/// How one keyword of a requirement fared. Its name and weight stand at the same index in the plan.
struct KeywordResult {
    State state = State::absent;
    Nano credit = 0;              ///< 0, listed_credit or 1
    std::uint32_t count = 0;      ///< occurrences, negated ones included
    MicroPoints points = 0;       ///< its share of the score
    std::vector<TextSpan> spans;  ///< only in an explanation
    /// The aliases that have the state, where the keyword's own words have it not; only in an explanation.
    std::vector<std::string> by_aliases{};
};

/// How one term of a requirement's text fared in the similarity.
struct TermResult {
    std::string term;
    std::string word;         ///< the term as the requirement's text first spells it
    std::uint32_t count = 0;  ///< occurrences, negated ones included
    MicroPoints points = 0;
};

/// One requirement. Its id, label, kind and keywords stand at the same index in the plan.
struct RequirementResult {
    Nano weight = 0;  ///< after exemptions; 0 for an exempt requirement
    bool exempt = false;
    Micro coverage = 0;
    Micro similarity = 0;
    MicroPoints points = 0;
    std::vector<std::string> answered_by;  ///< section ids; empty where the response is missing
    std::vector<KeywordResult> keywords;   ///< [plan.requirements[i].keywords.size()]
    std::vector<TermResult> terms;         ///< only in an explanation: those found, also for 0 points, in term order
};

/// The columns by which applications can be ranked.
enum class Column : std::uint8_t { score, coverage, similarity, cosine, bm25, tq, ecq };
/// \return nothing for a name that is none.
std::optional<Column> column(std::string_view name);
std::string_view name_of(Column column);

/// The numbers of one application.
struct Scores {
    MicroPoints exact = 0;  ///< sum of all points; the score is its rounding to hundredths
    Micro coverage = 0;     ///< weighted over requirements, like the next three
    Micro similarity = 0;
    Micro cosine = 0;
    Micro bm25 = 0;
    /// Score out of 100 within each kind, by RequirementKind; nothing where the plan (or the
    /// applicant's exemptions) leaves no requirement of the kind.
    std::array<std::optional<MicroPoints>, kRequirementKinds> kinds;

    bool operator==(Scores const&) const = default;

    [[nodiscard]] std::int64_t hundredths() const { return to_hundredths(exact); }
    /// What `--by` compares: hundredths of a point for the score and subtotals, else millionths.
    [[nodiscard]] std::int64_t by(Column column) const;
};

/// One application's scores and the reasons for them.
struct ApplicationResult {
    std::string id;
    Scores scores;
    std::vector<RequirementResult> requirements;  ///< [plan.requirements.size()]
    std::vector<Flag> flags;                      ///< the reader's, then the scorer's
};

}  // namespace winnow
