#pragma once

#include "corpus/extract/html_dialogs.hpp"

#include <gumbo.h>

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace winnow {

/// A tree that gumbo has parsed, within limits: gumbo itself has none, and frees its trees by recursion.
///
/// All memory comes from a list that the tree owns and frees in a loop, up to a limit. The time that gumbo would need,
/// which grows with the number of tags times the elements open around each, is estimated beforehand. An element whose
/// tag is GUMBO_TAG_CENTER and whose original text says "dialog" is a dialog.
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
    HtmlTree(Memory* memory, HtmlDialogs dialogs) : dialogs_(std::move(dialogs)), memory_(memory) {}

    HtmlDialogs dialogs_;  ///< the tree points into it
    Memory* memory_;
    GumboNode const* document_ = nullptr;
};

}  // namespace winnow
