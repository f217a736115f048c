#include "engine/analysis/word_table.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kFirstSlots = 1024;

}  // namespace

WordTable::WordTable(std::function<WordFacts(std::string_view)> learn) : learn_(std::move(learn)) { clear(); }

void WordTable::clear() {
    make_slots(kFirstSlots);
    words_ = 0;
    arena_.clear();
    arena_bytes_ = 0;
    add_block();
    ++generation_;
}

void WordTable::make_slots(std::size_t count) {
    slots_.assign(count, Slot{});
    hashes_.assign(count, 0);
    mask_ = count - 1;
    shift_ = static_cast<unsigned>(64 - std::countr_zero(count));
}

WordFacts WordTable::insert(Key const& key, std::string_view word) {
    assert(!word.empty() && word.size() <= 255);
    if ((words_ + 1) * 2 > slots_.size()) { grow(); }
    WordFacts const facts = learn_(word);
    // A stemmer may lengthen a word, but not past what a slot can say.
    std::string_view const term = facts.term.substr(0, 255);
    bool const term_begins_word = word.starts_with(term);
    std::string_view const stored_word = word.size() > kKeyBytes ? word : std::string_view{};
    std::string_view const stored_term = term_begins_word ? std::string_view{} : term;
    std::uint32_t const stored = allocate(stored_word.size() + stored_term.size());
    char* const bytes = arena_[stored / kBlockBytes].get() + stored % kBlockBytes;
    std::copy(stored_term.begin(), stored_term.end(), std::copy(stored_word.begin(), stored_word.end(), bytes));
    Slot const slot{key.head,
                    key.tail,
                    stored,
                    static_cast<std::uint32_t>(words_),
                    facts.classes,
                    static_cast<std::uint8_t>(word.size()),
                    static_cast<std::uint8_t>(term.size()),
                    static_cast<std::uint8_t>(facts.split),
                    term_begins_word};
    place(slot, key.hash);
    ++words_;
    return facts_of(slot, word);
}

/// \return where so many bytes begin; kPadding behind them may be read.
std::uint32_t WordTable::allocate(std::size_t size) {
    if (block_used_ + size + kPadding > kBlockBytes) { add_block(); }
    std::size_t const begin = (arena_.size() - 1) * kBlockBytes + block_used_;
    assert(begin <= 0xffffffffU);
    block_used_ += size;
    return static_cast<std::uint32_t>(begin);
}

void WordTable::add_block() {
    arena_.push_back(std::make_unique<char[]>(kBlockBytes));
    arena_bytes_ += kBlockBytes;
    block_used_ = 0;
}

void WordTable::place(Slot const& slot, std::uint64_t hash) {
    std::size_t at = hash >> shift_;
    while (slots_[at].word_size != 0) { at = (at + 1) & mask_; }
    slots_[at] = slot;
    hashes_[at] = hash;
}

void WordTable::grow() {
    std::vector<Slot> const old_slots = std::move(slots_);
    std::vector<std::uint64_t> const old_hashes = std::move(hashes_);
    make_slots(old_slots.size() * 2);
    for (std::size_t i = 0; i < old_slots.size(); ++i) {
        if (old_slots[i].word_size != 0) { place(old_slots[i], old_hashes[i]); }
    }
}

}  // namespace winnow
