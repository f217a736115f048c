#include "bench/support/generated_pool.hpp"

#include "corpus/announcement/announcement_reader.hpp"
#include "corpus/application/pool_reader.hpp"
#include "corpus/synthetic/pool_generator.hpp"
#include "engine/analysis/analyzer.hpp"
#include "engine/plan/plan_builder.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <utility>

namespace winnow::bench {
namespace {

class Collector : public PoolSink {
  public:
    explicit Collector(GeneratedPool& pool) : pool_(pool) {}

    bool application(Application application) override {
        for (Section const& section : application.sections) { pool_.bytes += section.text.size(); }
        pool_.applications.push_back(std::move(application));
        return true;
    }
    void unreadable(Unreadable entry) override { throw Error(entry.id + ": " + entry.reason); }

  private:
    GeneratedPool& pool_;
};

GeneratedPool make_pool(std::size_t applicants) {
    ReferenceData const& data = reference_data();
    auto const path =
        std::filesystem::temp_directory_path() / ("winnow-bench-" + std::to_string(::getpid()) + ".ndjson");
    std::ostringstream announcement;
    std::ostringstream qrels;
    {
        std::ofstream pool_file{path};
        generate_pool({.applicants = applicants}, data.background, data.frameworks, pool_file, announcement, qrels);
    }

    GeneratedPool pool;
    Collector collector{pool};
    read_pool(path, collector);
    std::filesystem::remove(path);

    Analyzer analyzer = Analyzer::named("winnow");
    auto const announcements = parse_announcements(announcement.str(), "generated");
    pool.plan = build_plan(announcements.front(),
                           {data.frameworks, data.background, data.boilerplate, data.occupations, data.thesaurus},
                           analyzer, {});
    return pool;
}

}  // namespace

ReferenceData const& reference_data() {
    static ReferenceData const data = ReferenceData::load();
    return data;
}

GeneratedPool const& generated_pool(std::size_t applicants) {
    static std::map<std::size_t, GeneratedPool> pools;
    auto found = pools.find(applicants);
    if (found == pools.end()) { found = pools.emplace(applicants, make_pool(applicants)).first; }
    return found->second;
}

}  // namespace winnow::bench
