#include "rtf_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace winnow {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, std::array<std::string_view, N> const& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Destinations whose text is not the author's, or not for readers.
constexpr auto kDropped = std::to_array<std::string_view>({"stylesheet",
                                                           "pict",
                                                           "objdata",
                                                           "nonshppict",
                                                           "themedata",
                                                           "colorschememapping",
                                                           "datastore",
                                                           "latentstyles",
                                                           "listtable",
                                                           "listoverridetable",
                                                           "revtbl",
                                                           "rsidtbl",
                                                           "generator",
                                                           "annotation",
                                                           "atnid",
                                                           "atnauthor",
                                                           "atntime",
                                                           "atndate",
                                                           "atnref",
                                                           "atnparent",
                                                           "xe",
                                                           "tc",
                                                           "tcn",
                                                           "rxe",
                                                           "bkmkstart",
                                                           "bkmkend",
                                                           "listtext",
                                                           "pntext",
                                                           "pntxta",
                                                           "pntxtb",
                                                           "picprop",
                                                           "xmlnstbl",
                                                           "mmathPr",
                                                           "filetbl",
                                                           "ftnsep",
                                                           "ftnsepc",
                                                           "ftncn",
                                                           "aftnsep",
                                                           "aftnsepc",
                                                           "aftncn",
                                                           "background",
                                                           "template",
                                                           "private",
                                                           "formfield",
                                                           "fontemb",
                                                           "falt",
                                                           "panose",
                                                           "pnseclvl",
                                                           "wgrffmtfilter",
                                                           "blipuid",
                                                           "userprops",
                                                           "docvar",
                                                           "nonesttables"});

/// Destinations behind `\*` that hold text all the same.
constexpr auto kReadThough =
    std::to_array<std::string_view>({"shpinst", "shptxt", "shppict", "footnote", "fldinst", "nesttableprops", "ud"});

/// Properties of the document that hold words.
constexpr auto kProperties = std::to_array<std::string_view>(
    {"keywords", "subject", "doccomm", "comment", "category", "title", "author", "manager", "company"});

/// Read after all else.
constexpr auto kDeferred =
    std::to_array<std::string_view>({"footnote", "footer", "footerl", "footerr", "footerf", "shptxt"});

/// Words that stand for a character.
constexpr auto kCharacters = std::to_array<std::pair<std::string_view, std::string_view>>({{"emdash", "\u2014"},
                                                                                           {"endash", "\u2013"},
                                                                                           {"lquote", "\u2018"},
                                                                                           {"rquote", "\u2019"},
                                                                                           {"ldblquote", "\u201C"},
                                                                                           {"rdblquote", "\u201D"},
                                                                                           {"bullet", "\u2022"},
                                                                                           {"emspace", " "},
                                                                                           {"enspace", " "},
                                                                                           {"qmspace", " "},
                                                                                           {"zwj", "\u200D"},
                                                                                           {"zwnj", "\u200C"},
                                                                                           {"zwbo", "\u200B"},
                                                                                           {"zwnbo", "\u2060"}});

}  // namespace

bool is_dropped_destination(std::string_view word) { return is_one_of(word, kDropped); }
bool is_read_though_ignorable(std::string_view word) { return is_one_of(word, kReadThough); }
bool is_property(std::string_view word) { return is_one_of(word, kProperties); }
bool is_read_last(std::string_view word) { return is_one_of(word, kDeferred); }

std::string_view named_character(std::string_view word) {
    for (auto const& [name, character] : kCharacters) {
        if (name == word) { return character; }
    }
    return {};
}

bool is_page_number_code(std::string_view code) {
    std::size_t const begin = std::min(code.find_first_not_of(' '), code.size());
    std::string_view const name = code.substr(begin, code.find_first_of(" \\", begin) - begin);
    return name == "PAGE" || name == "NUMPAGES";
}

}  // namespace winnow
