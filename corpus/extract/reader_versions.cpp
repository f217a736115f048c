#include "corpus/extract/reader_versions.hpp"

#include <fmt/format.h>

#include <array>
#include <string>

namespace winnow {
namespace {

constexpr std::string_view kText = "uchardet " WINNOW_UCHARDET_VERSION ", ICU " WINNOW_ICU_VERSION;
constexpr std::string_view kOffice = "libzip " WINNOW_LIBZIP_VERSION ", pugixml " WINNOW_PUGIXML_VERSION;

constexpr std::size_t kReaders = 8;

std::array<std::string, kReaders> describe() {
    return {
        fmt::format("{} ({})", kDocxReader, kOffice),
        fmt::format("{} (gumbo " WINNOW_GUMBO_VERSION ", {})", kHtmlReader, kText),
        fmt::format("{} (md4c " WINNOW_MD4C_VERSION ", gumbo " WINNOW_GUMBO_VERSION ", {})", kMarkdownReader, kText),
        fmt::format("{} ({})", kOdtReader, kOffice),
        fmt::format("{} (poppler " WINNOW_POPPLER_VERSION ")", kPdfReader),
        fmt::format("{} (ICU " WINNOW_ICU_VERSION ")", kRtfReader),
        fmt::format("{} (poppler " WINNOW_POPPLER_VERSION ", tesseract " WINNOW_TESSERACT_VERSION ")", kScanReader),
        fmt::format("{} ({})", kTextReader, kText)};
}

}  // namespace

std::span<std::string_view const> reader_versions() {
    static std::array<std::string, kReaders> const texts = describe();
    static std::array<std::string_view, kReaders> const views = [] {
        std::array<std::string_view, kReaders> made;
        for (std::size_t i = 0; i < kReaders; ++i) { made.at(i) = texts.at(i); }
        return made;
    }();
    return views;
}

}  // namespace winnow
