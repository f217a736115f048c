#include "corpus/extract/markdown_reader.hpp"

#include "corpus/extract/html_reader.hpp"
#include "corpus/extract/reader_versions.hpp"

#include <md4c-html.h>

#include <cstddef>
#include <string>

namespace winnow {
namespace {

/// Nested quotes grow when they are rendered; a document that grows beyond this was made to.
constexpr std::size_t kMaximumHtmlBytes = 4 * kMaximumDocumentBytes;

void append_html(MD_CHAR const* bytes, MD_SIZE size, void* html) {
    auto& out = *static_cast<std::string*>(html);
    if (out.size() <= kMaximumHtmlBytes) { out.append(bytes, size); }
}

std::string escaped(std::string_view text) {
    std::string html;
    for (char const c : text) {
        if (c == '&') {
            html += "&amp;";
        } else if (c == '<') {
            html += "&lt;";
        } else {
            html += c;
        }
    }
    return html;
}

/// Size of the YAML between lines of `---` at the very beginning, with both of them; 0 without.
std::size_t front_matter_size(std::string_view text) {
    constexpr std::string_view kRule = "---\n";
    if (!text.starts_with(kRule)) { return 0; }
    std::size_t const close = text.find("\n---\n", kRule.size() - 1);
    return close == std::string_view::npos ? 0 : close + 1 + kRule.size();
}

}  // namespace

std::variant<Document, Refusal> read_markdown(std::string_view text) {
    std::string html;
    if (std::size_t const size = front_matter_size(text); size > 0) {
        constexpr std::size_t kRuleSize = 4;
        html = "<pre>\n" + escaped(text.substr(kRuleSize, size - 2 * kRuleSize)) + "</pre>\n";
        text.remove_prefix(size);
    }
    constexpr unsigned kFlags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    int const failure = md_html(text.data(), static_cast<MD_SIZE>(text.size()), append_html, &html, kFlags, 0);
    if (failure != 0 || html.size() > kMaximumHtmlBytes) {
        return Refusal{"is Markdown too tangled to read: save it as plain text"};
    }
    auto read = read_html(html);
    if (auto* document = std::get_if<Document>(&read)) { document->reader = kMarkdownReader; }
    return read;
}

}  // namespace winnow
