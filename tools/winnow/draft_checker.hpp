#pragma once

#include "corpus/extract/extract.hpp"
#include "corpus/framework/reference_data.hpp"
#include "engine/analysis/analyzer.hpp"
#include "engine/plan/plan.hpp"
#include "engine/record/error.hpp"
#include "engine/review/rule.hpp"
#include "engine/review/spelling.hpp"
#include "tools/winnow/plan_source.hpp"
#include "tools/winnow/report/check_report.hpp"
#include "tools/winnow/system/console.hpp"

#include <future>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

struct DraftWithLooks;

/// A draft that cannot be read: exit 3, not 2.
class Unread : public Error {
  public:
    using Error::Error;
};

/// Reads drafts, scores and reviews them: what `check` and `diff` share. Made once, for any number of drafts.
///
/// Reports refer to it and must not outlive it. For one thread: the dictionary is for one.
class DraftChecker {
  public:
    /// Loads the plan, if one is given; says so on the console where there is no dictionary.
    DraftChecker(PlanSource const& source, std::vector<RuleSetting> settings, Reading reading, Console const& console);
    DraftChecker(DraftChecker const&) = delete;
    DraftChecker& operator=(DraftChecker const&) = delete;

    /// \param paths    the documents of one draft, or a folder of them.
    /// \param section  what a lone text is ("ECQ2"); empty: as it is labelled.
    /// \throws Unread for a draft that cannot be read, Error for a section that names none.
    [[nodiscard]] CheckReport check(std::vector<std::string> const& paths, std::string const& section,
                                    CheckView view) const;

    [[nodiscard]] Plan const* plan() const { return plan_ ? &*plan_ : nullptr; }

  private:
    [[nodiscard]] ApplicationResult score(Application const& draft) const;
    [[nodiscard]] DraftContext context_of(DraftWithLooks const& read) const;

    PlanSource const& source_;
    std::vector<RuleSetting> settings_;
    Reading reading_;
    std::shared_future<std::optional<Spelling>> spelling_;  ///< loads while the plan is made and the draft is read
    ReferenceData reference_;
    Analyzer analyzer_;
    std::optional<Plan> plan_;
};

}  // namespace winnow
