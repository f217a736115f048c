#include "engine/score/pool_counts.hpp"

#include "engine/index/posting_cursor.hpp"
#include "engine/score/pattern_match.hpp"
#include "engine/score/section_counter.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace winnow {
namespace {

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

std::unique_ptr<PhraseCounts const> count_term(Index const& index, PoolLayout const& layout, TermId term) {
    SectionCounter counter{layout};
    if (std::optional<PostingList> const kept = index.kept_postings(term)) {
        counter.add(*kept);
    } else {
        for (PostingCursor cursor{index, term, PostingCursor::Reads::occurrences}; cursor.next();) {
            counter.add(cursor.list());
        }
    }
    return std::move(counter).finish(index.documents());
}

std::unique_ptr<PhraseCounts const> count_phrases(Index const& index, PoolLayout const& layout,
                                                  std::span<IndexedPhrase const> phrases) {
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
    return std::move(counter).finish(index.documents());
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
    auto counts = is_one_term(phrases) ? count_term(index_, layout_, phrases.front().steps.front().term)
                                       : count_phrases(index_, layout_, phrases);
    // Another thread may have been faster; then this one's work is dropped.
    std::scoped_lock const lock{mutex_};
    return *known_.try_emplace(std::move(key), std::move(counts)).first->second;
}

}  // namespace winnow
