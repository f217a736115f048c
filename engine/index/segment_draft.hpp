#pragma once

#include "engine/index/document_record.hpp"
#include "engine/index/part_file.hpp"
#include "engine/index/term_table.hpp"
#include "engine/index/token_log.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
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
    /// The tokens of the documents that follow those of the logs before.
    void add(TokenLog log);
    /// Drops a document. \return whether there was one.
    bool remove(std::string_view id);

    [[nodiscard]] bool contains(std::string_view id) const { return numbers_.contains(std::string{id}); }
    /// Documents that were added, those that were removed included.
    [[nodiscard]] std::size_t added() const { return records_.size(); }
    /// Documents.
    [[nodiscard]] std::size_t size() const { return numbers_.size(); }
    /// Roughly what this and writing it take.
    [[nodiscard]] std::size_t memory_bytes() const { return memory_bytes_; }

    /// Writes the segment.
    /// \pre there is a log for each document.
    /// \param analysts  by TokenLog::analyst.
    /// \return as PartWriter::finish.
    std::uint64_t write(ByteSink sink, std::string_view analyzer, std::span<Analyst const* const> analysts,
                        std::size_t threads) const;

  private:
    [[nodiscard]] std::vector<DocumentTokens> tokens_by_number() const;

    std::vector<DocumentRecord> records_;
    std::unordered_map<std::string, std::size_t> numbers_;  ///< by id
    TermTable headings_;                                    ///< ids and labels, in turn, of records_
    std::vector<TokenLog> logs_;
    std::size_t memory_bytes_ = 0;
};

}  // namespace winnow
