#include "engine/score/mention.hpp"

#include "engine/plan/plain_text.hpp"
#include "engine/plan/word_lists.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace winnow {
namespace {

/// So many words of a selective factor are looked for.
constexpr std::size_t kMostOwnWords = 8;
constexpr std::size_t kShortestOwnWord = 4;

/// One credential: what announcements call it, in lower case, and the names under which applicants have it. Names are
/// parted by |; one in capitals only counts in capitals.
struct Credential {
    std::string_view asked;
    std::string_view names;
};

// clang-format off
constexpr std::string_view kFirstDegree =
    "bachelor|bachelors|bachelor's|bachelor\xE2\x80\x99s|baccalaureate|B.A|B.S|B.Sc|BSN|BBA|BSc|BS in|BA in|BS|BA|degree|"
    "college|university|semester hours|credit hours|coursework|GPA";

constexpr auto kEducation = std::to_array<Credential>({
    {"high school|ged|general educational development", "high school|GED|diploma|bachelor|associate degree"},
    {"associate degree|associate's degree|associate\xE2\x80\x99s degree",
     "associate degree|associate's|associate\xE2\x80\x99s|associate of|A.A.|A.S.|AAS|bachelor|bachelor's"},
    {"doctoral|doctorate|ph.d|phd|ph.d.", "doctorate|doctoral|ph.d|phd|ph.d.|doctor of|Ed.D|EdD|Psy.D|PsyD|DNP|PharmD"},
    {"master|master's|master\xE2\x80\x99s|masters|graduate degree|graduate education|graduate level education",
     "master|masters|master's|master\xE2\x80\x99s|master of|MBA|M.B.A|MPA|MPH|MSW|MSN|M.S|M.A|M.Ed|MS in|MA in|graduate degree|"
     "graduate school|ph.d|phd|doctorate"},
    {"bachelor|bachelor's|bachelor\xE2\x80\x99s|baccalaureate|undergraduate|superior academic achievement", kFirstDegree},
});

constexpr auto kLicences = std::to_array<Credential>({
    {"registered nurse|rn|nurse|nursing", "registered nurse|RN|R.N|BSN|licensed practical nurse|LPN|nurse practitioner|NP|APRN|nclex"},
    {"physician|medicine|medical license|surgeon", "M.D|MD|D.O|medical license|licensed physician|board certified|board certification|board-certified"},
    {"pharmacist|pharmacy", "pharmacist|Pharm.D|PharmD|RPh|R.Ph|naplex"},
    {"social worker|social work", "LCSW|LMSW|LICSW|LSW|ACSW|licensed social worker|licensed clinical social worker"},
    {"psychologist|psychology", "licensed psychologist|psychologist|Psy.D|PsyD|EPPP"},
    {"professional engineer|professional engineering|engineer in training|engineer-in-training|fundamentals of engineering",
     "professional engineer|P.E|PE|EIT|E.I.T|engineer in training|engineer-in-training|fundamentals of engineering"},
    {"architect|architecture", "registered architect|licensed architect|AIA|NCARB|LEED"},
    {"bar|attorney|practice law", "state bar|the bar|bar of|bar admission|bar association|admitted to practice|attorney|J.D|JD|LL.M|Esq"},
    {"certified public accountant|cpa|certified internal auditor|cia", "certified public accountant|CPA|C.P.A|certified internal auditor|CIA|CGFM|CFE"},
    {"driver's license|driver\xE2\x80\x99s license|drivers license|driver license|motor vehicle|cdl",
     "driver's license|driver\xE2\x80\x99s license|drivers license|driver license|driving license|CDL|commercial driver"},
    {"pilot|flight instructor|faa|airframe", "FAA|pilot certificate|commercial pilot|airline transport pilot|ATP|CFI|CFII|A&P|airframe"},
    {"basic life support|bls|cpr|acls|advanced cardiac", "BLS|CPR|ACLS|basic life support|advanced cardiac life support"},
    {"emt|paramedic|emergency medical", "EMT|paramedic|NREMT"},
    {"teaching|teacher|educator", "teaching certificate|teaching license|teacher certification|certified teacher|licensed teacher|teaching credential"},
    {"contracting|acquisition|fac-c|dawia|fac-cor|fac-p/pm", "FAC-C|DAWIA|FAC-COR|FAC-P/PM|COR|CPCM|CFCM|contracting certification"},
    {"project management professional|pmp", "project management professional|PMP"},
    {"information assurance|security+|cissp|8570|8140|comptia|cybersecurity",
     "Security+|CISSP|CompTIA|CEH|CISM|CISA|CCNA|GIAC|SSCP|Network+|CASP"},
    {"pesticide|applicator", "pesticide applicator|applicator license|certified applicator"},
    {"board certified|board certification|board-certified", "board certified|board certification|board-certified|diplomate"},
    {"technologist|ascp|medical laboratory", "ASCP|MT(ASCP)|MLS|AMT|HEW|medical technologist|registered technologist"},
    {"radiologic|radiology|arrt|imaging", "ARRT|RT(R)|CNMT|registered technologist|radiologic technologist"},
    {"dietitian|dietetics|nutritionist", "RD|RDN|registered dietitian|CDR"},
    {"therapist|therapy|counselor|counseling", "licensed|LPC|LMFT|LMHC|OTR|PT|DPT|CCC-SLP|NBCOT|licensure"},
});

/// Looked for where no licence is named that is known.
constexpr std::string_view kAnyLicence =
    "license|licensed|licensure|licence|licenses|certified|certification|certifications|certificate|certificates|registered|registration";
// clang-format on

template <typename Use>
void for_each_name(std::string_view names, Use const& use) {
    for (std::size_t begin = 0; begin <= names.size();) {
        std::size_t const end = std::min(names.find('|', begin), names.size());
        use(names.substr(begin, end - begin));
        begin = end + 1;
    }
}

bool asks_for(std::string_view lower, Credential const& credential) {
    bool asked = false;
    for_each_name(credential.asked, [&](std::string_view name) { asked = asked || has_any(lower, {name}); });
    return asked;
}

void add_names(std::string_view names, std::vector<std::string>& words) {
    for_each_name(names, [&words](std::string_view name) {
        if (std::find(words.begin(), words.end(), name) == words.end()) { words.emplace_back(name); }
    });
}

std::vector<std::string> names_for(std::span<Credential const> credentials, std::string_view lower) {
    std::vector<std::string> words;
    for (Credential const& credential : credentials) {
        if (asks_for(lower, credential)) { add_names(credential.names, words); }
    }
    return words;
}

/// The words of a selective factor that could tell whether an application has it.
std::vector<std::string> own_words(std::string_view lower) {
    constexpr auto kAboutTheFactor = std::to_array<std::string_view>(
        {"selective", "placement", "factor", "factors", "screen", "basic", "eligible", "considered", "further",
         "resume", "documented", "element", "consideration", "requirement", "applicants", "met", "meet"});
    std::vector<std::string> words;
    for (std::size_t at = 0; at < lower.size() && words.size() < kMostOwnWords;) {
        std::size_t end = at;
        while (end < lower.size() && is_word_byte(lower[end])) { ++end; }
        std::string_view const word = lower.substr(at, end - at);
        bool const says_something =
            word.size() >= kShortestOwnWord && !is_generic_word(word) && !is_work_verb(word) && !is_adverb(word) &&
            std::find(kAboutTheFactor.begin(), kAboutTheFactor.end(), word) == kAboutTheFactor.end();
        if (says_something) { add_names(word, words); }
        at = std::max(end, at + 1);
    }
    return words;
}

std::vector<std::string> words_for(NotScored const& entry) {
    std::string const lower = lower_ascii(entry.text);
    bool const education = entry.kind == "education";
    bool const licence = entry.kind == "licence";
    if (!education && !licence && entry.kind != "selective-factor") { return {}; }
    std::vector<std::string> words = education ? names_for(kEducation, lower) : names_for(kLicences, lower);
    if (words.empty() && education) { add_names(kFirstDegree, words); }
    if (words.empty() && licence) { add_names(kAnyLicence, words); }
    return words.empty() ? own_words(lower) : words;
}

bool has_upper(std::string_view word) { return std::any_of(word.begin(), word.end(), is_ascii_upper); }

/// An application's section in the text that its reader sees and in lower case, byte for byte.
struct Searched {
    Section const& section;
    std::string lower;
};

void find_word(std::string const& word, Searched const& searched, std::vector<TextSpan>& spans) {
    std::string_view const text = has_upper(word) ? std::string_view{searched.section.text} : searched.lower;
    for (std::size_t at = find_phrase(text, word); at != text.npos; at = find_phrase(text, word, at + 1)) {
        spans.push_back({searched.section.id, at, at + word.size()});
    }
}

/// By section in the order of the application, then by place; of words within each other the longest.
void put_in_order(std::span<Section const> sections, std::vector<TextSpan>& spans) {
    auto const number = [sections](TextSpan const& span) {
        return std::find_if(sections.begin(), sections.end(),
                            [&span](Section const& section) { return section.id == span.section; }) -
               sections.begin();
    };
    std::sort(spans.begin(), spans.end(), [&number](TextSpan const& a, TextSpan const& b) {
        return std::tuple{number(a), a.begin, b.end} < std::tuple{number(b), b.begin, a.end};
    });
    std::vector<TextSpan> kept;
    for (TextSpan& span : spans) {
        bool const within = !kept.empty() && kept.back().section == span.section && span.begin < kept.back().end;
        if (!within) { kept.push_back(std::move(span)); }
    }
    spans = std::move(kept);
}

}  // namespace

std::string_view name_of(Mention::State state) {
    switch (state) {
        case Mention::State::not_looked_for: return "not-looked-for";
        case Mention::State::not_found: return "not-found";
        case Mention::State::mentioned: return "mentioned";
    }
    return {};
}

std::string_view plain_name_of(Mention::State state) {
    switch (state) {
        case Mention::State::not_looked_for: return "not looked for";
        case Mention::State::not_found: return "not found";
        case Mention::State::mentioned: return "mentioned";
    }
    return {};
}

std::vector<Mention> find_mentions(std::span<NotScored const> entries, std::span<Section const> sections) {
    std::vector<Searched> searched;
    for (Section const& section : sections) { searched.push_back({section, lower_ascii(section.text)}); }
    std::vector<Mention> mentions;
    for (NotScored const& entry : entries) {
        Mention mention;
        mention.words = words_for(entry);
        for (std::string const& word : mention.words) {
            for (Searched const& section : searched) { find_word(word, section, mention.spans); }
        }
        put_in_order(sections, mention.spans);
        if (!mention.words.empty()) {
            mention.state = mention.spans.empty() ? Mention::State::not_found : Mention::State::mentioned;
        }
        mentions.push_back(std::move(mention));
    }
    return mentions;
}

}  // namespace winnow
