#include "engine/index/index_file.hpp"
#include "engine/index/index_writer.hpp"
#include "engine/record/error.hpp"
#include "engine/text/counted.hpp"
#include "engine/text/utf8.hpp"
#include "tools/winnow/choice.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/document_options.hpp"
#include "tools/winnow/input_files.hpp"
#include "tools/winnow/pool_source.hpp"
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

/// Fills a writer with what the pool reader finds.
class WriterSink : public PoolSink {
  public:
    /// \param reports  gets the id of every entry that could not be read.
    WriterSink(IndexWriter& writer, Progress& progress, std::unordered_set<std::string>& reports)
        : writer_(writer), progress_(progress), reports_(reports) {}

    bool application(Application application) override {
        progress_.advance();
        if (writer_.contains(application.id)) { return false; }
        std::string id = application.id;
        if (!writer_.add(std::move(application))) { reports_.insert(std::move(id)); }
        return true;
    }
    void unreadable(Unreadable entry) override {
        reports_.insert(entry.id);
        writer_.add_unreadable(std::move(entry));
    }

  private:
    IndexWriter& writer_;
    Progress& progress_;
    std::unordered_set<std::string>& reports_;
};

class IndexVerb : public Verb {
  public:
    IndexVerb()
        : Verb({"index", "Build an index of pools, or add to one; safe to stop at any time",
                "  winnow index applications/ more.ndjson -o pool.index\n"
                "  winnow index -o pool.index --delete A-0001 A-0002"}) {}

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("POOL", pools_,
                       "Folders, ZIP, NDJSON or CSV files of applications; an id that is there is replaced")
            ->type_name("");
        app.add_option("-o,--output", index_, "The folder of the index; made if it is missing")
            ->required()
            ->type_name("INDEX");
        app.add_option("--delete", deleted_, "Remove the applicants of these ids")->type_name("ID");
        app.add_flag("--compact", compact_, "Write the texts anew, without those of deleted and replaced applicants");
        app.add_option("--memory", memory_mib_,
                       fmt::format("Memory for what is not yet on disk; above it, pieces are put aside (default {})",
                                   memory_mib_))
            ->type_name("MiB")
            ->check(whole_number_between(16, 1U << 20U));
        analyzer_.declare(app);
        threads_.declare(app);
        documents_.declare(app);
    }

    ExitCode work(Console const& console) override {
        if (pools_.empty() && deleted_.empty() && !compact_) {
            throw Error("nothing to do: give a POOL to add, or --delete ID");
        }
        std::sort(deleted_.begin(), deleted_.end());
        bool const exists = is_index(index_);
        if (!exists && pools_.empty()) { throw Error(index_ + ": is no index; winnow index POOL makes one"); }
        for (std::string const& pool : pools_) {
            if (is_index(pool)) { throw Error(pool + ": is an index; give the pool that it was made of"); }
            refuse_unfinished_index(pool);
        }
        require_existing(pools_);
        // Before the pools are read, so that their reading is not in vain.
        IndexLock const lock{index_};
        std::optional<Index> const old = exists ? std::optional{read_index(index_)} : std::nullopt;
        if (old) { require_deletable(*old); }

        Analyzer const analyzer = old ? analyzer_of_existing(*old) : analyzer_.make();
        IndexWriter writer{lock, analyzer, {threads_.threads, memory_mib_ << 20U}};
        for (std::string const& id : deleted_) { writer.remove(id); }
        std::unordered_set<std::string> const reported = read_pools(writer, console);
        if (old) { keep_reports(*old, reported, writer, console); }

        Index const index = [&] {
            Progress const progress{console, "writing the index"};
            return writer.commit(compact_);
        }();
        console.note(fmt::format("{}: {}", index_, describe_size(index)));
        warn_of_unreadable(index, console);
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
    std::unordered_set<std::string> read_pools(IndexWriter& writer, Console const& console) {
        std::unordered_set<std::string> reported;
        Progress progress{console, "reading and indexing:"};
        WriterSink sink{writer, progress, reported};
        Reading const reading = documents_.reading(console, threads_.threads);
        for (std::string const& pool : pools_) {
            PoolShape const shape = read_pool(pool, sink, reading);
            unreadable_read_ += shape.unreadable;
            console.note(fmt::format("{}: {}", pool, describe(shape)));
        }
        return reported;
    }

    /// Takes over the reports that what was read now does not outdate.
    void keep_reports(Index const& old, std::unordered_set<std::string> const& reported, IndexWriter& writer,
                      Console const& console) const {
        std::unordered_set<std::string> const names = names_in_reports();
        std::size_t replaced = 0;
        for (Unreadable const& entry : old.unreadable()) {
            if (is_deleted(entry.id)) { continue; }
            if (reported.contains(entry.id) || writer.contains(entry.id) || names.contains(file_of_line(entry.id))) {
                ++replaced;
            } else {
                writer.add_unreadable(entry);
            }
        }
        if (replaced > 0) {
            console.note(fmt::format("{}: {} replaced", index_,
                                     counted(replaced, "earlier report of what could not be read is",
                                             "earlier reports of what could not be read are")));
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

    std::vector<std::string> pools_;
    std::string index_;
    std::vector<std::string> deleted_;
    bool compact_ = false;
    std::size_t memory_mib_ = 1024;
    std::size_t unreadable_read_ = 0;
    AnalyzerOptions analyzer_;
    ThreadOptions threads_;
    DocumentOptions documents_;
};

}  // namespace

std::unique_ptr<Verb> make_index_verb() { return std::make_unique<IndexVerb>(); }

}  // namespace winnow
