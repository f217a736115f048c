#include "engine/index/index_writer.hpp"

#include "engine/index/analysis_line.hpp"
#include "engine/index/commit_work.hpp"
#include "engine/index/index_builder.hpp"
#include "engine/index/output_file.hpp"
#include "engine/index/segment_draft.hpp"
#include "engine/index/stored_segment.hpp"
#include "engine/record/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace winnow {
namespace {

/// Most text of a batch, but for one application that has more: enough that handing it to a thread costs nothing,
/// little enough that it stays in the nearest caches until it is packed, and packed it is one frame.
constexpr std::size_t kBatchBytes = kTextBlockBytes;
/// With more files of texts an index is compacted, so that opening it takes no longer.
constexpr std::size_t kMostTextFiles = 16;

/// A new file of texts.
class NewTexts {
  public:
    explicit NewTexts(CommitWork& work)
        : name_(texts_name(work.new_number())), file_(work.files(), work.path(name_)), writer_(file_.sink()) {}

    [[nodiscard]] TextFileWriter& writer() { return writer_; }
    /// \return the file, synced.
    [[nodiscard]] CommitFile finish() {
        std::uint64_t const checksum = writer_.finish();
        file_.sync();
        return {name_, file_.bytes(), checksum};
    }

  private:
    std::string name_;
    OutputFile file_;
    TextFileWriter writer_;
};

/// Reads texts where they are and writes them, in the order of documents, into one new file.
class TextCompaction {
  public:
    TextCompaction(CommitWork& work, std::span<CommitFile const> files) : texts_(work), old_(open(work, files)) {}

    TextPlace move(TextPlace place, std::span<SectionRecord const> sections) {
        TextPlace const moved{0, moved_bytes_};
        for (SectionRecord const& section : sections) {
            packer_.add(old_.text(place, section.text_bytes, scratch_));
            place.start += section.text_bytes;
            moved_bytes_ += section.text_bytes;
        }
        texts_.writer().add(packer_.take_full());
        return moved;
    }
    [[nodiscard]] CommitFile finish() {
        texts_.writer().add(packer_.take());
        return texts_.finish();
    }

  private:
    std::vector<std::unique_ptr<TextFile const>> open(CommitWork& work, std::span<CommitFile const> files) {
        std::vector<std::unique_ptr<TextFile const>> opened;
        for (CommitFile const& file : files) {
            std::filesystem::path const path = work.path(file.name);
            opened.push_back(std::make_unique<TextFile const>(
                PartFile{FileDescriptor{work.files(), path, O_RDONLY}.map(), FileKind::texts, path.native()}));
        }
        return opened;
    }

    NewTexts texts_;
    StoredTexts old_;
    TextStore::Scratch scratch_;
    TextPacker packer_;
    std::uint64_t moved_bytes_ = 0;
};

}  // namespace

class IndexWriter::Impl {
  public:
    Impl(IndexLock const& lock, Analyzer const& analyzer, IndexWriterOptions options)
        : work_(lock),
          analyzer_(analyzer.description()),
          options_(options),
          line_(analyzer, options.threads, [this](AnalysedBatch batch) { take(std::move(batch)); }) {
        if (!work_.last()) { return; }
        old_texts_ = work_.last()->texts;
        // Opened whole, so that a file that is missing or another's stops the work before it begins.
        std::string const analyzer_there = read_index(work_.directory(), work_.files()).analyzer();
        if (analyzer_there != analyzer_) {
            throw Error{fmt::format("{}: was built with the analyzer '{}', not '{}': build it anew",
                                    work_.directory().native(), analyzer_there, analyzer_)};
        }
        last_.emplace(work_.files(), work_.path(work_.last()->segment.name));
    }

    bool add(Application application) {
        assert(!application.id.empty());
        std::size_t const bytes = text_bytes(application);
        if (bytes > kMostTextBytes || contains(application.id)) {
            std::string reason = bytes > kMostTextBytes ? too_much_text() : duplicate_id(application.id);
            unreadable_.push_back({std::move(application.id), std::move(reason)});
            return false;
        }
        if (last_) { last_->drop(application.id); }
        if (batch_bytes_ + bytes > kBatchBytes) { bring(); }
        std::size_t const document = draft_.add(application);
        if (batch_.applications.empty()) { batch_.first_document = document; }
        batch_.applications.push_back(std::move(application));
        batch_bytes_ += bytes;
        if (draft_.memory_bytes() >= options_.memory_bytes) { spill(); }
        return true;
    }

    void add_unreadable(Unreadable entry) { unreadable_.push_back(std::move(entry)); }

    bool remove(std::string_view id) {
        auto const drops = [id](StoredSegment& spill) { return spill.drop(id); };
        return draft_.remove(id) || std::any_of(spills_.begin(), spills_.end(), drops) || (last_ && last_->drop(id));
    }

    [[nodiscard]] bool contains(std::string_view id) const {
        return draft_.contains(id) || std::any_of(spills_.begin(), spills_.end(),
                                                  [id](StoredSegment const& spill) { return spill.contains(id); });
    }

    Index commit(bool compact) {
        bring();
        line_.finish();
        bool const direct = !last_ && spills_.empty() && !compact;
        if (!direct && draft_.added() > 0) { spill(); }
        std::vector<CommitFile> all_texts = old_texts_;
        if (texts_) { all_texts.push_back(texts_->finish()); }

        Commit next;
        std::vector<std::uint32_t> const numbers = number_texts(all_texts, next.texts);
        if (direct) {
            next.segment = write_segment([this](ByteSink sink) {
                return std::move(draft_).write(std::move(sink), analyzer_, line_.analysts(), options_.threads);
            });
        } else if (compact || next.texts.size() > kMostTextFiles) {
            TextCompaction compaction{work_, all_texts};
            next.segment = merge([&compaction](TextPlace place, std::span<SectionRecord const> sections) {
                return compaction.move(place, sections);
            });
            next.texts = {compaction.finish()};
        } else if (last_ && !last_->drops_any() && spills_.empty()) {
            next.segment = work_.last()->segment;
        } else {
            next.segment = merge([&numbers](TextPlace place, std::span<SectionRecord const> /*sections*/) {
                return TextPlace{numbers.at(place.file), place.start};
            });
        }
        sort_unreadable(unreadable_);
        next.unreadable = std::move(unreadable_);
        work_.commit(std::move(next));
        return read_index(work_.directory(), work_.files());
    }

  private:
    void bring() {
        if (batch_.applications.empty()) { return; }
        batch_bytes_ = 0;
        line_.bring(std::exchange(batch_, {}));
    }

    /// Takes over an analysed batch: its texts go to disk, its tokens to the draft.
    void take(AnalysedBatch batch) {
        if (!texts_) { texts_.emplace(work_); }
        std::uint64_t start = texts_->writer().text_bytes();
        for (std::size_t i = 0; i < batch.applications.size(); ++i) {
            DocumentRecord& record = draft_.record(batch.first_document + i);
            record.text = {static_cast<std::uint32_t>(old_texts_.size()), start};
            for (std::size_t s = 0; s < record.sections.size(); ++s) {
                record.sections[s].positions = batch.records[i][s].positions;
                record.sections[s].length = batch.records[i][s].length;
                start += record.sections[s].text_bytes;
            }
        }
        texts_->writer().add(batch.frames);
        assert(texts_->writer().text_bytes() == start);
        draft_.add(batch.tokens);
    }

    /// Puts the draft aside as a segment of its own.
    void spill() {
        bring();
        line_.finish();
        std::filesystem::path const path = work_.path(spill_name(work_.new_number()));
        {
            OutputFile file{work_.files(), path};
            std::move(draft_).write(file.sink(), analyzer_, line_.analysts(), options_.threads);
            file.flush();
        }
        spills_.emplace_back(work_.files(), path);
        draft_ = SegmentDraft{};
        line_.forget();
    }

    /// Keeps the files of texts that a document needs.
    /// \return the new number of each.
    std::vector<std::uint32_t> number_texts(std::span<CommitFile const> all, std::vector<CommitFile>& kept) const {
        std::vector<bool> used(all.size(), true);
        if (last_ && last_->drops_any()) {
            std::fill_n(used.begin(), old_texts_.size(), false);
            last_->mark_texts(used);
        }
        std::vector<std::uint32_t> numbers;
        for (std::size_t file = 0; file < all.size(); ++file) {
            numbers.push_back(static_cast<std::uint32_t>(kept.size()));
            if (used[file]) { kept.push_back(all[file]); }
        }
        return numbers;
    }

    /// \param write  writes the segment to a sink and gives its checksum.
    template <class Write>
    CommitFile write_segment(Write write) {
        std::string name = segment_name(work_.new_number());
        OutputFile file{work_.files(), work_.path(name)};
        std::uint64_t const checksum = write(file.sink());
        file.sync();
        return {std::move(name), file.bytes(), checksum};
    }

    template <class Move>
    CommitFile merge(Move move) {
        std::vector<MergeSource> sources;
        if (last_) { sources.push_back(last_->source()); }
        for (StoredSegment const& spill : spills_) { sources.push_back(spill.source()); }
        return write_segment(
            [&](ByteSink sink) { return merge_segments(sources, move, analyzer_, options_.threads, std::move(sink)); });
    }

    CommitWork work_;
    std::string analyzer_;
    IndexWriterOptions options_;
    std::optional<StoredSegment> last_;
    std::vector<CommitFile> old_texts_;
    SegmentDraft draft_;
    std::vector<StoredSegment> spills_;
    std::vector<Unreadable> unreadable_;
    std::optional<NewTexts> texts_;
    AnalysedBatch batch_;
    std::size_t batch_bytes_ = 0;
    AnalysisLine line_;
};

IndexWriter::IndexWriter(IndexLock const& lock, Analyzer const& analyzer, IndexWriterOptions options)
    : impl_(std::make_unique<Impl>(lock, analyzer, options)) {
    assert(options.threads >= 1);
}
IndexWriter::~IndexWriter() = default;

bool IndexWriter::add(Application application) { return impl_->add(std::move(application)); }
void IndexWriter::add_unreadable(Unreadable entry) { impl_->add_unreadable(std::move(entry)); }
bool IndexWriter::remove(std::string_view id) { return impl_->remove(id); }
bool IndexWriter::contains(std::string_view id) const { return impl_->contains(id); }
Index IndexWriter::commit(bool compact) { return impl_->commit(compact); }

}  // namespace winnow
