#include "engine/json/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace winnow {

namespace {

namespace json = boost::json;

/// Builds a value from what the parser reads. Boost's own handler takes the parser's double, which in
/// 1.81 can be off in the last bit; a plan's hash must not be, so the digits are read again, exactly.
class ExactHandler {
  public:
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    using Error = boost::system::error_code;

    ExactHandler() { values_.reset(); }
    [[nodiscard]] json::value release() { return values_.release(); }

    static bool on_document_begin(Error&) { return true; }
    static bool on_document_end(Error&) { return true; }
    static bool on_object_begin(Error&) { return true; }
    bool on_object_end(std::size_t size, Error&) {
        values_.push_object(size);
        return true;
    }
    static bool on_array_begin(Error&) { return true; }
    bool on_array_end(std::size_t size, Error&) {
        values_.push_array(size);
        return true;
    }
    bool on_key_part(json::string_view part, std::size_t, Error&) {
        values_.push_chars(part);
        return true;
    }
    bool on_key(json::string_view part, std::size_t, Error&) {
        values_.push_key(part);
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t, Error&) {
        values_.push_chars(part);
        return true;
    }
    bool on_string(json::string_view part, std::size_t, Error&) {
        values_.push_string(part);
        return true;
    }
    static bool on_number_part(json::string_view, Error&) { return true; }
    bool on_int64(std::int64_t number, json::string_view, Error&) {
        values_.push_int64(number);
        return true;
    }
    bool on_uint64(std::uint64_t number, json::string_view, Error&) {
        values_.push_uint64(number);
        return true;
    }
    bool on_double(double number, json::string_view digits, Error& error) {
        auto const [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (failure == std::errc::result_out_of_range && std::abs(number) > 1.0) {
            error = json::error::exponent_overflow;
            return false;
        }
        values_.push_double(number);
        return true;
    }
    bool on_bool(bool truth, Error&) {
        values_.push_bool(truth);
        return true;
    }
    bool on_null(Error&) {
        values_.push_null();
        return true;
    }
    static bool on_comment_part(json::string_view, Error&) { return true; }
    static bool on_comment(json::string_view, Error&) { return true; }

  private:
    json::value_stack values_;
};

}  // namespace

std::variant<json::value, JsonProblem> parse_json(std::string_view text) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    std::size_t const start = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;

    json::parse_options options;
    options.max_depth = kMaximumJsonDepth;
    json::basic_parser<ExactHandler> parser{options};
    boost::system::error_code error;
    std::size_t const consumed = parser.write_some(false, text.data() + start, text.size() - start, error);
    if (error) { return JsonProblem{start + consumed, error.message()}; }
    if (start + consumed < text.size()) {
        return JsonProblem{start + consumed, "text after the end of the JSON value"};
    }
    return parser.handler().release();
}

std::string describe_offset(std::string_view text, std::size_t offset_bytes) {
    std::string_view const before = text.substr(0, offset_bytes);
    auto const line = std::count(before.begin(), before.end(), '\n') + 1;
    std::size_t const line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return fmt::format("line {}, column {} (byte {})", line, offset_bytes - line_start + 1, offset_bytes);
}

}  // namespace winnow
