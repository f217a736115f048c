#pragma once

#include "corpus/extract/document.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

namespace winnow {

/// Why a document could not be read; for people: "cannot read Word yet: save it as text".
struct Refusal {
    std::string reason;
};

/// The text of a document. Its kind is told from its content; the name only decides between text forms that look alike
/// (Markdown). \param bytes  the file. \param name   its file name, for the extension.
[[nodiscard]] std::variant<Document, Refusal> extract(std::string_view bytes, std::string_view name);

/// As above, from a file. A file that cannot be opened or is too large is a Refusal.
[[nodiscard]] std::variant<Document, Refusal> extract_file(std::filesystem::path const& path);

}  // namespace winnow
