#pragma once

#include "engine/index/text_file.hpp"
#include "engine/index/token_log.hpp"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace winnow {

/// Applications that are analysed and packed together, and what came of it.
struct AnalysedBatch {
    std::vector<Application> applications;
    std::size_t first_document = 0;                   ///< number of the first application; the others follow
    std::vector<std::vector<SectionRecord>> records;  ///< [applications], by section
    std::vector<DocumentTokens> tokens;               ///< [applications]
    std::vector<TextFrame> frames;                    ///< of all texts, one behind the other
};

/// Analyses batches of applications in several threads and hands them on in the order in which they came. Few are under
/// way at a time: who brings another one works on one himself, so that memory does not grow with the pool.
///
/// \pre all members are called by one thread.
class AnalysisLine {
  public:
    /// \param threads  >= 1, the calling one included.
    /// \param done     gets each batch in order, in the calling thread.
    AnalysisLine(Analyzer const& analyzer, std::size_t threads, std::function<void(AnalysedBatch)> done);
    ~AnalysisLine();
    AnalysisLine(AnalysisLine const&) = delete;
    AnalysisLine& operator=(AnalysisLine const&) = delete;

    /// \param batch  its applications and first_document.
    /// \throws what the analysis or `done` throws.
    void bring(AnalysedBatch batch);
    /// Waits until all batches were handed on.
    void finish();

    /// By DocumentTokens::analyst. \pre finish() was called.
    [[nodiscard]] std::vector<Analyst const*> analysts() const;
    /// Drops all tokens that were handed on. \pre finish() was called.
    void forget();

  private:
    enum class State : std::uint8_t { waiting, running, done };
    struct Task {
        AnalysedBatch batch;
        State state = State::waiting;
        std::exception_ptr failure;
    };
    struct Worker {
        explicit Worker(Analyzer analyzer) : analyst(std::move(analyzer)) {}
        Analyst analyst;
        TextPacker packer;
    };

    void work_until_stopped(std::size_t worker);
    /// \return the first task that waits, now running; nullptr where none does.
    Task* take_waiting();
    void run(Task& task, std::size_t worker);
    /// Hands on the batches that are done, in order.
    void hand_on();

    std::function<void(AnalysedBatch)> done_;
    std::vector<std::unique_ptr<Worker>> workers_;  ///< [threads], the first for the calling thread
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::unique_ptr<Task>> tasks_;  ///< in order
    bool stopped_ = false;
    std::vector<std::jthread> threads_;
};

}  // namespace winnow
