// Plans are edited by hand and passed around: any bytes are read or refused, and a plan that was read can be written
// and read again, with the same hash whatever the style.
#include "engine/plan/plan_json.hpp"
#include "engine/record/error.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using namespace winnow;

std::string written(Plan const& plan, JsonWriter::Style style) {
    std::ostringstream out;
    JsonWriter json{out, style};
    write_plan(plan, json);
    return out.str();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    Plan plan;
    try {
        plan = read_plan(bytes, "plan");
    } catch (Error const& error) {
        if (std::string_view{error.what()}.find('\n') != std::string_view::npos) { std::abort(); }
        return 0;
    }
    plan.sealed.reset();
    finish_plan(plan);
    for (auto const style : {JsonWriter::Style::compact, JsonWriter::Style::readable}) {
        if (read_plan(written(plan, style), "plan").sha256 != plan.sha256) { std::abort(); }
    }
    return 0;
}
