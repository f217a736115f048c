#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace winnow {

/// The forms of documents that winnow reads.
enum class DocumentKind : std::uint8_t { plain, markdown, html, docx, odt, flat_odt, rtf, pdf };

/// A form that winnow does not read: why, and what to do.
struct UnreadableKind {
    std::string reason;  ///< "is Excel, which is not read: save it as PDF or text"
};

/// What a file is, told from its content; the extension of `name` only decides between plain text, Markdown, and
/// HTML that does not begin with a tag.
///
/// HTML is recognised as the WHATWG's MIME Sniffing Standard (section 7.1) does, by the first tag.
std::variant<DocumentKind, UnreadableKind> document_kind(std::string_view bytes, std::string_view name);

}  // namespace winnow
