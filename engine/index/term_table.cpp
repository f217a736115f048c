#include "engine/index/term_table.hpp"

// The inline form is several times faster on strings as short as terms.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <utility>

namespace winnow {
namespace {

constexpr std::uint32_t kEmpty = 0xffffffffU;
constexpr std::size_t kInitialSlots = 1U << 12U;

std::uint32_t hash_of(std::string_view string) {
    return static_cast<std::uint32_t>(XXH3_64bits(string.data(), string.size()));
}

}  // namespace

TermTable::TermTable() : slots_(kInitialSlots, Slot{0, kEmpty}), ends_{0} {}

std::size_t TermTable::slot_of(std::string_view string, std::uint32_t hash) const {
    std::size_t const mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].number != kEmpty && (slots_[at].hash != hash || (*this)[slots_[at].number] != string)) {
        at = (at + 1) & mask;
    }
    return at;
}

std::uint32_t TermTable::intern(std::string_view string) {
    std::uint32_t const hash = hash_of(string);
    std::size_t const at = slot_of(string, hash);
    if (slots_[at].number != kEmpty) { return slots_[at].number; }
    auto const number = static_cast<std::uint32_t>(size());
    slots_[at] = {hash, number};
    arena_ += string;
    ends_.push_back(arena_.size());
    if (size() * 2 > slots_.size()) { grow(); }
    return number;
}

std::optional<std::uint32_t> TermTable::find(std::string_view string) const {
    Slot const& slot = slots_[slot_of(string, hash_of(string))];
    return slot.number == kEmpty ? std::nullopt : std::optional{slot.number};
}

void TermTable::grow() {
    std::vector<Slot> const old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2, Slot{0, kEmpty}));
    std::size_t const mask = slots_.size() - 1;
    for (Slot const& slot : old) {
        if (slot.number == kEmpty) { continue; }
        std::size_t at = slot.hash & mask;
        while (slots_[at].number != kEmpty) { at = (at + 1) & mask; }
        slots_[at] = slot;
    }
}

std::vector<std::string_view> TermTable::strings() const {
    std::vector<std::string_view> all;
    all.reserve(size());
    for (std::uint32_t number = 0; number < size(); ++number) { all.push_back((*this)[number]); }
    return all;
}

}  // namespace winnow
