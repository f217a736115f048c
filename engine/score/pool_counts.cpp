#include "engine/score/pool_counts.hpp"

#include "engine/score/pattern_match.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace winnow {
namespace {

/// Occurrences in prose and in lists, 32 bits each; negated ones count nothing.
class Tally {
  public:
    void add(Context context) { packed_ += kUnits[static_cast<std::size_t>(context)]; }
    void add(Tally other) { packed_ += other.packed_; }
    [[nodiscard]] std::uint32_t prose() const { return static_cast<std::uint32_t>(packed_); }
    [[nodiscard]] std::uint32_t listed() const { return static_cast<std::uint32_t>(packed_ >> 32U); }

  private:
    static constexpr std::array<std::uint64_t, 4> kUnits{1, std::uint64_t{1} << 32U, 0, 0};
    static_assert(static_cast<int>(Context::prose) == 0 && static_cast<int>(Context::listed) == 1);
    std::uint64_t packed_ = 0;
};

/// How many of some rising numbers are not above a position. All are looked at, without a branch: where a word stands
/// cannot be guessed, and the sections of a document are few.
std::size_t count_not_above(std::span<std::uint32_t const> ends, std::uint32_t position) {
    std::uint32_t count = 0;
    for (std::uint32_t const end : ends) { count += end <= position ? 1U : 0U; }
    return count;
}

/// Counts occurrences by section, document after document.
class SectionCounter {
  public:
    explicit SectionCounter(PoolLayout const& layout) : layout_(layout) { counts_.by_name.resize(layout.names()); }

    /// \param occurrences  of a document, by position.
    void add(DocId document, std::span<Occurrence const> occurrences) {
        std::span<std::uint32_t const> const ends = layout_.section_ends(document);
        std::span<std::uint32_t const> const names = layout_.section_names(document);
        Tally whole;
        for (std::size_t i = 0; i < occurrences.size();) {
            std::size_t const section = count_not_above(ends, occurrences[i].position());
            if (section == ends.size()) { break; }
            Tally own;
            for (; i < occurrences.size() && occurrences[i].position() < ends[section]; ++i) {
                own.add(occurrences[i].context());
            }
            counts_.by_name[names[section]].append(document, own.prose(), own.listed());
            whole.add(own);
        }
        counts_.whole.append(document, whole.prose(), whole.listed());
    }
    [[nodiscard]] PhraseCounts finish(std::size_t documents) {
        counts_.whole.finish(documents);
        for (CountList& list : counts_.by_name) { list.finish(documents); }
        return std::move(counts_);
    }

  private:
    PoolLayout const& layout_;
    PhraseCounts counts_;
};

/// Where a phrase of several terms stands.
struct Place {
    DocId document;
    Occurrence occurrence;
};

/// Calls take(document, which posting of each list) for the documents that are in all lists.
template <class Take>
void for_each_common(std::span<PostingList const> lists, Take take) {
    auto const rarest = std::min_element(lists.begin(), lists.end(), [](PostingList const& a, PostingList const& b) {
        return a.documents.size() < b.documents.size();
    });
    std::vector<std::size_t> at(lists.size(), 0);
    auto const leader = static_cast<std::size_t>(rarest - lists.begin());
    for (DocId const document : rarest->documents) {
        bool in_all = true;
        for (std::size_t l = 0; l < lists.size() && in_all; ++l) {
            if (l == leader) { continue; }
            std::span<DocId const> const documents = lists[l].documents;
            while (at[l] < documents.size() && documents[at[l]] < document) { ++at[l]; }
            if (at[l] == documents.size()) { return; }
            in_all = documents[at[l]] == document;
        }
        if (in_all) { take(document, std::span<std::size_t const>{at}); }
        ++at[leader];
    }
}

std::span<Occurrence const> occurrences_of(PostingList const& list, std::size_t posting) {
    return list.occurrences.subspan(list.starts[posting], list.starts[posting + 1] - list.starts[posting]);
}

/// Appends where a phrase stands, by document and position.
void find_places(Index const& index, IndexedPhrase const& phrase, std::vector<Place>& places) {
    std::vector<PostingList> lists;
    for (IndexedPhrase::Step const& step : phrase.steps) { lists.push_back(index.postings(step.term)); }
    std::vector<StepOccurrences> steps(lists.size());
    for_each_common(lists, [&](DocId document, std::span<std::size_t const> postings) {
        for (std::size_t s = 0; s < lists.size(); ++s) {
            steps[s] = {phrase.steps[s].offset, occurrences_of(lists[s], postings[s])};
        }
        match_steps(std::span{steps}, [&](Match const& match) {
            places.push_back({document, Occurrence{match.position, match.context}});
        });
    });
}

PhraseCounts count_term(Index const& index, PoolLayout const& layout, TermId term) {
    SectionCounter counter{layout};
    PostingList const list = index.postings(term);
    for (std::size_t i = 0; i < list.documents.size(); ++i) { counter.add(list.documents[i], occurrences_of(list, i)); }
    return counter.finish(index.documents());
}

PhraseCounts count_phrases(Index const& index, PoolLayout const& layout, std::span<IndexedPhrase const> phrases) {
    std::vector<Place> places;
    for (IndexedPhrase const& phrase : phrases) { find_places(index, phrase, places); }
    if (phrases.size() > 1) {
        std::sort(places.begin(), places.end(), [](Place const& a, Place const& b) {
            return std::pair{a.document, a.occurrence.position()} < std::pair{b.document, b.occurrence.position()};
        });
    }
    SectionCounter counter{layout};
    std::vector<Occurrence> occurrences;
    for (auto place = places.begin(); place != places.end();) {
        DocId const document = place->document;
        occurrences.clear();
        for (; place != places.end() && place->document == document; ++place) {
            occurrences.push_back(place->occurrence);
        }
        counter.add(document, occurrences);
    }
    return counter.finish(index.documents());
}

std::string key_of(std::span<IndexedPhrase const> phrases) {
    std::u32string numbers;
    for (IndexedPhrase const& phrase : phrases) {
        numbers.push_back(static_cast<char32_t>(phrase.steps.size()));
        for (IndexedPhrase::Step const& step : phrase.steps) {
            numbers.push_back(static_cast<char32_t>(step.term));
            numbers.push_back(static_cast<char32_t>(step.offset));
        }
    }
    std::span<char const> const bytes{reinterpret_cast<char const*>(numbers.data()), numbers.size() * sizeof(char32_t)};
    return {bytes.begin(), bytes.end()};
}

}  // namespace

PhraseCounts const& PoolCounts::of(std::span<IndexedPhrase const> phrases) const {
    assert(layout_.regular());
    std::string key = key_of(phrases);
    {
        std::scoped_lock const lock{mutex_};
        if (auto const found = known_.find(key); found != known_.end()) { return *found->second; }
    }
    bool const one_term = phrases.size() == 1 && phrases.front().steps.size() == 1;
    auto counts =
        std::make_unique<PhraseCounts const>(one_term ? count_term(index_, layout_, phrases.front().steps.front().term)
                                                      : count_phrases(index_, layout_, phrases));
    // Another thread may have been faster; then this one's work is dropped.
    std::scoped_lock const lock{mutex_};
    return *known_.try_emplace(std::move(key), std::move(counts)).first->second;
}

}  // namespace winnow
