#include "engine/analysis/stop_words.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/spelling.hpp"
#include "engine/text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_set>

namespace winnow {
namespace {

/// Abbreviations that every reader of federal applications knows, and Roman numerals.
bool is_known(std::string_view acronym) {
    static std::unordered_set<std::string_view> const kKnown{
        "US",   "USA",     "NASA", "FBI",   "CIA",   "IRS",      "EPA",  "FDA",  "CDC",  "NIH",   "DOD",    "DHS",
        "DOJ",  "DOE",     "DOT",  "DOI",   "DOL",   "HHS",      "HUD",  "USDA", "GSA",  "OPM",   "OMB",    "GAO",
        "FEMA", "FAA",     "FCC",  "SEC",   "FTC",   "NATO",     "UN",   "EU",   "UK",   "SES",   "ECQ",    "ECQS",
        "TQ",   "TQS",     "GS",   "IT",    "HR",    "CEO",      "CFO",  "CIO",  "COO",  "CTO",   "MBA",    "MPA",
        "BA",   "BS",      "MA",   "MS",    "JD",    "MD",       "PHD",  "DC",   "AM",   "PM",    "TV",     "PC",
        "AIDS", "HIV",     "GPS",  "FY",    "VA",    "USAF",     "USMC", "USN",  "NOAA", "USGS",  "ID",     "OK",
        "SQL",  "PDF",     "HTML", "USAID", "COVID", "COVID-19", "DNA",  "NSA",  "TSA",  "FBI's", "II",     "III",
        "IV",   "VI",      "VII",  "VIII",  "IX",    "XI",       "XII",  "NY",   "CA",   "TX",    "MD",     "LLC",
        "INC",  "SSA",     "CPA",  "PMP",   "STEM",  "EEO",      "ROI",  "AI",   "API",  "USPS",  "NPS",    "BLM",
        "FWS",  "CBP",     "ICE",  "DEA",   "ATF",   "NSF",      "NIST", "NRC",  "SBA",  "DARPA", "JFK",    "LA",
        "NYC",  "CCAR",    "SWOT", "ISO",   "RFP",   "Q1",       "Q2",   "Q3",   "Q4",   "AK",    "AL",     "AR",
        "AZ",   "CO",      "FL",   "GA",    "IL",    "KS",       "KY",   "MI",   "MN",   "MO",    "MT",     "NC",
        "ND",   "NE",      "NH",   "NJ",    "NM",    "NV",       "OH",   "PA",   "RI",   "SC",    "SD",     "TN",
        "UT",   "VT",      "WA",   "WI",    "WV",    "WY",       "HQ",   "NCO",  "ROTC", "USCG",  "CDC",    "CMS",
        "MRI",  "CT",      "EKG",  "ECG",   "ICU",   "ER",       "DVD",  "CD",   "USB",  "URL",   "XML",    "JSON",
        "CSV",  "GIS",     "CAD",  "OSHA",  "HIPAA", "FOIA",     "NEPA", "FTE",  "KPI",  "RN",    "LPN",    "EMT",
        "CPR",  "GPA",     "GED",  "ATM",   "HVAC",  "LED",      "PTSD", "WIFI", "VIP",  "FAQ",   "MOU",    "OIG",
        "CEOS", "CAPTCHA", "UPS",  "AT&T",  "IBM",   "R&D",      "Q&A",  "MIT",  "YMCA", "WWII",  "UNICEF", "WHO",
        "IMF",  "SWAT",    "SUV",  "RV"};
    return kKnown.contains(acronym);
}

bool is_acronym(std::string_view word) {
    auto const capitals = static_cast<std::size_t>(std::count_if(word.begin(), word.end(), is_ascii_upper));
    bool const plain =
        std::all_of(word.begin(), word.end(), [](char c) { return is_ascii_upper(c) || c == '&' || c == '-'; });
    return plain && capitals >= 2 && word.size() <= 7;
}

/// "NOTE", "ALSO": a word in capitals. Short ones may be abbreviations all the same ("ARM"), unless every text has
/// them.
bool is_word(Spelling const* spelling, std::string_view capitals) {
    std::string const lower = lower_ascii(capitals);
    if (stop_words("english").contains(lower)) { return true; }
    return capitals.size() >= 4 && spelling != nullptr && spelling->knows(lower);
}

/// "the Risk Board (RMCB)", "the Risk Board, or RMCB," or "JTAC (Joint Training …)".
bool is_spelled_out(DraftSection const& section, std::size_t begin, std::size_t end) {
    bool const in_brackets = begin > 0 && section.text[begin - 1] == '(';
    std::size_t const next = section.text.find_first_not_of(' ', end);
    constexpr std::string_view kOr = ", or ";
    bool const after_or = begin >= kOr.size() && section.slice(begin - kOr.size(), begin) == kOr &&
                          end < section.text.size() && section.text[end] == ',';
    return in_brackets || after_or || (next != std::string::npos && section.text[next] == '(');
}

/// Sentences in capitals hold no abbreviations.
bool is_shouted(DraftSection const& section, DraftSentence const& sentence) {
    std::size_t capitals = 0;
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
        capitals += is_acronym(section.slice(section.words[i].begin, section.words[i].end)) ? 1U : 0U;
    }
    return capitals >= 3 && capitals * 2 > sentence.words();
}

void find_undefined(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        std::set<std::string_view> seen;
        for (DraftSentence const& sentence : section->sentences) {
            if (is_shouted(*section, sentence)) { continue; }
            for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
                DraftWord const& at = section->words[i];
                std::string_view acronym = section->slice(at.begin, at.end);
                if (acronym.ends_with("s") && acronym.size() > 3) { acronym.remove_suffix(1); }
                if (acronym.ends_with('\'')) { acronym.remove_suffix(1); }
                bool const candidate = is_acronym(acronym) && acronym.size() >= 3 && !is_known(acronym) &&
                                       !is_word(run.spelling(), acronym);
                if (!candidate || !seen.insert(acronym).second) { continue; }
                if (!is_spelled_out(*section, at.begin, at.end)) {
                    run.report_words(*section, i, i + 1, fmt::format("\"{}\" is not spelled out", acronym));
                }
            }
        }
    }
}

}  // namespace

Rule acronym_undefined_rule() {
    return {"acronym-undefined",
            Severity::suggestion,
            kResponses,
            "Boards are made of people from other agencies, who do not know your abbreviations.",
            "Spell it out where it stands first, with the abbreviation in brackets, or do without it.",
            kGuide,
            {},
            find_undefined};
}

}  // namespace winnow
