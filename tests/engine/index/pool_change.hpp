#pragma once

#include "engine/index/index_writer.hpp"
#include "tests/engine/index/pools.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace winnow::testing {

/// An index of twelve applications, and a commit that adds eight, replaces one and removes another one: for tests of
/// what comes between.
class PoolChange {
  public:
    PoolChange() {
        std::mt19937 random{3};
        first_ = random_pool(12, random);
        second_ = random_pool(9, random);
        second_.front().id = first_.front().id;
        std::vector<Application> after{first_.begin() + 2, first_.end()};
        after.insert(after.end(), second_.begin(), second_.end());
        before_facts = facts(build(first_, analyzer_));
        after_facts = facts(build(after, analyzer_));
        REQUIRE(before_facts != after_facts);
    }

    /// Makes the index as it is before.
    void prepare(std::filesystem::path const& directory) const {
        IndexLock const lock{directory};
        IndexWriter writer{lock, analyzer_};
        for (Application const& application : first_) { writer.add(application); }
        static_cast<void>(writer.commit());
    }
    /// Makes the commit, of an index as before or after it, in so little memory that pieces are put aside.
    void apply(std::filesystem::path const& directory, FileSystem& files, bool compact) const {
        IndexLock const lock{directory, files};
        IndexWriter writer{lock, analyzer_, {.threads = 1, .memory_bytes = 4000}};
        writer.remove(first_[1].id);
        for (Application const& application : second_) { writer.add(application); }
        static_cast<void>(writer.commit(compact));
    }

    std::vector<std::string> before_facts;
    std::vector<std::string> after_facts;

  private:
    Analyzer analyzer_ = Analyzer::named("porter");
    std::vector<Application> first_;
    std::vector<Application> second_;
};

}  // namespace winnow::testing
