#include "corpus/announcement/field_collector.hpp"

#include "corpus/announcement/passages.hpp"
#include "corpus/announcement/source_text.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <cstddef>
#include <utility>

namespace winnow {
namespace {

namespace json = boost::json;
using enum PassageKind;

struct NamedKind {
    std::string_view name;  ///< lower case
    PassageKind kind;
};

constexpr std::array kNamedKinds = {
    // The Search API, 2016 to 2025.
    NamedKind{"jobsummary", summary},
    NamedKind{"majorduties", duties},
    NamedKind{"qualificationsummary", qualifications},
    NamedKind{"education", education},
    NamedKind{"requirements", conditions},
    NamedKind{"keyrequirements", conditions},
    NamedKind{"evaluations", evaluation},
    NamedKind{"howtoapply", how_to_apply},
    NamedKind{"whattoexpectnext", how_to_apply},
    NamedKind{"requireddocuments", required_documents},
    NamedKind{"requiredstandarddocuments", required_documents},
    NamedKind{"benefits", benefits},
    NamedKind{"otherinformation", other},
    NamedKind{"agencymarketingstatement", other},
    NamedKind{"promotionpotentialadditionaltext", other},
    NamedKind{"appointmentexplanationtext", other},
    // The historic API.
    NamedKind{"summary", summary},
    NamedKind{"duties", duties},
    NamedKind{"majordutieslist", duties},
    NamedKind{"requirementsqualifications", qualifications},
    NamedKind{"requirementseducation", education},
    NamedKind{"requirementsconditionsofemployment", conditions},
    NamedKind{"howtoapplynextsteps", how_to_apply},
    NamedKind{"specialinformation", other},
    NamedKind{"hiringpathexplanation", other},
    NamedKind{"appointmenttypeexplanation", other},
    // Pages as scrapers keep them.
    NamedKind{"jobdescription", summary},
    NamedKind{"qualifications", qualifications},
};

/// Strings of several words that are no text of the announcement.
constexpr std::array<std::string_view, 38> kNoText{"agencycontactemail",
                                                   "agencycontactphone",
                                                   "agencycontactwebsite",
                                                   "agencyname",
                                                   "applyonlineurl",
                                                   "applyuri",
                                                   "benefitsurl",
                                                   "companyname",
                                                   "departmentname",
                                                   "detailstatusurl",
                                                   "hiringagencyname",
                                                   "hiringdepartmentname",
                                                   "hiringpath",
                                                   "hiringpaths",
                                                   "hiringsubelementname",
                                                   "jobcategories",
                                                   "jobcategory",
                                                   "jobgrade",
                                                   "joblocation",
                                                   "joblocations",
                                                   "jobtitle",
                                                   "locationname",
                                                   "organizationcodes",
                                                   "organizationname",
                                                   "positionformatteddescription",
                                                   "positionlocation",
                                                   "positionlocationdisplay",
                                                   "positionlocations",
                                                   "positionofferingtype",
                                                   "positionremuneration",
                                                   "positionschedule",
                                                   "positionsensitivitiy",
                                                   "positionsensitivity",
                                                   "positiontitle",
                                                   "positionuri",
                                                   "securityclearance",
                                                   "subagency",
                                                   "subagencyname"};

/// More words than a code, a name or a place has.
bool is_prose(std::string_view text) {
    constexpr std::ptrdiff_t kFewestSpaces = 4;
    return std::count(text.begin(), text.end(), ' ') >= kFewestSpaces;
}

void append_text(SourceText& text, std::string_view raw) {
    SourceText entry = read_source_text(raw);
    if (entry.text.empty()) { return; }
    if (!text.text.empty()) { text.text += '\n'; }
    for (Heading heading : entry.headings) {
        heading.begin += text.text.size();
        heading.end += text.text.size();
        text.headings.push_back(heading);
    }
    text.text += entry.text;
}

/// All strings in a value, a line each.
void append_strings(json::value const& value, SourceText& text) {
    if (value.is_string()) {
        append_text(text, {value.get_string().data(), value.get_string().size()});
    } else if (value.is_array()) {
        for (json::value const& element : value.get_array()) { append_strings(element, text); }
    } else if (value.is_object()) {
        for (auto const& member : value.get_object()) { append_strings(member.value(), text); }
    }
}

void add_field(json::value const& value, std::string const& path, std::optional<PassageKind> kind, TextForm form,
               Announcement& announcement) {
    SourceText source;
    append_strings(value, source);
    if (source.text.empty() || (!kind && !is_prose(source.text))) { return; }
    auto const repeats = [&source](SourceField const& field) { return field.text == source.text; };
    if (std::any_of(announcement.fields.begin(), announcement.fields.end(), repeats)) { return; }

    std::size_t const index = announcement.fields.size();
    auto const passages =
        form == TextForm::pages ? split_document(source, index) : split_field(source, index, kind.value_or(other));
    announcement.passages.insert(announcement.passages.end(), passages.begin(), passages.end());
    announcement.fields.push_back({path, std::move(source.text)});
}

}  // namespace

std::optional<PassageKind> kind_of_field(std::string_view name) {
    std::string const wanted = lower_ascii(name);
    auto const found = std::find_if(kNamedKinds.begin(), kNamedKinds.end(),
                                    [&wanted](NamedKind const& named) { return named.name == wanted; });
    return found == kNamedKinds.end() ? std::nullopt : std::optional{found->kind};
}

void collect_fields(json::value const& value, std::string const& path, TextForm form, Announcement& announcement) {
    if (!value.is_object()) { return; }
    for (auto const& member : value.get_object()) {
        std::string_view const name{member.key().data(), member.key().size()};
        if (std::find(kNoText.begin(), kNoText.end(), lower_ascii(name)) != kNoText.end()) { continue; }
        std::string const member_path = path.empty() ? std::string{name} : path + '.' + std::string{name};
        auto const kind = kind_of_field(name);
        if (member.value().is_object() && !kind) {
            collect_fields(member.value(), member_path, form, announcement);
        } else {
            add_field(member.value(), member_path, kind, form, announcement);
        }
    }
}

}  // namespace winnow
