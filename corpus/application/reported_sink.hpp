#pragma once

#include "corpus/application/pool_reader.hpp"

#include <string>
#include <utility>

namespace winnow {

/// Passes a pool's entries on and counts what could not be read, duplicates included.
class ReportedSink {
  public:
    /// \param sink, shape  outlive this.
    ReportedSink(PoolSink& sink, PoolShape& shape) : sink_(sink), shape_(shape) {}

    /// Counts the application in `kind` (PoolShape::folders, ...) if the pool takes it.
    /// \param place  where it stands, for the report of a duplicate: "line 7".
    void application(Application application, std::size_t PoolShape::*kind, std::string const& place) {
        std::string id = application.id;
        if (sink_.application(std::move(application))) {
            ++(shape_.*kind);
        } else {
            unreadable(std::move(id), place + ": an applicant with this id was read before; that one is kept");
        }
    }

    void unreadable(std::string id, std::string reason) {
        ++shape_.unreadable;
        sink_.unreadable({std::move(id), std::move(reason)});
    }

  private:
    PoolSink& sink_;
    PoolShape& shape_;
};

}  // namespace winnow
