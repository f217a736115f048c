#pragma once

#include "engine/review/draft.hpp"
#include "engine/review/finding.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

class RuleRun;
class Spelling;

/// A figure that a rule goes by, and that winnow.toml may change.
struct RuleParameter {
    std::string_view name;
    double value = 0;  ///< the default
    std::string_view meaning;
};

/// One thing that a reader of drafts looks for. A rule is a file `rules/NAME.cpp` with one function that makes it, and
/// two lines: in rules.hpp and in rules.cpp.
struct Rule {
    std::string_view id;  ///< "we-for-i": in findings, marks and winnow.toml
    Severity severity = Severity::suggestion;
    DraftKinds kinds;         ///< where it runs
    std::string_view reason;  ///< why readers mind
    std::string_view advice;  ///< what to do; never to repeat a word
    std::string_view source;  ///< who says so
    std::span<RuleParameter const> parameters;
    void (*review)(RuleRun& run) = nullptr;  ///< called once for each draft
};

/// What winnow.toml says of one rule.
struct RuleSetting {
    std::string rule;
    std::string key;    ///< a parameter's name, "severity" or "off"
    std::string value;  ///< as written: "0.4", "error", "true"
};

/// A rule at work on a draft.
class RuleRun {
  public:
    RuleRun(Rule const& rule, Draft const& draft, std::span<RuleSetting const> settings, Spelling const* spelling);

    [[nodiscard]] Draft const& draft() const { return draft_; }
    /// The sections of the rule's kinds in which no mark silences it.
    [[nodiscard]] std::span<DraftSection const* const> sections() const { return sections_; }
    /// \pre the rule has a parameter of this name.
    [[nodiscard]] double parameter(std::string_view name) const;
    /// Null where no dictionary is installed.
    [[nodiscard]] Spelling const* spelling() const { return spelling_; }

    void report(DraftSection const& section, std::size_t begin, std::size_t end, std::string message);
    void report(DraftSection const& section, DraftSentence const& sentence, std::string message) {
        report(section, sentence.begin, sentence.end, std::move(message));
    }
    /// Words [first, last).
    void report_words(DraftSection const& section, std::size_t first, std::size_t last, std::string message);
    /// About the section as a whole: from its first sentence to its last.
    void report_all(DraftSection const& section, std::string message);

    /// The findings, moved out.
    std::vector<Finding> take();

  private:
    Rule const& rule_;
    Draft const& draft_;
    std::span<RuleSetting const> settings_;
    Spelling const* spelling_;
    Severity severity_;
    std::vector<DraftSection const*> sections_;
    std::vector<Finding> findings_;
};

}  // namespace winnow
