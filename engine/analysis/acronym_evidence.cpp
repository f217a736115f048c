#include "engine/analysis/acronym_evidence.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>

namespace winnow {

bool AcronymEvidence::proves(std::size_t begin, std::size_t end) {
    std::string_view const word = text_.substr(begin, end - begin);
    if (!std::all_of(word.begin(), word.end(), is_ascii_upper)) { return false; }
    if (begin >= line_end_) { read_line(begin); }
    return has_small_letters_ || words_ == 1;
}

void AcronymEvidence::read_line(std::size_t at) {
    std::size_t line_begin = at;
    while (line_begin > 0 && text_[line_begin - 1] != '\n' && text_[line_begin - 1] != '\r') { --line_begin; }
    line_end_ = std::min(text_.find_first_of("\r\n", at), text_.size());
    std::string_view const line = text_.substr(line_begin, line_end_ - line_begin);
    has_small_letters_ = std::any_of(line.begin(), line.end(), is_ascii_lower);
    words_ = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        words_ += is_ascii_upper(line[i]) && (i == 0 || !is_ascii_upper(line[i - 1])) ? 1U : 0U;
    }
}

}  // namespace winnow
