#pragma once

#include "corpus/extract/css_declaration.hpp"

#include "css_selector.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// The style sheets of a page, as far as they can hide text: the rules for a window of 1,280 pixels, by day, with the
/// mouse elsewhere. What a page loads from elsewhere is not known.
class HtmlSheet {
  public:
    /// Adds what stands in a `style` element.
    void add(std::string_view css);

    /// What the rules declare for an element.
    [[nodiscard]] CssDeclarations declarations(GumboNode const& element);

    /// Whether so much was compared that rules were passed over: some tenths of a second.
    [[nodiscard]] bool is_exhausted() const { return steps_ > kMostSteps; }

    [[nodiscard]] bool empty() const { return rules_.empty(); }

  private:
    struct Rule {
        CssSelector selector;
        std::size_t block = 0;   ///< index into blocks_
        std::size_t weight = 0;  ///< specificity
    };
    void add_rules(std::string_view css, std::string const& around, std::size_t depth);
    void add_rule(std::string_view selectors, std::string_view block, std::size_t depth);

    static constexpr std::size_t kMostSteps = 20'000'000;

    std::size_t steps_ = 0;
    std::vector<Rule> rules_;
    std::vector<CssDeclarations> blocks_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> by_key_;  ///< CssSelector::key()
};

}  // namespace winnow
