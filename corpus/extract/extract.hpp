#pragma once

#include "corpus/extract/document.hpp"
#include "corpus/extract/limits.hpp"
#include "corpus/extract/sandbox/sandbox.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace winnow {

/// Why a document could not be read; for people: "is Excel, which is not read: save it as PDF or text".
struct Refusal {
    std::string reason;
    bool is_scan = false;  ///< a PDF of pictures, which recognition may read
};

/// No application comes near this; a larger file is refused.
inline constexpr std::size_t kMaximumDocumentBytes = std::size_t{16} << 20U;

/// How documents are read.
struct Reading {
    ReadLimits limits;
    /// Runs the program that reads PDF; without it PDF is refused.
    std::shared_ptr<Sandbox> pdf;
    /// Recognises the text of a PDF's pages that are pictures; without it they are named.
    std::shared_ptr<Sandbox> scans;
    /// For Word, OpenDocument and RTF; without it this process reads them.
    std::shared_ptr<Sandbox> office;
    std::size_t threads = 1;  ///< that read documents of a pool at the same time
};

/// The text of a document. Its kind is told from its content; the name only decides between forms of text that look
/// alike (document_kind.hpp).
/// \param bytes  the file.
/// \param name   its file name, for the extension.
[[nodiscard]] std::variant<Document, Refusal> extract(std::string_view bytes, std::string_view name,
                                                      Reading const& reading = {});

/// As above, from a file. A file that cannot be opened or is too large is a Refusal, which does not name the file.
[[nodiscard]] std::variant<Document, Refusal> extract_file(std::filesystem::path const& path,
                                                           Reading const& reading = {});

}  // namespace winnow
