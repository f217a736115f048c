#include "tools/winnow/report/extract_json.hpp"

#include "engine/text/utf8.hpp"
#include "tools/winnow/report/result_json.hpp"

#include <ostream>
#include <span>

namespace winnow {
namespace {

void write_headings(Document const& document, JsonWriter& json) {
    json.key("headings").begin_array();
    for (Heading const& heading : document.headings) {
        std::string_view const text =
            std::string_view{document.text}.substr(heading.begin, heading.end - heading.begin);
        json.inline_object()
            .member("level", heading.level)
            .member("begin", heading.begin)
            .member("end", heading.end)
            .member("text", text)
            .end();
    }
    json.end();
}

void write_runs(std::vector<StyleRun> const& runs, JsonWriter& json) {
    json.key("runs").begin_array();
    for (StyleRun const& run : runs) {
        json.inline_object().member("begin", run.begin).member("end", run.end);
        if (run.page > 0) { json.member("page", run.page); }
        if (run.style.size_pt > 0) { json.key("size").real(run.style.size_pt); }
        if (run.style.bold) { json.member("bold", true); }
        if (run.style.italic) { json.member("italic", true); }
        if (run.style.underline) { json.member("underline", true); }
        json.end();
    }
    json.end();
}

void write_layout(Document const& document, JsonWriter& json) {
    Layout const& layout = document.layout;
    Layout::Summary const summary = layout.summary(document.text);
    json.key("layout").begin_object();
    if (layout.pages > 0) { json.member("pages", layout.pages); }
    if (layout.margins) {
        json.key("margins").inline_object();
        json.key("top").real(layout.margins->top);
        json.key("right").real(layout.margins->right);
        json.key("bottom").real(layout.margins->bottom);
        json.key("left").real(layout.margins->left);
        json.end();
    }
    json.member("page_numbers", layout.page_numbers).member("images", layout.images);
    if (!layout.runs.empty()) {
        json.key("body_size").real(summary.body_size_pt);
        json.key("smallest_size").real(summary.smallest_size_pt);
        json.key("bold_share").real(summary.bold_share);
        json.key("italic_share").real(summary.italic_share);
        json.key("underline_share").real(summary.underline_share);
    }
    write_headings(document, json);
    write_runs(layout.runs, json);
    json.end();
}

void write_extract_flags(Document const& document, std::span<Flag const> flags_of_draft, JsonWriter& json) {
    json.key("flags").inline_array();
    for (DocumentFlag const& flag : document.flags) {
        json.inline_object().member("code", std::string_view{flag.code}).member("text", std::string_view{flag.text});
        if (!flag.place.empty()) { json.member("place", std::string_view{flag.place}); }
        json.end();
    }
    for (Flag const& flag : flags_of_draft) {
        json.inline_object().member("code", std::string_view{flag.code}).member("text", std::string_view{flag.detail});
        json.end();
    }
    json.end();
}

}  // namespace

void print_extract_json(std::string_view file, Document const& document, Application const& draft,
                        JsonWriter::Style style, std::ostream& out) {
    JsonWriter json{out, style};
    json.begin_object()
        .member("schema", "winnow.extract/1")
        .member("file", std::string_view{repair_utf8(file)})
        .member("reader", std::string_view{document.reader});
    write_sections(draft.sections, json);
    write_layout(document, json);
    write_extract_flags(document, draft.flags, json);
    json.key("quality");
    if (document.quality) {
        json.real(*document.quality);
    } else {
        json.null();
    }
    json.end();
    out << '\n';
}

}  // namespace winnow
