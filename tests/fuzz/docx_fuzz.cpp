#include "corpus/extract/docx_reader.hpp"
#include "tests/fuzz/check_document.hpp"

#include <cstddef>
#include <cstdint>

using namespace winnow;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const read = read_docx({reinterpret_cast<char const*>(bytes), size});
    if (auto const* document = std::get_if<Document>(&read)) {
        fuzz::check_document(*document);
    } else {
        fuzz::require(!std::get<Refusal>(read).reason.empty());
    }
    return 0;
}
