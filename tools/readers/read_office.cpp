// winnow-read-office: the program in which winnow reads the documents of office programs. Each is read by a child of it
// that is locked up before it looks at the first byte.
#include "corpus/extract/read_document.hpp"
#include "tools/readers/serve.hpp"

int main() {
    return winnow::serve(
        "winnow-read-office", [] {}, winnow::read_document);
}
