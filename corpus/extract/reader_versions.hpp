#pragma once

#include <span>
#include <string_view>

namespace winnow {

/// The readers of documents, as Document::reader names them. The number goes up when a reader reads differently.
inline constexpr std::string_view kDocxReader = "docx/1";
inline constexpr std::string_view kHtmlReader = "html/1";
inline constexpr std::string_view kMarkdownReader = "markdown/1";
inline constexpr std::string_view kOdtReader = "odt/1";
inline constexpr std::string_view kPdfReader = "pdf/1";
inline constexpr std::string_view kRtfReader = "rtf/1";
inline constexpr std::string_view kScanReader = "scan/1";
inline constexpr std::string_view kTextReader = "text/1";

/// All of them in alphabetical order, each with the libraries that this build of it reads with:
/// "docx/1 (libzip 1.7.3, pugixml 1.13)".
std::span<std::string_view const> reader_versions();

}  // namespace winnow
