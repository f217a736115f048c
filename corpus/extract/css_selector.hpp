#pragma once

#include <gumbo.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// One selector of a style sheet, `div > .x:first-child [lang]`: what holds of a page at rest. Of pseudo-classes it
/// knows those of an element's place; `:hover`, `::before` and others never match.
///
/// Source: Selectors Level 4; specificity in its section 17.
class CssSelector {
  public:
    /// Those of a list, "a, b > c"; what cannot be understood is left out.
    static std::vector<CssSelector> parse_list(std::string_view text);

    /// \param steps  raised by what the comparison cost; nothing matches any more when it is above `most_steps`.
    [[nodiscard]] bool matches(GumboNode const& element, std::size_t& steps, std::size_t most_steps) const;

    [[nodiscard]] std::size_t specificity() const;

    /// What each element that it matches has: "#id", ".class", "tag"; "*" if there is no such thing.
    [[nodiscard]] std::string key() const;

  private:
    enum class Place : std::uint8_t { child, last_child, of_type, last_of_type };
    struct Nth {
        Place place;
        long step;
        long offset;
    };
    struct Attribute {
        std::string name;
        std::string value;
        char relation;  ///< '=', or the sign before it: '~', '^', '$', '*', '|'; 0: it is there
    };
    struct Any {
        bool negated;
        bool weightless;
        std::vector<CssSelector> selectors;
    };
    struct Compound {
        std::string tag;  ///< empty for any
        std::string id;
        std::vector<std::string> classes;
        std::vector<Attribute> attributes;
        std::vector<Nth> places;
        std::vector<Any> lists;
        bool never = false;
        bool is_root = false;
        bool is_empty = false;
        bool is_link = false;
        char combinator = 0;  ///< to the compound before it: ' ', '>', '+' or '~'
    };
    struct Matching;
    class Parser;

    std::vector<Compound> compounds_;
};

}  // namespace winnow
