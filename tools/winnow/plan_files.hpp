#pragma once

#include "engine/plan/plan.hpp"
#include "tools/winnow/system/output.hpp"

#include <memory>
#include <set>
#include <string>

namespace winnow {

/// Where `plan --all` puts its plans: a file each in a folder, or all as NDJSON.
class PlanFiles {
  public:
    /// \param path  a folder if it ends in `/` or is one, made if only its last part is missing; else as
    ///              for Output.
    /// \throws Error
    explicit PlanFiles(std::string const& path);

    /// In a folder, the file is called `ID.plan.json`, with `-2`, `-3`, … for further plans of an id.
    /// \throws Error
    void add(Plan const& plan);
    void commit();

  private:
    [[nodiscard]] std::string name_of_next(Plan const& plan);

    std::string folder_;
    std::unique_ptr<Output> stream_;  ///< null where folder_ is not empty
    std::set<std::string> names_;
};

}  // namespace winnow
