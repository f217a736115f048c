#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// An element as selectors see it.
struct HtmlElementName {
    std::string_view tag;  ///< in lower case
    std::string_view id;
    std::vector<std::string_view> classes;
};

/// The style sheets of a page, as far as they can hide text: rules for tags, classes, ids and what stands inside them
/// (`div > .x #y`), for any medium but print. Other selectors are passed over.
class HtmlSheet {
  public:
    /// Adds what stands in a `style` element.
    void add(std::string_view css);

    /// The declarations for an element, from weak to strong.
    /// \param path  the elements around it from the outermost on, and itself.
    [[nodiscard]] std::vector<std::string_view> declarations(std::span<HtmlElementName const> path);

    /// Whether so much was compared that rules were passed over: some tenths of a second.
    [[nodiscard]] bool is_exhausted() const { return steps_ > kMostSteps; }

    [[nodiscard]] bool empty() const { return rules_.empty(); }

  private:
    struct Compound {
        std::string tag;  ///< empty for any
        std::string id;
        std::vector<std::string> classes;
        bool is_child = false;  ///< of the compound before it, not only inside it
    };
    struct Rule {
        std::vector<Compound> selector;
        std::string declarations;
        std::size_t weight = 0;  ///< specificity
    };
    static bool matches(Compound const& compound, HtmlElementName const& element);
    bool matches(std::vector<Compound> const& selector, std::span<HtmlElementName const> path);
    void add_rules(std::string_view selectors, std::string_view block);

    static constexpr std::size_t kMostSteps = 20'000'000;

    std::size_t steps_ = 0;
    std::vector<Rule> rules_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> by_key_;  ///< "#id", ".class", "tag" or "*"
};

}  // namespace winnow
