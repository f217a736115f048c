#include "engine/score/stuffing.hpp"

#include "engine/text/counted.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace winnow {

std::optional<Flag> find_stuffing(Plan const& plan, std::span<RequirementResult const> results) {
    constexpr std::size_t kFewest = 10;
    // Requirements share keywords: one that stands in a sentence for any of them is not stuffed.
    std::map<std::string_view, bool> in_sentence;
    for (std::size_t r = 0; r < results.size(); ++r) {
        for (std::size_t k = 0; k < results[r].keywords.size(); ++k) {
            State const state = results[r].keywords[k].state;
            if (state != State::listed && state != State::evidenced) { continue; }
            in_sentence[plan.requirements[r].keywords[k].keyword] |= state == State::evidenced;
        }
    }
    auto const listed = static_cast<std::size_t>(
        std::count_if(in_sentence.begin(), in_sentence.end(), [](auto const& keyword) { return !keyword.second; }));
    if (listed < kFewest || 4 * listed < 3 * in_sentence.size()) { return std::nullopt; }
    std::string const all = counted(in_sentence.size(), "keyword");
    std::string const which = listed == in_sentence.size() ? "all " + all : fmt::format("{} of the {}", listed, all);
    return Flag{"stuffing", which + " found stand in lists alone"};
}

}  // namespace winnow
