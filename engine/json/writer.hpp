#pragma once

#include "engine/number/fixed.hpp"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Streams one JSON document in the order it is told, so that output is the same bytes each time and
/// a million results need no tree in memory. Fixed-point numbers are written as exact decimals.
///
/// Style::compact writes no white space; Style::readable indents by two and keeps each value that
/// was opened with `inline_object` or `inline_array` on one line.
///
/// Strings must be valid UTF-8; control characters are escaped.
class JsonWriter {
  public:
    enum class Style : std::uint8_t { compact, readable };

    JsonWriter(std::ostream& out, Style style);
    JsonWriter(JsonWriter const&) = delete;
    JsonWriter& operator=(JsonWriter const&) = delete;

    JsonWriter& begin_object() { return open('{', false); }
    JsonWriter& begin_array() { return open('[', false); }
    JsonWriter& inline_object() { return open('{', true); }
    JsonWriter& inline_array() { return open('[', true); }
    /// Closes what was opened last.
    JsonWriter& end();

    JsonWriter& key(std::string_view name);

    JsonWriter& value(std::string_view text);
    JsonWriter& value(char const* text) { return value(std::string_view{text}); }
    JsonWriter& value(bool truth);
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(std::uint64_t number);
    JsonWriter& value(int number) { return value(std::int64_t{number}); }
    JsonWriter& value(unsigned number) { return value(std::uint64_t{number}); }
    JsonWriter& null();
    /// value/10^decimals, all digits: 80.00.
    JsonWriter& decimal(std::int64_t value, int decimals);
    /// value/10^decimals, without trailing zeros: 0.85.
    JsonWriter& short_decimal(std::int64_t value, int decimals);
    /// A double rounded to six decimals, without trailing zeros.
    JsonWriter& real(double number);

    template <typename Value>
    JsonWriter& member(std::string_view name, Value const& content) {
        key(name);
        return value(content);
    }

  private:
    struct Level {
        char close = '\0';
        bool on_one_line = false;
        bool empty = true;
    };

    JsonWriter& open(char bracket, bool on_one_line);
    JsonWriter& raw(std::string_view text);
    void separate();
    void new_line();

    std::ostream& out_;
    Style style_;
    std::vector<Level> levels_;
    bool after_key_ = false;
};

}  // namespace winnow
