#include "engine/analysis/word_classes.hpp"

#include "engine/analysis/negation.hpp"
#include "engine/analysis/stop_words.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>

// Verbs are found by a list of the verbs that résumés and announcements use for work, through their regular endings;
// a statistical tagger would know more words and explain none of its choices.

namespace winnow {
namespace {

using namespace std::string_view_literals;
using namespace word_class;

using WordSet = std::unordered_set<std::string_view>;

WordSet const& pronouns() {
    static WordSet const words = {"i",    "we",    "he",      "she",     "they",  "who",  "i'm",
                                  "i've", "i'd",   "i'll",    "we're",   "we've", "we'd", "we'll",
                                  "he'd", "she'd", "they're", "they've", "they'd"};
    return words;
}

WordSet const& auxiliaries() {
    static WordSet const words = {
        "am",      "is",     "are",    "was",      "were",   "been",     "have",      "has",    "had",    "do",
        "does",    "did",    "can",    "could",    "may",    "might",    "must",      "shall",  "should", "will",
        "would",   "cannot", "aren't", "isn't",    "wasn't", "weren't",  "haven't",   "hasn't", "hadn't", "don't",
        "doesn't", "didn't", "can't",  "couldn't", "won't",  "wouldn't", "shouldn't", "mustn't"};
    return words;
}

WordSet const& determiners() {
    static WordSet const words = {"a",    "an",   "the",     "my",      "our",  "their",    "his",      "her",  "its",
                                  "this", "that", "these",   "those",   "each", "every",    "any",      "some", "all",
                                  "both", "no",   "several", "various", "many", "multiple", "numerous", "new"};
    return words;
}

/// Bases whose every form is a verb: nobody lists "ensure" or "oversees" as a skill.
WordSet const& verbs() {
    static WordSet const words = {
        "accelerate",  "accomplish",   "achieve",     "acquire",     "act",         "adapt",         "add",
        "adhere",      "adjust",       "administer",  "adopt",       "advise",      "advocate",      "align",
        "allocate",    "allow",        "analyze",     "analyse",     "anticipate",  "apply",         "appoint",
        "appraise",    "approve",      "arrange",     "articulate",  "ascertain",   "assemble",      "assess",
        "assign",      "assist",       "assume",      "assure",      "attain",      "attend",        "attract",
        "augment",     "authorize",    "automate",    "avoid",       "began",       "begin",         "bring",
        "build",       "built",        "calculate",   "calibrate",   "carry",       "cause",         "clarify",
        "classify",    "cleaned",      "collaborate", "collect",     "combine",     "communicate",   "compile",
        "complete",    "compose",      "comply",      "compute",     "conceive",    "conceptualize", "conclude",
        "conduct",     "confer",       "configure",   "confirm",     "consolidate", "construct",     "consult",
        "contribute",  "convert",      "convey",      "convince",    "coordinate",  "correspond",    "create",
        "cultivate",   "customize",    "decide",      "define",      "delegate",    "deliver",       "demonstrate",
        "deploy",      "derive",       "describe",    "detect",      "determine",   "develop",       "devise",
        "diagnose",    "discover",     "discuss",     "dispatch",    "disseminate", "distribute",    "drove",
        "earn",        "edit",         "educate",     "eliminate",   "employ",      "empower",       "enable",
        "encourage",   "enforce",      "engage",      "enhance",     "enlist",      "enroll",        "ensure",
        "entrust",     "establish",    "evaluate",    "examine",     "exceed",      "excel",         "execute",
        "expand",      "expedite",     "explain",     "explore",     "extend",      "extract",       "facilitate",
        "finalize",    "find",         "follow",      "formalize",   "formulate",   "foster",        "fulfill",
        "gain",        "gather",       "gave",        "generate",    "get",         "give",          "govern",
        "graduate",    "greet",        "grew",        "grow",        "guarantee",   "handle",        "held",
        "identify",    "illustrate",   "implement",   "improve",     "include",     "incorporate",   "inform",
        "initiate",    "innovate",     "inspect",     "inspire",     "install",     "instill",       "institute",
        "instruct",    "integrate",    "interact",    "interpret",   "intervene",   "introduce",     "invent",
        "investigate", "involve",      "join",        "justify",     "keep",        "kept",          "learn",
        "led",         "leverage",     "locate",      "made",        "maintain",    "make",          "manage",
        "maximize",    "mediate",      "meet",        "met",         "mentor",      "migrate",       "minimize",
        "mitigate",    "mobilize",     "moderate",    "modernize",   "modify",      "motivate",      "navigate",
        "negotiate",   "observe",      "obtain",      "offer",       "optimize",    "orchestrate",   "organize",
        "originate",   "oversaw",      "oversee",     "participate", "perform",     "persuade",      "pioneer",
        "prepare",     "prescribe",    "preserve",    "prevent",     "prioritize",  "produce",       "promote",
        "propose",     "protect",      "prove",       "provide",     "publish",     "pursue",        "put",
        "quantify",    "ran",          "realize",     "receive",     "recognize",   "recommend",     "reconcile",
        "recruit",     "redesign",     "reduce",      "refine",      "reinforce",   "remain",        "remove",
        "reorganize",  "replace",      "represent",   "require",     "resolve",     "respond",       "restore",
        "restructure", "retain",       "retrieve",    "revamp",      "reviewed",    "revise",        "revitalize",
        "saved",       "seek",         "select",      "send",        "sent",        "serve",         "shape",
        "simplify",    "solve",        "sought",      "spearhead",   "specialize",  "specify",       "standardize",
        "stimulate",   "strategize",   "streamline",  "strengthen",  "strive",      "submit",        "succeed",
        "summarize",   "supervise",    "surpass",     "sustain",     "synthesize",  "tailor",        "take",
        "taught",      "teach",        "terminate",   "took",        "transform",   "transition",    "translate",
        "transmit",    "troubleshoot", "uncover",     "undertake",   "undertook",   "unify",         "utilize",
        "validate",    "verify",       "visualize",   "went",        "won",         "write",         "wrote",
        "raise",       "raised",       "troubleshot", "spoke",       "chose",       "oversaw",       "worked",
        "helped",      "trained",      "directed",    "hired",       "launched",    "recorded",      "increased",
        "decreased",   "updated",      "upgraded",    "started",     "guided",      "presented",     "secured",
        "volunteered", "addressed",    "answered",    "used",        "chaired",     "sold",          "sang",
        "swept",       "dealt",        "meets",       "responsible", "accountable"};
    return words;
}

/// Bases whose bare form and -s form are as often nouns: "plan", "audits". Their -ed form is a verb.
WordSet const& maybe_verbs() {
    static WordSet const words = {
        "account",   "address",   "aid",      "answer",   "author",  "chair",     "champion",  "correct",   "cut",
        "decrease",  "direct",    "drive",    "exercise", "found",   "guide",     "help",      "hire",      "hold",
        "increase",  "influence", "launch",   "lecture",  "present", "prompt",    "read",      "record",    "secure",
        "set",       "sponsor",   "start",    "steer",    "train",   "tutor",     "update",    "upgrade",   "use",
        "volunteer", "win",       "work",     "advance",  "aim",     "assay",     "audit",     "award",     "balance",
        "benefit",   "bill",      "brief",    "budget",   "capture", "care",      "catalog",   "change",    "charge",
        "chart",     "check",     "clean",    "close",    "coach",   "code",      "command",   "contact",   "contract",
        "control",   "cook",      "cost",     "counsel",  "cover",   "craft",     "credit",    "deal",      "design",
        "detail",    "document",  "draft",    "draw",     "escort",  "estimate",  "exhibit",   "file",      "finance",
        "focus",     "forecast",  "function", "fund",     "guard",   "head",      "host",      "interface", "interview",
        "inventory", "invest",    "issue",    "judge",    "label",   "lead",      "lift",      "list",      "load",
        "log",       "map",       "mark",     "market",   "measure", "model",     "monitor",   "move",      "name",
        "need",      "network",   "operate",  "order",    "package", "paint",     "partner",   "pay",       "pilot",
        "plan",      "post",      "practice", "price",    "process", "procure",   "program",   "project",   "purchase",
        "rank",      "rate",      "reach",    "regulate", "release", "repair",    "report",    "request",   "research",
        "resource",  "result",    "review",   "reward",   "run",     "sample",    "save",      "scan",      "schedule",
        "scope",     "score",     "screen",   "search",   "sell",    "service",   "ship",      "show",      "sign",
        "sort",      "source",    "staff",    "stock",    "store",   "structure", "study",     "supply",    "support",
        "survey",    "target",    "test",     "track",    "trade",   "transfer",  "transport", "travel",    "treat",
        "turn",      "value",     "view",     "visit",    "voice",   "watch",     "weigh"};
    return words;
}

/// Participles that describe a person or a thing rather than tell what was done.
WordSet const& adjectives_in_ed() {
    static WordSet const words = {"accomplished",  "accredited",  "advanced",    "applied",
                                  "associated",    "automated",   "based",       "bonded",
                                  "certified",     "combined",    "committed",   "computerized",
                                  "continued",     "dedicated",   "detailed",    "detail-oriented",
                                  "distinguished", "distributed", "diversified", "driven",
                                  "educated",      "embedded",    "enterprised", "experienced",
                                  "fixed",         "focused",     "integrated",  "interested",
                                  "licensed",      "limited",     "motivated",   "organized",
                                  "oriented",      "proven",      "qualified",   "registered",
                                  "related",       "relational",  "required",    "rounded",
                                  "seasoned",      "shared",      "skilled",     "specialized",
                                  "structured",    "talented",    "trained",     "united",
                                  "unlimited",     "varied",      "versed",      "seed",
                                  "speed",         "feed",        "bed",         "red",
                                  "shed",          "med",         "fed",         "indeed",
                                  "hundred",       "sacred",      "exceed",      "proceed",
                                  "succeed"};
    return words;
}

/// Gerunds that name a field of work, or stand before a noun as often as not.
WordSet const& nouns_in_ing() {
    static WordSet const words = {
        "accounting",   "acting",      "advertising", "aging",         "auditing",        "banking",      "bidding",
        "billing",      "bookkeeping", "branding",    "brainstorming", "briefing",        "broadcasting", "budgeting",
        "building",     "buying",      "catering",    "cleaning",      "clothing",        "coaching",     "coding",
        "computing",    "consulting",  "contracting", "cooking",       "costing",         "counseling",   "dancing",
        "drawing",      "drafting",    "editing",     "engineering",   "farming",         "filing",       "filming",
        "finding",      "fundraising", "forecasting", "funding",       "gaming",          "grooming",     "hearing",
        "housing",      "invoicing",   "landscaping", "learning",      "lighting",        "listening",    "logging",
        "mapping",      "marketing",   "meeting",     "mentoring",     "merchandising",   "modeling",     "monitoring",
        "multitasking", "networking",  "nursing",     "offering",      "ongoing",         "onboarding",   "operating",
        "outsourcing",  "packaging",   "painting",    "parenting",     "planning",        "pricing",      "printing",
        "processing",   "programming", "publishing",  "purchasing",    "reading",         "recording",    "recruiting",
        "reporting",    "routing",     "scheduling",  "scripting",     "selling",         "shipping",     "sourcing",
        "speaking",     "spelling",    "staffing",    "swimming",      "teaching",        "teambuilding", "testing",
        "timekeeping",  "tracking",    "trading",     "training",      "troubleshooting", "tutoring",     "typing",
        "underwriting", "warehousing", "welding",     "wiring",        "working",         "writing",      "outstanding",
        "existing",     "leading",     "managing",    "supporting",    "during",          "including"};
    return words;
}

WordSet const& claims() {
    static WordSet const words = {
        "abilities",  "background",    "competence",    "competences", "competencies", "competency", "competent",
        "experience", "experienced",   "experiences",   "expert",      "expertise",    "familiar",   "familiarity",
        "knowledge",  "knowledgeable", "proficiencies", "proficiency", "proficient",   "qualified",  "skill",
        "skilled",    "skills",        "specialties",   "strengths",   "versed"};
    return words;
}

/// The lists that a word is in, as bits.
using Lists = std::uint32_t;
constexpr Lists kPronouns = 1U << 0U;
constexpr Lists kAuxiliaries = 1U << 1U;
constexpr Lists kDeterminers = 1U << 2U;
constexpr Lists kVerbs = 1U << 3U;
constexpr Lists kMaybeVerbs = 1U << 4U;
constexpr Lists kAdjectivesInEd = 1U << 5U;
constexpr Lists kNounsInIng = 1U << 6U;
constexpr Lists kClaims = 1U << 7U;

/// One look-up for all lists: most words are in none.
Lists lists_of(std::string_view word) {
    static std::unordered_map<std::string_view, Lists> const all = [] {
        std::unordered_map<std::string_view, Lists> lists;
        auto const add = [&lists](WordSet const& words, Lists list) {
            for (std::string_view const one : words) { lists[one] |= list; }
        };
        add(pronouns(), kPronouns);
        add(auxiliaries(), kAuxiliaries);
        add(determiners(), kDeterminers);
        add(verbs(), kVerbs);
        add(maybe_verbs(), kMaybeVerbs);
        add(adjectives_in_ed(), kAdjectivesInEd);
        add(nouns_in_ing(), kNounsInIng);
        add(claims(), kClaims);
        return lists;
    }();
    auto const found = all.find(word);
    return found == all.end() ? 0 : found->second;
}

/// The lists that a word's base is in: `suffix` taken off, or the regular changes of spelling before it undone:
/// manag-ed, develop-ed, plann-ed, identif-ied.
Lists base_lists(std::string_view word, std::string_view suffix) {
    if (!word.ends_with(suffix) || word.size() < suffix.size() + 2) { return 0; }
    std::string base{word.substr(0, word.size() - suffix.size())};
    Lists lists = lists_of(base);
    base += 'e';
    lists |= lists_of(base);
    base.pop_back();
    if (base.back() == 'i') {
        base.back() = 'y';
        return lists | lists_of(base);
    }
    if (base.size() > 3 && base.back() == base[base.size() - 2]) {
        base.pop_back();
        return lists | lists_of(base);
    }
    return lists;
}

WordClasses verb_classes(std::string_view word, Lists lists) {
    bool const told = (lists & kVerbs) != 0 || (base_lists(word, "ed") & (kVerbs | kMaybeVerbs)) != 0;
    if ((lists & kAdjectivesInEd) != 0) { return told ? kMaybeVerb : 0; }
    if (told) { return kVerb; }
    if (word.ends_with("ing")) { return (lists & kNounsInIng) != 0 || word.size() < 6 ? kMaybeVerb : kGerund; }
    Lists const bases = base_lists(word, "s") | base_lists(word, "es");
    if ((bases & kVerbs) != 0) { return kVerb; }
    if (((lists | bases) & kMaybeVerbs) != 0) { return kMaybeVerb; }
    return word.size() > 5 && word.ends_with("ed") ? kParticiple : 0;
}

}  // namespace

WordClasses classes_of(std::string_view word) {
    if (word.empty()) { return 0; }
    if (word[0] >= '0' && word[0] <= '9') { return kNumber; }
    WordClasses classes = trigger_classes(word);
    if (word == "and" || word == "or" || word == "nor") { classes |= kAnd; }
    if (word == "of") { classes |= kOf; }
    if (word == "may") { classes |= kMay; }
    if (word == "but" || word == "however" || word == "although" || word == "though" || word == "yet" ||
        word == "except" || word == "instead" || word == "whereas" || word == "while" || word == "because") {
        classes |= kTurn;
    }
    if (word == "it" || word == "us" || word == "who") { classes |= kAcronym; }
    Lists const lists = lists_of(word);
    if ((lists & kPronouns) != 0) { classes |= kPronoun; }
    if ((lists & kAuxiliaries) != 0) { classes |= kAuxiliary; }
    if ((lists & kDeterminers) != 0) { classes |= kDeterminer; }
    if ((lists & kClaims) != 0) { classes |= kClaim; }
    static StopWords const& english = stop_words("english");
    if (english.contains(word)) { return classes | kFunction; }
    if (word.size() > 4 && word.ends_with("ly")) { return classes | kAdverb; }
    return classes | verb_classes(word, lists);
}

}  // namespace winnow
