#include "engine/score/points_scorer.hpp"

#include "engine/index/parallel.hpp"

#include <algorithm>
#include <bitset>
#include <cassert>
#include <limits>
#include <map>
#include <utility>

namespace winnow {
namespace {

/// The keyword's patterns as phrases of the index, without those of which the index lacks a term.
std::vector<IndexedPhrase> phrases_of(CompiledKeyword const& keyword, CompiledPlan const& plan,
                                      std::span<std::optional<TermId> const> terms) {
    std::vector<IndexedPhrase> phrases;
    for (std::uint32_t const pattern : keyword.patterns) {
        std::vector<Pattern::Step> const& steps = plan.patterns[pattern].steps;
        bool const whole = std::all_of(steps.begin(), steps.end(),
                                       [&](Pattern::Step const& step) { return terms[step.term].has_value(); });
        if (steps.empty() || !whole) { continue; }
        IndexedPhrase& phrase = phrases.emplace_back();
        for (Pattern::Step const& step : steps) { phrase.steps.push_back({*terms[step.term], step.offset}); }
    }
    return phrases;
}

State state_of(Occurrences const& occurrences) {
    if (occurrences.prose > 0) { return State::evidenced; }
    return occurrences.listed > 0 ? State::listed : State::absent;
}

}  // namespace

PointsScorer::PointsScorer(ScoringContext const& context, PoolWeightings const& weightings, PoolCounts const& counts,
                           std::size_t threads)
    : context_(context), weightings_(weightings), counts_(counts) {
    count_words(threads);
    make_classes();
}

void PointsScorer::count_words(std::size_t threads) {
    struct Wanted {
        std::vector<IndexedPhrase> phrases;
        PhraseCounts const** counts;
    };
    CompiledPlan const& plan = context_.compiled;
    std::vector<bool> in_text(plan.terms.size(), false);
    for (CompiledRequirement const& requirement : plan.requirements) {
        for (QueryTerm const& query : requirement.query) { in_text[query.term] = true; }
        keyword_counts_.emplace_back(requirement.keywords.size(), nullptr);
    }
    term_counts_.resize(plan.terms.size(), nullptr);
    std::vector<Wanted> wanted;
    for (std::size_t r = 0; r < plan.requirements.size(); ++r) {
        for (std::size_t k = 0; k < plan.requirements[r].keywords.size(); ++k) {
            auto phrases = phrases_of(plan.requirements[r].keywords[k], plan, context_.terms);
            if (!phrases.empty()) { wanted.push_back({std::move(phrases), &keyword_counts_[r][k]}); }
        }
    }
    // Phrases have their words' postings decoded and kept; those come after which gain by it.
    std::partition(wanted.begin(), wanted.end(), [](Wanted const& one) { return !is_one_term(one.phrases); });
    for (std::size_t t = 0; t < plan.terms.size(); ++t) {
        if (!in_text[t] || !context_.terms[t]) { continue; }
        wanted.push_back({{{{{*context_.terms[t], 0}}}}, &term_counts_[t]});
    }
    run_parallel(threads, wanted.size(),
                 [&](std::size_t, std::size_t task) { *wanted[task].counts = &counts_.of(wanted[task].phrases); });
}

std::size_t PointsScorer::group_of(DocId document) const {
    std::size_t const weighting = std::min<std::size_t>(weightings_.number(document), weightings_.size());
    return counts_.layout().layout(document) * (weightings_.size() + 1) + weighting;
}

std::vector<PointsScorer::Group> PointsScorer::groups() const {
    std::size_t const weightings = weightings_.size() + 1;
    std::vector<std::size_t> sizes(counts_.layout().layouts().size() * weightings, 0);
    for (std::size_t d = 0; d < context_.index.documents(); ++d) {
        ++sizes[group_of(DocId{static_cast<std::uint32_t>(d)})];
    }
    std::vector<Group> groups;
    for (std::size_t g = 0; g < sizes.size(); ++g) {
        // Documents that are scored alone stand behind the weightings.
        if (sizes[g] == 0 || g % weightings == weightings_.size()) { continue; }
        groups.push_back(
            {static_cast<std::uint32_t>(g / weightings), static_cast<std::uint8_t>(g % weightings), g, sizes[g]});
    }
    std::sort(groups.begin(), groups.end(), [](Group const& a, Group const& b) {
        return std::pair{b.documents, a.number} < std::pair{a.documents, b.number};
    });
    return groups;
}

std::vector<PointsScorer::Source> PointsScorer::sources_of(std::uint32_t layout) const {
    PoolLayout::Layout const& own = counts_.layout().layouts()[layout];
    std::vector<Answer> answers;
    context_.rule.answer(own.sections, answers);
    std::vector<Source> sources;
    for (Answer const& answer : answers) {
        switch (answer.kind) {
            case Answer::Kind::everything: sources.push_back(kEverything); break;
            case Answer::Kind::response: sources.push_back(own.names[answer.section]); break;
            case Answer::Kind::missing: sources.push_back(kNowhere); break;
        }
    }
    return sources;
}

bool PointsScorer::has_name(std::uint32_t layout, Source name) const {
    std::vector<std::uint32_t> const& names = counts_.layout().layouts()[layout].names;
    return std::any_of(names.begin(), names.end(), [name](std::uint32_t own) { return Source{own} == name; });
}

/// Makes a group one of a class if all answers of both can be looked for in the same places: a response that some lack
/// is looked for in vain where they have no section of its name.
bool PointsScorer::join(Class& joined, Group const& group, std::vector<Source> const& sources) const {
    if (joined.weighting != group.weighting) { return false; }
    std::vector<Source> common = joined.sources;
    for (std::size_t r = 0; r < sources.size(); ++r) {
        if (sources[r] == common[r]) { continue; }
        if (sources[r] >= 0 && common[r] == kNowhere) {
            auto const has = [&](std::uint32_t layout) { return has_name(layout, sources[r]); };
            if (std::any_of(joined.layouts.begin(), joined.layouts.end(), has)) { return false; }
            common[r] = sources[r];
        } else if (sources[r] != kNowhere || common[r] < 0 || has_name(group.layout, common[r])) {
            return false;
        }
    }
    joined.sources = std::move(common);
    joined.layouts.push_back(group.layout);
    return true;
}

void PointsScorer::make_classes() {
    std::vector<std::uint8_t> numbers(counts_.layout().layouts().size() * (weightings_.size() + 1), kNoClass);
    for (Group const& group : groups()) {
        std::vector<Source> const sources = sources_of(group.layout);
        auto found =
            std::find_if(classes_.begin(), classes_.end(), [&](Class& own) { return join(own, group, sources); });
        if (found == classes_.end()) {
            if (classes_.size() == kMostClasses) { continue; }
            classes_.push_back({group.weighting, {group.layout}, sources, {}});
            found = classes_.end() - 1;
        }
        numbers[group.number] = static_cast<std::uint8_t>(found - classes_.begin());
    }
    for (std::size_t c = 0; c < classes_.size(); ++c) {
        if (!make_steps(classes_[c])) {
            std::replace(numbers.begin(), numbers.end(), static_cast<std::uint8_t>(c), kNoClass);
        }
    }
    std::size_t const documents = context_.index.documents();
    classes_of_.resize(documents);
    for (std::size_t d = 0; d < documents; ++d) {
        classes_of_[d] = numbers[group_of(DocId{static_cast<std::uint32_t>(d)})];
    }
    if (std::all_of(classes_of_.begin(), classes_of_.end(), [](std::uint8_t number) { return number == 0; })) {
        classes_of_.clear();
    }
}

MicroPoints PointsScorer::worth(Class const& own, Part const& part, Occurrences const& occurrences) const {
    Contributions const& contributions = weightings_.contributions(own.weighting);
    if (part.is_keyword) { return contributions.keyword(part.requirement, part.index, state_of(occurrences)).points; }
    TermWorth room;
    return contributions.term(part.requirement, part.index, occurrences, room).points;
}

/// \return whether all sums fit the width that they are added up in: so with every plan whose weights sum to about one.
bool PointsScorer::make_steps(Class& made) const {
    std::map<std::pair<PhraseCounts const*, Source>, std::size_t> numbers;
    auto const add = [&](PhraseCounts const* counts, Part const& part) {
        Source const source = made.sources[part.requirement];
        if (counts == nullptr || source == kNowhere) { return; }
        CountList const& list =
            source == kEverything ? counts->in_all() : counts->in_section(static_cast<std::size_t>(source));
        if (list.empty()) { return; }
        auto const [found, is_new] = numbers.try_emplace({counts, source}, made.steps.size());
        if (is_new) { made.steps.emplace_back().counts = &list; }
        made.steps[found->second].parts.push_back(part);
    };
    for (std::uint32_t r = 0; r < made.sources.size(); ++r) {
        CompiledRequirement const& requirement = context_.compiled.requirements[r];
        for (std::uint32_t t = 0; t < requirement.query.size(); ++t) {
            add(term_counts_[requirement.query[t].term], {r, t, false});
        }
        for (std::uint32_t k = 0; k < requirement.keywords.size(); ++k) { add(keyword_counts_[r][k], {r, k, true}); }
    }
    constexpr MicroPoints kMost = std::numeric_limits<std::int32_t>::max();
    MicroPoints sum_of_largest = 0;
    for (Step& step : made.steps) {
        MicroPoints largest = 0;
        for (std::uint32_t code = 0; code < CountList::kCodes; ++code) {
            MicroPoints points = 0;
            for (Part const& part : step.parts) { points += worth(made, part, CountList::decoded(code)); }
            largest = std::max(largest, points);
            step.worth[code] = static_cast<std::int32_t>(std::min(points, kMost));
        }
        sum_of_largest += largest;
    }
    return sum_of_largest <= kMost;
}

void PointsScorer::add_up(Class const& own, std::size_t chunk, std::span<std::int32_t> sums) const {
    assert(sums.size() == CountList::kChunkDocuments);
    for (Step const& step : own.steps) {
        for (std::uint16_t const entry : step.counts->entries(chunk)) {
            sums[entry >> 4U] += step.worth[entry % CountList::kCodes];
        }
        for (CountList::Uncoded const& uncoded : step.counts->uncoded(chunk)) {
            MicroPoints points = 0;
            for (Part const& part : step.parts) { points += worth(own, part, {uncoded.prose, uncoded.listed, 0}); }
            sums[uncoded.document % CountList::kChunkDocuments] += static_cast<std::int32_t>(points);
        }
    }
}

void PointsScorer::score(std::size_t first, std::span<MicroPoints> points) const {
    assert(first % CountList::kChunkDocuments == 0);
    std::array<std::int32_t, CountList::kChunkDocuments> sums{};
    for (std::size_t done = 0; done < points.size(); done += CountList::kChunkDocuments) {
        auto const chunk_points = points.subspan(done, std::min(CountList::kChunkDocuments, points.size() - done));
        std::span<std::uint8_t const> own_classes;
        std::bitset<kNoClass + 1> there;
        if (classes_of_.empty()) {
            there.set(0);
        } else {
            own_classes = std::span{classes_of_}.subspan(first + done, chunk_points.size());
            for (std::uint8_t const number : own_classes) { there.set(number); }
        }
        for (std::size_t number = 0; number < classes_.size(); ++number) {
            if (!there[number]) { continue; }
            sums.fill(0);
            add_up(classes_[number], (first + done) / CountList::kChunkDocuments, sums);
            for (std::size_t d = 0; d < chunk_points.size(); ++d) {
                if (own_classes.empty() || own_classes[d] == number) { chunk_points[d] = sums[d]; }
            }
        }
        for (std::size_t d = 0; d < own_classes.size(); ++d) {
            if (own_classes[d] == kNoClass) { chunk_points[d] = 0; }
        }
    }
}

}  // namespace winnow
