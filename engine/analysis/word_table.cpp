#include "engine/analysis/word_table.hpp"

#include <cassert>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kFirstSlots = 1024;

}  // namespace

WordTable::WordTable(std::function<WordFacts(std::string_view)> learn)
    : learn_(std::move(learn)), slots_(kFirstSlots), hashes_(kFirstSlots), mask_(kFirstSlots - 1) {}

WordFacts WordTable::insert(Key const& key, std::string_view word) {
    assert(!word.empty() && word.size() <= 255);
    if (words_ == kMaxWords || arena_.size() > kMaxBytes) {
        slots_.assign(kFirstSlots, Slot{});
        hashes_.assign(kFirstSlots, 0);
        mask_ = kFirstSlots - 1;
        arena_.clear();
        words_ = 0;
    }
    if ((words_ + 1) * 2 > slots_.size()) { grow(); }
    WordFacts const facts = learn_(word);
    // A stemmer may lengthen a word, but not past what a slot can say.
    std::string_view const term = facts.term.substr(0, 255);
    Slot const slot{key.head,
                    key.tail,
                    facts.classes,
                    static_cast<std::uint32_t>(arena_.size()),
                    static_cast<std::uint8_t>(word.size()),
                    static_cast<std::uint8_t>(term.size()),
                    static_cast<std::uint8_t>(facts.split),
                    word.starts_with(term)};
    if (word.size() > 16) { arena_.append(word); }
    if (!slot.term_begins_word) { arena_.append(term); }
    place(slot, key.hash);
    ++words_;
    return facts_of(slot, word);
}

void WordTable::place(Slot const& slot, std::uint64_t hash) {
    std::size_t at = hash & mask_;
    while (slots_[at].word_size != 0) { at = (at + 1) & mask_; }
    slots_[at] = slot;
    hashes_[at] = hash;
}

void WordTable::grow() {
    std::size_t const size = slots_.size() * 2;
    std::vector<Slot> const old_slots = std::exchange(slots_, std::vector<Slot>(size));
    std::vector<std::uint64_t> const old_hashes = std::exchange(hashes_, std::vector<std::uint64_t>(size));
    mask_ = size - 1;
    for (std::size_t i = 0; i < old_slots.size(); ++i) {
        if (old_slots[i].word_size != 0) { place(old_slots[i], old_hashes[i]); }
    }
}

}  // namespace winnow
