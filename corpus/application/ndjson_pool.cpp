#include "corpus/application/ndjson_pool.hpp"

#include "corpus/application/application_builder.hpp"
#include "corpus/application/bounded_lines.hpp"
#include "corpus/application/json_record.hpp"
#include "corpus/application/reported_sink.hpp"
#include "engine/record/error.hpp"
#include "engine/text/utf8.hpp"

#include <fmt/format.h>

#include <string>

namespace winnow {
namespace {

std::string line_of(std::size_t number) { return fmt::format("line {}", number); }
std::string entry_of(std::string_view pool, std::size_t line) { return fmt::format("{}:{}", repair_utf8(pool), line); }

void read_line(JsonRecordReader& records, std::string_view line, std::string_view pool, std::size_t number,
               ReportedSink& sink) {
    auto record = records.read(line);
    if (auto* application = std::get_if<Application>(&record)) {
        sink.application(std::move(*application), &PoolShape::records, line_of(number));
        return;
    }
    auto const& bad = std::get<BadRecord>(record);
    sink.unreadable(bad.id.empty() ? entry_of(pool, number) : bad.id,
                    fmt::format("{}: {}", line_of(number), bad.reason));
}

}  // namespace

PoolShape read_ndjson_pool(std::istream& in, std::string_view name, PoolSink& sink) {
    PoolShape shape;
    ReportedSink reported{sink, shape};
    BoundedLines lines{in, kLongestRecordBytes};
    JsonRecordReader records;
    std::string line;
    for (auto next = lines.next(line); next != BoundedLines::Next::end; next = lines.next(line)) {
        if (next == BoundedLines::Next::too_long) {
            reported.unreadable(
                entry_of(name, lines.number()),
                fmt::format("{}: longer than {} MiB", line_of(lines.number()), kLongestRecordBytes >> 20U));
        } else if (!is_blank(line)) {
            read_line(records, line, name, lines.number(), reported);
        }
    }
    if (in.bad()) { throw Error{fmt::format("{}: cannot be read beyond line {}: copy it anew", name, lines.number())}; }
    return shape;
}

}  // namespace winnow
