#include "engine/score/document_view.hpp"

#include "engine/record/section_name.hpp"

#include <algorithm>

namespace winnow {
namespace {

auto at_or_behind(std::span<Occurrence const> occurrences, std::uint32_t position) {
    return std::lower_bound(occurrences.begin(), occurrences.end(), position,
                            [](Occurrence occurrence, std::uint32_t p) { return occurrence.position() < p; });
}

/// The first document from `from` on that is not smaller: usually near, so steps double from one on.
/// \pre documents[from] < document.
std::size_t gallop(std::span<DocId const> documents, std::size_t from, DocId document) {
    std::size_t step = 1;
    while (step < documents.size() - from && documents[from + step] < document) {
        from += step;
        step *= 2;
    }
    auto const begin = documents.begin() + static_cast<std::ptrdiff_t>(from) + 1;
    auto const end = documents.begin() + static_cast<std::ptrdiff_t>(std::min(from + step, documents.size()));
    return static_cast<std::size_t>(std::lower_bound(begin, end, document) - documents.begin());
}

}  // namespace

std::span<SectionRange const> scored_sections(std::span<SectionRange const> sections) {
    // In section_order, those that are not scored come last.
    while (!sections.empty() && !is_scored_section(sections.back().id)) {
        sections = sections.first(sections.size() - 1);
    }
    return sections;
}

DocumentCursor::DocumentCursor(Index const& index, std::span<std::optional<TermId> const> terms)
    : index_(index), next_(terms.size(), 0), occurrences_(terms.size()) {
    postings_.reserve(terms.size());
    for (std::optional<TermId> const& term : terms) {
        postings_.push_back(term ? index.postings(*term) : PostingList{});
    }
    view_.occurrences = occurrences_;
}

DocumentView const& DocumentCursor::at(DocId document) {
    view_.document = document;
    view_.sections = scored_sections(index_.sections(document));
    for (std::size_t t = 0; t < postings_.size(); ++t) {
        PostingList const& postings = postings_[t];
        std::size_t& next = next_[t];
        occurrences_[t] = {};
        if (next == postings.documents.size()) { continue; }
        if (postings.documents[next] < document) { next = gallop(postings.documents, next, document); }
        if (next < postings.documents.size() && postings.documents[next] == document) {
            occurrences_[t] =
                postings.occurrences.subspan(postings.starts[next], postings.starts[next + 1] - postings.starts[next]);
        }
    }
    return view_;
}

void find_matches(Pattern const& pattern, DocumentView const& document, std::vector<StepOccurrences>& steps,
                  std::vector<Match>& matches) {
    if (pattern.steps.empty()) { return; }
    steps.clear();
    for (Pattern::Step const& step : pattern.steps) { steps.push_back({step.offset, document.occurrences[step.term]}); }
    match_steps(std::span{steps}, [&matches](Match const& match) { matches.push_back(match); });
}

std::span<Occurrence const> within(std::span<Occurrence const> occurrences, PositionRange range) {
    auto const begin = at_or_behind(occurrences, range.begin);
    auto const end = at_or_behind(occurrences, range.end);
    return {begin, end};
}

}  // namespace winnow
