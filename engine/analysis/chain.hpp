#pragma once

#include "engine/analysis/stages.hpp"
#include "engine/analysis/token.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// What an Analyzer's name stands for. A new chain is one class of this kind and one line in analyzer.cpp.
class Chain {
  public:
    virtual ~Chain() = default;

    /// "winnow/1 language=english": name and settings, without versions and probe. A chain whose terms change takes a
    /// new number.
    [[nodiscard]] virtual std::string name() const = 0;
    /// The Snowball algorithm.
    [[nodiscard]] virtual std::string const& stemmer() const = 0;
    virtual void analyze(std::string_view text, TokenBuffer& buffer) = 0;
    virtual std::vector<Stage> stages(std::string_view text) = 0;
    [[nodiscard]] virtual std::unique_ptr<Chain> clone() const = 0;
};

/// A token of more bytes than this takes its position and gives no term: nobody asks for it, and data that was
/// pasted into a text must not fill an index.
inline constexpr std::size_t kMaxWordBytes = 255;

/// The last stage of every chain, as analyze() leaves it.
Stage term_stage(TokenBuffer const& buffer);

}  // namespace winnow
