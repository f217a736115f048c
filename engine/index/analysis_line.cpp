#include "engine/index/analysis_line.hpp"

#include <algorithm>
#include <utility>

namespace winnow {
namespace {

/// Batches under way for each thread: one at work and one that waits for it.
constexpr std::size_t kTasksPerThread = 2;

}  // namespace

AnalysisLine::AnalysisLine(Analyzer const& analyzer, std::size_t threads, std::function<void(AnalysedBatch)> done)
    : done_(std::move(done)) {
    for (std::size_t i = 0; i < threads; ++i) { workers_.push_back(std::make_unique<Worker>(analyzer.clone())); }
    for (std::size_t i = 1; i < threads; ++i) {
        threads_.emplace_back([this, i] { work_until_stopped(i); });
    }
}

AnalysisLine::~AnalysisLine() {
    {
        std::scoped_lock const lock{mutex_};
        stopped_ = true;
    }
    changed_.notify_all();
}

void AnalysisLine::bring(AnalysedBatch batch) {
    auto task = std::make_unique<Task>();
    task->batch = std::move(batch);
    {
        std::scoped_lock const lock{mutex_};
        tasks_.push_back(std::move(task));
    }
    changed_.notify_all();
    hand_on();
    while (tasks_.size() >= workers_.size() * kTasksPerThread) {
        if (Task* const own = take_waiting()) {
            run(*own, 0);
        } else {
            std::unique_lock lock{mutex_};
            changed_.wait(lock, [this] { return tasks_.front()->state == State::done; });
        }
        hand_on();
    }
}

void AnalysisLine::finish() {
    while (!tasks_.empty()) {
        if (Task* const own = take_waiting()) {
            run(*own, 0);
        } else {
            std::unique_lock lock{mutex_};
            changed_.wait(lock, [this] { return tasks_.front()->state == State::done; });
        }
        hand_on();
    }
}

std::vector<Analyst const*> AnalysisLine::analysts() const {
    std::vector<Analyst const*> analysts;
    for (auto const& worker : workers_) { analysts.push_back(&worker->analyst); }
    return analysts;
}

void AnalysisLine::forget() {
    for (auto const& worker : workers_) { worker->analyst.forget(); }
}

void AnalysisLine::work_until_stopped(std::size_t worker) {
    while (true) {
        {
            std::unique_lock lock{mutex_};
            changed_.wait(lock, [this] {
                return stopped_ || std::any_of(tasks_.begin(), tasks_.end(),
                                               [](auto const& task) { return task->state == State::waiting; });
            });
            if (stopped_) { return; }
        }
        if (Task* const task = take_waiting()) { run(*task, worker); }
    }
}

AnalysisLine::Task* AnalysisLine::take_waiting() {
    std::scoped_lock const lock{mutex_};
    for (auto const& task : tasks_) {
        if (task->state == State::waiting) {
            task->state = State::running;
            return task.get();
        }
    }
    return nullptr;
}

void AnalysisLine::run(Task& task, std::size_t worker) {
    Worker& own = *workers_[worker];
    AnalysedBatch& batch = task.batch;
    try {
        for (Application& application : batch.applications) {
            auto& records = batch.records.emplace_back(application.sections.size());
            batch.tokens.push_back({own.analyst.analyze(application, records), worker});
            for (Section& section : application.sections) { own.packer.add(section.text); }
        }
        batch.frames = own.packer.take();
    } catch (...) { task.failure = std::current_exception(); }
    {
        std::scoped_lock const lock{mutex_};
        task.state = State::done;
    }
    changed_.notify_all();
}

void AnalysisLine::hand_on() {
    while (true) {
        std::unique_ptr<Task> task;
        {
            std::scoped_lock const lock{mutex_};
            if (tasks_.empty() || tasks_.front()->state != State::done) { return; }
            task = std::move(tasks_.front());
            tasks_.pop_front();
        }
        if (task->failure) { std::rethrow_exception(task->failure); }
        done_(std::move(task->batch));
    }
}

}  // namespace winnow
