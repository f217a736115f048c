#include "engine/plan/word_lists.hpp"

#include "engine/plan/word_classes.hpp"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

// Each list is in byte order.
// clang-format off

constexpr auto kGeneric = std::to_array<std::string_view>({
    "ability", "able", "about", "above", "absence", "accept", "acceptable", "accordance", "according", "across",
    "actual", "add", "added", "addition", "additional", "adequate", "adequately", "advance", "advanced", "advertised",
    "affecting", "after", "agencies", "agency", "agency's", "all", "allow", "allows", "along", "also", "alternative",
    "amazing", "among", "amount", "and", "announced", "another", "any", "anyone", "anything", "appears", "appendix",
    "applicable",
    "applicant", "applicants", "applied", "apply", "appropriate", "approved", "approximate", "areas", "aspect",
    "aspects", "assigned", "assignment", "assignments", "associated", "at", "aug", "available", "ba", "back", "band",
    "based", "basic", "basis", "be", "because", "become", "been", "before", "begin", "being", "below", "best",
    "better", "between", "beyond", "billion", "birthday", "birthdays", "body", "both", "brand", "broad", "bs",
    "bureau", "but", "by", "can", "candidate", "candidates", "capability", "capable", "carry", "cases", "categories",
    "category", "certain", "cited", "class", "classes", "clear", "clearly", "close", "closely", "combination",
    "comfort", "common", "comparable", "competencies", "competency", "competent", "complement", "complete", "complex",
    "complexity", "component", "components", "comprehensive", "concerning", "conform", "conforming", "consideration",
    "considered", "consistent", "continental", "continuing", "core", "correct",
    "country", "course", "covered", "creditable", "credited", "current",
    "currently", "cutting", "cv", "daily", "date", "day", "days", "dedicated", "deemed", "deep", "defined",
    "definition", "degree", "degrees", "demonstrated", "demonstration", "department", "depend", "dependent",
    "depending", "depends", "described", "description", "desirable", "desired", "detailed", "difference", "different",
    "difficult", "difficulty", "directly", "disciplines", "discovery", "diverse", "division", "do", "does", "dollar",
    "dollars", "dr", "due", "during", "duties", "duty", "each", "early", "earned", "ease", "ecq", "ecqs", "edge",
    "effective", "efficient", "effort", "efforts", "eg", "eight", "either", "eligible", "emphasis", "employees",
    "encompass", "encompasses", "encompassing", "encounter", "encountered", "encounters", "enough", "enrolled",
    "ensure", "entailed", "entire", "entry", "equal", "equipped", "equivalent", "especially", "essential", "etc",
    "etc.", "every", "everyday", "everyone", "evidence", "evidenced", "example",
    "examples", "excellent", "exceptions", "existing", "expand", "expect",
    "expected", "experience", "experienced", "experiences", "expert",
    "expertise", "expresses", "extensive", "extensively",
    "extent", "extremely", "face", "facing", "factor", "factors", "fashion", "federal", "fellow", "fellows", "few",
    "fields", "fill", "filled", "filling", "fills", "final", "first", "five", "follow", "following", "for", "form",
    "formal", "former", "forms", "four", "fourth", "friday", "from", "fulfillment", "full", "fulltime", "fully",
    "functions", "fundamental", "further", "furthermore", "general", "generally",
    "get", "gets", "gg", "given", "goal", "going",
    "good", "got", "government", "governmental", "grade", "grades", "great", "greater", "gs", "guam", "half",
    "handbook", "hands", "has", "have", "head", "headquarter", "headquartered", "headquarters", "held", "help",
    "hereby", "high", "higher", "highest", "highly", "how", "however", "ideal", "ie", "impact", "important",
    "in-depth", "include", "included", "includes", "including", "inclusive", "incumbent", "incumbents", "indefinite",
    "individual", "individuals", "inherent", "initial", "initiative", "initiatives", "integral", "intended",
    "intervening", "into", "involve", "involved", "involves", "involving", "islands", "item", "items", "its", "jd",
    "jobs", "july", "june", "key", "kind", "kinds", "know", "knowledge", "known", "ksa", "ksas", "lack", "ladder",
    "large", "last", "late", "later", "latest", "lead", "level", "levels", "like", "limited", "link", "links",
    "listed", "listing", "little", "long", "lot", "low", "lower", "lowest", "ma", "made", "main", "mainly", "major",
    "make", "makes", "making", "manner", "many", "matters", "may", "mean", "means", "million", "millions", "minimum",
    "miscellaneous", "missions", "monday", "month", "months", "more", "most", "mr", "ms", "mt", "mtq", "mtqs", "much",
    "multi", "multiple", "must", "nation", "nation's", "nature", "necessary", "need", "needed", "needs", "new",
    "next", "nine", "no", "nonetheless", "nonfederal", "nor", "normal", "normally", "not", "note", "nte", "number",
    "numerous", "objectives", "obtain", "occupation", "occupations", "offer", "offering", "offers", "offices",
    "officials", "often", "old", "on", "one", "one-half", "ongoing", "only", "open", "opening", "openings",
    "opportunities", "opportunity", "option", "options", "or", "order", "organization", "organizations", "other",
    "others", "otherwise", "our", "out", "outside", "over", "overall", "own", "paid", "part", "particular", "parties",
    "passion", "passionate", "past", "people", "per", "percent", "percentage", "performed", "period", "perspective",
    "perspectives", "pertinent", "phase", "phases", "place", "plus", "point", "portion", "position", "positions",
    "possess", "possesses", "possessing", "possession", "possible", "posts", "potential", "practical", "practices",
    "preferred", "present", "preview", "previous", "primarily", "primary", "principal", "principles", "prior",
    "private", "profession", "professionals", "proficiency", "proficient", "progression", "progressive",
    "progressively", "prompting", "proper", "properly", "proven", "ptq", "ptqs", "puerto", "purpose", "purposes",
    "put", "qualification", "qualifications", "qualified", "qualify", "qualifying", "questions", "range", "ranging",
    "rank", "rated", "ready", "realistic", "realize", "recency", "recent", "regard", "regarding", "regular",
    "regularly", "related", "relating", "relative", "relevant", "reliable", "relies", "rely", "representative",
    "required", "requirement", "requirements", "requires", "respect", "respective", "response", "responsibilities",
    "responsibility", "responsible", "result", "results", "resume", "resumes", "retain", "rico", "right", "rights",
    "rigid",
    "role", "roles", "roots", "routine", "same", "satisfactorily", "satisfactory", "satisfies", "satisfy", "saturday",
    "scale", "scope", "second", "section", "sector", "see", "select", "selected", "selectee", "selectees",
    "selective", "self", "senior", "separate", "series", "set", "setting", "settings", "seven", "seventh", "several",
    "shall", "should", "shown", "significant", "similar", "simple", "single", "situation", "situations", "six", "size",
    "skill", "skilled", "skills", "small", "some", "someone", "sound", "sources", "speaking", "special",
    "specialized", "specific", "specifically", "spectrum", "spent", "states", "status", "step", "steps", "strong",
    "style", "sub", "subject", "subject-matter", "submit", "subordinate", "substantial", "substantive", "succeed",
    "successful", "successfully", "such", "sufficient", "sufficiently", "suitable", "sunday", "superior", "sure",
    "tactics", "take", "taken", "talent", "task", "tasks", "technique", "ten", "tenure", "term", "terms", "that",
    "the", "their", "them", "there", "therefore", "thereof", "thereto", "these", "they", "thing", "things", "third",
    "this", "thorough", "those", "threaten", "three", "through", "throughout", "thursday", "time", "timely", "times",
    "together", "topic", "topics", "total", "touch", "toward", "tq", "tqs", "trace", "traces", "tuesday", "two",
    "type", "types", "typical", "typically", "u.s", "u.s.c", "ultimate", "uncommon", "unconventional", "under",
    "underlying", "understanding", "unique", "united", "unless", "unlike", "unlimited", "up", "upcoming", "uphold",
    "upon", "upper", "us", "usa", "use", "used", "useful", "uses", "usually", "utilizing", "valued", "varied",
    "varieties", "variety", "various", "vast", "very", "via", "virgin", "waiver", "waivers", "want", "wanted",
    "wants", "way", "ways", "wednesday", "week", "weeks", "well", "wg", "what", "whatever", "when", "where",
    "wherein", "whether", "which", "while", "who", "whole", "whom", "whose", "wide", "widely", "willing",
    "willingness", "with", "within", "without", "word", "work", "worked", "working", "works", "world", "year",
    "years", "you", "your", "yy"
});

constexpr auto kFaintHeads = std::to_array<std::string_view>(
    {"cases", "components", "employees", "factors", "functions", "impact", "initiatives", "items", "matters",
     "missions", "needs", "objectives", "organizations", "practices", "principles", "requirements", "results",
     "sources", "tasks", "technique"});

/// Forms of verbs that are nouns or adjectives as well, and mostly verbs where announcements have them.
constexpr auto kWorkVerbs = std::to_array<std::string_view>({
    "act", "acting", "acts", "adapted", "adjusted", "aid", "aids", "anticipated", "appraising", "arranged",
    "articulate", "articulated", "assist", "assists", "assured", "broadening", "capture", "clarifying", "committed",
    "compiling", "completed", "composed", "concerned", "conduct", "conducts", "consolidated", "convert", "converts",
    "coordinate", "coordinated", "coordinates", "corresponding", "deal", "deals", "delegate", "delegates", "detected",
    "developed", "devoted", "diagnoses", "diagnosing", "direct", "documented", "educated", "engaged", "established",
    "executed", "executing", "expanded", "exploit", "extended", "fostering", "gain", "gains", "gathering", "greeting",
    "helps", "implement", "implements", "improved", "increase", "increased", "increases", "increasing", "institute",
    "institutes", "integrated", "integrating", "is", "isolated", "learned", "leverage", "leverages", "leveraging",
    "located", "maximizing", "minimized", "mitigated", "modified", "motivated", "motivating", "organized", "populated",
    "prepared", "prescribed", "presents", "processed", "pursuing", "reconciling", "refined", "refining", "regards",
    "rendering", "resolved", "retained", "revised", "screens", "settled", "show", "shows", "specified", "streamlined",
    "structured", "supports", "tailored", "talk", "talks", "thought", "tracked", "updating", "validated", "validating"
});

/// Words that say something only inside a phrase: "audience", "alternatives", "findings".
constexpr auto kWeak = std::to_array<std::string_view>({
    "absence", "academic", "accommodations", "accomplishments", "accumulation", "accuracy", "action", "actions",
    "activities", "activity", "acumen", "adaptation", "adaptations", "adequacy", "adherence", "adjustment",
    "adjustments", "adults", "adverse", "advice", "advisor", "affect", "agility", "air", "aligned", "alleged",
    "allocation", "allocations", "alteration", "alternate", "alternatives", "amounts", "analyses", "anomalies",
    "answers", "anti", "approach", "approaches", "array", "articulate", "ask", "asset", "assets", "assistance",
    "assurance", "attendance", "attention", "audience", "audiences", "availability", "avenues", "average", "awareness",
    "background", "battle", "blockers", "boundaries", "branches", "breadth", "break", "brief", "briefs",
    "capabilities", "capacity", "capture", "cards", "categorical", "cause", "causes", "chain", "challenges", "chance",
    "characteristic", "characteristics", "charts", "chat", "citations", "civilian", "clarity", "clients", "climate",
    "co", "co-workers", "colleagues", "collection", "command", "commands", "commitment", "commitments", "committees",
    "compassion", "competence", "comprehension", "compromise", "concept", "concepts", "concern", "concise",
    "conclusions", "conditions", "confirm", "conflicts", "conscientious", "consecutive", "constraints", "contingent",
    "contractor", "controversial", "conversion", "cooperation", "counterparts", "countries", "courses", "courtesy",
    "coverage", "craft", "creation", "criteria", "cross", "cultural", "cure", "customers", "cycle", "cycles", "data",
    "deadline", "deadlines", "decision", "decisions", "deficiencies", "definitions", "delays", "demands", "depth",
    "developmental", "deviations", "device", "devices", "differ", "differences", "dimension", "dimensions",
    "discipline", "discover", "discrepancies", "discretion", "discussions", "dispersed", "display", "disposition",
    "dissemination", "distance", "distances", "distribution", "diversity", "docs", "documents", "drafting", "drafts",
    "drive", "duration", "dynamic", "easy", "elective", "element", "elements", "enablement", "enactment",
    "enhancements", "enjoy", "enthusiasm", "entities", "entity", "equals", "equivalency", "error", "errors", "events",
    "evolution", "exact", "examination", "examinations", "excess", "exchange", "expectations", "exposed", "external",
    "extract", "fact", "facts", "factual", "fair", "fall", "familiar", "familiarity", "feature", "features",
    "feedback", "figures", "finding", "findings", "fit", "fixed", "fixes", "flexibility", "flow", "fluent", "format",
    "formats", "formulation", "foundation", "frame", "future", "gap", "gaps", "gates", "generation", "governors",
    "graphs", "ground", "grounds", "growth", "guidance", "guide", "guidelines", "guides", "hand", "hard", "height",
    "heights", "historical", "history", "holding", "honesty", "honors", "hours", "ideas", "identification",
    "immediate", "impacts", "implications", "importance", "incentive", "inclusion", "incomplete", "inconsistencies",
    "increments", "inefficiencies", "influence", "information", "innovative", "input", "inputs", "insights",
    "instruction", "instructions", "instruments", "intensive", "inter", "interests", "interpretation",
    "interpretations", "interrelationship", "interrelationships", "intra", "issues", "join", "judgement", "judgment",
    "judgments", "junior", "justification", "justifications", "knows", "ladder", "lands", "languages", "larger",
    "laws", "layouts", "leaders", "lengths", "lesson", "logic", "logical", "lots", "machine", "machines", "maker",
    "makers", "makeup", "man", "managerial", "managers", "mandatory", "marked", "mass", "mastery", "materials",
    "matter", "maturity", "maximum", "meaningful", "measurable", "measure", "measurement", "measurements", "measures",
    "mechanisms", "membership", "memberships", "memos", "merits", "method", "methodologies", "methodology", "methods",
    "mid", "milestones", "mindset", "minor", "mission", "mistakes", "mode", "models", "moderate", "modern",
    "modification", "modifications", "name", "names", "narrative", "neat", "net", "nice", "non", "none", "notice",
    "novel", "numerical", "object", "obligation", "obligations", "observed", "obstacles", "official", "offs",
    "operations", "opinions", "optical", "oral", "original", "outcome", "outcomes", "output", "oversight", "owners",
    "package", "packages", "paragraph", "parameters", "partner", "partners", "partnerships", "path", "pattern", "peer",
    "peers", "peripherals", "personnel", "phenomena", "picture", "placement", "plain", "plans", "populated",
    "population", "populations", "portfolio", "portions", "pre", "precedent", "precedents", "preliminary",
    "prerequisite", "prescriptions", "pressure", "pride", "principle", "priorities", "privileges", "problems",
    "procedures", "processes", "products", "professions", "programmatic", "programs", "projects", "promise", "proof",
    "properties", "pump", "push", "qualitative", "quantitative", "quantities", "quantity", "question", "questions",
    "real", "receipt", "recognition", "redesign", "reduction", "referral", "refinements", "regulatory", "relay",
    "relays", "release", "relevance", "reliability", "reports", "reputation", "requests", "residential", "resistance",
    "resolution", "resources", "restoration", "restrictions", "retrieval", "return", "reviews", "revision",
    "revisions", "rigorous", "roll", "root", "rule", "rules", "safe", "samples", "satisfaction", "scenario",
    "scenarios", "sectors", "segment", "segments", "semi", "sense", "sensitive", "sequence", "sequences", "services",
    "shape", "share", "shelf", "shift", "short", "significance", "slides", "societies", "society", "soft", "solicit",
    "solid", "solutions", "space", "span", "spoken", "stability", "staff", "stages", "staging", "stakeholder",
    "stakeholders", "standards", "stations", "steady", "steam", "sticky", "stop", "storage", "straightforward",
    "strategies", "structures", "studies", "submission", "submissions", "subordinates", "substitute", "substituted",
    "substitution", "suggestions", "superiors", "supplemental", "support", "surface", "sustainment", "table", "tact",
    "target", "teams", "techniques", "temperature", "templates", "temporary", "tests", "text", "theoretical",
    "theories", "theory", "third-party", "thoughts", "timeliness", "tools", "top", "transition", "transitions",
    "transparency", "treat", "trend", "trends", "trust", "uncertain", "urgent", "usage", "user", "users", "value",
    "values", "variability", "variables", "versus", "view", "views", "virtual", "visibility", "vision", "visitors",
    "visits", "vital", "voice", "volume", "volumes", "volunteer", "weaknesses", "weight"
});

constexpr auto kIngNouns = std::to_array<std::string_view>({
    "accounting", "auditing", "banking", "bearing", "boating", "briefing", "budgeting", "building", "camping",
    "cataloging", "ceiling", "charting", "cleaning", "clothing", "coaching", "computing", "contracting", "cooking",
    "cooling", "counseling", "cruising", "cutting", "debugging", "dining", "dispensing", "diving", "drafting",
    "drilling", "driving", "engineering", "estimating", "evening", "filing", "financing", "finding", "firefighting",
    "fishing", "flying", "forecasting", "funding", "fundraising", "gaming", "gardening", "grading", "grazing",
    "grinding", "grounding", "handling", "hearing", "heating", "hiring", "holding", "housekeeping", "housing",
    "hunting", "imaging", "interviewing", "king", "landscaping", "learning", "leasing", "lending", "lettering",
    "licensing", "lifeguarding", "lighting", "listening", "living", "logging", "machining", "manning", "manufacturing",
    "mapping", "marketing", "meeting", "mentoring", "milling", "mining", "modeling", "molding", "monitoring",
    "morning", "networking", "nursing", "offering", "operating", "outsourcing", "packaging", "packing", "painting",
    "parenting", "parking", "planning", "plumbing", "policing", "posting", "pricing", "printing", "proceeding",
    "proceedings", "processing", "profiling", "programming", "proofreading", "publishing", "purchasing", "reading",
    "recruiting", "refueling", "reporting", "rigging", "ring", "roofing", "rotating", "sailing", "sampling", "sanding",
    "scheduling", "screening", "scripting", "selling", "sensing", "sequencing", "sewing", "sharing", "shipping",
    "soldering", "sourcing", "speaking", "spraying", "spring", "staffing", "staging", "staking", "standing", "string",
    "surveying", "swimming", "tagging", "tailoring", "targeting", "tasking", "teaching", "teleworking", "testing",
    "timing", "tooling", "towing", "tracking", "trading", "trafficking", "training", "troubleshooting", "undertaking",
    "underwriting", "videoconferencing", "visiting", "walking", "warehousing", "weaving", "welding", "wellbeing",
    "wing", "wiring", "writing"
});

constexpr auto kRanks = std::to_array<std::string_view>({
    "acting", "ad", "admin", "anal", "announcement", "appointment", "appointments", "apprentice", "assistant",
    "associate", "asst", "ast", "authority", "authorized", "background", "career", "census", "chief", "class",
    "continuous", "cr", "de", "deputy", "deu", "dha", "direct", "dr", "entry", "expedited", "experienced", "expert",
    "external", "first", "fpl", "full", "general", "gg", "gl", "gm", "gp", "graduate", "graduates", "gs", "head",
    "helper", "hire", "hires", "hiring", "i", "ic", "ii", "iii", "individuals", "interdisciplinary", "intern",
    "internal", "interns", "iv", "jo", "junior", "lead", "leader", "level", "locations", "member", "mgmt", "mgt",
    "mid", "mp", "mpp", "multiple", "nf", "non", "nonsupervisory", "notice", "nte", "open", "part", "part-time",
    "pathways", "perm", "permanent", "position", "positions", "principal", "prog", "program", "programs", "public",
    "recent", "recruitment", "register", "roster", "seasonal", "senior", "sff", "spec", "staff", "standing",
    "student", "students", "supervisor", "supervisors", "supervisory", "supv", "supvy", "team", "temporary", "term",
    "time", "title", "trainee", "trainees", "two", "vacancies", "vacancy", "various", "vice", "volunteer", "wg", "wl",
    "worker", "working", "ws", "za", "zp"
});

constexpr auto kPosts = std::to_array<std::string_view>({
    "administrator", "administrators", "adviser", "advisor", "advisors", "agent", "agents", "aid", "aide", "aides", "aids", "analyst",
    "analysts", "clerk", "clerks", "coordinator", "coordinators", "director", "directors", "examiner", "examiners",
    "executive", "executives", "inspector", "inspectors", "manager", "managers", "officer", "officers", "operator",
    "operators", "representative", "representatives", "secretary", "specialist", "specialists", "technician",
    "technicians"
});

constexpr auto kTraits = std::to_array<std::string_view>({
    "age", "aged", "asian", "black", "boy", "boys", "color", "disabilities", "disability", "disabled", "elder",
    "elders", "ethnic", "ethnicity", "female", "females", "feminine", "gender", "genders", "genetic", "girl", "girls",
    "handicap", "handicapped", "hispanic", "latino", "male", "males", "marital", "marriage", "married", "masculine",
    "men", "nationality", "native", "older", "origin", "pregnancy", "pregnant", "race", "races", "racial", "religion",
    "religions", "religious", "sex", "sexual", "sexuality", "single", "transgender", "veteran", "veterans", "white",
    "widowed", "woman", "women"
});

/// Words that end in -ly and are no adverbs.
constexpr auto kNoAdverbs = std::to_array<std::string_view>({
    "ally", "anomaly", "apply", "assembly", "bully", "butterfly", "comply", "daily", "early", "elderly", "family",
    "fly", "friendly", "hourly", "imply", "italy", "july", "lily", "monopoly", "monthly", "multiply", "oligopoly",
    "only", "poly", "quarterly", "rally", "rely", "reply", "supply", "tally", "weekly", "yearly"
});

// clang-format on

constexpr std::string_view kAgile = "agile";  // a quality elsewhere, a way of working in announcements
constexpr std::string_view kExcel = "excel";  // a verb elsewhere, a program in announcements

template <std::size_t Size>
bool listed(std::array<std::string_view, Size> const& list, std::string_view word) {
    return std::binary_search(list.begin(), list.end(), word);
}

}  // namespace

bool is_generic_word(std::string_view word) { return listed(kGeneric, word); }
bool is_faint_head(std::string_view word) { return listed(kFaintHeads, word); }
bool is_weak_word(std::string_view word) { return listed(kWeak, word); }
bool is_work_verb(std::string_view word) {
    bool const is_verb = class_of_word(word) == WordClass::verb && !listed(kIngNouns, word) && word != kExcel;
    return is_verb || listed(kWorkVerbs, word);
}
bool is_adverb(std::string_view word) {
    return class_of_word(word) == WordClass::adverb || (word.ends_with("ly") && !listed(kNoAdverbs, word));
}
bool is_verbal_ing(std::string_view word) { return word.ends_with("ing") && !listed(kIngNouns, word); }
bool is_rank_word(std::string_view word) { return listed(kRanks, word); }
bool is_quality(std::string_view word) { return class_of_word(word) == WordClass::adjective && word != kAgile; }
bool is_adjective(std::string_view word) {
    constexpr auto kEndings =
        std::to_array<std::string_view>({"al", "ive", "ic", "ary", "ous", "able", "ible", "ed", "ful", "less"});
    auto const known = class_of_word(word);
    if (known) { return known == WordClass::adjective || known == WordClass::relational; }
    return std::any_of(kEndings.begin(), kEndings.end(), [word](std::string_view ending) {
        return word.size() > ending.size() + 3 && word.ends_with(ending);
    });
}
bool is_trait_word(std::string_view word) { return listed(kTraits, word); }
bool is_post_word(std::string_view word) { return listed(kPosts, word); }

}  // namespace winnow
