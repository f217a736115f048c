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

SegmentCounts counts_of(PartFile const& file) {
    Part const& part = file.part("counts");
    if (part.size() != sizeof(SegmentCounts)) { part.fail("has not the size that it should have"); }
    SegmentCounts const counts = part.values<SegmentCounts>()[0];
    if (counts.documents >= std::numeric_limits<std::uint32_t>::max()) { part.fail("names too many documents"); }
    return counts;
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
      counts_(counts_of(file_)),
      lexicon_(file_, counts_.terms, counts_.documents) {
    auto const analyzer = file_.part("analyzer").bytes();
    analyzer_.assign(analyzer.begin(), analyzer.end());
    auto const expect = [](Part const& part, std::uint64_t elements, std::size_t size) {
        // The quotient first: a count may be anything.
        bool const fits = part.size() / size == elements && part.size() % size == 0;
        if (!fits) { part.fail("has not the size that it should have"); }
    };
    std::uint64_t const chunks = (counts_.documents + kChunkDocuments - 1) / kChunkDocuments;
    expect(*id_ends_, counts_.documents + 1, sizeof(std::uint64_t));
    expect(*lengths_, counts_.documents, sizeof(std::uint32_t));
    expect(*limits_, counts_.documents, sizeof(std::uint32_t));
    expect(*chunks_, chunks, sizeof(ChunkRow));
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
    auto const all = records_->present();
    if (begin > end || end > all.size()) { records_->fail("is not divided as part 'chunks' says"); }
    auto const bytes = all.subspan(begin, end - begin);
    if (checksum32(bytes) != rows[chunk].checksum) { records_->fail("is damaged"); }

    ByteReader reader{bytes};
    auto decoded = std::make_unique<DocumentChunk>();
    std::size_t const count = std::min(kChunkDocuments, documents() - chunk * kChunkDocuments);
    if (!decode_records(reader, count, headings(), *decoded)) { records_->fail("has a record that makes no sense"); }
    if (!reader.rest().empty()) { records_->fail("has bytes behind a record"); }
    return decoded;
}

PostingDecoder Segment::decoder(std::size_t term, bool positions) const {
    CodedList const list = lexicon_.list(term, positions);
    return {list.documents, list.positions, list.postings, limits()};
}

void Segment::decode(std::size_t term, DecodedPostings& postings) const {
    PostingDecoder decoder = this->decoder(term, true);
    std::size_t const count = decoder.left();
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
            lexicon_.fail_list(term);
        }
        done += block;
    }
    if (!decoder.at_end()) { lexicon_.fail_list(term); }
}

}  // namespace winnow
