#pragma once

#include "engine/number/fixed.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace winnow {

/// Document frequencies of terms in a collection of texts.
class DocumentFrequencies {
  public:
    DocumentFrequencies() = default;
    DocumentFrequencies(std::uint64_t texts, std::uint64_t tokens) : texts_(texts), tokens_(tokens) {}

    void set(std::string term, std::uint32_t df) { df_.insert_or_assign(std::move(term), df); }

    /// Texts that hold the term; kUnlisted for one that is too rare to be listed.
    [[nodiscard]] std::uint32_t df(std::string_view term) const;
    [[nodiscard]] bool listed(std::string_view term) const;
    [[nodiscard]] std::uint64_t texts() const { return texts_; }
    /// Mean number of kept tokens of a text; 0 for an empty collection.
    [[nodiscard]] double mean_length() const;

    /// Rarer terms than this are not listed, so that nobody's name can be read out of the table.
    static constexpr std::uint32_t kRarestListed = 5;
    static constexpr std::uint32_t kUnlisted = kRarestListed - 1;

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };

    std::uint64_t texts_ = 0;
    std::uint64_t tokens_ = 0;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> df_;
};

/// The fixed background collection that scores are measured against, as figures: no text of it.
///
/// The file is UTF-8 lines of tab-separated columns: a first line
/// `winnow.background/1 TAB analyzer`, a line `texts TAB applicants TAB announcements`, a line
/// `tokens TAB applicants TAB announcements`, then one line a term in byte order:
/// `term TAB df in applicants' texts TAB df in announcements' texts` (0 where it is under
/// kRarestListed, and so not listed, in that table).
class Background {
  public:
    /// \throws Error naming `place` and the line for a file that is none or whose order is broken.
    static Background parse(std::string_view file, std::string_view place);

    DocumentFrequencies applicants;     ///< for scores
    DocumentFrequencies announcements;  ///< for choosing keywords
    std::string analyzer;               ///< description of the analyzer that made the terms
    std::string sha256;                 ///< of the file

    /// ln((B+1)/(df+1)) + 1 over applicants' texts, in millionths.
    [[nodiscard]] Micro idf(std::string_view term) const;
};

/// ln((texts+1)/(df+1)) + 1, in millionths.
Micro smoothed_idf(std::uint64_t texts, std::uint64_t df);

}  // namespace winnow
