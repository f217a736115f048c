#include "engine/record/layout.hpp"

#include <algorithm>
#include <map>

namespace winnow {

Layout::Summary Layout::summary(std::string_view text) const {
    constexpr std::size_t kFewestLetters = 10;
    Summary summary;
    std::map<double, std::size_t> letters_of_size;
    std::size_t all = 0;
    std::size_t bold = 0;
    std::size_t italic = 0;
    std::size_t underline = 0;
    for (StyleRun const& run : runs) {
        std::string_view const words = text.substr(run.begin, run.end - run.begin);
        auto const letters = static_cast<std::size_t>(
            std::count_if(words.begin(), words.end(), [](char c) { return c != ' ' && c != '\n' && c != '\t'; }));
        all += letters;
        bold += run.style.bold ? letters : 0;
        italic += run.style.italic ? letters : 0;
        underline += run.style.underline ? letters : 0;
        if (run.style.size_pt <= 0) { continue; }
        letters_of_size[run.style.size_pt] += letters;
        bool const smaller = summary.smallest_size_pt <= 0 || run.style.size_pt < summary.smallest_size_pt;
        if (letters >= kFewestLetters && smaller) { summary.smallest_size_pt = run.style.size_pt; }
    }
    auto const share = [all](std::size_t part) {
        return all == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(all);
    };
    summary.bold_share = share(bold);
    summary.italic_share = share(italic);
    summary.underline_share = share(underline);
    std::size_t most = 0;
    for (auto const& [size, letters] : letters_of_size) {
        if (letters > most) {
            most = letters;
            summary.body_size_pt = size;
        }
    }
    return summary;
}

}  // namespace winnow
