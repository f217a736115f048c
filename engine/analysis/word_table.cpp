#include "engine/analysis/word_table.hpp"

#include <cassert>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kFirstSlots = 1024;

std::uint64_t hash_of(std::string_view word) {
    // FNV-1a, then a multiplication to spread it over the high bits that pick the slot.
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (char const byte : word) { hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U; }
    return hash * 0x9E3779B97F4A7C15U;
}

}  // namespace

WordTable::WordTable(std::function<WordFacts(std::string_view)> learn)
    : learn_(std::move(learn)), slots_(kFirstSlots) {}

WordFacts WordTable::find(std::string_view word) {
    assert(!word.empty());
    std::uint64_t const hash = hash_of(word);
    Slot const* slot = &slot_of(hash, word);
    if (slot->word_size == 0) {
        insert(hash, word);
        slot = &slot_of(hash, word);
    }
    std::string_view const arena{arena_};
    return {arena.substr(slot->word_begin + slot->word_size, slot->term_size), slot->classes, slot->split};
}

WordTable::Slot& WordTable::slot_of(std::uint64_t hash, std::string_view word) {
    std::size_t const mask = slots_.size() - 1;
    std::size_t at = (hash >> 32U) & mask;
    std::string_view const arena{arena_};
    while (slots_[at].word_size != 0 &&
           (slots_[at].hash != hash || arena.substr(slots_[at].word_begin, slots_[at].word_size) != word)) {
        at = (at + 1) & mask;
    }
    return slots_[at];
}

void WordTable::insert(std::uint64_t hash, std::string_view word) {
    if (words_ == kMaxWords || arena_.size() > kMaxBytes) {
        slots_.assign(kFirstSlots, Slot{});
        arena_.clear();
        words_ = 0;
    }
    if ((words_ + 1) * 2 > slots_.size()) { grow(); }
    WordFacts const facts = learn_(word);
    Slot& slot = slot_of(hash, word);
    slot = {hash,
            static_cast<std::uint32_t>(arena_.size()),
            static_cast<std::uint32_t>(word.size()),
            static_cast<std::uint32_t>(facts.term.size()),
            facts.classes,
            facts.split};
    arena_.append(word);
    arena_.append(facts.term);
    ++words_;
}

void WordTable::grow() {
    std::vector<Slot> const old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    std::size_t const mask = slots_.size() - 1;
    for (Slot const& slot : old) {
        if (slot.word_size == 0) { continue; }
        std::size_t at = (slot.hash >> 32U) & mask;
        while (slots_[at].word_size != 0) { at = (at + 1) & mask; }
        slots_[at] = slot;
    }
}

}  // namespace winnow
