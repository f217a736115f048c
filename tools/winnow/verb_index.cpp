#include "engine/index/index_file.hpp"
#include "engine/record/error.hpp"
#include "engine/text/utf8.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/pool_source.hpp"
#include "tools/winnow/system/interrupt.hpp"
#include "tools/winnow/system/progress.hpp"
#include "tools/winnow/verbs.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

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
        std::sort(deleted_.begin(), deleted_.end());
        bool const exists = is_index(index_);
        if (!exists && pools_.empty()) { throw Error(index_ + ": is no index; winnow index POOL makes one"); }
        // Before the pools are read, so that their reading is not in vain.
        IndexLock const lock{index_};
        std::optional<Index> const old = exists ? std::optional{read_index(index_)} : std::nullopt;
        if (old) { require_deletable(*old); }

        Analyzer const analyzer = old ? analyzer_of_existing(*old) : analyzer_.make();
        IndexBuilder builder{analyzer, threads_.threads};
        std::unordered_set<std::string> const reported = read_pools(builder, console);
        if (old) {
            keep_reports(*old, reported, builder, console);
            keep_applications(*old, builder);
        }

        std::optional<Index> index;
        {
            Progress const progress{console, "indexing"};
            index = std::move(builder).build();
        }
        write(*index, lock, console);
        warn_of_unreadable(*index, console);
        return unreadable_read_ == 0 ? ExitCode::done : ExitCode::unreadable;
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

    /// \return the ids of the entries that could not be read.
    std::unordered_set<std::string> read_pools(IndexBuilder& builder, Console const& console) {
        std::unordered_set<std::string> reported;
        Progress progress{console, "reading:"};
        BuilderSink sink{builder, progress, &reported};
        for (std::string const& pool : pools_) {
            if (is_index(pool)) { throw Error(pool + ": is an index; give the pool that it was made of"); }
            PoolShape const shape = read_pool(pool, sink);
            unreadable_read_ += shape.unreadable;
            console.note(fmt::format("{}: {}", pool, describe(shape)));
        }
        return reported;
    }

    /// Takes over the reports that what was read now does not outdate.
    /// \pre the builder holds the applications read now, and none of the old ones.
    void keep_reports(Index const& old, std::unordered_set<std::string> const& reported, IndexBuilder& builder,
                      Console const& console) const {
        std::unordered_set<std::string> const names = names_in_reports();
        std::size_t replaced = 0;
        for (Unreadable const& entry : old.unreadable()) {
            if (is_deleted(entry.id)) { continue; }
            if (reported.contains(entry.id) || builder.contains(entry.id) || names.contains(file_of_line(entry.id))) {
                ++replaced;
            } else {
                builder.add_unreadable(entry);
            }
        }
        if (replaced > 0) {
            console.note(fmt::format("{}: {} earlier report{} of what could not be read {} replaced", index_, replaced,
                                     replaced == 1 ? "" : "s", replaced == 1 ? "is" : "are"));
        }
    }

    /// An applicant goes only for one who could be read: an unreadable entry of the same id stands beside.
    void keep_applications(Index const& old, IndexBuilder& builder) const {
        for (std::size_t i = 0; i < old.documents(); ++i) {
            auto const document = static_cast<DocId>(i);
            std::string_view const id = old.id(document);
            if (!is_deleted(id) && !builder.contains(id)) { builder.add(old.application(document)); }
        }
    }

    /// \pre deleted_ is sorted.
    [[nodiscard]] bool is_deleted(std::string_view id) const {
        return std::binary_search(deleted_.begin(), deleted_.end(), id);
    }

    /// The files whose lines reports of the pools can name.
    [[nodiscard]] std::unordered_set<std::string> names_in_reports() const {
        std::unordered_set<std::string> names;
        for (std::filesystem::path const pool : pools_) {
            names.insert(std::filesystem::is_directory(pool) ? (pool / "manifest.csv").string()
                                                             : repair_utf8(pool.filename().string()));
        }
        return names;
    }

    /// "p.ndjson" of "p.ndjson:7"; empty for the id of an applicant. An index does not record the folder of a pool.
    static std::string file_of_line(std::string_view id) {
        std::size_t const colon = id.rfind(':');
        bool const is_line = colon != std::string_view::npos && colon + 1 < id.size() &&
                             id.find_first_not_of("0123456789", colon + 1) == std::string_view::npos;
        return std::string{is_line ? id.substr(0, colon) : std::string_view{}};
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
