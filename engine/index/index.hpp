#pragma once

#include "engine/analysis/token.hpp"
#include "engine/record/application.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

enum class DocId : std::uint32_t {};
enum class TermId : std::uint32_t {};

/// A position of a document and the context it stands in, in 32 bits.
class Occurrence {
  public:
    Occurrence() = default;
    Occurrence(std::uint32_t position, Context context)
        : packed_((position << 2U) | static_cast<std::uint32_t>(context)) {}

    [[nodiscard]] std::uint32_t position() const { return packed_ >> 2U; }
    [[nodiscard]] Context context() const { return static_cast<Context>(packed_ & 3U); }

    /// Largest position that fits.
    static constexpr std::uint32_t kMaxPosition = (1U << 30U) - 1;

  private:
    std::uint32_t packed_ = 0;
};

/// Where a section's tokens stand among the document's positions. Sections touch no phrase: between
/// the last position of one and the first of the next lies a gap.
struct SectionRange {
    std::string_view id;
    std::uint32_t first_position = 0;
    std::uint32_t end_position = 0;  ///< one past the last
    std::uint32_t length = 0;        ///< tokens kept
};

/// Documents that hold a term, and where.
struct PostingList {
    std::span<DocId const> documents;  ///< [P], strictly increasing
    std::span<std::uint32_t const>
        starts;  ///< [P+1], into occurrences: those of document i are [starts[i], starts[i+1])
    std::span<Occurrence const> occurrences;  ///< by position within a document
};

/// An immutable inverted index of a pool, with the texts that it was made of. Any number of threads may share it.
///
/// Invariants: documents are in byte order of their ids, and terms in byte order, whatever order they were added
/// in; only scored sections (is_scored_section) have tokens.
///
/// An index that was opened looks at its files and decodes what it is asked for. So every member that asks for more
/// than the counts throws Error where the files are damaged.
class Index {
  public:
    ~Index();
    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;

    [[nodiscard]] std::size_t documents() const;
    [[nodiscard]] std::size_t terms() const;
    [[nodiscard]] std::size_t postings() const;

    [[nodiscard]] std::string_view id(DocId document) const;
    [[nodiscard]] std::optional<DocId> find(std::string_view id) const;
    /// In section_order.
    [[nodiscard]] std::span<SectionRange const> sections(DocId document) const;
    /// Tokens kept, of all sections.
    [[nodiscard]] std::uint32_t length(DocId document) const;
    /// The same of all documents, by DocId.
    [[nodiscard]] std::span<std::uint32_t const> lengths() const;
    /// The application as it was added: texts, labels, flags, exemptions; its sections in section_order.
    [[nodiscard]] Application application(DocId document) const;
    /// Whether it has a section with SectionPages.
    [[nodiscard]] bool has_pages(DocId document) const;
    [[nodiscard]] std::span<std::string const> exempt(DocId document) const;
    [[nodiscard]] std::span<Flag const> flags(DocId document) const;

    [[nodiscard]] std::optional<TermId> find_term(std::string_view term) const;
    [[nodiscard]] std::string_view term(TermId term) const;
    /// Documents that hold the term. \complexity O(1).
    [[nodiscard]] std::size_t document_frequency(TermId term) const;
    /// Decoded when first asked for, and kept as long as the index: for the terms of a plan or a query. PostingCursor
    /// walks many lists without keeping them.
    [[nodiscard]] PostingList postings(TermId term) const;
    /// The same if it was asked for before.
    [[nodiscard]] std::optional<PostingList> kept_postings(TermId term) const;

    /// Entries of the pool that could not be read, in byte order of their ids.
    [[nodiscard]] std::span<Unreadable const> unreadable() const;
    /// Analyzer::description() of the analyzer that made the terms.
    [[nodiscard]] std::string const& analyzer() const;

    class Impl;
    explicit Index(std::unique_ptr<Impl const> impl);
    /// For the other files of this room.
    [[nodiscard]] Impl const& impl() const { return *impl_; }

  private:
    std::unique_ptr<Impl const> impl_;
};

}  // namespace winnow
