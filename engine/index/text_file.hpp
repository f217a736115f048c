#pragma once

#include "engine/index/part_file.hpp"
#include "engine/index/text_store.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Small enough that one text is unpacked in a third of a millisecond, large enough that zstd finds repetitions.
inline constexpr std::size_t kTextBlockBytes = 256 * 1024;

/// A piece of a stream of texts, as one zstd frame.
struct TextFrame {
    std::string bytes;
    std::uint32_t text_bytes = 0;  ///< unpacked: at most kTextBlockBytes
};

/// Cuts the stream of texts that are added into frames. One per thread.
class TextPacker {
  public:
    TextPacker();
    ~TextPacker();
    TextPacker(TextPacker&&) noexcept;

    void add(std::string_view text);
    /// The full frames of what was added since the last call; what is left goes into the next one.
    [[nodiscard]] std::vector<TextFrame> take_full();
    /// The frames of all that was added since the last call.
    [[nodiscard]] std::vector<TextFrame> take();

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// A block of texts in the part `blocks`; a last row says where texts and frames end.
struct TextBlockRow {
    std::uint64_t start;   ///< of its texts, in the stream of all
    std::uint64_t offset;  ///< of its frame, in the part `frames`
    std::uint32_t bytes;   ///< of the frame
    std::uint32_t checksum;
};
static_assert(sizeof(TextBlockRow) == 24);

/// Writes a file of texts. Keeps 24 bytes a block in memory.
class TextFileWriter {
  public:
    explicit TextFileWriter(ByteSink sink);

    void add(std::span<TextFrame const> frames);
    /// Of all texts so far, unpacked: where the next text begins.
    [[nodiscard]] std::uint64_t text_bytes() const { return text_bytes_; }
    /// \return as PartWriter::finish.
    std::uint64_t finish();

  private:
    PartWriter parts_;
    std::vector<TextBlockRow> rows_;
    std::uint64_t text_bytes_ = 0;
};

/// A file of texts, read where it lies.
class TextFile {
  public:
    /// \throws Error where the parts do not fit each other.
    explicit TextFile(PartFile file);

    /// Appends the bytes [begin, end) of the stream.
    /// \param number  of this file, for the scratch.
    void read(std::uint64_t begin, std::uint64_t end, std::size_t number, TextStore::Scratch& scratch,
              std::string& out) const;
    /// As PartFile::check, and unpacks every block.
    void check(std::vector<std::string>& faults) const;

    [[nodiscard]] PartFile const& file() const { return file_; }

  private:
    void unpack(std::size_t block, std::string& out) const;

    PartFile file_;
    Part const* blocks_;
    Part const* frames_;
};

/// The files of texts of a commit.
class StoredTexts final : public TextStore {
  public:
    explicit StoredTexts(std::vector<std::unique_ptr<TextFile const>> files) : files_(std::move(files)) {}
    [[nodiscard]] std::string text(TextPlace place, std::uint32_t size, Scratch& scratch) const override;
    [[nodiscard]] std::span<std::unique_ptr<TextFile const> const> files() const { return files_; }

  private:
    std::vector<std::unique_ptr<TextFile const>> files_;
};

}  // namespace winnow
