#pragma once

#include "engine/analysis/token.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace winnow {

/// All that an analyzer knows of a word without looking at its neighbours.
struct WordFacts {
    std::string_view term;           ///< empty for a stop word
    std::uint32_t classes = 0;       ///< word_class bits
    std::uint32_t split = 0;         ///< where a closed compound divides ("cross|functional"); 0 if it does not
    std::uint32_t number = kNoWord;  ///< of the word, as the table counts; who learns it need not say
};

/// Remembers the facts of words, keyed by the word as it stands in the folded text: text repeats its words, so that
/// stemming and list look-ups happen once a word and not once a token.
///
/// Open addressing with linear probing in a power of two, at most half full. A slot holds the word's first sixteen
/// bytes, mostly all of it; a term that begins its word, as most stems do, is not stored at all.
/// So most look-ups touch one cache line. Bounded: a text that finds kMaxWords in it, or kMaxBytes, begins anew.
class WordTable {
  public:
    static constexpr std::size_t kMaxWords = std::size_t{1} << 17U;
    static constexpr std::size_t kMaxBytes = std::size_t{8} << 20U;

    /// \param learn  gives the facts of a word; the view `term` need only hold until the next call.
    explicit WordTable(std::function<WordFacts(std::string_view)> learn);

    /// What a word is looked up by.
    struct Key {
        std::uint64_t head = 0;  ///< the first eight bytes, zeros behind a shorter word
        std::uint64_t tail = 0;  ///< the next eight likewise; of a word longer than sixteen, mixed with its last eight
        std::uint64_t hash = 0;  ///< its highest bits say most
    };

    /// So many bytes behind a term may be read if they may behind its word.
    static constexpr std::size_t kPadding = 16;

    /// The key of a word with kPadding readable bytes behind it: no branch on its length, which no processor can guess.
    /// \pre 0 < word.size() <= 255.
    static Key key_of_padded(std::string_view word) {
        Masks const& masks = kMasks[std::min(word.size(), kKeyBytes)];
        Key key;
        std::memcpy(&key.head, word.data(), 8);
        std::memcpy(&key.tail, word.data() + 8, 8);
        key.head &= masks.head;
        key.tail &= masks.tail;
        if (word.size() > kKeyBytes) {
            std::uint64_t last = 0;
            std::memcpy(&last, word.data() + word.size() - 8, 8);
            key.tail ^= std::rotl(last, 17);
        }
        key.hash = key.head * 0x9E3779B97F4A7C15U + key.tail * 0xD6E8FEB86659FD93U;
        return key;
    }

    /// The same of a word with nothing readable behind it.
    static Key key_of(std::string_view word) {
        if (word.size() >= kKeyBytes) { return key_of_padded(word); }
        std::array<char, kKeyBytes> padded{};
        std::copy(word.begin(), word.end(), padded.begin());
        return key_of_padded({padded.data(), word.size()});
    }

    /// To be called before the words of each text. Facts found before do not hold any longer.
    void begin_text() {
        if (words_ >= kMaxWords || arena_bytes_ >= kMaxBytes) { clear(); }
    }

    /// How often it began anew. Until then a word keeps its number; they count from 0 in the order in which they came.
    [[nodiscard]] std::uint64_t generation() const { return generation_; }

    /// Asks the memory for the word's slot, which is there by the time that some words have passed.
    void prefetch(Key const& key) const { __builtin_prefetch(&slots_[key.hash >> shift_]); }

    /// \pre 0 < word.size() <= 255.
    /// \return facts whose term holds until the next begin_text(), and as long as `word` does.
    WordFacts find(std::string_view word) { return find(key_of(word), word); }

    /// The same, with the word's key at hand.
    WordFacts find(Key const& key, std::string_view word) {
        Slot const* slots = slots_.data();
        for (std::size_t at = key.hash >> shift_;; at = (at + 1) & mask_) {
            if (matches(slots[at], key, word)) { return facts_of(slots[at], word); }
            if (slots[at].word_size == 0) { return insert(key, word); }
        }
    }

  private:
    static constexpr std::size_t kKeyBytes = 16;
    static constexpr std::size_t kBlockBytes = std::size_t{1} << 16U;

    /// What of head and tail belongs to a word.
    struct Masks {
        std::uint64_t head;
        std::uint64_t tail;
    };
    static constexpr std::array<Masks, kKeyBytes + 1> kMasks = [] {
        std::array<Masks, kKeyBytes + 1> masks{};
        for (std::size_t size = 1; size <= kKeyBytes; ++size) {
            masks[size].head = ~std::uint64_t{0} >> (64 - 8 * std::min<std::size_t>(size, 8));
            masks[size].tail = size > 8 ? ~std::uint64_t{0} >> (64 - 8 * (size - 8)) : 0;
        }
        return masks;
    }();

    struct Slot {
        std::uint64_t head = 0;
        std::uint64_t tail = 0;
        /// Where in the arena stands the word, if longer than sixteen, and behind it the term, if not its beginning.
        std::uint32_t stored = 0;
        std::uint32_t number = 0;
        std::uint32_t classes = 0;
        std::uint8_t word_size = 0;  ///< 0: free
        std::uint8_t term_size = 0;
        std::uint8_t split = 0;
        bool term_begins_word = false;
    };

    [[nodiscard]] bool matches(Slot const& slot, Key const& key, std::string_view word) const {
        std::uint64_t const difference =
            (slot.head ^ key.head) | (slot.tail ^ key.tail) | (slot.word_size ^ word.size());
        if (difference != 0) { return false; }
        return word.size() <= kKeyBytes || std::memcmp(stored(slot), word.data(), word.size()) == 0;
    }

    [[nodiscard]] char const* stored(Slot const& slot) const {
        return arena_[slot.stored / kBlockBytes].get() + slot.stored % kBlockBytes;
    }

    [[nodiscard]] WordFacts facts_of(Slot const& slot, std::string_view word) const {
        char const* const term = stored(slot) + (slot.word_size > kKeyBytes ? slot.word_size : 0);
        return {{slot.term_begins_word ? word.data() : term, slot.term_size}, slot.classes, slot.split, slot.number};
    }

    WordFacts insert(Key const& key, std::string_view word);
    void place(Slot const& slot, std::uint64_t hash);
    void grow();
    void make_slots(std::size_t count);
    void clear();
    std::uint32_t allocate(std::size_t size);
    void add_block();

    std::function<WordFacts(std::string_view)> learn_;
    std::vector<Slot> slots_;
    std::vector<std::uint64_t> hashes_;  ///< of the words, in the order of their slots; read only to grow
    std::size_t mask_ = 0;
    unsigned shift_ = 0;                          ///< leaves the bits of a hash that number a slot
    std::vector<std::unique_ptr<char[]>> arena_;  ///< blocks that stay where they are; at least one
    std::size_t arena_bytes_ = 0;                 ///< taken of them, the last one's rest included
    std::size_t block_used_ = 0;                  ///< of the last one
    std::size_t words_ = 0;
    std::uint64_t generation_ = 0;
};

}  // namespace winnow
