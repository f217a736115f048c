#include "corpus/application/section_label.hpp"

#include "corpus/extract/section_heading.hpp"
#include "engine/record/section_name.hpp"

#include <algorithm>
#include <utility>

namespace winnow {

std::optional<std::string> section_of_label(std::string_view label) {
    if (auto id = section_id(label)) { return id; }
    std::string spaced{label};
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    auto heading = section_heading(spaced);
    bool const is_label =
        heading && heading->evidence == SectionHeading::Evidence::label && heading->end == spaced.size();
    return is_label ? std::optional{std::move(heading->id)} : std::nullopt;
}

}  // namespace winnow
