#include "corpus/framework/data_node.hpp"
#include "corpus/framework/reference_data.hpp"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::string_view kSchema = "winnow.occupations/1";

/// "0510", or the first digits of a group of series: "05".
bool is_series(std::string_view text) {
    return text.size() >= 2 && text.size() <= 4 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Occupation read_occupation(DataNode const& node) {
    node.expect_object({"id", "name", "series", "titles", "vocabulary"});
    Occupation occupation{node.text("id"), node.text("name"), node.texts("series"), node.texts("titles"),
                          node.texts("vocabulary")};
    if (!std::all_of(occupation.series.begin(), occupation.series.end(), is_series)) {
        node.member("series").fail("expected two to four digits each");
    }
    if (occupation.vocabulary.empty()) { node.member("vocabulary").fail("empty"); }
    return occupation;
}

}  // namespace

std::vector<Occupation> parse_occupations(std::string_view json_text, std::string_view place) {
    boost::json::value const file = parse_data(json_text, place);
    DataNode const root{file, "", place};
    root.expect_object({"schema", "occupations"});
    if (root.text("schema") != kSchema) { root.member("schema").fail(fmt::format("expected \"{}\"", kSchema)); }
    return root.each("occupations", read_occupation);
}

}  // namespace winnow
