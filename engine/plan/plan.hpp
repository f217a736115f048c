#pragma once

#include "engine/number/fixed.hpp"
#include "engine/record/announcement.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// How applicants answer: one response a requirement, or a résumé that answers all of them.
enum class Mode : std::uint8_t { narrative, resume };

enum class RequirementKind : std::uint8_t { ecq, tq, specialized_experience, duty, qualification, question };
inline constexpr std::size_t kRequirementKinds = 6;

/// "tq", "specialized-experience": the word in plans and results.
std::string_view name_of(RequirementKind kind);
std::optional<RequirementKind> requirement_kind(std::string_view name);

/// A word or phrase of a requirement, as a person would read it.
struct Keyword {
    std::string keyword;
    Nano weight = 0;  ///< keyword weights of a requirement sum to one
    bool required = false;
    std::vector<std::string> aliases;  ///< count as occurrences of the keyword
    std::optional<SourceSpan> span;    ///< where the announcement has it; none if added by hand
};

/// Longest answer that the announcement allows.
struct Limit {
    std::string applies_to;  ///< a section or requirement id, "resume", or "all"
    std::string unit;        ///< "pages", "words" or "characters"
    std::uint64_t value = 0;
};

/// "2 pages".
std::string length_of(Limit const& limit);

/// One thing that the announcement asks for.
struct Requirement {
    std::string id;     ///< "MTQ1"
    std::string label;  ///< as printed: "MTQ #1"
    RequirementKind kind = RequirementKind::qualification;
    bool mandatory = true;
    std::vector<std::string> grades;  ///< empty: common to all
    Nano weight = 0;                  ///< requirement weights of a plan sum to one
    std::optional<Limit> limit;
    std::string text;
    std::optional<SourceSpan> span;
    std::vector<Keyword> keywords;
};

/// Something that the announcement asks for and winnow does not score: essays, licences, citizenship.
struct NotScored {
    std::string kind;  ///< "essay", "education", "licence", "selective-factor", "condition"
    std::string text;
};

struct Composite {
    Nano coverage = 700'000'000;
    Nano listed_credit = 250'000'000;
};

struct Seal {
    std::string at;  ///< ISO 8601, UTC
    std::string sha256;
};

/// The reviewed set of requirements and keywords: all that a score depends on, but for the background
/// statistics and the engine's version.
struct Plan {
    // The announcement, as far as results name it.
    std::string announcement_id;
    std::string title;
    std::vector<std::string> series;
    std::vector<std::string> grades;
    std::string closes;
    std::string announcement_sha256;

    Mode mode = Mode::resume;
    std::string framework = "none";  ///< "opm-2006", "opm-2025" or "none"
    std::string analyzer;            ///< Analyzer::description()
    std::string background_sha256;
    Composite composite;
    std::vector<Limit> limits;
    bool ignore_beyond_limit = false;
    std::vector<std::string> warnings;  ///< codes: "thin-plan"
    std::vector<Requirement> requirements;
    std::vector<NotScored> not_scored;
    std::optional<Seal> sealed;

    std::string sha256;  ///< of the plan's RFC 8785 JSON with "sealed":null; set by read_plan and finish_plan
};

/// Fewer keywords than this make a plan thin.
inline constexpr std::size_t kThinPlanKeywords = 8;

}  // namespace winnow
