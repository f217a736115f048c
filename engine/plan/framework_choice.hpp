#pragma once

#include "engine/plan/plan.hpp"
#include "engine/record/announcement.hpp"
#include "engine/record/framework.hpp"

#include <span>
#include <string_view>

namespace winnow {

/// How applicants answer: one response a requirement if there are labelled requirements (ECQs, TQs), unless the
/// announcement says that a résumé is to show them.
Mode choose_mode(Announcement const& announcement, bool has_labelled_requirements);

/// Whether an announcement for the Senior Executive Service tells the qualifications of a framework in its words though
/// it does not call them executive core qualifications: at least two of the framework's signs.
bool paraphrases_framework(Announcement const& announcement, std::span<Framework const> frameworks);

/// The framework of the announcement's ECQs.
///
/// In this order: the one asked for; the one whose signs and names the announcement uses most; with ECQs and a date
/// from the day a framework came into force, the newest such; `opm-2006` for narratives or ECQs; none. \param asked_for
/// an id, "none", or empty. \return null for none. \throws Error if `asked_for` is no framework's id.
Framework const* choose_framework(Announcement const& announcement, std::span<Framework const> frameworks,
                                  std::string_view asked_for, Mode mode, bool has_executive_qualifications);

}  // namespace winnow
