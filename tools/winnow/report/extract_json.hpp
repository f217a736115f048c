#pragma once

#include "corpus/extract/document.hpp"
#include "engine/json/writer.hpp"
#include "engine/record/application.hpp"

#include <iosfwd>
#include <string_view>

namespace winnow {

/// One document `winnow.extract/1` (docs/schemas/extract.schema.json): what was read out of a file, in
/// the sections that scores use. \param draft  the document as an application, with the flags
/// that it has beyond the document's own.
void print_extract_json(std::string_view file, Document const& document, Application const& draft,
                        JsonWriter::Style style, std::ostream& out);

}  // namespace winnow
