#pragma once

#include "corpus/extract/document_kind.hpp"
#include "corpus/extract/extract.hpp"

#include <string_view>
#include <variant>

namespace winnow {

/// Reads one document of the program's kinds, in a process that is locked up already.
using ReadOne = std::variant<Document, Refusal> (*)(DocumentKind kind, std::string_view bytes,
                                                    ReadLimits const& limits);

/// The whole of a reader's program: serves winnow, which started it with a socket as standard input.
/// \param prepare  does once what all documents need; if it throws an Error, winnow is told why.
/// \return the program's exit code.
int serve(char const* program, void (*prepare)(), ReadOne read);

}  // namespace winnow
