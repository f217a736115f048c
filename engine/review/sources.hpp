#pragma once

#include "engine/review/draft_kind.hpp"

#include <string_view>

namespace winnow {

// Where rules come from. docs/rules.md says more of each.

inline constexpr std::string_view kGuide = "OPM, Guide to Senior Executive Service Qualifications (2012)";
inline constexpr std::string_view kMemo2025 =
    "OPM, memorandum on hiring and talent development for the SES (29 May 2025)";
inline constexpr std::string_view kUsajobs = "USAJOBS Help Center, what to include in a résumé";
inline constexpr std::string_view kPlainLanguage = "Federal Plain Language Guidelines (2011)";
inline constexpr std::string_view kMeritLaw = "5 U.S.C. 2302(b) and 3303: what agencies may not consider";
inline constexpr std::string_view kAnnouncement = "the announcement";

// Where rules run.

inline constexpr DraftKinds kEcq{DraftKind::ecq_narrative};
inline constexpr DraftKinds kNarratives{DraftKind::ecq_narrative, DraftKind::tq_response};
inline constexpr DraftKinds kResponses{DraftKind::ecq_narrative, DraftKind::tq_response,
                                       DraftKind::questionnaire_answer};
inline constexpr DraftKinds kResumes{DraftKind::ses_resume, DraftKind::gs_resume};
inline constexpr DraftKinds kAllText{DraftKind::ecq_narrative, DraftKind::tq_response, DraftKind::questionnaire_answer,
                                     DraftKind::ses_resume, DraftKind::gs_resume};

}  // namespace winnow
