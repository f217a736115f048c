#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace winnow {

/// What a part of a draft is. Rules run on some kinds and not on others (docs/rules.md).
enum class DraftKind : std::uint8_t {
    ecq_narrative,         ///< a response to an Executive Core Qualification
    tq_response,           ///< a response to a technical qualification
    ses_resume,            ///< the two-page résumé of executive vacancies since 2025
    gs_resume,             ///< any other résumé
    questionnaire_answer,  ///< a response to a question or to specialized experience
    essay,                 ///< an essay of the announcement: only its length is checked
    other,                 ///< cover letters and attachments: no rule runs
};
inline constexpr std::size_t kDraftKinds = 7;

/// "ECQ narrative", "GS résumé": for people.
std::string_view name_of(DraftKind kind);

/// A set of kinds.
class DraftKinds {
  public:
    constexpr DraftKinds(std::initializer_list<DraftKind> kinds) {
        for (DraftKind const kind : kinds) { bits_ |= 1U << static_cast<unsigned>(kind); }
    }
    [[nodiscard]] constexpr bool contains(DraftKind kind) const {
        return ((bits_ >> static_cast<unsigned>(kind)) & 1U) != 0;
    }

  private:
    unsigned bits_ = 0;
};

}  // namespace winnow
