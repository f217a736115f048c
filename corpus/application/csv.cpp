#include "corpus/application/csv.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace winnow {

bool CsvReader::at_line_end() const { return at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }

void CsvReader::pass_line_end() {
    if (at_ == text_.size()) { return; }
    bool const pair = text_.substr(at_).starts_with("\r\n");
    at_ += pair ? 2 : 1;
    ++line_;
}

void CsvReader::skip_empty_lines() {
    while (at_ < text_.size() && at_line_end()) { pass_line_end(); }
}

CsvProblem CsvReader::problem(std::size_t offset, std::string message) const {
    // Counted from the row's begin: from the text's, a file of broken rows would take the square of its size.
    std::string_view const before = text_.substr(row_begin_, offset - row_begin_);
    auto const lines = static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
    std::size_t const column = before.size() - (before.rfind('\n') + 1);
    return {row_line_, fmt::format("line {}, column {} (byte {})", row_line_ + lines, column + 1, offset),
            std::move(message)};
}

std::optional<CsvProblem> CsvReader::read_quoted(std::string& field) {
    std::size_t const open = at_++;
    while (true) {
        std::size_t const quote = text_.find('"', at_);
        if (quote == std::string_view::npos) { return problem(open, "the quote is never closed"); }
        std::string_view const piece = text_.substr(at_, quote - at_);
        field += piece;
        line_ += static_cast<std::uint64_t>(std::count(piece.begin(), piece.end(), '\n'));
        at_ = quote + 1;
        if (at_ == text_.size() || text_[at_] != '"') { break; }
        field += '"';
        ++at_;
    }
    if (!at_line_end() && text_[at_] != ',') { return problem(at_, "text after a closing quote"); }
    return std::nullopt;
}

std::optional<CsvProblem> CsvReader::read_field(std::string& field) {
    if (at_ < text_.size() && text_[at_] == '"') { return read_quoted(field); }
    std::size_t const end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
    field = text_.substr(at_, end - at_);
    at_ = end;
    return std::nullopt;
}

std::optional<std::variant<CsvRow, CsvProblem>> CsvReader::next() {
    skip_empty_lines();
    if (at_ == text_.size()) { return std::nullopt; }
    row_begin_ = at_;
    row_line_ = line_;
    CsvRow row{{}, row_line_};
    while (true) {
        if (auto broken = read_field(row.fields.emplace_back())) {
            at_ = std::min(text_.find_first_of("\r\n", row_begin_), text_.size());
            line_ = row_line_;
            pass_line_end();
            return *broken;
        }
        if (at_line_end()) { break; }
        ++at_;
    }
    pass_line_end();
    return row;
}

}  // namespace winnow
