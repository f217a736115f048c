#include "engine/plan/plan_lint.hpp"

#include "engine/plan/plain_text.hpp"
#include "engine/plan/protected_words.hpp"
#include "engine/plan/weights.hpp"
#include "engine/plan/word_lists.hpp"
#include "engine/text/counted.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace winnow {
namespace {

/// A single word in six of ten applicants' texts sets hardly anybody apart.
constexpr std::uint64_t kEverywherePercent = 60;
/// A longer phrase hardly ever stands in two texts word for word.
constexpr std::size_t kLongestPhrase = 5;

using enum Severity;

enum Rule : std::uint8_t {
    kWeights,
    kNoKeywords,
    kNoWords,
    kProtectedGroup,
    kOtherAnalyzer,
    kOtherBackground,
    kProtectedProxy,
    kProtectedSubject,
    kBoilerplate,
    kEverywhere,
    kSameWords,
    kThinPlan,
    kSeveralGrades,
    kNeverSeen,
    kNoWeight,
    kLongPhrase,
};

/// In the order of Rule.
constexpr auto kRules = std::to_array<PlanRule>({
    {"weights-do-not-sum", error, "these weights do not sum to 1",
     "Change them until they do, or delete all weights of the list: then they are shared out by rule."},
    {"no-keywords", error, "these requirements have no keyword, so nobody gets points for coverage",
     "Add what somebody who has done the work would write, or delete the requirement."},
    {"no-words", error, "these keywords hold nothing but stop words, so they are never found",
     "Write the words that matter."},
    {"protected-group", error, "these keywords say who somebody is, not what they have done",
     "Delete them. Where the work is with or for the group, name the work."},
    {"other-analyzer", error, "the plan was made by another analyzer, so winnow refuses to rank by it",
     "Make the plan anew with this version and carry your changes over; `winnow plan diff` lists them."},
    {"other-background", error, "the plan was made with another background, so winnow refuses to rank by it",
     "Make the plan anew with this version and carry your changes over; `winnow plan diff` lists them."},
    {"protected-proxy", warning, "these keywords can stand for a group that the law protects",
     "Ask who would write them and who would not. Name the skill instead."},
    {"protected-subject", warning, "these keywords name a group that the law protects",
     "Keep them only where they name the subject of the work and the job needs it: some will write them of "
     "themselves."},
    {"boilerplate", warning, "these keywords are what every announcement says, whatever the work",
     "Delete them, or add the words that make them special to this job."},
    {"everywhere", warning, "these words stand in most applicants' texts, so they tell hardly anybody apart",
     "Delete them, or make them a phrase that names this work."},
    {"same-words", warning, "these keywords are the same to the engine, so one place in a text counts twice",
     "Keep one, with both weights."},
    {"thin-plan", warning, "the plan holds few words to look for, so a ranking by it says little",
     "Add requirements or keywords."},
    {"several-grades", warning, "requirements of several grades count together",
     "Make a plan for each grade: `winnow plan --grade GS-13`."},
    {"never-seen", suggestion, "hardly any applicant's text that winnow counted has these words",
     "Check the spelling. If only the agency says it, add aliases: what applicants call the same thing."},
    {"no-weight", suggestion, "these have the weight 0, so they change no score",
     "Give them a weight, or delete them."},
    {"long-phrase", suggestion, "these phrases are long, and are only found word for word",
     "Cut them to the words that matter, or make two keywords."},
});

class Linter {
  public:
    Linter(Plan const& plan, PlanResources const& resources, Analyzer& analyzer)
        : plan_(plan), resources_(resources), analyzer_(analyzer) {
        for (Framework const& framework : resources.frameworks) { learn(framework); }
    }

    std::vector<PlanFinding> lint() {
        lint_whole();
        for (std::size_t i = 0; i < plan_.requirements.size(); ++i) { lint_requirement(i); }
        std::vector<PlanFinding> all;
        for (auto& findings : findings_) {
            all.insert(all.end(), std::make_move_iterator(findings.begin()), std::make_move_iterator(findings.end()));
        }
        return all;
    }

  private:
    /// A keyword or alias and where it stands.
    struct Place {
        Requirement const& requirement;
        std::string path;
        std::string const& words;
        std::string_view keyword;  ///< that an alias counts as; empty for a keyword
    };

    /// The words as a person finds them in the plan: "metrics", "percent" (counted as "metrics").
    static std::string named(Place const& place) {
        std::string const words = fmt::format("\"{}\"", place.words);
        return place.keyword.empty() ? words : fmt::format("{} (counted as \"{}\")", words, place.keyword);
    }

    void learn(Framework const& framework) {
        auto const add = [this](Competency const& competency) {
            framework_words_.insert(keyword_key(competency.name));
            for (std::string const& word : competency.vocabulary) { framework_words_.insert(keyword_key(word)); }
        };
        for (CoreQualification const& qualification : framework.qualifications) {
            framework_words_.insert(keyword_key(qualification.name));
            std::for_each(qualification.competencies.begin(), qualification.competencies.end(), add);
        }
        std::for_each(framework.fundamental.begin(), framework.fundamental.end(), add);
    }

    void report(Rule rule, PlanFinding finding) {
        finding.rule = &kRules.at(rule);
        findings_.at(rule).push_back(std::move(finding));
    }
    void report(Rule rule, std::string message) { report(rule, {nullptr, "", "", "", std::move(message)}); }
    void report(Rule rule, Requirement const& requirement, std::string path, std::string message) {
        report(rule, {nullptr, std::move(path), requirement.id, "", std::move(message)});
    }
    void report(Rule rule, Place const& place, std::string message) {
        report(rule, {nullptr, place.path, place.requirement.id, place.words, std::move(message)});
    }

    template <typename Weighted>
    static std::string sum_of(std::vector<Weighted> const& parts) {
        return format_decimal_short(sum_of_weights(parts), 9);
    }

    void lint_whole() {
        if (!weights_sum_to_one(plan_.requirements)) {
            report(kWeights, {nullptr, "requirements", "", "",
                              fmt::format("the weights of the requirements sum to {}", sum_of(plan_.requirements))});
        }
        if (!plan_.analyzer.empty() && plan_.analyzer != analyzer_.description()) {
            report(kOtherAnalyzer,
                   fmt::format("the plan's is \"{}\", this one is \"{}\"", plan_.analyzer, analyzer_.description()));
        }
        if (!plan_.background_sha256.empty() && plan_.background_sha256 != resources_.background.sha256) {
            report(kOtherBackground,
                   fmt::format("the plan's begins with {}, this one with {}", plan_.background_sha256.substr(0, 12),
                               resources_.background.sha256.substr(0, 12)));
        }
        std::size_t keywords = 0;
        std::set<std::string> grades;
        for (Requirement const& requirement : plan_.requirements) {
            keywords += requirement.keywords.size();
            grades.insert(requirement.grades.begin(), requirement.grades.end());
        }
        if (keywords < kThinPlanKeywords) { report(kThinPlan, "the plan has " + counted(keywords, "keyword")); }
        if (grades.size() > 1) {
            report(kSeveralGrades, fmt::format("there are requirements of {} grades", grades.size()));
        }
    }

    void lint_requirement(std::size_t index) {
        Requirement const& requirement = plan_.requirements[index];
        std::string const path = fmt::format("requirements[{}]", index);
        if (requirement.weight == 0) { report(kNoWeight, requirement, path, "the requirement has the weight 0"); }
        if (requirement.keywords.empty()) {
            report(kNoKeywords, requirement, path, "the requirement has no keyword");
            return;
        }
        if (!weights_sum_to_one(requirement.keywords)) {
            report(kWeights, requirement, path + ".keywords",
                   fmt::format("the weights of the keywords sum to {}", sum_of(requirement.keywords)));
        }
        std::map<std::vector<std::string>, std::string_view> keywords;
        for (std::size_t k = 0; k < requirement.keywords.size(); ++k) {
            Keyword const& keyword = requirement.keywords[k];
            Place const place{requirement, fmt::format("{}.keywords[{}]", path, k), keyword.keyword, {}};
            if (keyword.weight == 0) {
                report(kNoWeight, place, fmt::format("\"{}\" has the weight 0", keyword.keyword));
            }
            lint_words(place, keywords);
        }
        for (std::size_t k = 0; k < requirement.keywords.size(); ++k) {
            Keyword const& keyword = requirement.keywords[k];
            auto seen = keywords;  // two keywords may share an alias: who writes it tells of both
            for (std::size_t a = 0; a < keyword.aliases.size(); ++a) {
                lint_words({requirement, fmt::format("{}.keywords[{}].aliases[{}]", path, k, a), keyword.aliases[a],
                            keyword.keyword},
                           seen);
            }
        }
    }

    void lint_words(Place const& place, std::map<std::vector<std::string>, std::string_view>& seen) {
        lint_trait(place);
        std::vector<std::string> const terms = terms_of(place.words);
        if (terms.empty()) {
            report(kNoWords, place, fmt::format("{} holds nothing but stop words", named(place)));
            return;
        }
        auto const [earlier, is_new] = seen.emplace(terms, place.words);
        if (!is_new) {
            report(kSameWords, place, fmt::format("{} is the same as \"{}\"", named(place), earlier->second));
        }
        if (is_boilerplate(place.words)) {
            report(kBoilerplate, place, fmt::format("{} describes no work", named(place)));
        } else if (terms.size() == 1) {
            lint_frequency(place, terms.front());
        }
        lint_rarity(place, terms);
        if (terms.size() > kLongestPhrase) {
            report(kLongPhrase, place, fmt::format("{} is a phrase of {} words", named(place), terms.size()));
        }
    }

    void lint_trait(Place const& place) {
        if (framework_words_.contains(keyword_key(place.words))) { return; }
        switch (trait_of(place.words)) {
            case Trait::none: break;
            case Trait::subject:
                report(kProtectedSubject, place, fmt::format("{} names a protected group", named(place)));
                break;
            case Trait::proxy:
                report(kProtectedProxy, place, fmt::format("{} can stand for a protected group", named(place)));
                break;
            case Trait::group:
                report(kProtectedGroup, place, fmt::format("{} says who somebody is", named(place)));
                break;
        }
    }

    void lint_frequency(Place const& place, std::string const& term) {
        DocumentFrequencies const& table = resources_.background.applicants;
        if (!table.listed(term) || table.df(term) * 100ULL < table.texts() * kEverywherePercent) { return; }
        report(kEverywhere, place,
               fmt::format("{} stands in {} of {} applicants' texts", named(place), table.df(term), table.texts()));
    }

    void lint_rarity(Place const& place, std::vector<std::string> const& terms) {
        DocumentFrequencies const& table = resources_.background.applicants;
        auto const rare = std::find_if_not(terms.begin(), terms.end(),
                                           [&table](std::string const& term) { return table.listed(term); });
        if (rare == terms.end()) { return; }
        bool const announced = resources_.background.announcements.listed(*rare);
        report(kNeverSeen, place,
               fmt::format("{} has a word that {}", named(place),
                           announced ? "announcements use and applicants hardly ever do"
                                     : "neither applicants nor announcements use"));
    }

    /// A phrase that is known to describe no work, a part of one, or nothing but words that every announcement uses.
    [[nodiscard]] bool is_boilerplate(std::string const& words) const {
        std::string const key = keyword_key(words);
        if (framework_words_.contains(key)) { return false; }
        bool const is_phrase = key.find(' ') != key.npos;
        auto const says_it = [&key, is_phrase](std::string const& phrase) {
            return phrase == key || (is_phrase && find_phrase(phrase, key) != phrase.npos);
        };
        if (std::any_of(resources_.boilerplate.begin(), resources_.boilerplate.end(), says_it)) { return true; }
        std::size_t begin = 0;
        while (begin <= key.size()) {
            std::size_t const end = std::min(key.find(' ', begin), key.size());
            if (!is_generic_word(std::string_view{key}.substr(begin, end - begin))) { return false; }
            begin = end + 1;
        }
        return true;
    }

    std::vector<std::string> terms_of(std::string_view words) {
        analyzer_.analyze(words, tokens_);
        std::vector<std::string> terms;
        for (Token const& token : tokens_.tokens) { terms.emplace_back(tokens_.term(token)); }
        return terms;
    }

    Plan const& plan_;
    PlanResources const& resources_;
    Analyzer& analyzer_;
    TokenBuffer tokens_;
    std::set<std::string> framework_words_;                         ///< keys of what the frameworks themselves say
    std::array<std::vector<PlanFinding>, kRules.size()> findings_;  ///< by Rule
};

}  // namespace

std::span<PlanRule const> plan_rules() { return kRules; }

std::vector<PlanFinding> lint_plan(Plan const& plan, PlanResources const& resources, Analyzer& analyzer) {
    return Linter{plan, resources, analyzer}.lint();
}

}  // namespace winnow
