#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace winnow {

/// The forms of text that winnow reads.
enum class TextKind : std::uint8_t { plain, markdown, html };

/// A form that winnow does not read: why, and what to do.
struct UnreadableKind {
    std::string reason;  ///< "cannot read Word yet: save it as text"
};

/// What a file is, told from its first bytes; the extension of `name` only decides between plain text, Markdown, and
/// HTML that does not begin with a tag.
///
/// HTML is recognised as the WHATWG's MIME Sniffing Standard (section 7.1) does, by the first tag.
std::variant<TextKind, UnreadableKind> document_kind(std::string_view bytes, std::string_view name);

}  // namespace winnow
