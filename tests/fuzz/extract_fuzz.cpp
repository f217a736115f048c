#include "corpus/extract/extract.hpp"
#include "tests/fuzz/check_document.hpp"

#include <cstddef>
#include <cstdint>

using namespace winnow;

/// Any bytes, under each of the extensions that matter.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    for (char const* const name : {"x.txt", "x.md", "x.html"}) {
        auto const read = extract({reinterpret_cast<char const*>(bytes), size}, name);
        if (auto const* document = std::get_if<Document>(&read)) {
            fuzz::check_document(*document);
        } else {
            fuzz::require(!std::get<Refusal>(read).reason.empty());
        }
    }
    return 0;
}
