#include "engine/review/definition_prints.hpp"

#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace winnow {
namespace {

constexpr std::array kParameters{RuleParameter{"words", 8, "words in a row from which on they count as copied"}};

constexpr std::size_t kRun = 5;

/// FNV-1a over five words from `first` on, each followed by a blank.
std::uint64_t print_at(DraftSection const& section, std::size_t first) {
    std::uint64_t print = 0xCBF29CE484222325U;
    auto const add = [&print](char c) { print = (print ^ static_cast<unsigned char>(c)) * 0x100000001B3U; };
    for (std::size_t i = first; i < first + kRun; ++i) {
        for (char const c : section.word(i)) { add(c); }
        add(' ');
    }
    return print;
}

void find_copies(RuleRun& run) {
    auto const least = static_cast<std::size_t>(run.parameter("words"));
    auto const is_official = [](DraftSection const& section, std::size_t first) {
        return first + kRun <= section.words.size() &&
               std::binary_search(kDefinitionPrints.begin(), kDefinitionPrints.end(), print_at(section, first));
    };
    for (DraftSection const* section : run.sections()) {
        for (std::size_t i = 0; i < section->words.size();) {
            std::size_t last = i;
            while (is_official(*section, last)) { ++last; }
            std::size_t const length = last == i ? 0 : last - i + kRun - 1;
            if (length != 0 && length >= least) {
                run.report_words(*section, i, i + length,
                                 fmt::format("{} words in a row are the official definition's", length));
            }
            i += std::max<std::size_t>(length, 1);
        }
    }
}

}  // namespace

Rule definition_copied_rule() {
    return {"definition-copied",
            Severity::warning,
            kEcq,
            "Reviewers know the definitions; copied, they take room and show nothing.",
            "Leave the definition out and let the example show it.",
            kGuide,
            kParameters,
            find_copies};
}

}  // namespace winnow
