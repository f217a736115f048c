#include "tools/winnow/report/extract_json.hpp"

#include "engine/text/utf8.hpp"
#include "tools/winnow/report/result_json.hpp"

#include <ostream>

namespace winnow {
namespace {

void write_layout(Document const& document, JsonWriter& json) {
    json.key("layout").begin_object().key("headings").begin_array();
    for (Heading const& heading : document.headings) {
        std::string_view const text =
            std::string_view{document.text}.substr(heading.begin, heading.end - heading.begin);
        json.inline_object().member("level", heading.level).member("text", text).end();
    }
    json.end().end();
}

void write_extract_flags(Document const& document, JsonWriter& json) {
    json.key("flags").inline_array();
    for (Flag const& flag : document.flags) {
        json.inline_object()
            .member("code", std::string_view{flag.code})
            .member("text", std::string_view{flag.detail})
            .end();
    }
    json.end();
}

}  // namespace

void print_extract_json(std::string_view file, Document const& document, std::span<Section const> sections,
                        JsonWriter::Style style, std::ostream& out) {
    JsonWriter json{out, style};
    json.begin_object()
        .member("schema", "winnow.extract/1")
        .member("file", std::string_view{repair_utf8(file)})
        .member("reader", std::string_view{document.reader});
    write_sections(sections, json);
    write_layout(document, json);
    write_extract_flags(document, json);
    json.key("quality").null().end();
    out << '\n';
}

}  // namespace winnow
