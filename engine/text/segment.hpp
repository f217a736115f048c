#pragma once

#include "engine/text/byte_range.hpp"

#include <cstddef>
#include <memory>
#include <string_view>

namespace winnow {

/// Walks the segments of a text by UAX #29. Segments touch: they cover the whole text.
///
/// One per thread. Not copyable; may be moved. set_text may be called again and again.
class Segmenter {
  public:
    enum class Unit : unsigned char { word, sentence, grapheme };

    explicit Segmenter(Unit unit);
    ~Segmenter();
    Segmenter(Segmenter&&) noexcept;
    Segmenter& operator=(Segmenter&&) noexcept;

    /// \pre text is valid UTF-8, under 2 GiB, and outlives the walk.
    void set_text(std::string_view text);

    /// The next segment; false at the end.
    bool next(ByteRange& segment);

    /// Whether the last word segment holds a letter, number, kana or ideograph, and so is a word to
    /// people. Only for Unit::word.
    [[nodiscard]] bool is_word() const;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace winnow
