#include "engine/plan/occupation_choice.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kMostOccupations = 2;
constexpr std::size_t kGroupDigits = 2;  // of a series: 08 of 0810
constexpr std::size_t kSeriesDigits = 4;
constexpr std::size_t kLeastOwnWords = 3;  // of a narrower occupation that only the text speaks for
constexpr std::size_t kMoreOwnWords = 2;   // than of the general one

using OccupationList = std::vector<Occupation const*>;

/// Where a title names an occupation: the terms [begin, end) of the longest of its names there.
struct Naming {
    std::size_t begin = 0;
    std::size_t end = 0;
    Occupation const* occupation = nullptr;

    [[nodiscard]] std::size_t size() const { return end - begin; }
};

/// One announcement's choice.
class Choice {
  public:
    Choice(Announcement const& announcement, WorkText const& work, std::span<Occupation const> occupations,
           Analyzer& analyzer)
        : announcement_(announcement), work_(work), occupations_(occupations), analyzer_(analyzer) {}

    OccupationList choose() {
        OccupationList candidates = named();
        if (candidates.empty() || !is_of_group(*candidates.front())) { add_by_series(candidates); }
        if (candidates.empty()) { add_by_group(candidates); }
        OccupationList narrow;
        for (Occupation const* candidate : candidates) {
            for (Occupation const* one : narrowed(*candidate, candidates)) {
                if (std::find(narrow.begin(), narrow.end(), one) == narrow.end()) { narrow.push_back(one); }
            }
        }
        return best(narrow);
    }

  private:
    /// Those whose names the title has.
    OccupationList named() {
        TermText const title{announcement_.title, analyzer_};
        WordPrefixes const prefixes{announcement_.title};
        std::vector<Naming> namings;
        for (Occupation const& occupation : occupations_) {
            Naming best{0, 0, &occupation};
            for (std::string const& name : occupation.titles) {
                if (!prefixes.may_have(name)) { continue; }
                TermPhrase const phrase{name, analyzer_};
                auto const at = title.find_terms(phrase);
                std::size_t const size = phrase.terms.size();
                if (at && (size > best.size() || (size == best.size() && *at < best.begin))) {
                    best = {*at, *at + size, &occupation};
                }
            }
            if (best.size() != 0) { namings.push_back(best); }
        }
        return in_order(namings);
    }

    /// Those of the announcement's group of series first, then narrower occupations than others that are named, longer
    /// names, and by place. A name inside a longer one is none: a mechanical engineer is no mechanic.
    OccupationList in_order(std::vector<Naming> const& namings) {
        auto const gives_way = [&namings](Naming const& one) {
            return std::any_of(namings.begin(), namings.end(),
                               [&one](Naming const& other) { return is_within(*other.occupation, *one.occupation); });
        };
        auto const key = [&](Naming const& one) {
            return std::tuple{!is_of_group(*one.occupation), gives_way(one), -static_cast<std::ptrdiff_t>(one.size()),
                              one.begin, -static_cast<std::ptrdiff_t>(support(*one.occupation))};
        };
        std::vector<std::pair<decltype(key(namings.front())), Occupation const*>> ordered;
        for (Naming const& one : namings) {
            bool const inside = std::any_of(namings.begin(), namings.end(), [&one](Naming const& other) {
                return other.size() > one.size() && other.begin <= one.begin && one.end <= other.end;
            });
            if (!inside) { ordered.emplace_back(key(one), one.occupation); }
        }
        std::sort(ordered.begin(), ordered.end());
        OccupationList kept;
        for (auto const& one : ordered) { kept.push_back(one.second); }
        return kept;
    }

    /// Puts those that list the announcement's series in all digits in the place of general ones that the title names,
    /// and before others of whose words the announcement has none.
    void add_by_series(OccupationList& candidates) {
        OccupationList listed;
        for (Occupation const& occupation : occupations_) {
            if (has_series(occupation, kSeriesDigits)) { listed.push_back(&occupation); }
        }
        if (listed.empty()) { return; }
        by_support(listed);
        std::erase_if(candidates, [this](Occupation const* named) { return is_general(*named); });
        bool const contradicted =
            !candidates.empty() && support(*candidates.front()) == 0 && support(*listed.front()) > 0;
        if (candidates.empty() || contradicted) { candidates.insert(candidates.begin(), listed.begin(), listed.end()); }
    }

    /// The one that lists a group of series of the announcement's, the smallest group first.
    void add_by_group(OccupationList& candidates) {
        for (std::size_t digits = kSeriesDigits - 1; digits >= kGroupDigits && candidates.empty(); --digits) {
            for (Occupation const& occupation : occupations_) {
                if (candidates.empty() && has_series(occupation, digits)) { candidates.push_back(&occupation); }
            }
        }
    }

    /// The occupations within a general one that the series or the text speaks for, or the general one itself, also
    /// where the title names one of them.
    OccupationList narrowed(Occupation const& occupation, OccupationList const& named) {
        OccupationList narrower;
        for (Occupation const& other : occupations_) {
            if (!is_within(other, occupation)) { continue; }
            if (std::find(named.begin(), named.end(), &other) != named.end()) { return {&occupation}; }
            narrower.push_back(&other);
        }
        OccupationList listed;
        std::copy_if(narrower.begin(), narrower.end(), std::back_inserter(listed),
                     [this](Occupation const* other) { return has_series(*other, kSeriesDigits); });
        if (!listed.empty()) {
            by_support(listed);
            return listed;
        }
        Occupation const* best = &occupation;
        std::size_t most = kLeastOwnWords - 1;
        for (Occupation const* other : narrower) {
            if (!is_of_group(*other) || is_of_another_series(*other)) { continue; }
            std::size_t const own = own_words(*other, occupation);
            if (own > most && own >= kMoreOwnWords + own_words(occupation, *other)) {
                most = own;
                best = other;
            }
        }
        return {best};
    }

    /// The first, and the next one that the text supports; the general one before what is within it.
    OccupationList best(OccupationList const& candidates) {
        OccupationList chosen;
        for (Occupation const* candidate : candidates) {
            bool const supported = chosen.empty() || 2 * support(*candidate) >= support(*chosen.front());
            if (supported && chosen.size() < kMostOccupations) { chosen.push_back(candidate); }
        }
        if (chosen.size() == kMostOccupations && is_within(*chosen.front(), *chosen.back())) {
            std::swap(chosen.front(), chosen.back());
        }
        return chosen;
    }

    /// Whether it lists one of the announcement's series, or a group of it by so many digits.
    [[nodiscard]] bool has_series(Occupation const& occupation, std::size_t digits) const {
        return std::any_of(announcement_.series.begin(), announcement_.series.end(), [&](std::string const& series) {
            return std::find(occupation.series.begin(), occupation.series.end(), series.substr(0, digits)) !=
                   occupation.series.end();
        });
    }

    /// Whether the announcement's series allow the occupation: they have the first digits of its own, or of those of
    /// what it is within, or one of the two has none.
    [[nodiscard]] bool is_of_group(Occupation const& occupation) const {
        if (announcement_.series.empty()) { return true; }
        bool any = false;
        auto const shares = [&](Occupation const& one) {
            any = any || !one.series.empty();
            return std::any_of(one.series.begin(), one.series.end(), [&](std::string_view own) {
                return std::any_of(announcement_.series.begin(), announcement_.series.end(),
                                   [&](std::string_view series) {
                                       return series.substr(0, kGroupDigits) == own.substr(0, kGroupDigits);
                                   });
            });
        };
        if (shares(occupation)) { return true; }
        for (Occupation const& other : occupations_) {
            if (is_within(occupation, other) && shares(other)) { return true; }
        }
        return !any;
    }

    /// Whether the announcement is of a series that tells its occupation, and this one is of others of the same group.
    /// Series that end in 01, as 0801, are for what fits none of their group; those in 99 are for trainees of any.
    [[nodiscard]] bool is_of_another_series(Occupation const& occupation) const {
        if (has_series(occupation, kSeriesDigits)) { return false; }
        return std::any_of(announcement_.series.begin(), announcement_.series.end(), [&](std::string_view series) {
            bool const tells = !series.ends_with("00") && !series.ends_with("01") && !series.ends_with("99");
            return tells && std::any_of(occupation.series.begin(), occupation.series.end(), [&](std::string_view own) {
                       return own.size() == kSeriesDigits &&
                              own.substr(0, kGroupDigits) == series.substr(0, kGroupDigits);
                   });
        });
    }

    [[nodiscard]] bool is_general(Occupation const& occupation) const {
        return std::any_of(occupations_.begin(), occupations_.end(),
                           [&](Occupation const& other) { return is_within(other, occupation); });
    }

    [[nodiscard]] static bool is_within(Occupation const& narrow, Occupation const& general) {
        return std::find(narrow.within.begin(), narrow.within.end(), general.id) != narrow.within.end();
    }

    /// Which of the occupation's words the announcement describes its work in.
    std::vector<bool> const& found_words(Occupation const& occupation) {
        auto const [place, added] = found_.try_emplace(&occupation);
        if (added) {
            for (std::string const& word : occupation.vocabulary) {
                place->second.push_back(work_.has(word, analyzer_));
            }
        }
        return place->second;
    }

    std::size_t support(Occupation const& occupation) {
        auto const& found = found_words(occupation);
        return static_cast<std::size_t>(std::count(found.begin(), found.end(), true));
    }

    /// How many of the words that the announcement has are the one's and not the other's.
    std::size_t own_words(Occupation const& occupation, Occupation const& other) {
        auto const& found = found_words(occupation);
        std::size_t own = 0;
        for (std::size_t i = 0; i < found.size(); ++i) {
            auto const& theirs = other.vocabulary;
            bool const shared = std::find(theirs.begin(), theirs.end(), occupation.vocabulary[i]) != theirs.end();
            if (found[i] && !shared) { ++own; }
        }
        return own;
    }

    /// The most supported first; equal ones as they are listed.
    void by_support(OccupationList& occupations) {
        std::sort(occupations.begin(), occupations.end(), [this](Occupation const* a, Occupation const* b) {
            return std::tuple{support(*b), a} < std::tuple{support(*a), b};
        });
    }

    Announcement const& announcement_;
    WorkText const& work_;
    std::span<Occupation const> occupations_;
    Analyzer& analyzer_;
    std::map<Occupation const*, std::vector<bool>> found_;
};

}  // namespace

std::vector<Occupation const*> choose_occupations(Announcement const& announcement, WorkText const& work,
                                                  std::span<Occupation const> occupations, Analyzer& analyzer) {
    return Choice{announcement, work, occupations, analyzer}.choose();
}

}  // namespace winnow
