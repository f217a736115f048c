#pragma once

#include "xml_part.hpp"

#include <vector>

namespace winnow {

/// Tells which drawings of a Word document lie under another one.
///
/// Only drawings of one paragraph are compared, for these are on one page; and only rectangles with an opaque fill
/// cover, for pictures may have holes.
class DocxCover {
  public:
    /// \param anchor  a `wp:anchor`.
    bool is_covered(pugi::xml_node anchor);

  private:
    pugi::xml_node paragraph_;             ///< the one asked for last
    std::vector<pugi::xml_node> anchors_;  ///< of it, in the document's order
};

}  // namespace winnow
