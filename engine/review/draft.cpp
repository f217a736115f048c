#include "engine/review/draft.hpp"

#include "engine/record/section_name.hpp"
#include "engine/review/draft_words.hpp"
#include "engine/review/story.hpp"
#include "engine/review/vocabulary.hpp"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

constexpr std::array<std::string_view, kSentenceRoles> kRoleNames{"challenge", "context", "action", "result", "other"};
constexpr std::array<std::string_view, kDraftKinds> kKindNames{
    "ECQ narrative", "TQ response", "SES résumé", "GS résumé", "questionnaire answer", "essay", "other"};

DraftKind resume_kind(DraftContext const& context) {
    bool const executive = context.mode == Mode::resume && context.framework != nullptr;
    return executive && context.framework->id == "opm-2025" ? DraftKind::ses_resume : DraftKind::gs_resume;
}

/// How an unlabelled text is written.
bool reads_as_narrative(std::string_view text) {
    DraftSection section;
    section.text = text;
    cut_up(section);
    std::size_t own = 0;
    for (std::size_t i = 0; i < section.words.size(); ++i) { own += is_first_person(section.word(i)) ? 1U : 0U; }
    std::size_t prose = 0;
    for (DraftSentence const& sentence : section.sentences) {
        prose += sentence.kind == SentenceKind::sentence ? sentence.words() : 0U;
    }
    // One word in a hundred, and most of the text in sentences.
    return own * 100 >= section.words.size() && prose * 2 >= section.words.size() && own > 0;
}

}  // namespace

std::string_view name_of(SentenceRole role) { return kRoleNames[static_cast<std::size_t>(role)]; }
std::string_view name_of(DraftKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

DraftSection const* Draft::section(std::string_view id) const {
    auto const found =
        std::find_if(sections.begin(), sections.end(), [id](DraftSection const& section) { return section.id == id; });
    return found == sections.end() ? nullptr : &*found;
}

CoreQualification const* Draft::qualification_of(DraftSection const& section) const {
    if (context.framework == nullptr || section.kind != DraftKind::ecq_narrative) { return nullptr; }
    std::string const id = ecq_of_name(section.id, context.framework->id).value_or(section.id);
    auto const& all = context.framework->qualifications;
    auto const found = std::find_if(all.begin(), all.end(), [&id](CoreQualification const& q) { return q.id == id; });
    return found == all.end() ? nullptr : &*found;
}

DraftKind draft_kind(Section const& section, DraftContext const& context) {
    std::string_view const id = section.id;
    if (id.starts_with("essay")) { return DraftKind::essay; }
    if (!is_scored_section(id)) { return DraftKind::other; }
    if (id == "resume") { return resume_kind(context); }
    if (id.starts_with("ECQ") || ecq_of_name(id, "")) { return DraftKind::ecq_narrative; }
    if (is_response_id(id)) {
        return id.find("TQ") != std::string_view::npos || id.find("TCQ") != std::string_view::npos
                   ? DraftKind::tq_response
                   : DraftKind::questionnaire_answer;
    }
    bool const narrative = context.mode != Mode::resume && reads_as_narrative(section.text);
    return narrative ? DraftKind::ecq_narrative : resume_kind(context);
}

Draft make_draft(Application const& application, DraftContext context) {
    Draft draft{{}, std::move(context)};
    draft.sections.reserve(application.sections.size());
    for (Section const& section : application.sections) {
        DraftSection cut;
        cut.id = section.id;
        cut.kind = draft_kind(section, draft.context);
        cut.text = section.text;
        cut.pages = section.pages;
        auto const layout = draft.context.layouts.find(section.id);
        if (layout != draft.context.layouts.end()) { cut.layout = layout->second; }
        auto const document = draft.context.documents.find(section.id);
        if (document != draft.context.documents.end()) { cut.document = document->second; }
        cut_up(cut);
        if (cut.is_narrative()) { label_roles(cut); }
        draft.sections.push_back(std::move(cut));
    }
    return draft;
}

}  // namespace winnow
