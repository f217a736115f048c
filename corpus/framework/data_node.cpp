#include "corpus/framework/data_node.hpp"

#include "engine/json/parse.hpp"

#include <variant>

namespace winnow {

boost::json::value parse_data(std::string_view json, std::string_view place) {
    auto parsed = parse_json(json);
    if (auto const* problem = std::get_if<JsonProblem>(&parsed)) {
        throw Error{fmt::format("{}: not JSON at {}: {}: correct the file", place,
                                describe_offset(json, problem->offset_bytes), problem->message)};
    }
    return std::get<boost::json::value>(std::move(parsed));
}

}  // namespace winnow
