#include "engine/plan/keyword_choice.hpp"

#include "engine/number/logarithm.hpp"
#include "engine/plan/plain_text.hpp"
#include "engine/plan/specificity.hpp"
#include "engine/plan/weights.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <utility>

namespace winnow {
namespace {

constexpr double kPhraseBonus = 0.60;      // a phrase says more than its words; a longer one is rarely written again
constexpr double kTitleBonus = 4.0;        // a candidate of title words weighs five times as much
constexpr double kFaintTitleBonus = 0.5;   // where technical qualifications say what is wanted
constexpr double kTitleSpecificity = 2.0;  // at least: the title names the occupation even where its words are common
constexpr std::size_t kEnoughOwnWords = 6;
constexpr double kNoHeadFactor = 0.65;    // a word or phrase that never ends a phrase, as "natural" in "natural gas"
constexpr double kNameFactor = 0.5;       // what is always written with a capital may be a name
constexpr double kInsideFactor = 0.4;     // a word that stands only inside a phrase that was taken
constexpr double kTellingAlone = 1.2;     // specificity of a word that is worth naming beside its phrase
constexpr double kKnown = 1.0;            // specificity, at least, of a phrase that says more than its words do
constexpr double kTailFactor = 0.3;       // of the weight of words that tell little, at the end of a list
constexpr double kTailLeniency = 0.3;     // so far kLeast is lowered for them
constexpr double kFillLeast = 0.04;       // and the specificity that these must have
constexpr double kFillFactor = 0.1;       // of the weight of words that only fill a list up
constexpr double kLeast = 0.8;            // below it a candidate says too little to be a keyword
constexpr double kLeastOfTypical = 0.35;  // nor is one that weighs so little beside the fifth heaviest
constexpr double kLeniency = 0.5;         // so far these floors are lowered to reach KeywordLimits::at_least
constexpr double kFillLeniency = 0.75;    // the same where the title's words are keywords already
constexpr std::size_t kTypical = 5;
constexpr std::size_t kEnoughToFill = 4;  // common words must not make a requirement of a statement that says little
constexpr std::size_t kLongestCode = 5;   // "DEU", "PERM": title words as short as that, and unheard of, are codes

struct Weighed {
    Candidate candidate;
    double specific = 0.0;  ///< of its words: half way between their mean and the most specific
    double plain = 0.0;     ///< weight without regard to the title
    double weight = 0.0;
    double title_weight = 0.0;  ///< of one of the occupation's words that the title has too
    bool of_title = false;      ///< all of its words are the title's
    bool lent = false;          ///< one of the occupation's words
};

/// What the title's words, the occupation's and the others of a requirement weigh together, before they are made to
/// sum to one. docs/plans.md says how the figures were found.
struct Shares {
    double title = 0.17;
    double occupation = 0.70;
    double own = 0.13;
};

/// Duties say of the vacancy what no occupation could lend.
constexpr Shares kOfDuties{0.12, 0.48, 0.40};

constexpr Shares shares_of(RequirementKind kind) { return kind == RequirementKind::duty ? kOfDuties : Shares{}; }

/// Whether a word of the title tells of the occupation rather than of the vacancy.
bool tells(std::string const& term, Background const& background) {
    return term.size() > kLongestCode || !is_unheard_of(background, term);
}

Weighed weigh(Candidate candidate, CandidateFinder const& finder, Background const& background, bool add_title) {
    Weighed weighed;
    bool const names_occupation = candidate.terms.size() > 1 || finder.title_terms().size() == 1;
    double title_words = 0.0;
    double most_specific = 0.0;
    bool unheard_of_name = false;
    bool unknown_to_applicants = false;
    for (std::string const& term : candidate.terms) {
        bool const in_title = finder.title_terms().contains(term) && tells(term, background);
        double const specific = specificity(background, term);
        unknown_to_applicants = unknown_to_applicants || !background.applicants.listed(term);
        title_words += in_title ? 1.0 : 0.0;
        double const counted = in_title && names_occupation ? std::max(specific, kTitleSpecificity) : specific;
        weighed.specific += counted;
        most_specific = std::max(most_specific, counted);
        unheard_of_name = unheard_of_name || (!in_title && is_unheard_of(background, term) &&
                                              (candidate.capitalised || candidate.from_title));
    }
    unheard_of_name = unheard_of_name || (candidate.is_code && unknown_to_applicants);
    double const words = static_cast<double>(candidate.terms.size());
    double const count = static_cast<double>(candidate.count);
    double const heads = static_cast<double>(candidate.heads) / count;
    weighed.specific = (weighed.specific / words + most_specific) / 2.0;
    if (candidate.is_known) { weighed.specific = std::max(weighed.specific, kKnown); }
    weighed.plain = weighed.specific * (1.0 + kPhraseBonus * (std::min(words, 2.0) - 1.0)) *
                    (1.0 + natural_logarithm(count)) * (kNoHeadFactor + (1.0 - kNoHeadFactor) * heads);
    if (candidate.capitalised && title_words == 0.0) { weighed.plain *= kNameFactor; }
    if (unheard_of_name) { weighed.plain = 0.0; }
    weighed.of_title = title_words == words;
    weighed.weight = weighed.plain * (1.0 + (add_title ? kTitleBonus : kFaintTitleBonus) * title_words / words);
    weighed.candidate = std::move(candidate);
    return weighed;
}

bool contains(std::vector<std::string> const& phrase, std::vector<std::string> const& part) {
    return std::search(phrase.begin(), phrase.end(), part.begin(), part.end()) != phrase.end();
}

/// Whether the one ends with words that the other begins with: "family practice" and "practice services".
bool overlaps(std::vector<std::string> const& a, std::vector<std::string> const& b) {
    auto const end_meets_begin = [](auto const& left, auto const& right) {
        for (std::size_t n = 1; n < std::min(left.size(), right.size()); ++n) {
            if (std::equal(right.begin(), right.begin() + static_cast<std::ptrdiff_t>(n),
                           left.end() - static_cast<std::ptrdiff_t>(n))) {
                return true;
            }
        }
        return false;
    };
    return end_meets_begin(a, b) || end_meets_begin(b, a);
}

/// Heavier first; equal ones as they stand in the announcement.
bool heavier(Weighed const& a, Weighed const& b) {
    auto const key = [](Weighed const& weighed) {
        return std::pair{-to_fixed(weighed.weight, kMicro), weighed.candidate.span ? weighed.candidate.span->begin : 0};
    };
    auto const ours = key(a);
    auto const theirs = key(b);
    return ours != theirs ? ours < theirs : a.candidate.terms < b.candidate.terms;
}

/// Takes candidates greedily and keeps the ones that say nothing new out.
class Selection {
  public:
    explicit Selection(std::size_t most) : most_(most) {}

    /// Whether one of the words stands in nothing that was taken.
    [[nodiscard]] bool is_new(Candidate const& candidate) const {
        return std::any_of(candidate.terms.begin(), candidate.terms.end(),
                           [this](std::string const& term) { return !terms_.contains(term); });
    }

    [[nodiscard]] bool full() const { return taken_.size() >= most_; }
    [[nodiscard]] std::vector<Weighed> const& taken() const { return taken_; }

    /// What becomes of a word that stands only inside phrases that were taken, and of a phrase that shares a word with
    /// one: at the end of a list it is taken.
    enum class Inside : std::uint8_t { take, leave, share };

    void offer(Weighed weighed, Inside inside_words = Inside::take) {
        std::string key = keyword_key(weighed.candidate.surface);
        if (keys_.contains(key)) { return; }
        std::size_t inside = 0;
        for (Weighed const& other : taken_) {
            auto const& theirs = other.candidate.terms;
            auto const& ours = weighed.candidate.terms;
            if (theirs == ours || (inside_words != Inside::share && overlaps(theirs, ours))) { return; }
            if (contains(theirs, ours)) { inside += other.candidate.count; }
            bool const may_hold_another = weighed.candidate.is_known || inside_words == Inside::share;
            if (contains(ours, theirs) && theirs.size() > 1 && !may_hold_another) { return; }
        }
        if (inside >= std::max<std::size_t>(weighed.candidate.count, 1)) {
            bool const says_nothing = weighed.candidate.terms.size() > 1 || weighed.specific < kTellingAlone;
            if (says_nothing || inside_words == Inside::leave) { return; }
            weighed.weight *= kInsideFactor;
        }
        keys_.insert(std::move(key));
        terms_.insert(weighed.candidate.terms.begin(), weighed.candidate.terms.end());
        taken_.push_back(std::move(weighed));
    }

  private:
    std::size_t most_;
    std::vector<Weighed> taken_;
    std::set<std::string> keys_;
    std::set<std::string> terms_;
};

std::vector<Weighed> weigh_all(RequirementDraft const& draft, CandidateFinder& finder, Background const& background,
                               bool add_title) {
    std::vector<Weighed> all;
    auto const own = finder.find(draft);
    all.reserve(own.size());
    for (Candidate const& candidate : own) { all.push_back(weigh(candidate, finder, background, add_title)); }
    if (!add_title) { return all; }
    for (Candidate const& candidate : finder.title_candidates()) {
        bool const repeated = std::any_of(
            own.begin(), own.end(), [&candidate](Candidate const& other) { return other.terms == candidate.terms; });
        if (repeated) { continue; }
        all.push_back(weigh(candidate, finder, background, add_title));
    }
    return all;
}

/// How many stand in the requirement itself, not in the title only.
std::size_t own_words(std::vector<Weighed> const& chosen) {
    return static_cast<std::size_t>(std::count_if(
        chosen.begin(), chosen.end(), [](Weighed const& weighed) { return !weighed.candidate.from_title; }));
}

/// What tells little by itself, behind everything else and weighing little: common words of the work, and phrases that
/// share a word with one that was taken. \pre the heaviest first
void add_tail(std::vector<Weighed> const& all, std::size_t most, Selection& selection) {
    auto const offer_all = [&](double least, double factor, bool faint, bool only_new) {
        for (Weighed weighed : all) {
            if (selection.taken().size() >= most) { break; }
            bool const tells_little = weighed.specific < least || weighed.plain <= 0.0;
            if (tells_little || (weighed.candidate.is_faint && !faint)) { continue; }
            if (only_new && !selection.is_new(weighed.candidate)) { continue; }
            weighed.weight *= factor;
            selection.offer(std::move(weighed), Selection::Inside::share);
        }
    };
    offer_all(kTailLeniency * kLeast, kTailFactor, false, true);
    offer_all(kTailLeniency * kLeast, kTailFactor, false, false);
    if (own_words(selection.taken()) >= kEnoughToFill) { offer_all(kFillLeast, kFillFactor, true, false); }
}

/// Keywords that the framework lends a requirement: they weigh as the middle one of its own, and less one by one.
void add_vocabulary(RequirementDraft const& draft, CandidateFinder& finder, std::size_t most_added,
                    Selection& selection) {
    double weight = selection.taken().empty() ? 1.0 : selection.taken()[selection.taken().size() / 2].weight;
    std::size_t const before = selection.taken().size();
    for (std::string const& phrase : draft.vocabulary) {
        if (selection.full() || selection.taken().size() - before >= most_added) { break; }
        auto candidate = finder.given(phrase, draft.pieces);
        if (!candidate) { continue; }
        std::size_t const size = selection.taken().size();
        selection.offer({std::move(*candidate), kTellingAlone, weight, weight, false, false});
        if (selection.taken().size() > size) { weight *= 0.97; }
    }
}

/// The fifth heaviest, without regard to the title.
double typical_weight(std::vector<Weighed> const& all) {
    std::vector<double> weights;
    weights.reserve(all.size());
    for (Weighed const& weighed : all) {
        if (!weighed.candidate.is_faint) { weights.push_back(weighed.plain); }
    }
    std::sort(weights.begin(), weights.end(), std::greater<>{});
    return weights.empty() ? 0.0 : weights[std::min(weights.size(), kTypical) - 1];
}

/// Adds the occupation's words; what was taken already becomes one of them.
void lend(std::vector<OccupationWord> const& occupation, std::vector<Weighed>& chosen) {
    for (OccupationWord const& word : occupation) {
        auto const same = std::find_if(chosen.begin(), chosen.end(), [&word](Weighed const& weighed) {
            return weighed.candidate.terms == word.terms;
        });
        if (same != chosen.end()) {
            same->lent = true;
            same->title_weight = same->of_title ? same->weight : 0.0;
            same->weight = word.weight;
            continue;
        }
        Weighed weighed;
        weighed.candidate.terms = word.terms;
        weighed.candidate.surface = word.phrase;
        weighed.candidate.span = word.span;
        weighed.weight = word.weight;
        weighed.lent = true;
        chosen.push_back(std::move(weighed));
    }
}

/// Gives each group of words its share of the weight. Where no occupation lends words, its share goes to the
/// requirement's own. A few words of the requirement's own get less than theirs.
void share_out(std::vector<Weighed>& chosen, Shares shares) {
    auto const own = std::count_if(chosen.begin(), chosen.end(),
                                   [](Weighed const& weighed) { return !weighed.lent && !weighed.of_title; });
    bool const lends = std::any_of(chosen.begin(), chosen.end(), [](Weighed const& weighed) { return weighed.lent; });
    if (!lends) { shares.own += std::exchange(shares.occupation, 0.0); }
    shares.own *= std::min(1.0, static_cast<double>(own) / static_cast<double>(kEnoughOwnWords));
    Shares sums{0.0, 0.0, 0.0};
    for (Weighed& weighed : chosen) {
        if (weighed.of_title && !weighed.lent) { weighed.title_weight = std::exchange(weighed.weight, 0.0); }
        sums.title += weighed.title_weight;
        (weighed.lent ? sums.occupation : sums.own) += weighed.weight;
    }
    auto const part = [](double weight, double share, double sum) { return sum > 0.0 ? weight * share / sum : 0.0; };
    for (Weighed& weighed : chosen) {
        weighed.weight = part(weighed.title_weight, shares.title, sums.title) +
                         (weighed.lent ? part(weighed.weight, shares.occupation, sums.occupation)
                                       : part(weighed.weight, shares.own, sums.own));
    }
}

/// Those that the announcement has before those that are lent; heavier first.
bool reads_before(Weighed const& a, Weighed const& b) {
    bool const a_lent = a.lent && !a.candidate.span;
    bool const b_lent = b.lent && !b.candidate.span;
    return a_lent != b_lent ? b_lent : heavier(a, b);
}

std::vector<Keyword> keywords_of(std::vector<Weighed> chosen) {
    std::sort(chosen.begin(), chosen.end(), reads_before);
    std::vector<std::uint64_t> claims;
    claims.reserve(chosen.size());
    for (Weighed const& weighed : chosen) {
        claims.push_back(static_cast<std::uint64_t>(to_fixed(weighed.weight, kMicro)));
    }
    auto const weights = apportion(claims);
    std::vector<Keyword> keywords;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        Keyword keyword;
        keyword.keyword = std::move(chosen[i].candidate.surface);
        keyword.weight = weights[i];
        keyword.span = std::move(chosen[i].candidate.span);
        keywords.push_back(std::move(keyword));
    }
    return keywords;
}

}  // namespace

std::vector<Keyword> choose_keywords(RequirementDraft const& draft, CandidateFinder& finder,
                                     Background const& background, KeywordLimits const& limits) {
    auto all = weigh_all(draft, finder, background, limits.add_title);
    std::sort(all.begin(), all.end(), heavier);
    double const least = kLeastOfTypical * typical_weight(all);
    std::size_t const most_own = limits.most - limits.most_added;
    Selection selection{limits.most};
    auto const offer_all = [&](double leniency, std::size_t most, Selection::Inside inside) {
        for (Weighed const& weighed : all) {
            bool const tells_enough = !weighed.candidate.is_faint && weighed.specific >= leniency * kLeast &&
                                      weighed.plain >= leniency * least && weighed.plain > 0.0;
            if (tells_enough && selection.taken().size() < most) { selection.offer(weighed, inside); }
        }
    };
    // First those that tell enough, then the words inside them, then, for a requirement in common words, what there is.
    offer_all(1.0, most_own, Selection::Inside::leave);
    offer_all(1.0, most_own, Selection::Inside::take);
    if (!limits.add_title || own_words(selection.taken()) >= kEnoughToFill) {
        offer_all(limits.add_title ? kFillLeniency : kLeniency, std::min(most_own, limits.at_least),
                  Selection::Inside::take);
    }
    if (limits.add_title) { add_tail(all, limits.most_with_tail, selection); }
    add_vocabulary(draft, finder, limits.most_added, selection);
    std::vector<Weighed> chosen = selection.taken();
    lend(draft.occupation, chosen);
    if (limits.add_title) { share_out(chosen, shares_of(draft.requirement.kind)); }
    return keywords_of(std::move(chosen));
}

}  // namespace winnow
