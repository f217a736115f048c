#include "corpus/extract/rtf_reader.hpp"
#include "tests/fuzz/check_document.hpp"

#include <cstddef>
#include <cstdint>

using namespace winnow;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    fuzz::check_document(read_rtf({reinterpret_cast<char const*>(bytes), size}));
    return 0;
}
