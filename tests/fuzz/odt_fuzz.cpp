#include "corpus/extract/odt_reader.hpp"
#include "tests/fuzz/check_document.hpp"

#include <cstddef>
#include <cstdint>

using namespace winnow;

/// Both as an archive and as one XML file.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const file{reinterpret_cast<char const*>(bytes), size};
    for (auto const& read : {read_odt(file), read_flat_odt(file)}) {
        if (auto const* document = std::get_if<Document>(&read)) {
            fuzz::check_document(*document);
        } else {
            fuzz::require(!std::get<Refusal>(read).reason.empty());
        }
    }
    return 0;
}
