#pragma once

#include "engine/plan/plan.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A numbered label that introduces a statement: "ECQ 1 -", "MTQ #2:", "Mandatory Technical Qualification 3."
struct LabelHit {
    RequirementKind kind;    ///< ecq or tq
    std::string id;          ///< "MTQ2"
    std::string label;       ///< as printed: "MTQ #2"
    bool mandatory;          ///< false for desired qualifications
    std::size_t begin;       ///< of the label
    std::size_t text_begin;  ///< of the statement, behind label and separator
};

/// The labels in a text, in order. A label that is only mentioned ("address TQ1 and TQ2 in your resume", "ECQs 1-5")
/// introduces nothing and is left out.
std::vector<LabelHit> find_labels(std::string_view text);

}  // namespace winnow
