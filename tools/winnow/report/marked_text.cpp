#include "tools/winnow/report/marked_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace winnow {
namespace {

/// What a piece of text shows: nothing, if no mark covers it.
struct Cover {
    State state = State::absent;
    std::string keywords;
    bool begins = false;
};

Cover cover_of(std::size_t begin, std::vector<Mark const*> const& covering) {
    Cover cover;
    std::vector<std::string_view> named;
    for (Mark const* mark : covering) {
        cover.state = std::max(cover.state, mark->state);
        cover.begins = cover.begins || mark->begin == begin;
        if (std::find(named.begin(), named.end(), mark->keyword) != named.end()) { continue; }
        named.push_back(mark->keyword);
        cover.keywords += (cover.keywords.empty() ? "" : ", ") + mark->keyword;
    }
    return cover;
}

void write_piece(std::string_view section, std::size_t begin, std::string_view piece, Cover const& cover,
                 HtmlPage& page) {
    std::string const title = fmt::format("{}: {}", cover.keywords, plain_name_of(cover.state));
    std::string_view const state = name_of(cover.state);
    if (cover.begins) {
        page.element("mark", piece, {{"class", state}, {"title", title}, {"id", mark_anchor(section, begin)}});
    } else {
        page.element("mark", piece, {{"class", state}, {"title", title}});
    }
}

}  // namespace

std::string mark_anchor(std::string_view section, std::size_t begin) {
    std::string anchor = "at-";
    for (char const c : section) { anchor += c == ' ' ? '_' : c; }
    return fmt::format("{}-{}", anchor, begin);
}

void write_marked_text(std::string_view section, std::string_view text, std::vector<Mark> marks, HtmlPage& page) {
    std::sort(marks.begin(), marks.end(), [](Mark const& a, Mark const& b) {
        return std::tie(a.begin, a.end, a.keyword) < std::tie(b.begin, b.end, b.keyword);
    });
    std::vector<std::size_t> cuts;
    for (Mark const& mark : marks) {
        cuts.push_back(mark.begin);
        cuts.push_back(mark.end);
    }
    cuts.push_back(text.size());
    std::sort(cuts.begin(), cuts.end());

    std::size_t at = 0;
    std::size_t next = 0;
    std::vector<Mark const*> covering;
    for (std::size_t const cut : cuts) {
        if (cut == at) { continue; }
        std::erase_if(covering, [at](Mark const* mark) { return mark->end <= at; });
        for (; next < marks.size() && marks[next].begin <= at; ++next) { covering.push_back(&marks[next]); }
        std::string_view const piece = text.substr(at, cut - at);
        if (covering.empty()) {
            page.text(piece);
        } else {
            write_piece(section, at, piece, cover_of(at, covering), page);
        }
        at = cut;
    }
}

}  // namespace winnow
