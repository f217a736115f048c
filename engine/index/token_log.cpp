#include "engine/index/token_log.hpp"

#include "engine/record/section_name.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace winnow {

LoggedToken* TokenSpace::extend(std::size_t tokens) {
    if (blocks_.empty() || tokens > capacity_ - end_) {
        // Twice as much as before, so that few texts take little.
        constexpr std::size_t kFirst = std::size_t{1} << 14U;
        constexpr std::size_t kMost = std::size_t{1} << 20U;
        std::size_t const size = end_ - begin_;
        std::size_t const capacity = std::max(2 * (size + tokens), std::clamp(2 * capacity_, kFirst, kMost));
        UnsetArray<LoggedToken> block = make_unset_array<LoggedToken>(capacity);
        if (size > 0) { std::copy_n(blocks_.back().get() + begin_, size, block.get()); }
        blocks_.push_back(std::move(block));
        capacity_ = capacity;
        begin_ = 0;
        end_ = size;
    }
    end_ += tokens;
    return blocks_.back().get() + (end_ - tokens);
}

std::span<LoggedToken const> TokenSpace::end_document() {
    std::size_t const begin = std::exchange(begin_, end_);
    if (begin == end_) { return {}; }
    return {blocks_.back().get() + begin, end_ - begin};
}

std::span<LoggedToken const> Analyst::analyze(Application const& application, std::span<SectionRecord> records) {
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
        LoggedToken* next = space_.extend(buffer_.tokens.size());
        for (Token const& token : buffer_.tokens) {
            *next++ = {term_of(token), {next_position + token.position, token.context}};
        }
        record.positions = buffer_.positions;
        record.length = static_cast<std::uint32_t>(buffer_.tokens.size());
        if (record.positions > 0) { next_position += record.positions + kSentenceGap; }
    }
    return space_.end_document();
}

std::uint32_t Analyst::learn_term(Token const& token) {
    std::uint32_t const term = terms_.intern(buffer_.term(token));
    if (token.word == kNoWord) { return term; }
    if (token.word >= numbers_.size()) { numbers_.resize(token.word + std::size_t{1}, kUnknown); }
    numbers_[token.word] = term;
    return term;
}

}  // namespace winnow
