#include "corpus/announcement/announcement_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

// Any bytes, taken as JSON, lines of JSON, Markdown, HTML or text, are read whole or refused with an
// Error. What is read has passages that touch and cover their fields.

namespace {

void require(bool condition) {
    if (!condition) { std::abort(); }
}

void check(winnow::Announcement const& announcement) {
    std::size_t next = 0;
    for (std::size_t field = 0; field < announcement.fields.size(); ++field) {
        std::size_t end = 0;
        for (; next < announcement.passages.size() && announcement.passages[next].field == field; ++next) {
            require(announcement.passages[next].begin == end && announcement.passages[next].end > end);
            end = announcement.passages[next].end;
        }
        require(end == announcement.fields[field].text.size());
    }
    require(next == announcement.passages.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    for (std::string_view const name : {"a.json", "a.jsonl", "a.md", "a.html", "a.txt"}) {
        try {
            for (winnow::Announcement const& announcement : winnow::parse_announcements(bytes, name)) {
                check(announcement);
            }
        } catch (winnow::Error const&) {  // refused, as it may be
        }
    }
    return 0;
}
