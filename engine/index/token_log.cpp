#include "engine/index/token_log.hpp"

#include "engine/record/section_name.hpp"

#include <cassert>

namespace winnow {

void Analyst::analyze(Application const& application, std::span<SectionRow> rows, TokenLog& log) {
    std::uint32_t next_position = 0;
    for (std::size_t s = 0; s < rows.size(); ++s) {
        Section const& section = application.sections[s];
        SectionRow& row = rows[s];
        row.first_position = next_position;
        row.end_position = next_position;
        row.length = 0;
        if (!is_scored_section(section.id)) { continue; }

        analyzer_.analyze(section.text, buffer_);
        assert(next_position + std::uint64_t{buffer_.positions} <= Occurrence::kMaxPosition);
        for (Token const& token : buffer_.tokens) {
            log.tokens.push_back({terms_.intern(buffer_.term(token)), {next_position + token.position, token.context}});
        }
        row.end_position = next_position + buffer_.positions;
        row.length = static_cast<std::uint32_t>(buffer_.tokens.size());
        next_position = row.end_position + kSentenceGap;
    }
    log.ends.push_back(log.tokens.size());
}

}  // namespace winnow
