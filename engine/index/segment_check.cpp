#include "engine/index/segment_check.hpp"

#include "engine/index/index_impl.hpp"
#include "engine/record/section_name.hpp"
#include "engine/text/utf8.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace winnow {
namespace {

class SegmentCheck {
  public:
    explicit SegmentCheck(Segment const& segment) : segment_(segment) {}

    void run() {
        expect("analyzer", is_valid_utf8(segment_.analyzer()), "is not UTF-8");
        check_ids();
        for (std::string_view const name : segment_.headings()) {
            expect("headings", is_valid_utf8(name), "is not UTF-8");
        }
        check_documents();
        check_terms();
    }

  private:
    void expect(std::string_view part, bool holds, std::string_view what) const {
        if (!holds) { segment_.file().part(part).fail(what); }
    }

    void check_ids() const {
        std::string_view before;
        for (std::size_t document = 0; document < segment_.documents(); ++document) {
            std::string_view const id = segment_.id(document);
            expect("ids", before < id, "is not in byte order");
            expect("ids", is_valid_utf8(id), "is not UTF-8");
            before = id;
        }
    }

    void check_documents() {
        for (std::size_t first = 0; first < segment_.documents(); first += kChunkDocuments) {
            std::size_t const count = std::min(kChunkDocuments, segment_.documents() - first);
            auto const chunk = segment_.decode_chunk(first / kChunkDocuments);
            for (std::string const& exempt : chunk->exempt) {
                expect("records", is_valid_utf8(exempt), "holds what is not UTF-8");
            }
            for (Flag const& flag : chunk->flags) {
                expect("records", is_valid_utf8(flag.code) && is_valid_utf8(flag.detail), "holds what is not UTF-8");
            }
            for (std::size_t i = 0; i < count; ++i) { check_sections(*chunk, i, first + i); }
        }
        first_section_.push_back(static_cast<std::uint32_t>(ends_.size()));
    }

    void check_sections(DocumentChunk const& chunk, std::size_t i, std::size_t document) {
        first_section_.push_back(static_cast<std::uint32_t>(ends_.size()));
        std::uint64_t length = 0;
        std::uint32_t limit = 0;
        for (std::size_t s = chunk.section_begin[i]; s < chunk.section_begin[i + 1]; ++s) {
            SectionRange const& section = chunk.sections[s];
            bool const scored = is_scored_section(section.id) || section.end_position == section.first_position;
            expect("records", scored && section.length <= section.end_position - section.first_position,
                   "holds a section with tokens that it cannot have");
            if (section.end_position > section.first_position) { limit = section.end_position; }
            length += section.length;
            ends_.push_back(section.end_position);
            begins_.push_back(section.first_position);
            left_.push_back(section.length);
        }
        expect("lengths", segment_.lengths()[document] == length, "is not the tokens of the documents' sections");
        expect("limits", segment_.limits()[document] == limit, "is not the positions of the documents' sections");
    }

    void check_terms() {
        std::string_view before;
        SegmentCounts counts{segment_.documents(), segment_.terms(), 0, 0};
        DecodedPostings list;
        for (std::size_t term = 0; term < segment_.terms(); ++term) {
            std::string_view const name = segment_.lexicon().name(term);
            expect("names", term == 0 || before < name, "is not in byte order");
            expect("names", is_valid_utf8(name), "is not UTF-8");
            before = name;
            segment_.decode(term, list);
            if (list.documents.empty()) { segment_.lexicon().fail_list(term); }
            counts.postings += list.documents.size();
            counts.occurrences += list.occurrences.size();
            for (std::size_t i = 0; i < list.documents.size(); ++i) { check_posting(list, i, term); }
        }
        expect("counts",
               counts.postings == segment_.counts().postings && counts.occurrences == segment_.counts().occurrences,
               "is not what the lists hold");
        expect("records", std::all_of(left_.begin(), left_.end(), [](std::uint32_t left) { return left == 0; }),
               "holds a section whose length is not the number of its tokens");
    }

    /// Every occurrence lies in a section; counts it off.
    void check_posting(DecodedPostings const& list, std::size_t posting, std::size_t term) {
        auto const document = static_cast<std::size_t>(list.documents[posting]);
        std::size_t section = first_section_[document];
        for (std::uint32_t o = list.starts[posting]; o < list.starts[posting + 1]; ++o) {
            std::uint32_t const position = list.occurrences[o].position();
            while (section < first_section_[document + 1] && ends_[section] <= position) { ++section; }
            bool const placed =
                section < first_section_[document + 1] && begins_[section] <= position && left_[section] > 0;
            if (!placed) { segment_.lexicon().fail_list(term); }
            --left_[section];
        }
    }

    Segment const& segment_;
    std::vector<std::uint32_t> first_section_;  ///< [documents+1]
    std::vector<std::uint32_t> begins_;         ///< [sections], first position
    std::vector<std::uint32_t> ends_;           ///< [sections], one past the last position
    std::vector<std::uint32_t> left_;           ///< [sections], tokens not yet seen
};

}  // namespace

void check_segment(Segment const& segment) { SegmentCheck{segment}.run(); }

void check_texts(Index const& index) {
    TextStore::Scratch scratch;
    Segment const& segment = index.impl().segment();
    for (std::size_t first = 0; first < segment.documents(); first += kChunkDocuments) {
        auto const chunk = segment.decode_chunk(first / kChunkDocuments);
        for (std::size_t i = 0; i < chunk->texts.size(); ++i) {
            TextPlace place = chunk->texts[i];
            for (std::size_t s = chunk->section_begin[i]; s < chunk->section_begin[i + 1]; ++s) {
                static_cast<void>(index.impl().texts().text(place, chunk->records[s].text_bytes, scratch));
                place.start += chunk->records[s].text_bytes;
            }
        }
    }
}

}  // namespace winnow
