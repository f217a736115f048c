#include "engine/index/segment.hpp"

#include "engine/record/section_name.hpp"
#include "engine/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace winnow {
namespace {

/// The place of a string among `size` sorted ones.
template <class StringAt>
std::optional<std::size_t> find_sorted(std::size_t size, std::string_view string, StringAt string_at) {
    std::size_t first = 0;
    std::size_t last = size;
    while (first < last) {
        std::size_t const middle = first + (last - first) / 2;
        int const order = string_at(middle).compare(string);
        if (order == 0) { return middle; }
        if (order < 0) {
            first = middle + 1;
        } else {
            last = middle;
        }
    }
    return std::nullopt;
}

std::string_view slice(Part const& part, std::uint64_t begin, std::uint64_t end) {
    auto const bytes = part.bytes();
    if (begin > end || end > bytes.size()) { part.fail("is not divided as another part says"); }
    return {bytes.data() + begin, end - begin};
}

/// \return false where the positions do not fit an Occurrence.
bool add_sections(ByteReader& reader, std::span<std::string_view const> headings, DocumentChunk& chunk) {
    std::uint64_t next_position = 0;
    for (std::uint64_t left = reader.varint(); left > 0 && !reader.broken(); --left) {
        SectionRecord const record{reader.small(), reader.small(), reader.small(), reader.small()};
        std::uint64_t const end = next_position + record.positions;
        if (record.heading >= headings.size() / 2 || end > Occurrence::kMaxPosition) { return false; }
        chunk.sections.push_back({headings[2 * std::size_t{record.heading}], static_cast<std::uint32_t>(next_position),
                                  static_cast<std::uint32_t>(end), record.length});
        chunk.records.push_back(record);
        if (record.positions > 0) { next_position = end + kSentenceGap; }
    }
    return true;
}

bool add_record(ByteReader& reader, std::span<std::string_view const> headings, DocumentChunk& chunk) {
    chunk.section_begin.push_back(static_cast<std::uint32_t>(chunk.sections.size()));
    chunk.exempt_begin.push_back(static_cast<std::uint32_t>(chunk.exempt.size()));
    chunk.flag_begin.push_back(static_cast<std::uint32_t>(chunk.flags.size()));
    TextPlace place;
    place.file = reader.small();
    place.start = reader.varint();
    chunk.texts.push_back(place);
    if (!add_sections(reader, headings, chunk)) { return false; }
    for (std::uint64_t left = reader.varint(); left > 0 && !reader.broken(); --left) {
        chunk.exempt.emplace_back(reader.string());
    }
    for (std::uint64_t left = reader.varint(); left > 0 && !reader.broken(); --left) {
        std::string code{reader.string()};
        chunk.flags.push_back({std::move(code), std::string{reader.string()}});
    }
    return !reader.broken();
}

}  // namespace

Segment::Segment(PartFile file)
    : file_(std::move(file)),
      id_ends_(&file_.part("ids.ends")),
      ids_(&file_.part("ids")),
      lengths_(&file_.part("lengths")),
      limits_(&file_.part("limits")),
      headings_(&file_.part("headings")),
      chunks_(&file_.part("chunks")),
      records_(&file_.part("records")),
      lists_(&file_.part("lists")),
      terms_(&file_.part("terms")),
      names_(&file_.part("names")) {
    Part const& counts = file_.part("counts");
    if (counts.unchecked().size() != sizeof(SegmentCounts)) { counts.fail("has not the size that it should have"); }
    counts_ = counts.values<SegmentCounts>()[0];
    auto const analyzer = file_.part("analyzer").bytes();
    analyzer_.assign(analyzer.begin(), analyzer.end());
    auto const expect = [](Part const& part, std::uint64_t elements, std::size_t size) {
        // The quotient first: a count may be anything.
        bool const fits = part.unchecked().size() / size == elements && part.unchecked().size() % size == 0;
        if (!fits) { part.fail("has not the size that it should have"); }
    };
    if (counts_.documents >= std::numeric_limits<std::uint32_t>::max()) { counts.fail("names too many documents"); }
    std::uint64_t const chunks = (counts_.documents + kChunkDocuments - 1) / kChunkDocuments;
    expect(*id_ends_, counts_.documents + 1, sizeof(std::uint64_t));
    expect(*lengths_, counts_.documents, sizeof(std::uint32_t));
    expect(*limits_, counts_.documents, sizeof(std::uint32_t));
    expect(*chunks_, chunks, sizeof(ChunkRow));
    expect(*terms_, counts_.terms, sizeof(TermRow));
    decoded_ = std::vector<std::atomic<DocumentChunk const*>>(chunks);
}

Segment::~Segment() {
    for (auto const& chunk : decoded_) { delete chunk.load(std::memory_order_relaxed); }
}

std::string_view Segment::id(std::size_t document) const {
    auto const ends = id_ends_->values<std::uint64_t>();
    return slice(*ids_, ends[document], ends[document + 1]);
}

std::optional<std::size_t> Segment::find(std::string_view id) const {
    return find_sorted(documents(), id, [this](std::size_t document) { return this->id(document); });
}

std::span<std::string_view const> Segment::headings() const {
    std::call_once(headings_once_, [this] {
        ByteReader reader{headings_->bytes()};
        std::vector<std::string_view> names;
        for (std::uint64_t left = reader.varint(); left > 0 && !reader.broken(); --left) {
            names.push_back(reader.string());
            names.push_back(reader.string());
        }
        if (reader.broken() || !reader.rest().empty()) { headings_->fail("is no list of names"); }
        heading_names_ = std::move(names);
    });
    return heading_names_;
}

DocumentChunk const& Segment::chunk(std::size_t document) const {
    std::atomic<DocumentChunk const*>& slot = decoded_[document / kChunkDocuments];
    DocumentChunk const* found = slot.load(std::memory_order_acquire);
    if (found == nullptr) {
        // Two threads may decode the same chunk; one of the two stays.
        auto decoded = decode_chunk(document / kChunkDocuments);
        if (slot.compare_exchange_strong(found, decoded.get(), std::memory_order_acq_rel)) {
            found = decoded.release();
        }
    }
    return *found;
}

std::unique_ptr<DocumentChunk const> Segment::decode_chunk(std::size_t chunk) const {
    auto const rows = chunks_->values<ChunkRow>();
    std::uint64_t const begin = chunk == 0 ? 0 : rows[chunk - 1].end;
    std::uint64_t const end = rows[chunk].end;
    auto const all = records_->unchecked();
    if (begin > end || end > all.size()) { records_->fail("is not divided as part 'chunks' says"); }
    auto const bytes = all.subspan(begin, end - begin);
    if (checksum32(bytes) != rows[chunk].checksum) { records_->fail("is damaged"); }

    ByteReader reader{bytes};
    auto decoded = std::make_unique<DocumentChunk>();
    auto const names = headings();
    for (std::size_t left = std::min(kChunkDocuments, documents() - chunk * kChunkDocuments); left > 0; --left) {
        if (!add_record(reader, names, *decoded)) { records_->fail("has a record that makes no sense"); }
    }
    if (!reader.rest().empty()) { records_->fail("has bytes behind a record"); }
    decoded->section_begin.push_back(static_cast<std::uint32_t>(decoded->sections.size()));
    decoded->exempt_begin.push_back(static_cast<std::uint32_t>(decoded->exempt.size()));
    decoded->flag_begin.push_back(static_cast<std::uint32_t>(decoded->flags.size()));
    return decoded;
}

TermRow const& Segment::row(std::size_t term) const { return terms_->values<TermRow>()[term]; }

std::string_view Segment::term(std::size_t term) const {
    return slice(*names_, term == 0 ? 0 : row(term - 1).name_end, row(term).name_end);
}

std::optional<std::size_t> Segment::find_term(std::string_view term) const {
    return find_sorted(terms(), term, [this](std::size_t number) { return this->term(number); });
}

std::size_t Segment::document_frequency(std::size_t term) const { return row(term).documents; }

PostingDecoder Segment::decoder(std::size_t term, bool positions) const {
    TermRow const& own = row(term);
    auto const all = lists_->unchecked();
    std::uint64_t const size = std::uint64_t{own.documents_bytes} + own.positions_bytes;
    if (own.offset > all.size() || size > all.size() - own.offset || own.documents > documents()) { fail_list(term); }
    auto const document_bytes = all.subspan(own.offset, own.documents_bytes);
    auto const position_bytes = all.subspan(own.offset + own.documents_bytes, own.positions_bytes);
    if (checksum32(document_bytes) != own.documents_checksum) { fail_list(term); }
    if (positions && checksum32(position_bytes) != own.positions_checksum) { fail_list(term); }
    return {document_bytes, position_bytes, own.documents, limits()};
}

void Segment::decode(std::size_t term, DecodedPostings& postings) const {
    PostingDecoder decoder = this->decoder(term, true);
    std::size_t const count = document_frequency(term);
    postings.documents.resize(count);
    postings.starts.assign(1, 0);
    postings.starts.reserve(count + 1);
    postings.occurrences.clear();
    std::array<DocId, kPackedValues> documents{};
    std::array<std::uint32_t, kPackedValues> frequencies{};
    std::size_t done = 0;
    std::uint64_t total = 0;
    while (std::size_t const block = decoder.next(documents.data(), frequencies.data())) {
        std::copy_n(documents.begin(), block, postings.documents.begin() + static_cast<std::ptrdiff_t>(done));
        for (std::size_t i = 0; i < block; ++i) {
            total += frequencies[i];
            postings.starts.push_back(static_cast<std::uint32_t>(total));
        }
        bool const fits = total <= std::numeric_limits<std::uint32_t>::max();
        if (!fits ||
            !decoder.occurrences({documents.data(), block}, {frequencies.data(), block}, postings.occurrences)) {
            fail_list(term);
        }
        done += block;
    }
    if (!decoder.at_end()) { fail_list(term); }
}

void Segment::fail_list(std::size_t term) const {
    lists_->fail("is damaged at the postings of term " + std::to_string(term));
}

}  // namespace winnow
