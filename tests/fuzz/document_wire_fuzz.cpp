#include "corpus/extract/document_wire.hpp"
#include "tests/fuzz/check_document.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

// Bytes of a worker that its document has taken over: whatever they are, a document that comes of them is sound, and
// goes over the wire again as it is.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    using namespace winnow;
    auto const read = document_from_wire({reinterpret_cast<char const*>(bytes), size});
    if (!read) { return 0; }
    if (auto const* document = std::get_if<Document>(&*read)) { fuzz::check_document(*document); }
    std::string const again = document_to_wire(*read);
    auto const same = document_from_wire(again);
    fuzz::require(same && document_to_wire(*same) == again);
    return 0;
}
