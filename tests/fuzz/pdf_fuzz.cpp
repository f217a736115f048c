#include "corpus/extract/pdf/pdf_reader.hpp"
#include "tests/fuzz/check_document.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

// The reader in this process, without its sandbox: what it does with poppler's answers must be sound for any file.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    using namespace winnow;
    ReadLimits limits;
    limits.pages = 5;
    auto const read = read_pdf({reinterpret_cast<char const*>(bytes), size}, limits);
    if (auto const* document = std::get_if<Document>(&read)) { fuzz::check_document(*document); }
    return 0;
}
