#include "tools/winnow/draft_checker.hpp"

#include "corpus/application/draft_reader.hpp"
#include "corpus/application/pool_form.hpp"
#include "corpus/extract/file.hpp"
#include "engine/json/parse.hpp"
#include "engine/record/section_name.hpp"
#include "engine/review/review.hpp"
#include "engine/score/length_limit.hpp"
#include "engine/screening.hpp"
#include "tools/winnow/input_files.hpp"
#include "tools/winnow/ranking_file.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>
#include <variant>

namespace winnow {
namespace {

/// Nobody writes a draft as JSON; announcements come so.
bool is_json(std::string const& path) {
    if (!std::filesystem::is_regular_file(path)) { return false; }
    std::string const text = read_file(path);
    std::size_t const first = text.find_first_not_of(" \t\r\n");
    if (first == text.npos || (text[first] != '{' && text[first] != '[')) { return false; }
    return std::holds_alternative<boost::json::value>(parse_json(text));
}

DraftWithLooks read_existing(std::vector<std::string> const& paths, Reading const& reading) {
    require_stored(paths);
    for (std::string const& path : paths) {
        if (has_name_of_records(path)) {
            throw Error(
                fmt::format("{}: is a pool of applications, no draft: rank or explain it, or name one "
                            "applicant's documents",
                            path));
        }
        if (std::string const made = what_winnow_made(path); !made.empty()) {
            throw Error(fmt::format("{}: is {}, no draft", path, made));
        }
        if (is_json(path)) {
            throw Error(fmt::format("{}: is JSON, no draft: an announcement goes with --announcement", path));
        }
    }
    try {
        return read_draft({paths.begin(), paths.end()}, reading);
    } catch (Error const& error) { throw Unread(error.what()); }
}

void name_lone_section(DraftWithLooks& read, std::string const& name) {
    Application& draft = read.application;
    auto const id = section_id(name);
    if (!id) { throw Error(fmt::format("--section: \"{}\" names no section; ECQ2, TQ1 or resume do", name)); }
    if (draft.sections.size() != 1) {
        throw Error(
            fmt::format("--section names a lone text, and {} has {} sections", draft.id, draft.sections.size()));
    }
    if (auto look = read.looks.extract(draft.sections.front().id)) {
        look.key() = *id;
        read.looks.insert(std::move(look));
    }
    draft.sections.front().id = *id;
    draft.sections.front().label = name;
}

/// A requirement's limit holds for the response that answers it, whatever that is called: TQ1 answers MTQ1.
void name_answers(Plan const& plan, ApplicationResult const& result, std::vector<Limit>& limits) {
    for (std::size_t r = 0; r < plan.requirements.size(); ++r) {
        auto const& answers = result.requirements[r].answered_by;
        if (answers.size() != 1 || !is_response_id(answers.front())) { continue; }
        for (Limit& limit : limits) {
            if (limit.applies_to == plan.requirements[r].id) { limit.applies_to = answers.front(); }
        }
    }
}

bool is_for_review_board(Section const& section, DraftContext const& context) {
    DraftKind const kind = draft_kind(section, context);
    return kind == DraftKind::ecq_narrative || kind == DraftKind::ses_resume || kind == DraftKind::gs_resume;
}

}  // namespace

DraftChecker::DraftChecker(PlanSource const& source, std::vector<RuleSetting> settings, Reading reading,
                           Console const& console)
    : source_(source),
      settings_(std::move(settings)),
      reading_(std::move(reading)),
      spelling_(std::async(std::launch::async, Spelling::load)),
      reference_(ReferenceData::load()),
      analyzer_(Analyzer::named("winnow")) {
    if (source_.given()) { plan_ = source_.load(reference_, analyzer_, reading_).front(); }
    if (!Spelling::is_installed()) {
        console.warning("no dictionary en_US for hunspell is installed: spelling is not checked");
    }
}

CheckReport DraftChecker::check(std::vector<std::string> const& paths, std::string const& section,
                                CheckView view) const {
    DraftWithLooks read = read_existing(paths, reading_);
    if (!section.empty()) { name_lone_section(read, section); }
    DraftContext context = context_of(read);
    std::map<std::string, std::string> files;
    for (auto const& [id, look] : read.looks) { files[id] = look.path; }
    CheckReport report{.draft = std::move(read.application),
                       .background = reference_.background,
                       .analyzer = analyzer_.description(),
                       .view = view,
                       .files = std::move(files)};
    report.as_of = source_.as_of(plan_.value_or(Plan{}));
    if (view == CheckView::qrb) {
        std::erase_if(report.draft.sections,
                      [&context](Section const& part) { return !is_for_review_board(part, context); });
    } else if (plan_) {
        report.plan = &*plan_;
        report.result = score(report.draft);
        name_answers(*plan_, *report.result, context.limits);
    }
    report.reviewed = make_draft(report.draft, std::move(context));
    std::optional<Spelling> const& spelling = spelling_.get();
    report.findings = review(report.reviewed, settings_, spelling ? &*spelling : nullptr);
    return report;
}

/// The same steps as for an applicant of a pool.
ApplicationResult DraftChecker::score(Application const& draft) const {
    IndexBuilder builder{analyzer_};
    builder.add(draft);
    Index const index = std::move(builder).build();
    if (index.documents() != 1) { throw Error(index.unreadable().front().reason); }
    PlanScorer const scorer{
        *plan_, reference_.background, analyzer_, index, {IdfSource::background, reference_.boilerplate}};
    return scorer.result(DocId{0}, true);
}

/// Where nothing names a framework, ECQs are those of 2006, which are answered in narratives.
DraftContext DraftChecker::context_of(DraftWithLooks const& read) const {
    DraftContext context;
    context.background = &reference_.background;
    std::string id = plan_ ? plan_->framework : source_.framework();
    if (plan_) {
        context.mode = plan_->mode;
        context.limits = all_limits(*plan_);
        for (Requirement const& requirement : plan_->requirements) {
            context.asked.push_back({requirement.id, requirement.text});
        }
    }
    for (auto const& [section, look] : read.looks) {
        context.layouts[section] = look.layout;
        context.documents[section] = look.document;
    }
    if (!plan_ && id == "opm-2025") { context.mode = Mode::resume; }
    if (id.empty() || id == "none") { id = "opm-2006"; }
    for (Framework const& framework : reference_.frameworks) {
        if (framework.id == id) { context.framework = &framework; }
    }
    context.year = std::stoi(source_.as_of(plan_.value_or(Plan{})).substr(0, 4));
    return context;
}

}  // namespace winnow
