#pragma once

#include "engine/record/announcement.hpp"
#include "engine/text/utf8.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace winnow::testing {

/// The field of that name, or null.
inline SourceField const* find_field(Announcement const& announcement, std::string_view name) {
    auto const found = std::find_if(announcement.fields.begin(), announcement.fields.end(),
                                    [name](SourceField const& field) { return field.name == name; });
    return found == announcement.fields.end() ? nullptr : &*found;
}

inline std::string_view text_of(Announcement const& announcement, Passage const& passage) {
    return std::string_view{announcement.fields[passage.field].text}.substr(passage.begin, passage.end - passage.begin);
}

/// All passages of a kind, one after the other.
inline std::string text_about(Announcement const& announcement, PassageKind kind) {
    std::string text;
    for (Passage const& passage : announcement.passages) {
        if (passage.kind == kind) { text += text_of(announcement, passage); }
    }
    return text;
}

/// Passages are in order, touch, cover every field, and none is empty; texts are plain and valid.
inline void require_whole(Announcement const& announcement) {
    std::size_t next = 0;
    for (std::size_t field = 0; field < announcement.fields.size(); ++field) {
        std::string const& text = announcement.fields[field].text;
        REQUIRE(!text.empty());
        REQUIRE(is_valid_utf8(text));
        REQUIRE(text.find('\r') == std::string::npos);
        std::size_t end = 0;
        for (; next < announcement.passages.size() && announcement.passages[next].field == field; ++next) {
            REQUIRE(announcement.passages[next].begin == end);
            REQUIRE(announcement.passages[next].end > end);
            end = announcement.passages[next].end;
        }
        REQUIRE(end == text.size());
    }
    REQUIRE(next == announcement.passages.size());
}

}  // namespace winnow::testing
