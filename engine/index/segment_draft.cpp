#include "engine/index/segment_draft.hpp"

#include "engine/index/inversion.hpp"
#include "engine/index/segment_writer.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace winnow {
namespace {

/// A logged token, and its place while it is sorted.
constexpr std::size_t kTokenBytes = sizeof(LoggedToken) + sizeof(std::uint64_t);
/// A record, its id twice and its places in tables.
constexpr std::size_t kRecordBytes = sizeof(DocumentRecord) + 200;

/// Reads a heading of the draft's table: id and label, each behind its length.
std::uint32_t moved_heading(std::string_view pair, SegmentWriter& writer) {
    ByteReader reader{{pair.data(), pair.size()}};
    std::string_view const id = reader.string();
    return writer.heading(id, reader.string());
}

}  // namespace

std::size_t SegmentDraft::add(Application& application) {
    sort_sections(application.sections);
    DocumentRecord record;
    record.id = application.id;
    record.exempt = std::move(application.exempt);
    record.flags = std::move(application.flags);
    std::vector<char> pair;
    for (Section const& section : application.sections) {
        pair.clear();
        put_string(pair, section.id);
        put_string(pair, section.label);
        record.sections.push_back(
            {headings_.intern({pair.data(), pair.size()}), 0, 0, static_cast<std::uint32_t>(section.text.size())});
    }
    memory_bytes_ += kRecordBytes + 2 * record.id.size() + record.sections.size() * sizeof(SectionRecord);
    auto const has_pages = [](Section const& section) { return section.pages.known(); };
    if (std::any_of(application.sections.begin(), application.sections.end(), has_pages)) {
        for (Section const& section : application.sections) {
            record.pages.push_back(section.pages);
            memory_bytes_ += sizeof(SectionPages) + section.pages.breaks.size() * sizeof(std::uint32_t);
        }
    }
    for (Flag const& flag : record.flags) { memory_bytes_ += sizeof(Flag) + flag.code.size() + flag.detail.size(); }
    for (std::string const& exempt : record.exempt) { memory_bytes_ += sizeof(std::string) + exempt.size(); }
    assert(!contains(record.id));
    std::uint32_t const id = ids_.intern(record.id);
    numbers_.resize(ids_.size());
    numbers_[id] = records_.size();
    ++size_;
    records_.push_back(std::move(record));
    return records_.size() - 1;
}

void SegmentDraft::add(std::span<DocumentTokens const> tokens) {
    for (DocumentTokens const& document : tokens) { memory_bytes_ += document.tokens.size() * kTokenBytes; }
    tokens_.insert(tokens_.end(), tokens.begin(), tokens.end());
}

std::optional<std::size_t> SegmentDraft::number_of(std::string_view id) const {
    auto const known = ids_.find(id);
    return known && numbers_[*known] != kRemoved ? std::optional{numbers_[*known]} : std::nullopt;
}

bool SegmentDraft::remove(std::string_view id) {
    if (!contains(id)) { return false; }
    numbers_[*ids_.find(id)] = kRemoved;
    --size_;
    return true;
}

std::uint64_t SegmentDraft::write(ByteSink sink, std::string_view analyzer, std::span<Analyst const* const> analysts,
                                  std::size_t threads) && {
    assert(tokens_.size() == records_.size());
    std::vector<std::size_t> order;
    order.reserve(size_);
    std::copy_if(numbers_.begin(), numbers_.end(), std::back_inserter(order),
                 [](std::size_t number) { return number != kRemoved; });
    auto const by_id = [this](std::size_t a, std::size_t b) { return records_[a].id < records_[b].id; };
    // Pools often come in order.
    if (!std::is_sorted(order.begin(), order.end(), by_id)) { std::sort(order.begin(), order.end(), by_id); }

    SegmentWriter writer{std::move(sink), analyzer};
    std::vector<std::uint32_t> headings(headings_.size(), 0xffffffffU);
    std::vector<DocumentTokens> sorted;
    sorted.reserve(order.size());
    for (std::size_t const number : order) {
        DocumentRecord record = std::move(records_[number]);
        for (SectionRecord& section : record.sections) {
            std::uint32_t& heading = headings[section.heading];
            if (heading == 0xffffffffU) { heading = moved_heading(headings_[section.heading], writer); }
            section.heading = heading;
        }
        writer.add(std::move(record));
        sorted.push_back(tokens_[number]);
    }
    auto const limits = writer.end_documents();
    Inversion{sorted, analysts, threads}.encode(limits, [&writer](EncodedTerms const& terms) { writer.add(terms); });
    return writer.finish();
}

}  // namespace winnow
