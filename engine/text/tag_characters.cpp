#include "engine/text/tag_characters.hpp"

#include <utility>

namespace winnow {
namespace {

constexpr std::string_view kTagLead = "\xF3\xA0";  ///< of U+E0000 to U+E0FFF, of which tags are the first 128
constexpr std::size_t kTagBytes = 4;
constexpr std::string_view kBlackFlag = "\U0001F3F4";
constexpr std::size_t kMostTagsOfFlag = 7;  ///< with the one that ends it

/// The ASCII code of the tag that begins at `at`, or -1.
int tag_at(std::string_view text, std::size_t at) {
    if (text.size() - at < kTagBytes || text.substr(at, kTagLead.size()) != kTagLead) { return -1; }
    auto const third = static_cast<unsigned char>(text[at + 2]);
    auto const fourth = static_cast<unsigned char>(text[at + 3]);
    return third == 0x80 || third == 0x81 ? ((third & 1) << 6) | (fourth & 0x3F) : -1;
}

}  // namespace

std::vector<TagPassage> find_tag_passages(std::string_view text) {
    std::vector<TagPassage> found;
    for (std::size_t at = text.find(kTagLead); at < text.size(); at = text.find(kTagLead, at)) {
        TagPassage passage{at, at, {}};
        for (int code = tag_at(text, at); code >= 0; code = at < text.size() ? tag_at(text, at) : -1) {
            if (code >= ' ' && code < 0x7F) { passage.spells += static_cast<char>(code); }
            at += kTagBytes;
        }
        passage.end = at;
        bool const is_flag = text.substr(0, passage.begin).ends_with(kBlackFlag) &&
                             passage.end - passage.begin <= kMostTagsOfFlag * kTagBytes;
        if (passage.begin == at) { at += kTagLead.size(); }
        if (!passage.spells.empty() && !is_flag) { found.push_back(std::move(passage)); }
    }
    return found;
}

}  // namespace winnow
