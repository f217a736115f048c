#pragma once

#include "engine/index/stored_array.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace winnow {

/// Many immutable strings in one stretch of memory: string i is bytes [offsets[i], offsets[i+1]).
class StringTable {
  public:
    StringTable() : StringTable(std::span<std::string_view const>{}) {}
    explicit StringTable(std::span<std::string_view const> strings);
    /// \pre offsets begin with 0, do not fall, and end with bytes.size().
    StringTable(StoredArray<std::uint64_t> offsets, StoredArray<char> bytes)
        : offsets_(std::move(offsets)), bytes_(std::move(bytes)) {}

    [[nodiscard]] std::size_t size() const { return offsets_.size() - 1; }
    [[nodiscard]] std::string_view operator[](std::size_t i) const {
        return {bytes_.values().data() + offsets_[i], offsets_[i + 1] - offsets_[i]};
    }
    /// \pre the strings are in strict byte order.
    /// \complexity O(log size()) comparisons.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view string) const;

    [[nodiscard]] StoredArray<std::uint64_t> const& offsets() const { return offsets_; }
    [[nodiscard]] StoredArray<char> const& bytes() const { return bytes_; }

  private:
    StoredArray<std::uint64_t> offsets_;
    StoredArray<char> bytes_;
};

}  // namespace winnow
