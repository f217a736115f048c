#include "corpus/framework/data_lines.hpp"
#include "corpus/framework/reference_data.hpp"
#include "engine/record/error.hpp"

#include <fmt/format.h>

namespace winnow {
namespace {

/// "keyword: alias; alias".
Synonyms read_line(std::string_view line, std::string_view place, std::size_t number) {
    auto const fail = [&](std::string_view problem) {
        throw Error{fmt::format("{}: line {}: {}: write 'keyword: alias; alias'", place, number, problem)};
    };
    std::size_t const colon = line.find(": ");
    if (colon == line.npos) { fail("no ': '"); }
    Synonyms synonyms{std::string{line.substr(0, colon)}, split_phrases(line.substr(colon + 2))};
    if (!is_phrase(synonyms.keyword) || !are_phrases(synonyms.aliases)) {
        fail("an empty word, or one with space around it");
    }
    return synonyms;
}

}  // namespace

std::vector<Synonyms> parse_thesaurus(std::string_view file, std::string_view place) {
    std::vector<Synonyms> thesaurus;
    each_data_line(file, [&](std::string_view line, std::size_t number) {
        thesaurus.push_back(read_line(line, place, number));
        auto const size = thesaurus.size();
        if (size > 1 && thesaurus[size - 2].keyword >= thesaurus[size - 1].keyword) {
            throw Error{fmt::format("{}: line {}: '{}' is not in byte order, or there twice: sort the file", place,
                                    number, thesaurus.back().keyword)};
        }
    });
    return thesaurus;
}

}  // namespace winnow
