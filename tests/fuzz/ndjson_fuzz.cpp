#include "corpus/application/json_record.hpp"
#include "tests/fuzz/check_document.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

using namespace winnow;

namespace {

std::string all_of(std::variant<Application, BadRecord> const& record) {
    if (auto const* bad = std::get_if<BadRecord>(&record)) { return bad->id + '\0' + bad->reason; }
    auto const& application = std::get<Application>(record);
    std::string all = application.id;
    for (Section const& section : application.sections) {
        for (std::string const& part : {section.id, section.label, section.text}) { (all += '\0') += part; }
    }
    for (Flag const& flag : application.flags) { ((all += '\0') += flag.code) += flag.detail; }
    for (std::string const& exempt : application.exempt) { (all += '\0') += exempt; }
    return all;
}

}  // namespace

/// One line of NDJSON: an application with unique sections of valid UTF-8, or a reason; the same by both parsers.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    static JsonRecordReader fast;
    static JsonRecordReader definition{JsonRecordReader::Path::definition};
    std::string_view const json{reinterpret_cast<char const*>(bytes), size};
    auto const record = fast.read(json);
    fuzz::require(all_of(record) == all_of(definition.read(json)));
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
