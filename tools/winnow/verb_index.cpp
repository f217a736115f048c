#include "engine/index/index_file.hpp"
#include "engine/record/error.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/pool_source.hpp"
#include "tools/winnow/system/interrupt.hpp"
#include "tools/winnow/system/progress.hpp"
#include "tools/winnow/verbs.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <optional>
#include <unordered_set>

namespace winnow {
namespace {

class IndexVerb : public Verb {
  public:
    IndexVerb()
        : Verb({"index", "Build an index of pools, or add to one; safe to stop at any time",
                "  winnow index applications/ more.ndjson -o pool.index\n"
                "  winnow index -o pool.index --delete A-0001 A-0002"}) {}

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("POOL", pools_, "Folders, NDJSON or CSV files of applications; an id that is there is replaced")
            ->type_name("");
        app.add_option("-o,--output", index_, "The folder of the index; made if it is missing")
            ->required()
            ->type_name("INDEX");
        app.add_option("--delete", deleted_, "Remove the applicants of these ids")->type_name("ID");
        app.add_flag("--compact", compact_, "Write the index anew, without adding anything");
        analyzer_.declare(app);
        threads_.declare(app);
    }

    ExitCode work(Console const& console) override {
        if (pools_.empty() && deleted_.empty() && !compact_) {
            throw Error("nothing to do: give a POOL to add, or --delete ID");
        }
        bool const exists = is_index(index_);
        if (!exists && pools_.empty()) { throw Error(index_ + ": is no index; winnow index POOL makes one"); }
        // Before the pools are read, so that their reading is not in vain.
        IndexLock const lock{index_};
        std::optional<Index> const old = exists ? std::optional{read_index(index_)} : std::nullopt;
        if (old) { require_deletable(*old); }

        Analyzer const analyzer = old ? analyzer_of_existing(*old) : analyzer_.make();
        IndexBuilder builder{analyzer, threads_.threads};
        std::unordered_set<std::string> replaced = read_pools(builder, console);
        std::size_t const read_unreadable = unreadable_read_;
        replaced.insert(deleted_.begin(), deleted_.end());
        if (old) { keep(*old, replaced, builder); }

        std::optional<Index> index;
        {
            Progress const progress{console, "indexing"};
            index = std::move(builder).build();
        }
        write(*index, lock, console);
        warn_of_unreadable(*index, console);
        return read_unreadable == 0 ? ExitCode::done : ExitCode::unreadable;
    }

    [[nodiscard]] Analyzer analyzer_of_existing(Index const& old) const {
        Analyzer analyzer = analyzer_of(old, index_);
        bool const asked = !analyzer_.name.empty() || !analyzer_.language.empty();
        if (asked && analyzer_.make().description() != analyzer.description()) {
            throw Error(
                fmt::format("{}: was built with the analyzer \"{}\"; leave --analyzer and --language away, or "
                            "build another index",
                            index_, analyzer.description()));
        }
        return analyzer;
    }

    void require_deletable(Index const& old) const {
        for (std::string const& id : deleted_) {
            bool known = old.find(id).has_value();
            for (Unreadable const& entry : old.unreadable()) { known = known || entry.id == id; }
            if (!known) { throw Error(fmt::format("{}: there is no applicant \"{}\" to delete", index_, id)); }
        }
    }

    /// \return the ids of all entries read, of those that could not be read too.
    std::unordered_set<std::string> read_pools(IndexBuilder& builder, Console const& console) {
        std::unordered_set<std::string> ids;
        Progress progress{console, "reading:"};
        BuilderSink sink{builder, progress, &ids};
        for (std::string const& pool : pools_) {
            if (is_index(pool)) { throw Error(pool + ": is an index; give the pool that it was made of"); }
            PoolShape const shape = read_pool(pool, sink);
            unreadable_read_ += shape.unreadable;
            console.note(fmt::format("{}: {}", pool, describe(shape)));
        }
        return ids;
    }

    static void keep(Index const& old, std::unordered_set<std::string> const& replaced, IndexBuilder& builder) {
        for (std::size_t i = 0; i < old.documents(); ++i) {
            auto const document = static_cast<DocId>(i);
            if (!replaced.contains(std::string{old.id(document)})) { builder.add(old.application(document)); }
        }
        for (Unreadable const& entry : old.unreadable()) {
            if (!replaced.contains(entry.id)) { builder.add_unreadable(entry); }
        }
    }

    void write(Index const& index, IndexLock const& lock, Console const& console) const {
        {
            Progress const progress{console, "writing the index"};
            // Its temporary file is not known here, so an interruption waits for this step.
            UninterruptedScope const whole;
            write_index(index, lock, threads_.threads);
        }
        console.note(fmt::format("{}: {}", index_, describe_size(index)));
    }

    std::vector<std::string> pools_;
    std::string index_;
    std::vector<std::string> deleted_;
    bool compact_ = false;
    std::size_t unreadable_read_ = 0;
    AnalyzerOptions analyzer_;
    ThreadOptions threads_;
};

}  // namespace

std::unique_ptr<Verb> make_index_verb() { return std::make_unique<IndexVerb>(); }

}  // namespace winnow
