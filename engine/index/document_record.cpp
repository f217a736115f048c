#include "engine/index/document_record.hpp"

namespace winnow {

void SectionRecord::set_pages(SectionPages const& pages) {
    first_page = 2 * pages.first + (pages.shares_first ? 1 : 0);
    document = pages.document;
    breaks = static_cast<std::uint32_t>(pages.breaks.size());
}

SectionPages SectionRecord::pages(std::span<std::uint32_t const> page_breaks) const {
    return {document, first_page / 2, first_page % 2 != 0, {page_breaks.begin(), page_breaks.end()}};
}

}  // namespace winnow
