#include "corpus/application/section_pages.hpp"

#include <algorithm>

namespace winnow {

SectionPages section_pages(Document const& document, SectionBytes section, std::uint32_t number) {
    auto const& runs = document.layout.runs;
    auto run = std::upper_bound(runs.begin(), runs.end(), section.begin,
                                [](std::size_t begin, StyleRun const& other) { return begin < other.end; });
    SectionPages pages;
    if (run == runs.end() || run->page == 0 || run->begin >= section.text_end) { return pages; }
    // A run lies on one page, so what stands before on the page is in this run or in the one before.
    pages.document = number;
    pages.first = static_cast<std::uint32_t>(run->page);
    pages.shares_first = run->begin < section.begin || (run != runs.begin() && (run - 1)->page == run->page);
    std::size_t page = run->page;
    for (; run != runs.end() && run->begin < section.text_end; ++run) {
        std::size_t const at = std::max(run->begin, section.text_begin) - section.text_begin;
        for (; page < run->page; ++page) { pages.breaks.push_back(static_cast<std::uint32_t>(at)); }
    }
    return pages;
}

}  // namespace winnow
