#pragma once

#include <optional>
#include <string_view>

namespace winnow {

/// A control word of RTF with its number: `\fs24`.
struct RtfWord {
    std::string_view name;
    std::optional<long> number;
};

/// Whether the word begins a destination whose text is not the author's, or not for readers.
bool is_dropped_destination(std::string_view word);
/// Whether the destination holds text for readers although `\*` marks it as one to ignore.
bool is_read_though_ignorable(std::string_view word);
/// Whether it is a property of the document that holds words.
bool is_property(std::string_view word);
/// Whether the destination is read after all else: notes, footers, text boxes.
bool is_read_last(std::string_view word);

/// The character that the word stands for; empty for none.
std::string_view named_character(std::string_view word);

/// Whether the code of a field asks for a page number.
bool is_page_number_code(std::string_view code);

}  // namespace winnow
