#include "engine/index/token_log.hpp"

#include "engine/record/section_name.hpp"

#include <cassert>
#include <utility>

namespace winnow {

void Analyst::analyze(Application const& application, std::span<SectionRecord> records, TokenLog& log) {
    std::uint32_t next_position = 0;
    for (std::size_t s = 0; s < records.size(); ++s) {
        Section const& section = application.sections[s];
        SectionRecord& record = records[s];
        record.positions = 0;
        record.length = 0;
        if (!is_scored_section(section.id)) { continue; }

        analyzer_.analyze(section.text, buffer_);
        assert(next_position + std::uint64_t{buffer_.positions} <= Occurrence::kMaxPosition);
        if (std::exchange(vocabulary_, buffer_.vocabulary) != buffer_.vocabulary) { numbers_.clear(); }
        for (Token const& token : buffer_.tokens) {
            log.tokens.push_back({term_of(token), {next_position + token.position, token.context}});
        }
        record.positions = buffer_.positions;
        record.length = static_cast<std::uint32_t>(buffer_.tokens.size());
        if (record.positions > 0) { next_position += record.positions + kSentenceGap; }
    }
    log.ends.push_back(log.tokens.size());
}

std::uint32_t Analyst::learn_term(Token const& token) {
    std::uint32_t const term = terms_.intern(buffer_.term(token));
    if (token.word == kNoWord) { return term; }
    if (token.word >= numbers_.size()) { numbers_.resize(token.word + std::size_t{1}, kUnknown); }
    numbers_[token.word] = term;
    return term;
}

}  // namespace winnow
