#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// One property with its value, both in lower case.
struct CssDeclaration {
    std::string property;
    std::string value;
    bool important = false;
};

/// Declarations by property, each once: what is declared later wins over the earlier, and what is important over what
/// is not.
class CssDeclarations {
  public:
    CssDeclarations() = default;
    /// Reads the block of a rule or a `style` attribute, "color: white; display:none". Only properties that can hide
    /// text are kept, and variables; shorthands come apart into what they set.
    explicit CssDeclarations(std::string_view block);

    void add(std::string_view property, std::string_view value, bool important = false);
    void add(CssDeclarations const& stronger);

    /// Empty if it is not declared.
    [[nodiscard]] std::string_view value(std::string_view property) const;
    [[nodiscard]] std::vector<CssDeclaration> const& all() const { return all_; }

  private:
    void expand(std::string_view property, std::string_view value, bool important);

    std::vector<CssDeclaration> all_;
};

}  // namespace winnow
