#include "engine/index/posting_coder.hpp"

#include "engine/index/context_block.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstring>

namespace winnow {
namespace {

using Block = std::array<std::uint32_t, kPackedValues>;

/// Which numbers below a bound take how many bits: the lowest of them `width`, the others, from `short_ones` on, one
/// more. No code of whole bits is shorter where all are as likely. Source: truncated binary, e.g. Golomb (1966).
struct BoundedCode {
    /// \param bound  1 to 2^31
    explicit BoundedCode(std::uint32_t bound)
        : width(static_cast<unsigned>(std::bit_width(bound)) - 1), short_ones((std::uint32_t{2} << width) - bound) {}

    unsigned width;
    std::uint32_t short_ones;
};

/// Appends numbers of any width to a row of bits, through a buffer of its own: whole words are written there, without
/// asking each time for room.
class BitWriter {
  public:
    // NOLINTNEXTLINE(*-member-init): no byte of the buffer is read before it is written
    explicit BitWriter(std::vector<char>& out) : out_(out) {}

    /// \param value  below `bound`, which is at most 2^31.
    void put(std::uint32_t value, std::uint32_t bound) {
        BoundedCode const code{bound};
        // The longer ones begin with what no shorter one is; their last bit comes last. Without a branch, which would
        // be mispredicted every third time.
        std::uint32_t const longer = value >= code.short_ones ? 1U : 0U;
        std::uint32_t const sum = value + code.short_ones;
        std::uint64_t const long_bits = (sum >> 1U) | std::uint64_t{sum & 1U} << code.width;
        pending_ |= (longer != 0 ? long_bits : value) << bits_;
        bits_ += code.width + longer;
        std::memcpy(buffer_.data() + size_, &pending_, sizeof(pending_));
        size_ += bits_ / 8;
        pending_ >>= bits_ / 8 * 8;
        bits_ %= 8;
        if (size_ > kBufferBytes) { flush(); }
    }
    void finish() {
        if (bits_ > 0) { buffer_[size_++] = static_cast<char>(pending_); }
        flush();
    }

  private:
    static constexpr std::size_t kBufferBytes = 1024;

    void flush() {
        out_.insert(out_.end(), buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(size_));
        size_ = 0;
    }

    std::vector<char>& out_;
    std::array<char, kBufferBytes + 2 * sizeof(std::uint64_t)> buffer_;
    std::size_t size_ = 0;
    std::uint64_t pending_ = 0;  ///< fewer than eight bits, those of the buffer's next byte
    unsigned bits_ = 0;
};

/// Takes numbers of any width from a row of bits.
class BitReader {
  public:
    explicit BitReader(std::span<char const> bytes) : bytes_(bytes) {}

    /// \return a number below `bound`; any, where the bits are too few.
    std::uint32_t take(std::uint32_t bound) {
        BoundedCode const code{bound};
        std::uint64_t const word = peek();
        auto const mask = static_cast<std::uint32_t>((std::uint64_t{1} << code.width) - 1);
        std::uint32_t const first = static_cast<std::uint32_t>(word) & mask;
        auto const last = static_cast<std::uint32_t>(word >> code.width) & 1U;
        // Without a branch, which would be mispredicted every third time.
        std::uint32_t const longer = first >= code.short_ones ? 1U : 0U;
        at_ += code.width + longer;
        return first + ((0U - longer) & (first + last - code.short_ones));
    }
    /// Whether no more was taken than there is, and nothing but the bits that fill up the last byte is left.
    [[nodiscard]] bool at_end() const { return at_ <= bytes_.size() * 8 && bytes_.size() * 8 - at_ < 8; }

  private:
    /// The next 57 bits at least, zeros behind the end.
    [[nodiscard]] std::uint64_t peek() const {
        std::uint64_t word = 0;
        std::size_t const byte = std::min(at_ / 8, bytes_.size());
        if (bytes_.size() - byte >= sizeof(word)) {
            std::memcpy(&word, bytes_.data() + byte, sizeof(word));
        } else if (byte < bytes_.size()) {
            std::memcpy(&word, bytes_.data() + byte, bytes_.size() - byte);
        }
        return word >> (at_ % 8);
    }

    std::span<char const> bytes_;
    std::size_t at_ = 0;
};

/// One block's worth of a list: postings [first, last).
void put_positions(PostingList const& list, std::size_t first, std::size_t last, std::span<std::uint32_t const> limits,
                   std::vector<char>& out) {
    auto const occurrences = list.occurrences.subspan(list.starts[first], list.starts[last] - list.starts[first]);
    for (std::size_t done = 0; done < occurrences.size(); done += kPackedValues) {
        put_contexts(occurrences.subspan(done, std::min(kPackedValues, occurrences.size() - done)), out);
    }
    BitWriter bits{out};
    for (std::size_t i = first; i < last; ++i) {
        std::uint32_t const limit = limits[static_cast<std::size_t>(list.documents[i])];
        std::uint32_t next = 0;
        for (std::uint32_t o = list.starts[i]; o < list.starts[i + 1]; ++o) {
            std::uint32_t const position = list.occurrences[o].position();
            assert(next <= position && position < limit);
            bits.put(position - next, limit - next);
            next = position + 1;
        }
    }
    bits.finish();
}

}  // namespace

void encode_postings(PostingList const& postings, std::span<std::uint32_t const> limits, CodedPostings& out) {
    std::uint32_t next_document = 0;
    Block gaps;
    Block more;
    for (std::size_t first = 0; first < postings.documents.size(); first += kPackedValues) {
        std::size_t const count = std::min(kPackedValues, postings.documents.size() - first);
        for (std::size_t i = 0; i < count; ++i) {
            auto const document = static_cast<std::uint32_t>(postings.documents[first + i]);
            gaps[i] = document - next_document;
            next_document = document + 1;
            more[i] = postings.starts[first + i + 1] - postings.starts[first + i] - 1;
        }
        std::size_t const before = out.positions.size();
        put_positions(postings, first, first + count, limits, out.positions);
        pack_block(std::span{gaps}.first(count), out.documents);
        pack_block(std::span{more}.first(count), out.documents);
        bool const last = first + count == postings.documents.size();
        if (!last) { put_varint(out.documents, out.positions.size() - before); }
    }
}

std::size_t PostingDecoder::next(DocId* documents, std::uint32_t* frequencies) {
    std::size_t const count = std::min(kPackedValues, left_);
    if (count == 0 || broken()) { return 0; }
    Block gaps;
    unpack_block(documents_, std::span{gaps}.first(count));
    unpack_block(documents_, {frequencies, count});
    block_ = positions_.take(count < left_ ? documents_.varint() : positions_.rest().size());
    if (broken()) { return 0; }
    std::uint64_t document = next_document_;
    std::uint32_t most = 0;
    for (std::size_t i = 0; i < count; ++i) {
        document += gaps[i];
        documents[i] = static_cast<DocId>(document);
        ++document;
        most = std::max(most, frequencies[i]);
        ++frequencies[i];
    }
    if (document > limits_.size() || most >= Occurrence::kMaxPosition) {
        documents_.fail();
        return 0;
    }
    next_document_ = document;
    left_ -= count;
    return count;
}

bool PostingDecoder::occurrences(std::span<DocId const> documents, std::span<std::uint32_t const> frequencies,
                                 std::vector<Occurrence>& out) {
    ByteReader reader{block_};
    std::uint64_t total = 0;
    for (std::uint32_t const frequency : frequencies) { total += frequency; }
    // A byte at least lies under every 128 occurrences, so no bytes ask for more memory than they are worth.
    if (total / kPackedValues > block_.size()) { return false; }
    std::size_t const begin = out.size();
    out.resize(begin + total);
    for (std::size_t first = 0; first < total; first += kPackedValues) {
        std::size_t const count = std::min<std::size_t>(kPackedValues, total - first);
        if (!take_contexts(reader, std::span{out}.subspan(begin + first, count))) { return false; }
    }
    BitReader bits{reader.rest()};
    Occurrence* at = out.data() + begin;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        std::uint32_t const limit = limits_[static_cast<std::size_t>(documents[i])];
        if (limit > Occurrence::kMaxPosition + 1) { return false; }
        std::uint32_t next = 0;
        for (std::uint32_t left = frequencies[i]; left > 0; --left, ++at) {
            if (next >= limit) { return false; }
            next += bits.take(limit - next);
            *at = Occurrence{next++, at->context()};
        }
    }
    return bits.at_end();
}

}  // namespace winnow
