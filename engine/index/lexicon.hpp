#pragma once

#include "engine/index/part_file.hpp"
#include "engine/index/term_encoder.hpp"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace winnow {

/// Terms whose figures are coded together, and whose postings lie under one checksum.
inline constexpr std::size_t kBlockTerms = 16;

/// Where a block of terms begins in three parts; the row behind the last block says where these end. A block's lists
/// are the documents of all its terms, then the positions of all of them.
struct TermBlockRow {
    std::uint64_t lists;
    std::uint32_t terms;
    std::uint32_t names;
    std::uint32_t documents_checksum;
    std::uint32_t positions_checksum;
};
static_assert(sizeof(TermBlockRow) == 24 && std::is_trivially_copyable_v<TermBlockRow>);

/// Collects encoded terms into blocks, and their lists into the part that is being written.
class LexiconWriter {
  public:
    /// Appends terms; full blocks of lists are written.
    /// \pre `parts` is in the part `lists`.
    /// \throws Error for names of more than 4 GiB.
    void add(EncodedTerms const& terms, PartWriter& parts);
    /// Writes what is left of the lists, and then the parts `terms.blocks`, `terms` and `names`.
    void finish(PartWriter& parts);

  private:
    void end_block(PartWriter& parts);

    std::vector<TermBlockRow> rows_;
    std::vector<char> terms_;
    std::vector<char> names_;
    std::size_t pending_ = 0;  ///< terms of the block that is not full
    std::uint32_t first_term_ = 0;
    std::uint32_t first_name_ = 0;
    CodedPostings lists_;  ///< of the block that is not full
};

/// A term's bytes in the lists. What follows from its damage is said by Lexicon::fail_list.
struct CodedList {
    std::span<char const> documents;
    std::span<char const> positions;
    std::size_t postings = 0;
};

/// The terms of a segment and where their postings lie. Nothing is read when it is constructed; a checksum is compared
/// when something below it is first asked for. Any number of threads may share it.
class Lexicon {
  public:
    /// \param file       outlives this.
    /// \param documents  of the segment: no term has more.
    /// \throws Error where the parts have not the size that they should have.
    Lexicon(PartFile const& file, std::uint64_t terms, std::uint64_t documents);

    [[nodiscard]] std::size_t size() const { return size_; }
    /// \complexity O(kBlockTerms).
    [[nodiscard]] std::string_view name(std::size_t term) const;
    /// \complexity O(log size()).
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
    /// \complexity O(kBlockTerms).
    [[nodiscard]] std::size_t document_frequency(std::size_t term) const;
    /// \param positions  whether they will be looked at.
    [[nodiscard]] CodedList list(std::size_t term, bool positions) const;
    [[noreturn]] void fail_list(std::size_t term) const;

  private:
    struct Entry {
        std::string_view name;
        CodedList list;
    };
    struct Block {
        std::array<Entry, kBlockTerms> entries;
        std::size_t size;
        std::span<char const> documents;
        std::span<char const> positions;
    };

    /// \throws Error where figures, names and lists do not fit each other.
    [[nodiscard]] Block block(std::size_t number) const;
    [[nodiscard]] std::string_view first_name(std::size_t block) const;

    std::size_t size_;
    std::uint64_t documents_;
    Part const* rows_;
    Part const* terms_;
    Part const* names_;
    Part const* lists_;
    mutable std::vector<std::atomic<std::uint8_t>> sound_;  ///< [blocks]: which of the two checksums were found right
};

}  // namespace winnow
