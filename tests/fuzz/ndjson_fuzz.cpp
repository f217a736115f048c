#include "corpus/application/json_record.hpp"
#include "tests/fuzz/check_document.hpp"

#include <cstddef>
#include <cstdint>

using namespace winnow;

/// One line of NDJSON: an application with unique sections of valid UTF-8, or a reason.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const record = read_json_record({reinterpret_cast<char const*>(bytes), size});
    auto const* application = std::get_if<Application>(&record);
    if (application == nullptr) {
        fuzz::require(!std::get<BadRecord>(record).reason.empty());
        return 0;
    }
    fuzz::require(!application->id.empty() && is_valid_utf8(application->id));
    for (std::size_t i = 0; i < application->sections.size(); ++i) {
        fuzz::require(is_valid_utf8(application->sections[i].text));
        fuzz::require(i == 0 || section_order(application->sections[i - 1].id, application->sections[i].id));
    }
    return 0;
}
