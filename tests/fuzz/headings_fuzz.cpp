#include "corpus/application/document_sections.hpp"
#include "corpus/extract/text_reader.hpp"
#include "tests/fuzz/check_document.hpp"

#include <cstddef>
#include <cstdint>

using namespace winnow;

/// Headings that name sections: in order, and no section begins before its heading ends.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    Document document = read_text(repair_utf8({reinterpret_cast<char const*>(bytes), size}));
    std::size_t last = 0;
    for (SectionStart const& start : section_starts(document)) {
        fuzz::require(last <= start.begin && start.begin <= start.end && start.end <= document.text.size());
        fuzz::require(section_id(start.id).has_value());
        last = start.end;
    }
    ApplicationBuilder builder{"a"};
    add_document(builder, std::move(document), "");
    Application const application = std::move(builder).build();
    fuzz::require(!application.sections.empty());
    for (Section const& section : application.sections) { fuzz::require(is_valid_utf8(section.text)); }
    return 0;
}
