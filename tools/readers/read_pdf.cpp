// winnow-read-pdf: the program in which winnow reads PDF. Each document is read by a child of it that is locked up
// before it looks at the first byte.
//
// poppler is under the GPL, and so is this program as a whole. winnow itself links no part of it.
#include "corpus/extract/pdf/pdf_reader.hpp"
#include "tools/readers/serve.hpp"

int main() {
    return winnow::serve("winnow-read-pdf", winnow::prepare_pdf_reader,
                         [](winnow::DocumentKind, std::string_view bytes, winnow::ReadLimits const& limits) {
                             return winnow::read_pdf(bytes, limits);
                         });
}
