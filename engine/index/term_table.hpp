#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Numbers strings in the order in which they first come: the same string has the same number.
///
/// Open addressing with linear probing over slots of 8 bytes, half of them empty at least; a slot holds 32 bits of
/// the hash, so that a string is compared only where those agree. The strings lie one behind the other in one arena.
class TermTable {
  public:
    TermTable();

    /// The string's number; a new one gets size().
    /// \complexity O(string.size()) expected.
    std::uint32_t intern(std::string_view string);
    /// The string's number, if it has one. \complexity as intern().
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view string) const;

    [[nodiscard]] std::size_t size() const { return ends_.size() - 1; }
    /// Valid until the next intern().
    [[nodiscard]] std::string_view operator[](std::uint32_t number) const {
        return {arena_.data() + ends_[number], ends_[number + 1] - ends_[number]};
    }
    /// All of them, by number; valid until the next intern().
    [[nodiscard]] std::vector<std::string_view> strings() const;

  private:
    struct Slot {
        std::uint32_t hash;
        std::uint32_t number;
    };

    /// Where the string's slot is, or the free one that it would take.
    [[nodiscard]] std::size_t slot_of(std::string_view string, std::uint32_t hash) const;
    void grow();

    std::vector<Slot> slots_;
    std::string arena_;
    std::vector<std::size_t> ends_;  ///< [size()+1], the first is 0
};

}  // namespace winnow
