#pragma once

#include "corpus/extract/extract.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace winnow {

/// What a reader made of a document, as bytes: how a confined process hands it over. Numbers are little-endian, lists
/// and strings begin with their length. Sizes and distances beyond what paper has are cut to the largest of it.
std::string document_to_wire(std::variant<Document, Refusal> const& read);

/// The reverse, for bytes of a process that may have been taken over by the document: whatever they are, a document
/// that comes out keeps what document.hpp promises. Text that is no UTF-8 or holds control characters is no document.
/// \return nothing for bytes that document_to_wire cannot have written.
std::optional<std::variant<Document, Refusal>> document_from_wire(std::string_view bytes);

}  // namespace winnow
