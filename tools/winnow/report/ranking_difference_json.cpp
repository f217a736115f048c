#include "tools/winnow/report/ranking_difference.hpp"

#include "engine/json/writer.hpp"
#include "engine/screening.hpp"

#include <ostream>

namespace winnow {
namespace {

constexpr int kMicroDecimals = 6;

void write_file(std::string_view name, RankingFile const& file, JsonWriter& json) {
    json.key(name).begin_object().member("file", std::string_view{file.name});
    json.member("announcement", std::string_view{file.announcement});
    for (auto const& [setting, value] : file.settings) { json.member(setting, std::string_view{value}); }
    json.member("applicants", file.applicants).member("listed", std::uint64_t{file.results.size()}).end();
}

void write_shares(std::string_view name, RequirementShares const* shares, JsonWriter& json) {
    json.key(name);
    if (shares == nullptr) {
        json.null();
        return;
    }
    json.inline_object();
    json.key("coverage").short_decimal(shares->coverage, kMicroDecimals);
    json.key("similarity").short_decimal(shares->similarity, kMicroDecimals).end();
}

void write_line(RankedApplicant const& line, JsonWriter& json) {
    json.inline_object().member("rank", line.rank);
    json.key("score").decimal(line.score, 2).end();
}

void write_shift(ApplicantShift const& shift, JsonWriter& json) {
    json.begin_object().member("id", std::string_view{shift.after->id});
    json.key("before");
    write_line(*shift.before, json);
    json.key("after");
    write_line(*shift.after, json);
    json.key("requirements").begin_array();
    for (auto const& [then, now] : shift.requirements) {
        json.begin_object().member("id", std::string_view{now != nullptr ? now->id : then->id});
        write_shares("before", then, json);
        write_shares("after", now, json);
        json.end();
    }
    json.end().end();
}

void write_listed(std::string_view name, std::vector<RankedApplicant const*> const& lines, JsonWriter& json) {
    json.key(name).begin_array();
    for (RankedApplicant const* const line : lines) {
        json.inline_object().member("id", std::string_view{line->id}).member("rank", line->rank);
        json.key("score").decimal(line->score, 2).end();
    }
    json.end();
}

void write_unread(std::string_view name, std::vector<UnreadEntry const*> const& entries, JsonWriter& json) {
    json.key(name).begin_array();
    for (UnreadEntry const* const entry : entries) {
        json.inline_object()
            .member("id", std::string_view{entry->id})
            .member("reason", std::string_view{entry->reason});
        json.end();
    }
    json.end();
}

}  // namespace

void print_ranking_difference_json(RankingDifference const& difference, std::ostream& out) {
    JsonWriter json{out, JsonWriter::Style::readable};
    json.begin_object().member("schema", "winnow.rank-diff/1").member("engine", engine_version());
    write_file("before", difference.before, json);
    write_file("after", difference.after, json);
    json.key("different").inline_array();
    for (std::string const& setting : difference.settings) { json.value(std::string_view{setting}); }
    json.end();
    json.member("comparable", difference.comparable());
    json.member("as_before", std::uint64_t{difference.as_before});
    json.key("changed").begin_array();
    for (ApplicantShift const& shift : difference.changed) { write_shift(shift, json); }
    json.end();
    write_listed("gone", difference.gone, json);
    write_listed("new", difference.added, json);
    json.key("unreadable").begin_object();
    write_unread("gone", difference.readable, json);
    write_unread("new", difference.now_unreadable, json);
    json.end().end();
    out << '\n';
}

}  // namespace winnow
