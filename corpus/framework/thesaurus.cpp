#include "corpus/framework/reference_data.hpp"
#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace winnow {
namespace {

bool is_phrase(std::string_view text) {
    return !text.empty() && text.front() != ' ' && text.back() != ' ' && text.find('\t') == text.npos &&
           text.find('\r') == text.npos;
}

/// "keyword: alias; alias".
Synonyms read_line(std::string_view line, std::string_view place, std::size_t number) {
    auto const fail = [&](std::string_view problem) {
        throw Error{fmt::format("{}: line {}: {}: write 'keyword: alias; alias'", place, number, problem)};
    };
    std::size_t const colon = line.find(": ");
    if (colon == line.npos) { fail("no ': '"); }
    Synonyms synonyms{std::string{line.substr(0, colon)}, {}};
    for (std::size_t begin = colon + 2; begin <= line.size();) {
        std::size_t const end = std::min(line.find("; ", begin), line.size());
        synonyms.aliases.emplace_back(line.substr(begin, end - begin));
        begin = end + 2;
    }
    bool const good = !synonyms.aliases.empty() && is_phrase(synonyms.keyword) &&
                      std::all_of(synonyms.aliases.begin(), synonyms.aliases.end(), is_phrase);
    if (!good) { fail("an empty word, or one with space around it"); }
    return synonyms;
}

}  // namespace

std::vector<Synonyms> parse_thesaurus(std::string_view file, std::string_view place) {
    std::vector<Synonyms> thesaurus;
    for (std::size_t number = 1; !file.empty(); ++number) {
        std::size_t const end = std::min(file.find('\n'), file.size());
        std::string_view const line = file.substr(0, end);
        file.remove_prefix(std::min(end + 1, file.size()));
        if (line.empty() || line.front() == '#') { continue; }
        thesaurus.push_back(read_line(line, place, number));
        auto const size = thesaurus.size();
        if (size > 1 && thesaurus[size - 2].keyword >= thesaurus[size - 1].keyword) {
            throw Error{fmt::format("{}: line {}: '{}' is not in byte order, or there twice: sort the file", place,
                                    number, thesaurus.back().keyword)};
        }
    }
    return thesaurus;
}

}  // namespace winnow
