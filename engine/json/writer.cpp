#include "engine/json/writer.hpp"

#include <fmt/format.h>

#include <boost/json/serialize.hpp>
#include <boost/json/string_view.hpp>
#include <cassert>
#include <ostream>

namespace winnow {

JsonWriter::JsonWriter(std::ostream& out, Style style) : out_(out), style_(style) {}

void JsonWriter::new_line() {
    out_ << '\n';
    for (std::size_t i = 0; i < levels_.size(); ++i) { out_ << "  "; }
}

void JsonWriter::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (levels_.empty()) { return; }
    Level& level = levels_.back();
    if (!level.empty) { out_ << ','; }
    if (style_ == Style::readable) {
        if (!level.on_one_line) {
            new_line();
        } else if (!level.empty) {
            out_ << ' ';
        }
    }
    level.empty = false;
}

JsonWriter& JsonWriter::open(char bracket, bool on_one_line) {
    separate();
    out_ << bracket;
    bool const inherited = !levels_.empty() && levels_.back().on_one_line;
    levels_.push_back({bracket == '{' ? '}' : ']', on_one_line || inherited});
    return *this;
}

JsonWriter& JsonWriter::end() {
    assert(!levels_.empty() && !after_key_);
    Level const level = levels_.back();
    levels_.pop_back();
    if (style_ == Style::readable && !level.on_one_line && !level.empty) { new_line(); }
    out_ << level.close;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    assert(!levels_.empty() && levels_.back().close == '}' && !after_key_);
    value(name);
    out_ << (style_ == Style::readable ? ": " : ":");
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view text) {
    separate();
    out_ << text;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    return raw(boost::json::serialize(boost::json::string_view{text.data(), text.size()}));
}

JsonWriter& JsonWriter::value(bool truth) { return raw(truth ? "true" : "false"); }
JsonWriter& JsonWriter::value(std::int64_t number) { return raw(fmt::format("{}", number)); }
JsonWriter& JsonWriter::value(std::uint64_t number) { return raw(fmt::format("{}", number)); }
JsonWriter& JsonWriter::null() { return raw("null"); }
JsonWriter& JsonWriter::decimal(std::int64_t value, int decimals) { return raw(format_decimal(value, decimals)); }
JsonWriter& JsonWriter::short_decimal(std::int64_t value, int decimals) {
    return raw(format_decimal_short(value, decimals));
}
JsonWriter& JsonWriter::real(double number) { return short_decimal(to_fixed(number, kMicro), 6); }

}  // namespace winnow
