#pragma once

#include "run_look.hpp"
#include "xml_part.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace winnow {

/// A length with its unit ("1.5cm") in points; nothing for what is none, and for percentages.
std::optional<double> odt_length(std::string_view text);

/// A style of OpenDocument with all that it is based on.
struct OdtStyle {
    RunLook run;
    std::optional<double> size_percent;  ///< of what surrounds it, where the style has no size of its own
    std::optional<Rgb> background;       ///< of the paragraph, cell, row, table or shape
    std::optional<double> line_height_pt;
    std::optional<double> indent_pt;
    bool section_hidden = false;

    void lay_over(OdtStyle const& upper);
};

/// The styles of a document (OpenDocument 1.3, part 3, section 16), resolved.
class OdtStyles {
  public:
    /// Adds the styles that stand in a part, automatic ones and others; a later one replaces one of its name.
    void add(pugi::xml_node document);
    /// To be called after the last `add`.
    void resolve();

    /// \param family  "paragraph", "text", "table-cell", ...
    [[nodiscard]] OdtStyle const& style(std::string_view family, std::string_view name) const;
    /// What holds for the family where nothing is said.
    [[nodiscard]] OdtStyle const& defaults(std::string_view family) const { return style(family, kDefault); }

  private:
    using Key = std::pair<std::string, std::string>;  ///< family, name
    static constexpr std::string_view kDefault = "\x01";

    void collect(pugi::xml_node styles);
    OdtStyle const& resolve(Key const& key, std::size_t depth);

    std::map<Key, pugi::xml_node> nodes_;
    std::map<Key, OdtStyle> styles_;
};

}  // namespace winnow
