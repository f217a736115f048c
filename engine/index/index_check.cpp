#include "engine/index/index_check.hpp"

#include "engine/index/index_builder.hpp"
#include "engine/record/section_name.hpp"
#include "engine/text/utf8.hpp"

#include <algorithm>
#include <functional>

namespace winnow {
namespace {

bool strictly_rising(StringTable const& strings) {
    for (std::size_t i = 1; i < strings.size(); ++i) {
        if (strings[i - 1] >= strings[i]) { return false; }
    }
    return true;
}

bool valid_utf8(StringTable const& strings) {
    for (std::size_t i = 0; i < strings.size(); ++i) {
        if (!is_valid_utf8(strings[i])) { return false; }
    }
    return true;
}

/// Every owner has something.
bool none_empty(std::span<std::uint64_t const> starts) {
    return std::adjacent_find(starts.begin(), starts.end(), std::greater_equal{}) == starts.end();
}

class StructureCheck {
  public:
    StructureCheck(IndexParts const& parts, TextBlocks const& texts, std::vector<std::string>& faults)
        : parts_(parts), texts_(texts), faults_(faults) {}

    void run() {
        check_strings();
        check_documents();
        check_texts();
        if (faults_.empty()) { check_sections(); }
        check_posting_starts();
        if (faults_.empty()) { check_postings(); }
    }

  private:
    void expect(bool holds, char const* fault) {
        if (!holds) { faults_.emplace_back(fault); }
    }

    void check_strings() {
        expect(strictly_rising(parts_.ids), "the ids are not in byte order");
        expect(strictly_rising(parts_.terms), "the terms are not in byte order");
        expect(parts_.ids.size() == 0 || !parts_.ids[0].empty(), "an id is empty");
        expect(parts_.ids.size() < 0xffffffffU && parts_.terms.size() < 0xffffffffU, "too many documents or terms");
        expect(parts_.flags.size() % 2 == 0, "the flags are not pairs");
        expect(parts_.unreadable.size() % 2 == 0, "the unreadable entries are not pairs");
        bool const valid = is_valid_utf8(parts_.analyzer) && valid_utf8(parts_.ids) && valid_utf8(parts_.terms) &&
                           valid_utf8(parts_.names) && valid_utf8(parts_.flags) && valid_utf8(parts_.exempt) &&
                           valid_utf8(parts_.unreadable);
        expect(valid, "a name is not UTF-8");
    }

    void check_documents() {
        std::size_t const documents = parts_.ids.size();
        auto const divides = [documents](StoredArray<std::uint64_t> const& starts, std::size_t size) {
            return starts.size() == documents + 1 && are_starts(starts.values(), size);
        };
        expect(divides(parts_.document_sections, parts_.sections.size()), "the sections are not divided by document");
        expect(divides(parts_.document_flags, parts_.flags.size() / 2), "the flags are not divided by document");
        expect(divides(parts_.document_exempt, parts_.exempt.size()), "the exemptions are not divided by document");
    }

    void check_texts() {
        bool const divided = texts_.starts.size() == parts_.sections.size() + 1 &&
                             are_starts(texts_.starts.values(), texts_.starts[texts_.starts.size() - 1]);
        expect(divided, "the texts are not divided by section");
        if (!divided) { return; }
        std::uint64_t const stream = texts_.starts[texts_.starts.size() - 1];
        // zstd can shrink a block to a few bytes, so the size of the file bounds the number of blocks, not of bytes.
        bool const blocks = !texts_.offsets.values().empty() && stream / kTextBlockBytes <= texts_.offsets.size() &&
                            texts_.offsets.size() == text_blocks(stream) + 1 &&
                            are_starts(texts_.offsets.values(), texts_.bytes.size());
        expect(blocks, "the texts are not divided into blocks");
        auto const starts = texts_.starts.values();
        for (std::size_t i = 1; i < starts.size(); ++i) {
            if (starts[i] - starts[i - 1] > IndexBuilder::kMostTextBytes) {
                return expect(false, "a text is too long");
            }
        }
    }

    [[nodiscard]] std::span<SectionRow const> sections(std::size_t document) const {
        std::size_t const first = parts_.document_sections[document];
        return parts_.sections.values().subspan(first, parts_.document_sections[document + 1] - first);
    }

    void check_sections() {
        for (std::size_t document = 0; document < parts_.ids.size(); ++document) {
            std::uint32_t next_position = 0;
            for (SectionRow const& row : sections(document)) {
                bool const named = row.id < parts_.names.size() && row.label < parts_.names.size() &&
                                   (row.length == 0 || is_scored_section(parts_.names[row.id]));
                bool const placed = next_position <= row.first_position && row.first_position <= row.end_position &&
                                    row.end_position <= Occurrence::kMaxPosition &&
                                    row.length <= row.end_position - row.first_position;
                if (!named || !placed) {
                    faults_.emplace_back("a section has no name or place of its own");
                    return;
                }
                next_position = row.end_position;
            }
        }
    }

    void check_posting_starts() {
        Postings const& postings = parts_.postings;
        std::size_t const terms = parts_.terms.size();
        auto const divides = [terms](StoredArray<std::uint64_t> const& starts, std::size_t size) {
            return starts.size() == terms + 1 && are_starts(starts.values(), size) && none_empty(starts.values());
        };
        expect(divides(postings.term_postings, postings.documents.size()), "the postings are not divided by term");
        expect(divides(postings.term_occurrences, postings.occurrences.size()),
               "the occurrences are not divided by term");
        expect(postings.starts.size() == postings.documents.size() + terms,
               "the occurrences are not divided by posting");
    }

    void check_postings() {
        lengths_.assign(parts_.sections.size(), 0);
        for (std::size_t term = 0; term < parts_.terms.size(); ++term) {
            if (!check_list(term)) {
                faults_.push_back("the posting list of '" + std::string{parts_.terms[term]} + "' is broken");
                return;
            }
        }
        for (std::size_t section = 0; section < lengths_.size(); ++section) {
            if (lengths_[section] != parts_.sections[section].length) {
                faults_.emplace_back("a section's length is not the number of its tokens");
                return;
            }
        }
    }

    bool check_list(std::size_t term) {
        Postings const& postings = parts_.postings;
        std::size_t const first = postings.term_postings[term];
        std::size_t const count = postings.term_postings[term + 1] - first;
        auto const documents = postings.documents.values().subspan(first, count);
        auto const starts = postings.starts.values().subspan(first + term, count + 1);
        std::size_t const first_occurrence = postings.term_occurrences[term];
        auto const occurrences = postings.occurrences.values().subspan(
            first_occurrence, postings.term_occurrences[term + 1] - first_occurrence);

        bool const divided = starts.front() == 0 && starts.back() == occurrences.size() &&
                             std::adjacent_find(starts.begin(), starts.end(), std::greater_equal{}) == starts.end();
        bool const rising =
            std::adjacent_find(documents.begin(), documents.end(), std::greater_equal{}) == documents.end();
        if (!divided || !rising || static_cast<std::size_t>(documents.back()) >= parts_.ids.size()) { return false; }
        for (std::size_t i = 0; i < count; ++i) {
            auto const own = occurrences.subspan(starts[i], starts[i + 1] - starts[i]);
            if (!check_occurrences(static_cast<std::size_t>(documents[i]), own)) { return false; }
        }
        return true;
    }

    /// Positions rise and each lies in a section; counts them into lengths_.
    bool check_occurrences(std::size_t document, std::span<Occurrence const> occurrences) {
        auto const rows = sections(document);
        std::size_t const first_section = parts_.document_sections[document];
        std::size_t section = 0;
        std::uint32_t next_position = 0;
        for (Occurrence const& at : occurrences) {
            std::uint32_t const position = at.position();
            while (section < rows.size() && rows[section].end_position <= position) { ++section; }
            bool const placed = section < rows.size() && rows[section].first_position <= position;
            if (!placed || position < next_position || at.context() > Context::negated) { return false; }
            ++lengths_[first_section + section];
            next_position = position + 1;
        }
        return true;
    }

    IndexParts const& parts_;
    TextBlocks const& texts_;
    std::vector<std::string>& faults_;
    std::vector<std::uint64_t> lengths_;  ///< [sections], tokens found
};

}  // namespace

bool are_starts(std::span<std::uint64_t const> starts, std::size_t size) {
    return !starts.empty() && starts.front() == 0 && starts.back() == size &&
           std::is_sorted(starts.begin(), starts.end());
}

void check_structure(IndexParts const& parts, TextBlocks const& texts, std::vector<std::string>& faults) {
    std::vector<std::string> found;
    StructureCheck{parts, texts, found}.run();
    faults.insert(faults.end(), found.begin(), found.end());
}

}  // namespace winnow
