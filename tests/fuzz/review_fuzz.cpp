// The review of whatever text: findings and sentences lie in the text, at its code points.

#include "engine/review/review.hpp"
#include "engine/text/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require(bool holds) {
    if (!holds) { std::abort(); }
}

bool is_boundary(std::string_view text, std::size_t at) {
    return at <= text.size() && (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string const text = winnow::repair_utf8({reinterpret_cast<char const*>(data), size});
    winnow::Application application;
    application.id = "draft";
    std::size_t const half = text.find("\n\n", text.size() / 2);
    application.sections.push_back({"ECQ1", "ECQ1", text.substr(0, half)});
    if (half != std::string::npos) { application.sections.push_back({"ECQ2", "ECQ2", text.substr(half)}); }
    application.sections.push_back({"resume", "resume", text});

    winnow::DraftContext context;
    context.year = 2026;
    context.asked.push_back({"ECQ1", text.substr(0, text.find('\n'))});
    winnow::Draft const draft = winnow::make_draft(application, std::move(context));
    for (winnow::DraftSection const& section : draft.sections) {
        std::size_t last = 0;
        for (winnow::DraftSentence const& sentence : section.sentences) {
            require(last <= sentence.begin && sentence.begin < sentence.end && sentence.end <= section.text.size());
            last = sentence.end;
        }
    }
    for (winnow::Finding const& finding : winnow::review(draft, {}, nullptr)) {
        winnow::DraftSection const* const section = draft.section(finding.section);
        require(section != nullptr && finding.begin <= finding.end);
        require(is_boundary(section->text, finding.begin) && is_boundary(section->text, finding.end));
    }
    return 0;
}
