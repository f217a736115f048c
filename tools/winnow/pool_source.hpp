#pragma once

#include "corpus/application/pool_reader.hpp"
#include "engine/analysis/analyzer.hpp"
#include "engine/index/index.hpp"
#include "engine/index/index_builder.hpp"
#include "tools/winnow/system/console.hpp"
#include "tools/winnow/system/progress.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace winnow {

/// Fills a builder with what the pool reader finds.
class BuilderSink : public PoolSink {
  public:
    BuilderSink(IndexBuilder& builder, Progress& progress) : builder_(builder), progress_(progress) {}

    bool application(Application application) override;
    void unreadable(Unreadable entry) override;

  private:
    IndexBuilder& builder_;
    Progress& progress_;
};

/// Which pool a verb works on, as its positional argument names it.
using PoolPath = std::filesystem::path;

/// \throws Error for a folder in which an index was begun and never finished: its files are no applications.
void refuse_unfinished_index(PoolPath const& path);

/// The pool as an index, made by as many threads as read it: an index folder is opened, anything else is read and
/// indexed in memory. What was read is said in a note. \throws Error for a path that is no pool, a pool without any
/// entry, and an index of another analyzer.
Index load_pool(PoolPath const& path, Analyzer const& analyzer, Reading const& reading, Console const& console);

/// Warns of each entry of the pool that could not be read, for output that has no place for them.
void warn_of_unreadable(Index const& index, Console const& console);

/// The analyzer that an index was made with.
/// \param place  names the index in messages.
/// \throws Error if this program's analyzer of that name makes other terms.
Analyzer analyzer_of(Index const& index, std::string const& place);

/// "12 applicants" and, if there are any, "; 2 unreadable".
std::string describe_size(Index const& index);

}  // namespace winnow
