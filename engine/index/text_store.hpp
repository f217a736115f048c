#pragma once

#include "engine/index/stored_array.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace winnow {

/// The texts of an index's sections, by section number over all documents. Immutable; shared between threads.
class TextStore {
  public:
    /// What a reader keeps between texts, so that neighbours are not unpacked twice. One per thread.
    struct Scratch {
        std::size_t block = static_cast<std::size_t>(-1);
        std::string bytes;
    };

    virtual ~TextStore() = default;
    [[nodiscard]] virtual std::size_t size() const = 0;
    /// \throws Error for a damaged block.
    [[nodiscard]] virtual std::string text(std::size_t section, Scratch& scratch) const = 0;
};

/// Texts as they were added.
class PlainTexts final : public TextStore {
  public:
    explicit PlainTexts(std::vector<std::string> texts) : texts_(std::move(texts)) {}
    [[nodiscard]] std::size_t size() const override { return texts_.size(); }
    [[nodiscard]] std::string text(std::size_t section, Scratch& /*scratch*/) const override { return texts_[section]; }

  private:
    std::vector<std::string> texts_;
};

/// The columns of compressed texts: all texts, one behind the other, are one stream; it is cut every kTextBlockBytes,
/// and each piece is one zstd frame. A text may lie in several blocks.
struct TextBlocks {
    StoredArray<std::uint64_t> starts;   ///< [texts+1], into the stream
    StoredArray<std::uint64_t> offsets;  ///< [blocks+1], into bytes
    StoredArray<char> bytes;             ///< the frames
};

/// Small enough that one text is unpacked in well under a millisecond, large enough that zstd finds repetitions.
inline constexpr std::size_t kTextBlockBytes = 128 * 1024;

/// Texts in compressed blocks, unpacked on request.
class CompressedTexts final : public TextStore {
  public:
    /// \pre starts and offsets begin with 0, do not fall and end with the sizes of stream and bytes; there are as many
    ///      blocks as the stream needs.
    explicit CompressedTexts(TextBlocks blocks) : blocks_(std::move(blocks)) {}
    [[nodiscard]] std::size_t size() const override { return blocks_.starts.size() - 1; }
    [[nodiscard]] std::string text(std::size_t section, Scratch& scratch) const override;

  private:
    void unpack(std::size_t block, Scratch& scratch) const;

    TextBlocks blocks_;
};

/// \param threads  >= 1; the bytes do not depend on it.
TextBlocks compress(TextStore const& texts, std::size_t threads);

/// Blocks that a stream of that size has.
constexpr std::size_t text_blocks(std::uint64_t stream_bytes) {
    return static_cast<std::size_t>((stream_bytes + kTextBlockBytes - 1) / kTextBlockBytes);
}

}  // namespace winnow
