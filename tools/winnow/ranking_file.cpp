#include "tools/winnow/ranking_file.hpp"

#include "engine/json/canonical.hpp"
#include "engine/json/parse.hpp"
#include "engine/number/fixed.hpp"
#include "engine/plan/strict_json.hpp"
#include "engine/record/error.hpp"
#include "engine/text/utf8.hpp"

#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <unordered_set>

namespace winnow {
namespace {

constexpr std::string_view kSchema = "winnow.rank/1";
/// The schema is the first member.
constexpr std::size_t kHeadBytes = 64;
constexpr double kLargestNumber = 1e6;  // a score is at most 100, a share at most 1

std::int64_t fixed(StrictJson const& number, std::int64_t scale) {
    double const value = number.number();
    if (!(std::abs(value) <= kLargestNumber)) { number.fail("is no score"); }
    return to_fixed(value, scale);
}

RankedApplicant read_applicant(StrictJson const& json) {
    json.any_object();
    RankedApplicant applicant{json.at("rank").whole_number(), json.at("id").string(), fixed(json.at("score"), 100), {}};
    for (StrictJson const& requirement : json.at("requirements").elements()) {
        requirement.any_object();
        applicant.requirements.push_back({requirement.at("id").string(), fixed(requirement.at("coverage"), kMicro),
                                          fixed(requirement.at("similarity"), kMicro)});
    }
    return applicant;
}

UnreadEntry read_unreadable(StrictJson const& json) {
    json.any_object();
    return {json.at("id").string(), json.at("reason").string()};
}

/// All members but the results and what was unreadable.
void read_header(StrictJson const& json, RankingFile& ranking) {
    json.any_object();
    if (json.at("schema").string() != kSchema) {
        json.at("schema").fail(fmt::format("must be {}: a ranking by `winnow rank --format json` or ndjson", kSchema));
    }
    auto const member_of = [&json](std::string_view object, std::string_view member) {
        json.at(object).any_object();
        return json.at(object).at(member);
    };
    ranking.announcement = member_of("announcement", "id").string();
    ranking.applicants = member_of("pool", "applicants").whole_number();
    ranking.settings = {{"plan", member_of("plan", "sha256").string()},
                        {"background", member_of("background", "sha256").string()},
                        {"engine", json.at("engine").string()},
                        {"analyzer", json.at("analyzer").string()},
                        {"idf", json.at("idf").string()},
                        {"by", json.at("by").string()}};
}

boost::json::value parsed(std::string_view text, std::string_view place) {
    auto made = parse_json(text);
    if (auto const* problem = std::get_if<JsonProblem>(&made)) {
        throw Error{fmt::format("{}: not JSON at {}: {}", place, describe_offset(text, problem->offset_bytes),
                                problem->message)};
    }
    return std::move(std::get<boost::json::value>(made));
}

/// A header, then a line an applicant, then one for each unreadable entry.
RankingFile read_lines(std::string_view text, std::string_view name) {
    RankingFile ranking;
    for (std::size_t number = 1; !text.empty(); ++number) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        std::string_view const line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) { continue; }
        std::string const place = fmt::format("{}: line {}", name, number);
        boost::json::value const value = parsed(line, place);
        StrictJson const json{value, place};
        json.any_object();
        if (number == 1) {
            read_header(json, ranking);
        } else if (json.find("schema")) {
            json.fail("here begins another plan's ranking: give one ranking a file");
        } else if (auto const unreadable = json.find("unreadable")) {
            ranking.unreadable.push_back(read_unreadable(*unreadable));
        } else {
            ranking.results.push_back(read_applicant(json));
        }
    }
    return ranking;
}

RankingFile read_document(std::string_view text, std::string_view name) {
    boost::json::value const value = parsed(text, name);
    StrictJson const json{value, name};
    RankingFile ranking;
    read_header(json, ranking);
    for (StrictJson const& result : json.at("results").elements()) {
        ranking.results.push_back(read_applicant(result));
    }
    for (StrictJson const& entry : json.at("unreadable").elements()) {
        ranking.unreadable.push_back(read_unreadable(entry));
    }
    return ranking;
}

/// In NDJSON the first line is a document by itself, and the results are not in it.
bool is_lines(std::string_view text) {
    auto const first = parse_json(text.substr(0, text.find('\n')));
    auto const* const value = std::get_if<boost::json::value>(&first);
    return value != nullptr && value->is_object() && !value->get_object().contains("results");
}

std::string head_of(std::string const& path) {
    std::ifstream file{path, std::ios::binary};
    std::string head(kHeadBytes, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    return head;
}

/// "winnow.rank/1" at the head of a document that winnow wrote; empty for any other.
std::string_view schema_of(std::string_view head) {
    std::size_t const begin = head.find("\"winnow.");
    if (!head.starts_with('{') || begin == head.npos || head.find("\"schema\"") > begin) { return {}; }
    std::string_view const schema = head.substr(begin + 1);
    return schema.substr(0, schema.find('"'));
}

}  // namespace

bool is_ranking_file(std::string const& path) { return schema_of(head_of(path)).starts_with("winnow.rank/"); }

std::string what_winnow_made(std::string const& path) {
    std::string const head = head_of(path);
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    std::string_view const text = std::string_view{head}.substr(head.starts_with(kMark) ? kMark.size() : 0);
    if (text.starts_with("rank,id,score,")) { return "a ranking as CSV"; }
    std::string_view const schema = schema_of(head);
    return schema.empty() ? std::string{} : fmt::format("a {} document", schema);
}

RankingFile read_ranking(std::string_view text, std::string_view name) {
    if (!is_valid_utf8(text)) { throw Error{fmt::format("{}: not UTF-8, so it is no ranking", name)}; }
    RankingFile ranking = is_lines(text) ? read_lines(text, name) : read_document(text, name);
    ranking.name = name;
    std::unordered_set<std::string_view> ids;
    for (RankedApplicant const& applicant : ranking.results) {
        if (!ids.insert(applicant.id).second) {
            throw Error{
                fmt::format("{}: the id {} stands twice", name, canonical_json(boost::json::value(applicant.id)))};
        }
    }
    return ranking;
}

}  // namespace winnow
