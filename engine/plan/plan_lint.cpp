#include "engine/plan/plan_lint.hpp"

#include "engine/plan/plain_text.hpp"
#include "engine/plan/specificity.hpp"
#include "engine/plan/word_lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace winnow {
namespace {

constexpr std::uint64_t kCommonTenths = 6;

/// What stands for a protected group without naming it: age, descent, family, faith, health.
constexpr auto kProxies = std::to_array<std::string_view>({"able-bodied",
                                                           "accent",
                                                           "attractive",
                                                           "bible",
                                                           "christian",
                                                           "church",
                                                           "citizen by birth",
                                                           "clean-shaven",
                                                           "digital native",
                                                           "energetic",
                                                           "fraternity",
                                                           "healthy",
                                                           "jewish",
                                                           "maiden name",
                                                           "mature",
                                                           "mosque",
                                                           "mother",
                                                           "mother tongue",
                                                           "muslim",
                                                           "native english",
                                                           "native speaker",
                                                           "no family obligations",
                                                           "physically fit",
                                                           "recent college graduate",
                                                           "recent graduate",
                                                           "retiree",
                                                           "sorority",
                                                           "wife",
                                                           "young",
                                                           "youthful"});

std::vector<std::string> words_of(std::string_view phrase) {
    std::vector<std::string> words;
    std::string word;
    for (char const c : phrase) {
        if (is_word_byte(c) || c == '-') {
            word += lower_ascii(c);
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) { words.push_back(std::move(word)); }
    return words;
}

/// The rules, over one keyword or alias after another.
class KeywordRules {
  public:
    KeywordRules(Background const& background, std::span<std::string const> boilerplate, Analyzer& analyzer,
                 std::vector<PlanFinding>& findings)
        : background_(background), boilerplate_(boilerplate), analyzer_(analyzer), findings_(findings) {}

    void check(Requirement const& requirement, std::string const& phrase) {
        auto const report = [&](Severity severity, std::string_view rule, std::string message) {
            findings_.push_back({severity, std::string{rule}, requirement.id, phrase, std::move(message)});
        };
        std::string const lower = lower_ascii(phrase);
        auto const words = words_of(phrase);
        if (requirement.kind != RequirementKind::ecq) {
            if (std::any_of(words.begin(), words.end(), [](auto const& word) { return is_trait_word(word); })) {
                report(Severity::error, "protected-group",
                       "names a group of people that the law protects, or what sets it apart: delete it");
            } else if (has_any(lower, kProxies)) {
                report(Severity::warning, "proxy",
                       "may stand for a group of people that the law protects: name the skill");
            }
        }
        bool const says_nothing =
            std::all_of(words.begin(), words.end(), [](auto const& word) { return is_generic_word(word); }) ||
            std::find(boilerplate_.begin(), boilerplate_.end(), lower) != boilerplate_.end();
        if (says_nothing) {
            report(Severity::warning, "boilerplate", "every announcement has it, whatever the job: delete it");
        }
        check_frequency(phrase, report);
    }

  private:
    template <typename Report>
    void check_frequency(std::string const& phrase, Report const& report) {
        analyzer_.analyze(phrase, tokens_);
        if (tokens_.tokens.empty()) {
            report(Severity::warning, "boilerplate", "has stop words only, which nothing matches: delete it");
            return;
        }
        std::uint64_t least = background_.applicants.texts();
        bool heard_of = true;
        for (Token const& token : tokens_.tokens) {
            least = std::min<std::uint64_t>(least, background_.applicants.df(tokens_.term(token)));
            heard_of = heard_of && !is_unheard_of(background_, tokens_.term(token));
        }
        if (tokens_.tokens.size() == 1 && least * 10 > background_.applicants.texts() * kCommonTenths) {
            report(Severity::warning, "common",
                   fmt::format("{} of {} applicants have it, so it sets hardly anybody apart", least,
                               background_.applicants.texts()));
        }
        if (!heard_of) {
            report(Severity::suggestion, "unheard", "has a word that no text of the background has: misspelt?");
        }
    }

    Background const& background_;
    std::span<std::string const> boilerplate_;
    Analyzer& analyzer_;
    std::vector<PlanFinding>& findings_;
    TokenBuffer tokens_;
};

}  // namespace

std::vector<PlanFinding> lint_plan(Plan const& plan, Background const& background,
                                   std::span<std::string const> boilerplate, Analyzer& analyzer) {
    std::vector<PlanFinding> findings;
    KeywordRules rules{background, boilerplate, analyzer, findings};
    std::size_t keywords = 0;
    for (Requirement const& requirement : plan.requirements) {
        keywords += requirement.keywords.size();
        if (requirement.keywords.empty()) {
            findings.push_back({Severity::error, "no-keywords", requirement.id, "",
                                "has no keywords, so that its coverage is 0 for everybody: add some or delete it"});
        }
        for (Keyword const& keyword : requirement.keywords) {
            rules.check(requirement, keyword.keyword);
            for (std::string const& alias : keyword.aliases) { rules.check(requirement, alias); }
        }
    }
    if (keywords < kThinPlanKeywords) {
        findings.push_back(
            {Severity::warning, "thin-plan", "", "",
             fmt::format("has {} keywords, fewer than {}: a ranking by it says little", keywords, kThinPlanKeywords)});
    }
    return findings;
}

}  // namespace winnow
