#include "corpus/framework/reference_data.hpp"
#include "corpus/synthetic/pool_generator.hpp"
#include "engine/record/error.hpp"
#include "engine/text/counted.hpp"
#include "tools/winnow/choice.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/system/progress.hpp"
#include "tools/winnow/verbs.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdint>
#include <filesystem>
#include <limits>

namespace winnow {
namespace {

class GenerateVerb : public Verb {
  public:
    GenerateVerb()
        : Verb({"generate", "Write a synthetic pool, with its announcement and relevance grades beside it",
                "  winnow generate --applicants 1000 --seed 7 -o pool.ndjson\n"
                "    (also writes pool.announcement.json and pool.qrels)"}) {}

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("--applicants", options_.applicants, "How many (default 1000)")
            ->type_name("N")
            ->check(at_least_one());
        app.add_option("--seed", options_.seed, "The same seed gives the same bytes (default 1)")
            ->type_name("S")
            ->check(whole_number_between(0, std::numeric_limits<std::uint64_t>::max()));
        app.add_option("--words", options_.words, "Mean length of an application (default 600)")
            ->type_name("N")
            ->check(at_least_one());
        app.add_option("-o,--output", path_, "The pool; it must end in .ndjson")->required()->type_name("FILE");
    }

    ExitCode work(Console const& console) override {
        std::filesystem::path const pool_path = path_;
        if (pool_path.extension() != ".ndjson") {
            throw Error(path_ + ": the pool's name must end in .ndjson, so that winnow can read it again");
        }
        std::string const stem = (pool_path.parent_path() / pool_path.stem()).string();
        ReferenceData const reference = ReferenceData::load();
        Output pool{path_};
        Output announcement{stem + ".announcement.json"};
        Output qrels{stem + ".qrels"};
        {
            Progress const progress{console, "generating"};
            generate_pool(options_, reference.background, reference.frameworks, pool.stream(), announcement.stream(),
                          qrels.stream());
        }
        pool.commit();
        announcement.commit();
        qrels.commit();
        console.note(fmt::format("{} in {}, the announcement in {}.announcement.json, grades in {}.qrels",
                                 counted(options_.applicants, "applicant"), path_, stem, stem));
        return ExitCode::done;
    }

    GeneratorOptions options_;
    std::string path_;
};

}  // namespace

std::unique_ptr<Verb> make_generate_verb() { return std::make_unique<GenerateVerb>(); }

}  // namespace winnow
