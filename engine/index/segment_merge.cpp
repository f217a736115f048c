#include "engine/index/segment_merge.hpp"

#include "engine/index/inversion.hpp"

#include <algorithm>
#include <memory>
#include <queue>
#include <string>
#include <utility>

namespace winnow {
namespace {

constexpr std::uint32_t kNone = 0xffffffffU;

/// Calls visit(source, place) for every string of several sorted lists, in byte order, equal ones by source.
/// \param size    of the list of a source.
/// \param string  of a source and place.
template <class Size, class String, class Visit>
void visit_in_order(std::size_t sources, Size size, String string, Visit visit) {
    struct Head {
        std::string_view string;
        std::size_t source = 0;
        std::size_t place = 0;
    };
    auto const behind = [](Head const& a, Head const& b) {
        return a.string != b.string ? a.string > b.string : a.source > b.source;
    };
    std::priority_queue<Head, std::vector<Head>, decltype(behind)> heads{behind};
    for (std::size_t source = 0; source < sources; ++source) {
        if (size(source) > 0) { heads.push({string(source, 0), source, 0}); }
    }
    while (!heads.empty()) {
        Head head = heads.top();
        heads.pop();
        visit(head.string, head.source, head.place);
        if (++head.place < size(head.source)) {
            head.string = string(head.source, head.place);
            heads.push(head);
        }
    }
}

class Merger {
  public:
    Merger(std::span<MergeSource const> sources, Relocate const& relocate, std::string_view analyzer,
           std::size_t threads, ByteSink sink)
        : sources_(sources), relocate_(relocate), threads_(threads), writer_(std::move(sink), analyzer) {}

    std::uint64_t run() {
        merge_documents();
        auto const limits = writer_.end_documents();
        merge_vocabularies();
        encode_in_order(
            threads_, names_.size(), limits, [this](std::size_t term) { return work_[term]; },
            [this](std::size_t term, TermEncoder& encoder) { encode_term(term, encoder); },
            [this](EncodedTerms const& terms) { writer_.add(terms); });
        return writer_.finish();
    }

  private:
    /// A term in one of the sources.
    struct TermPlace {
        std::uint32_t source;
        std::uint32_t term;
    };

    void merge_documents() {
        for (MergeSource const& source : sources_) {
            numbers_.emplace_back(source.segment->documents(), kNone);
            headings_.emplace_back(source.segment->headings().size() / 2, kNone);
        }
        chunks_.resize(sources_.size());
        visit_in_order(
            sources_.size(), [this](std::size_t source) { return sources_[source].segment->documents(); },
            [this](std::size_t source, std::size_t document) { return sources_[source].segment->id(document); },
            [this](std::string_view id, std::size_t source, std::size_t document) {
                if (!sources_[source].dropped.empty() && sources_[source].dropped[document]) { return; }
                numbers_[source][document] = documents_++;
                add_document(id, source, document);
            });
        chunks_.clear();
    }

    void add_document(std::string_view id, std::size_t source, std::size_t document) {
        Segment const& segment = *sources_[source].segment;
        std::size_t const at = document % kChunkDocuments;
        if (at == 0 || !chunks_[source].second || chunks_[source].first != document / kChunkDocuments) {
            chunks_[source] = {document / kChunkDocuments, segment.decode_chunk(document / kChunkDocuments)};
        }
        DocumentChunk const& chunk = *chunks_[source].second;
        DocumentRecord record;
        record.id = id;
        record.sections.assign(chunk.records.begin() + chunk.section_begin[at],
                               chunk.records.begin() + chunk.section_begin[at + 1]);
        if (!chunk.pages.empty()) {
            record.pages.assign(chunk.pages.begin() + chunk.section_begin[at],
                                chunk.pages.begin() + chunk.section_begin[at + 1]);
        }
        record.exempt.assign(chunk.exempt.begin() + chunk.exempt_begin[at],
                             chunk.exempt.begin() + chunk.exempt_begin[at + 1]);
        record.flags.assign(chunk.flags.begin() + chunk.flag_begin[at], chunk.flags.begin() + chunk.flag_begin[at + 1]);
        record.text = relocate_(chunk.texts[at], record.sections);
        for (SectionRecord& section : record.sections) {
            std::uint32_t& heading = headings_[source][section.heading];
            if (heading == kNone) {
                auto const names = segment.headings().subspan(2 * std::size_t{section.heading}, 2);
                heading = writer_.heading(names[0], names[1]);
            }
            section.heading = heading;
        }
        writer_.add(std::move(record));
    }

    void merge_vocabularies() {
        std::uint64_t work = 0;
        visit_in_order(
            sources_.size(), [this](std::size_t source) { return sources_[source].segment->terms(); },
            [this](std::size_t source, std::size_t term) { return sources_[source].segment->lexicon().name(term); },
            [this, &work](std::string_view name, std::size_t source, std::size_t term) {
                if (names_.empty() || names_.back() != name) {
                    names_.push_back(name);
                    first_place_.push_back(places_.size());
                    work_.push_back(work);
                }
                work += sources_[source].segment->lexicon().document_frequency(term);
                places_.push_back({static_cast<std::uint32_t>(source), static_cast<std::uint32_t>(term)});
            });
        first_place_.push_back(places_.size());
        work_.push_back(work);
    }

    /// One document's occurrences in one of the decoded lists.
    struct Posting {
        std::uint32_t document;  ///< of the new segment
        std::uint32_t list;
        std::uint32_t place;
    };

    void encode_term(std::size_t term, TermEncoder& encoder) const {
        std::vector<DecodedPostings> lists;
        std::vector<Posting> postings;
        for (std::size_t p = first_place_[term]; p < first_place_[term + 1]; ++p) {
            TermPlace const& place = places_[p];
            DecodedPostings& list = lists.emplace_back();
            sources_[place.source].segment->decode(place.term, list);
            for (std::size_t i = 0; i < list.documents.size(); ++i) {
                std::uint32_t const number = numbers_[place.source][static_cast<std::size_t>(list.documents[i])];
                if (number == kNone) { continue; }
                postings.push_back(
                    {number, static_cast<std::uint32_t>(lists.size() - 1), static_cast<std::uint32_t>(i)});
            }
        }
        if (postings.empty()) { return; }
        auto const before = [](Posting const& a, Posting const& b) { return a.document < b.document; };
        // Segments of consecutive pieces of a sorted pool come in order.
        if (!std::is_sorted(postings.begin(), postings.end(), before)) {
            std::sort(postings.begin(), postings.end(), before);
        }
        DecodedPostings merged;
        merged.starts.push_back(0);
        for (Posting const& posting : postings) {
            DecodedPostings const& list = lists[posting.list];
            merged.documents.push_back(DocId{posting.document});
            merged.occurrences.insert(merged.occurrences.end(), list.occurrences.begin() + list.starts[posting.place],
                                      list.occurrences.begin() + list.starts[posting.place + 1]);
            merged.starts.push_back(static_cast<std::uint32_t>(merged.occurrences.size()));
        }
        encoder.add(names_[term], merged.list());
    }

    std::span<MergeSource const> sources_;
    Relocate const& relocate_;
    std::size_t threads_;
    SegmentWriter writer_;

    std::uint32_t documents_ = 0;
    std::vector<std::vector<std::uint32_t>> numbers_;   ///< [sources][documents], in the new segment
    std::vector<std::vector<std::uint32_t>> headings_;  ///< [sources][headings], likewise
    std::vector<std::pair<std::size_t, std::unique_ptr<DocumentChunk const>>> chunks_;  ///< [sources], with its number

    std::vector<std::string_view> names_;   ///< [terms]
    std::vector<std::size_t> first_place_;  ///< [terms+1], into places_
    std::vector<std::uint64_t> work_;       ///< [terms+1], postings before
    std::vector<TermPlace> places_;
};

}  // namespace

std::uint64_t merge_segments(std::span<MergeSource const> sources, Relocate const& relocate, std::string_view analyzer,
                             std::size_t threads, ByteSink sink) {
    return Merger{sources, relocate, analyzer, threads, std::move(sink)}.run();
}

}  // namespace winnow
