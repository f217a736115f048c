#include "corpus/application/ndjson_pool.hpp"

#include "corpus/application/application_builder.hpp"
#include "corpus/application/bounded_lines.hpp"
#include "corpus/application/json_record.hpp"
#include "corpus/application/reported_sink.hpp"
#include "engine/text/utf8.hpp"

#include <fmt/format.h>

#include <string>

namespace winnow {
namespace {

void read_line(JsonRecordReader& records, std::string_view line, std::string const& place, std::string const& entry,
               ReportedSink& sink) {
    auto record = records.read(line);
    if (auto* application = std::get_if<Application>(&record)) {
        sink.application(std::move(*application), &PoolShape::records, place);
        return;
    }
    auto const& bad = std::get<BadRecord>(record);
    sink.unreadable(bad.id.empty() ? entry : bad.id, fmt::format("{}: {}", place, bad.reason));
}

}  // namespace

PoolShape read_ndjson_pool(std::istream& in, std::string_view name, PoolSink& sink) {
    PoolShape shape;
    ReportedSink reported{sink, shape};
    BoundedLines lines{in, kLongestRecordBytes};
    JsonRecordReader records;
    std::string line;
    for (auto next = lines.next(line); next != BoundedLines::Next::end; next = lines.next(line)) {
        std::string const place = fmt::format("line {}", lines.number());
        std::string const entry = fmt::format("{}:{}", repair_utf8(name), lines.number());
        if (next == BoundedLines::Next::too_long) {
            reported.unreadable(entry, fmt::format("{}: longer than {} MiB", place, kLongestRecordBytes >> 20U));
        } else if (!is_blank(line)) {
            read_line(records, line, place, entry, reported);
        }
    }
    return shape;
}

}  // namespace winnow
