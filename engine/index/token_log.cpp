#include "engine/index/token_log.hpp"

#include "engine/record/section_name.hpp"

#include <cassert>

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
        for (Token const& token : buffer_.tokens) {
            log.tokens.push_back({terms_.intern(buffer_.term(token)), {next_position + token.position, token.context}});
        }
        record.positions = buffer_.positions;
        record.length = static_cast<std::uint32_t>(buffer_.tokens.size());
        if (record.positions > 0) { next_position += record.positions + kSentenceGap; }
    }
    log.ends.push_back(log.tokens.size());
}

}  // namespace winnow
