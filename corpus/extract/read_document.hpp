#pragma once

#include "corpus/extract/document_kind.hpp"
#include "corpus/extract/extract.hpp"
#include "corpus/extract/limits.hpp"

#include <string_view>
#include <variant>

namespace winnow {

/// Reads a document of that kind, in this process and within the limits. A pure function of the bytes: it opens nothing
/// and starts nothing, so that it runs in a sandbox. PDF is refused: its reader is a program of its own (pdf/).
std::variant<Document, Refusal> read_document(DocumentKind kind, std::string_view bytes, ReadLimits const& limits = {});

}  // namespace winnow
