#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>
#include <vector>

namespace winnow {

/// Reads a stream line by line with memory for one block and one line, whatever the stream's size.
class BoundedLines {
  public:
    enum class Next : std::uint8_t { line, too_long, end };

    /// \param in              outlives the reader.
    /// \param longest_bytes   longer lines are passed over.
    BoundedLines(std::istream& in, std::size_t longest_bytes);

    /// \param line  set to the next line without its `\n` (and `\r` before it); empty for one that is too long.
    Next next(std::string& line);

    /// Number of the line that was read last, from 1.
    [[nodiscard]] std::uint64_t number() const { return number_; }

  private:
    bool fill();

    std::istream& in_;
    std::size_t longest_bytes_;
    std::vector<char> block_;
    std::size_t at_ = 0;
    std::size_t size_ = 0;
    std::uint64_t number_ = 0;
};

}  // namespace winnow
