#include "engine/index/posting_coder.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstring>

namespace winnow {
namespace {

using Block = std::array<std::uint32_t, kPackedValues>;

/// Bits that tell apart the positions from `first` to the last below `limit`.
unsigned bits_for(std::uint32_t first, std::uint32_t limit) {
    return static_cast<unsigned>(std::bit_width(limit - first - 1));
}

/// Appends numbers of any width to a row of bits.
class BitWriter {
  public:
    explicit BitWriter(std::vector<char>& out) : out_(out) {}

    void put(std::uint32_t value, unsigned width) {
        pending_ |= std::uint64_t{value} << bits_;
        bits_ += width;
        if (bits_ >= 32) { flush_word(); }
    }
    void finish() {
        for (; bits_ > 0; bits_ -= std::min(bits_, 8U), pending_ >>= 8U) {
            out_.push_back(static_cast<char>(pending_));
        }
    }

  private:
    void flush_word() {
        auto const word = static_cast<std::uint32_t>(pending_);
        std::array<char, sizeof(word)> bytes{};
        std::memcpy(bytes.data(), &word, sizeof(word));
        out_.insert(out_.end(), bytes.begin(), bytes.end());
        pending_ >>= 32U;
        bits_ -= 32;
    }

    std::vector<char>& out_;
    std::uint64_t pending_ = 0;
    unsigned bits_ = 0;
};

/// Takes numbers of any width from a row of bits.
class BitReader {
  public:
    explicit BitReader(std::span<char const> bytes) : bytes_(bytes), bits_(bytes.size() * 8) {}

    /// \return false where the bits are too few.
    bool take(unsigned width, std::uint32_t& value) {
        if (width > bits_ - at_) { return false; }
        std::uint64_t word = 0;
        std::size_t const byte = at_ / 8;
        if (bytes_.size() - byte >= sizeof(word)) {
            std::memcpy(&word, bytes_.data() + byte, sizeof(word));
        } else {
            std::memcpy(&word, bytes_.data() + byte, bytes_.size() - byte);
        }
        value =
            static_cast<std::uint32_t>(word >> (at_ % 8)) & static_cast<std::uint32_t>((std::uint64_t{1} << width) - 1);
        at_ += width;
        return true;
    }

  private:
    std::span<char const> bytes_;
    std::size_t bits_;
    std::size_t at_ = 0;
};

void put_contexts(std::span<Occurrence const> occurrences, std::vector<char>& out) {
    Block block;
    for (std::size_t first = 0; first < occurrences.size(); first += kPackedValues) {
        std::size_t const count = std::min(kPackedValues, occurrences.size() - first);
        for (std::size_t i = 0; i < count; ++i) {
            block[i] = static_cast<std::uint32_t>(occurrences[first + i].context());
        }
        pack_block(std::span{block}.first(count), out);
    }
}

/// One block's worth of a list: postings [first, last).
void put_positions(PostingList const& list, std::size_t first, std::size_t last, std::span<std::uint32_t const> limits,
                   std::vector<char>& out) {
    put_contexts(list.occurrences.subspan(list.starts[first], list.starts[last] - list.starts[first]), out);
    BitWriter bits{out};
    for (std::size_t i = first; i < last; ++i) {
        std::uint32_t const limit = limits[static_cast<std::size_t>(list.documents[i])];
        std::uint32_t next = 0;
        for (std::uint32_t o = list.starts[i]; o < list.starts[i + 1]; ++o) {
            std::uint32_t const position = list.occurrences[o].position();
            assert(next <= position && position < limit);
            bits.put(position - next, bits_for(next, limit));
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
        put_varint(out.documents, out.positions.size() - before);
    }
}

std::size_t PostingDecoder::next(DocId* documents, std::uint32_t* frequencies) {
    std::size_t const count = std::min(kPackedValues, left_);
    if (count == 0 || broken()) { return 0; }
    Block gaps;
    unpack_block(documents_, std::span{gaps}.first(count));
    unpack_block(documents_, {frequencies, count});
    block_ = positions_.take(documents_.varint());
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
    // Two bytes at least lie under every 128 occurrences, so no bytes ask for more memory than they are worth.
    if (total / kPackedValues > block_.size()) { return false; }
    std::size_t const begin = out.size();
    out.resize(begin + total);
    Block contexts;
    for (std::size_t first = 0; first < total; first += kPackedValues) {
        auto const count = static_cast<std::size_t>(std::min<std::uint64_t>(kPackedValues, total - first));
        unpack_block(reader, std::span{contexts}.first(count));
        if (reader.broken()) { return false; }
        for (std::size_t i = 0; i < count; ++i) {
            if (contexts[i] > static_cast<std::uint32_t>(Context::negated)) { return false; }
            out[begin + first + i] = Occurrence{0, static_cast<Context>(contexts[i])};
        }
    }
    BitReader bits{reader.rest()};
    Occurrence* at = out.data() + begin;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        std::uint32_t const limit = limits_[static_cast<std::size_t>(documents[i])];
        std::uint32_t next = 0;
        for (std::uint32_t left = frequencies[i]; left > 0; --left, ++at) {
            std::uint32_t gap = 0;
            if (next >= limit || !bits.take(bits_for(next, limit), gap) || gap >= limit - next) { return false; }
            *at = Occurrence{next + gap, at->context()};
            next += gap + 1;
        }
    }
    return true;
}

}  // namespace winnow
