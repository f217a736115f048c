#pragma once

#include "engine/plan/term_text.hpp"
#include "engine/plan/word_prefixes.hpp"
#include "engine/record/announcement.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// The passages in which an announcement describes its work and whom it wants, analyzed once.
class WorkText {
  public:
    WorkText(Announcement const& announcement, Analyzer& analyzer);

    /// Where the phrase stands first, if it does.
    [[nodiscard]] std::optional<SourceSpan> find(TermPhrase const& phrase) const;

    /// Whether it has the phrase. Quicker than find() where it has not.
    [[nodiscard]] bool has(std::string_view phrase, Analyzer& analyzer) const;

  private:
    struct Passage {
        std::string field;
        std::size_t begin = 0;
        TermText text;
    };

    std::vector<Passage> passages_;
    WordPrefixes prefixes_;
};

}  // namespace winnow
