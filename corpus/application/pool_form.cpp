#include "corpus/application/pool_form.hpp"

#include "corpus/extract/lines.hpp"
#include "engine/record/error.hpp"
#include "engine/text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace winnow {
namespace {

[[noreturn]] void fail(std::filesystem::path const& path, std::string_view why) {
    throw Error{fmt::format("{}: {}", path.string(), why)};
}

std::string lower_extension(std::filesystem::path const& path) { return lower_ascii(path.extension().string()); }

/// The first bytes without byte order mark and white space.
std::string head_of(std::filesystem::path const& path) {
    errno = 0;
    std::ifstream in{path, std::ios::binary};
    if (!in) { fail(path, fmt::format("cannot be opened: {}", std::generic_category().message(errno))); }
    constexpr std::size_t kProbedBytes = 4096;
    std::array<char, kProbedBytes> block{};
    std::string head;
    while (head.empty() && in.read(block.data(), block.size()).gcount() > 0) {
        head.assign(block.data(), static_cast<std::size_t>(in.gcount()));
        if (head.starts_with("\xEF\xBB\xBF")) { head.erase(0, 3); }
        head.erase(0, std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    }
    return head;
}

/// Whether a JSON object begins that a printer of JSON laid out over lines.
bool is_laid_out(std::string_view head) {
    std::size_t const line_end = head.find('\n');
    return line_end != std::string_view::npos && trimmed(head.substr(0, line_end)) == "{";
}

bool is_ndjson_name(std::string_view extension) {
    return extension == ".ndjson" || extension == ".jsonl" || extension == ".jsonlines";
}

}  // namespace

bool has_name_of_records(std::filesystem::path const& path) { return is_ndjson_name(lower_extension(path)); }

PoolForm pool_form(std::filesystem::path const& path) {
    std::error_code error;
    if (std::filesystem::is_fifo(path, error)) { fail(path, "is a pipe: write the pool to a file first"); }
    std::string const head = head_of(path);
    std::string const extension = lower_extension(path);
    if (head.empty()) { fail(path, "is empty: a pool needs at least one application"); }
    if (extension == ".zip" && head.starts_with("PK")) { return PoolForm::zip; }
    if (is_laid_out(head)) { fail(path, "is JSON over several lines: write one object a line, as `jq -c .` does"); }
    if (is_ndjson_name(extension)) { return PoolForm::ndjson; }
    if (head.front() == '[') { fail(path, "is a JSON list: write one object a line, as `jq -c '.[]'` does"); }
    if (extension == ".csv") { return PoolForm::csv; }
    if (head.front() == '{') { return PoolForm::ndjson; }
    fail(path, "is no pool: give a directory of documents, a ZIP of one, an NDJSON or a CSV file (docs/formats.md)");
}

}  // namespace winnow
