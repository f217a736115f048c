#pragma once

#include "corpus/synthetic/random.hpp"
#include "corpus/synthetic/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace winnow::synthetic {

/// Where a sentence stands in the story that a narrative tells.
enum class Beat : std::uint8_t { challenge, action, result };

/// Writes sentences of English shape: fixed patterns with function words, filled with words, names and figures.
class ProseWriter {
  public:
    /// Both outlive the writer.
    ProseWriter(Vocabulary const& vocabulary, Random& random) : vocabulary_(vocabulary), random_(random) {}

    /// A sentence about nothing in particular.
    void sentence(Beat beat);
    /// Whether a phrase, by the ending of its first word, is something done ("revised the plan") and no name of a
    /// thing.
    static bool is_deed(std::string_view phrase);

    /// A sentence that speaks of one or two phrases as the writer's own work.
    /// \pre phrases.size() is 1, or 2 of which none is a deed.
    void sentence_about(std::span<std::string_view const> phrases);
    /// A line of phrases with commas and no verb.
    void list(std::string_view label, std::span<std::string_view const> phrases);
    /// As above, of 5 to 9 arbitrary phrases.
    void list(std::string_view label);

    void start_line(std::string_view opening);
    void start_paragraph();

    /// A name for a place or a unit.
    std::string name();

    [[nodiscard]] std::size_t words() const { return words_; }
    /// The text so far; the writer starts again.
    std::string take();

  private:
    void fill(std::string_view pattern, std::span<std::string_view const> phrases);
    void fill_slot(char slot, std::span<std::string_view const>& phrases);
    void append(std::string_view word);

    Vocabulary const& vocabulary_;
    Random& random_;
    std::string text_;
    std::size_t words_ = 0;
};

}  // namespace winnow::synthetic
