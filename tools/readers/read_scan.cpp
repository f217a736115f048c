// winnow-read-scan: the program in which winnow reads PDF with pages that are pictures, and has their text recognised.
// Each document is read by a child of it that is locked up before it looks at the first byte.
//
// poppler is under the GPL, and so is this program as a whole. winnow itself links no part of it.
#include "corpus/extract/pdf/pdf_reader.hpp"
#include "corpus/extract/scan/recogniser.hpp"
#include "tools/readers/serve.hpp"

#include <optional>

namespace {

std::optional<winnow::Recognition> recognition;

void prepare() {
    winnow::prepare_pdf_reader();
    static winnow::Recogniser recogniser;
    recognition = {winnow::Recogniser::name(),
                   [](winnow::PagePicture const& picture) { return recogniser.recognise(picture); }};
}

}  // namespace

int main() {
    return winnow::serve("winnow-read-scan", prepare,
                         [](winnow::DocumentKind, std::string_view bytes, winnow::ReadLimits const& limits) {
                             return winnow::read_pdf(bytes, limits, &*recognition);
                         });
}
