#include "engine/plan/plan_seal.hpp"

#include "engine/json/canonical.hpp"
#include "engine/json/parse.hpp"
#include "engine/plan/plan_json.hpp"
#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <boost/json/object.hpp>
#include <variant>

namespace winnow {

std::string seal_plan(std::string_view json, std::string_view place, std::string_view at) {
    Plan const plan = read_plan(json, place);
    if (plan.sealed) {
        throw Error{
            fmt::format("{}: sealed: the plan has been sealed already, at {}: use it as it is, or change "
                        "\"sealed\" to null to seal it anew",
                        place, plan.sealed->at)};
    }
    auto parsed = parse_json(json);
    auto& document = std::get<boost::json::value>(parsed).get_object();
    document["sealed"] = {{"at", at}, {"sha256", plan.sha256}};
    return canonical_json(document) + '\n';
}

}  // namespace winnow
