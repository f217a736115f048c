#include "tools/winnow/report/plan_warning.hpp"

#include <array>
#include <utility>

namespace winnow {
namespace {

constexpr auto kWarnings = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"thin-plan",
     "the announcement gave few words to look for, so this ranking says little; add requirements or keywords to the "
     "plan"},
    {"several-grades",
     "the announcement has several grades, and the requirements of all of them count; to keep those of one, give "
     "--grade with --announcement, or to the `winnow plan` that makes the plan"},
});

}  // namespace

std::string describe_plan_warning(std::string_view code) {
    std::string text{code};
    for (auto const& [known, meaning] : kWarnings) {
        if (known == code) { text.append(": ").append(meaning); }
    }
    return text;
}

}  // namespace winnow
