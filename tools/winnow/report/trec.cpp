#include "tools/winnow/report/trec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <ostream>

namespace winnow {
namespace {

/// Unicode's White_Space beyond ASCII, as UTF-8.
constexpr auto kWideSpaces = std::to_array<std::string_view>(
    {"\u0085", "\u00A0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007",
     "\u2008", "\u2009", "\u200A", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000"});

bool is_hexadecimal(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Bytes at the start of the text that must be encoded; 0 if the first one may stand.
std::size_t encoded_prefix(std::string_view text) {
    auto const first = static_cast<unsigned char>(text.front());
    if (first <= 0x20 || first == 0x7F) { return 1; }
    if (first == '%') { return text.size() >= 3 && is_hexadecimal(text[1]) && is_hexadecimal(text[2]) ? 1 : 0; }
    auto const* const space = std::find_if(kWideSpaces.begin(), kWideSpaces.end(),
                                           [text](std::string_view wide) { return text.starts_with(wide); });
    return space == kWideSpaces.end() ? 0 : space->size();
}

}  // namespace

std::string trec_id(std::string_view id) {
    std::string out;
    while (!id.empty()) {
        std::size_t const encoded = encoded_prefix(id);
        for (char const c : id.substr(0, encoded)) {
            fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
        }
        if (encoded == 0) { out += id.front(); }
        id.remove_prefix(std::max<std::size_t>(encoded, 1));
    }
    return out.empty() ? "-" : out;
}

TrecQuery::TrecQuery(std::string_view query_id, std::ostream& out) : query_id_(trec_id(query_id)), out_(out) {}

void TrecQuery::line(std::string_view document_id, std::size_t rank, Micro score) {
    if (last_) { score = std::min(score, *last_ - 1); }
    last_ = score;
    out_ << query_id_ << " Q0 " << trec_id(document_id) << ' ' << rank << ' ' << format_decimal(score, 6)
         << " winnow\n";
}

void print_rank_trec(RankingReport const& report, std::ostream& out) {
    bool const hundredths = report.by == Column::score || report.by == Column::tq || report.by == Column::ecq;
    TrecQuery query{report.plan().announcement_id, out};
    for (Ranked const& line : report.lines) {
        Micro const score = line.scores.by(report.by) * (hundredths ? kMicro / 100 : 1);
        query.line(report.index().id(line.document), line.rank, score);
    }
}

}  // namespace winnow
