#pragma once

#include <gumbo.h>

#include <cstddef>
#include <optional>
#include <string_view>

namespace winnow {

/// A tree that gumbo has parsed, within limits: gumbo itself has none, and frees its trees by recursion.
///
/// All memory comes from a list that the tree owns and frees in a loop, up to a limit. The time that gumbo would need,
/// which grows with the number of tags times the elements open around each, is estimated beforehand.
class HtmlTree {
  public:
    /// \return nothing for a document beyond the limits.
    /// \param text  valid UTF-8; outlives the tree.
    static std::optional<HtmlTree> parse(std::string_view text);

    HtmlTree(HtmlTree&& other) noexcept;
    HtmlTree& operator=(HtmlTree&&) = delete;
    ~HtmlTree();

    [[nodiscard]] GumboNode const& document() const { return *document_; }

  private:
    class Memory;
    explicit HtmlTree(Memory* memory) : memory_(memory) {}

    Memory* memory_;
    GumboNode const* document_ = nullptr;
};

}  // namespace winnow
