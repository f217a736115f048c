#pragma once

#include "engine/index/document_record.hpp"
#include "engine/index/part_file.hpp"
#include "engine/index/term_table.hpp"
#include "engine/index/token_log.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

/// Documents on their way into a segment, in memory. They come in any order; writing the segment sorts them.
class SegmentDraft {
  public:
    /// The record of an application but for what its analysis gives.
    /// \return the document's number: they are numbered as they come.
    /// \pre no document has that id.
    std::size_t add(Application& application);
    [[nodiscard]] DocumentRecord& record(std::size_t document) { return records_[document]; }
    /// The tokens of the documents that follow those whose tokens were added before. They outlive this.
    void add(std::span<DocumentTokens const> tokens);
    /// Drops a document. \return whether there was one.
    bool remove(std::string_view id);

    [[nodiscard]] bool contains(std::string_view id) const { return number_of(id).has_value(); }
    /// Documents that were added, those that were removed included.
    [[nodiscard]] std::size_t added() const { return records_.size(); }
    /// Documents.
    [[nodiscard]] std::size_t size() const { return size_; }
    /// Roughly what this and writing it take.
    [[nodiscard]] std::size_t memory_bytes() const { return memory_bytes_; }

    /// Writes the segment, with which this ends.
    /// \pre the tokens of every document were added.
    /// \param analysts  by DocumentTokens::analyst.
    /// \return as PartWriter::finish.
    std::uint64_t write(ByteSink sink, std::string_view analyzer, std::span<Analyst const* const> analysts,
                        std::size_t threads) &&;

  private:
    static constexpr std::size_t kRemoved = static_cast<std::size_t>(-1);

    /// The number of the document of that id; nothing for one that was removed.
    [[nodiscard]] std::optional<std::size_t> number_of(std::string_view id) const;

    std::vector<DocumentRecord> records_;
    std::size_t size_ = 0;
    TermTable ids_;
    std::vector<std::size_t> numbers_;    ///< [ids_], of the document that has the id; kRemoved
    TermTable headings_;                  ///< ids and labels, in turn, of records_
    std::vector<DocumentTokens> tokens_;  ///< [records_]
    std::size_t memory_bytes_ = 0;
};

}  // namespace winnow
