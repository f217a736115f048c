#include "engine/rank/evaluation.hpp"
#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <utility>

namespace winnow {
namespace {

constexpr std::string_view kBlank = " \t\r";

std::vector<std::string_view> columns_of(std::string_view line) {
    std::vector<std::string_view> columns;
    for (std::size_t begin = line.find_first_not_of(kBlank); begin != line.npos;) {
        std::size_t const end = std::min(line.find_first_of(kBlank, begin), line.size());
        columns.push_back(line.substr(begin, end - begin));
        begin = line.find_first_not_of(kBlank, end);
    }
    return columns;
}

template <class Number>
std::optional<Number> number(std::string_view text) {
    Number value{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) { return std::nullopt; }
    return value;
}

/// Takes a TREC file apart and says where it is broken.
class TrecFile {
  public:
    TrecFile(std::string_view text, std::string_view place) : rest_(text), place_(place) {}

    /// Calls take(columns) for each line that is not blank.
    template <class Take>
    void for_each_line(std::size_t columns, std::string_view form, Take take) {
        while (!rest_.empty()) {
            ++line_;
            std::size_t const end = std::min(rest_.find('\n'), rest_.size());
            std::vector<std::string_view> const found = columns_of(rest_.substr(0, end));
            rest_.remove_prefix(std::min(end + 1, rest_.size()));
            if (found.empty()) { continue; }
            if (found.size() != columns) { fail(fmt::format("{} columns, not \"{}\"", found.size(), form)); }
            take(std::span{found});
        }
    }

    [[noreturn]] void fail(std::string_view problem) const {
        throw Error{fmt::format("{}: line {}: {}", place_, line_, problem)};
    }

  private:
    std::string_view rest_;
    std::string_view place_;
    std::size_t line_ = 0;
};

}  // namespace

Qrels read_qrels(std::string_view text, std::string_view place) {
    TrecFile file{text, place};
    Qrels qrels;
    file.for_each_line(4, "qid iter docid grade", [&](std::span<std::string_view const> columns) {
        auto const grade = number<int>(columns[3]);
        if (!grade) { file.fail(fmt::format("the grade \"{}\" is no whole number", columns[3])); }
        if (!qrels[std::string{columns[0]}].emplace(columns[2], *grade).second) {
            file.fail(fmt::format("document \"{}\" is judged twice for query \"{}\"", columns[2], columns[0]));
        }
    });
    return qrels;
}

Run read_run(std::string_view text, std::string_view place) {
    using Scores = std::map<std::string, double, std::less<>>;
    TrecFile file{text, place};
    std::map<std::string, Scores, std::less<>> queries;
    file.for_each_line(6, "qid Q0 docid rank score tag", [&](std::span<std::string_view const> columns) {
        auto const score = number<double>(columns[4]);
        if (!score || !std::isfinite(*score)) { file.fail(fmt::format("the score \"{}\" is no number", columns[4])); }
        if (!number<std::uint64_t>(columns[3])) { file.fail(fmt::format("the rank \"{}\" is no number", columns[3])); }
        if (!queries[std::string{columns[0]}].emplace(columns[2], *score).second) {
            file.fail(fmt::format("document \"{}\" is listed twice for query \"{}\"", columns[2], columns[0]));
        }
    });

    Run run;
    for (auto const& [query, scores] : queries) {
        std::vector<std::pair<double, std::string>> ordered;
        for (auto const& [document, score] : scores) { ordered.emplace_back(score, document); }
        std::sort(ordered.begin(), ordered.end(), std::greater{});
        std::vector<std::string>& documents = run[query];
        for (auto& [score, document] : ordered) { documents.push_back(std::move(document)); }
    }
    return run;
}

}  // namespace winnow
