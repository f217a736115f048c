#include "engine/review/competency_words.hpp"

#include <array>
#include <utility>

namespace winnow {
namespace {

using Phrases = std::span<std::string_view const>;

constexpr std::string_view kCreativity[] = {
    "tried an idea",     "tried something", "nobody had tried", "no one had tried", "never been tried",
    "never been done",   "a new way",       "from scratch",     "replaced paper",   "reinvented",
    "questioned a rule", "a different way", "first in the"};
constexpr std::string_view kAwareness[] = {
    "what other agencies", "other countries", "other cities", "other states", "abroad",
    "looked at what",      "studied how",     "demand had",   "demand would", "state law",
    "trade press",         "watched prices",  "by the year",  "new law",      "new statute"};
constexpr std::string_view kFlexibility[] = {
    "started over",     "began again",      "changed the plan", "changed my mind", "instead of waiting",
    "did not work",     "second plan",      "switched to",      "altered the",     "rewrote the plan",
    "gave up the idea", "dropped the idea", "when costs",       "overnight",       "changed the route"};
constexpr std::string_view kResilience[] = {
    "tried again", "did not give up", "when the first",     "first time failed", "lost the first",
    "kept going",  "stayed calm",     "broke down",         "voted down",        "turned down",
    "came back",   "under fire",      "against the advice", "took the blame"};
constexpr std::string_view kStrategy[] = {"five year",   "ten year",     "three year plan", "plan to get there",
                                          "next decade", "in ten years", "tied it to",      "set a goal",
                                          "set goals",   "sequence",     "in phases",       "step by step"};
constexpr std::string_view kVision[] = {"picture of the future", "could see that",   "imagined",
                                        "set out where",         "set a course",     "what it could be",
                                        "would look like",       "wrote down where", "the day when"};

constexpr std::string_view kConflict[] = {
    "blamed each other", "did not speak",  "no longer spoke", "stopped speaking", "quarrel",          "feud",
    "made peace",        "met each alone", "sat down with",   "brought together", "heard both sides", "settled",
    "did not get along", "referee",        "rivals",          "at odds"};
constexpr std::string_view kDiversity[] = {
    "minority",           "disabled",         "disability", "interpreter",       "tribal college",
    "historically black", "languages",        "translated", "of different ages", "backgrounds",
    "first generation",   "hearing impaired", "wheelchair", "from the islands"};
constexpr std::string_view kDeveloping[] = {"paired each",
                                            "taught",
                                            "sent to a course",
                                            "tuition",
                                            "apprentice",
                                            "have since been promoted",
                                            "ready to supervise",
                                            "let each run",
                                            "a chance to",
                                            "successor",
                                            "mentor",
                                            "internship",
                                            "rotated"};
constexpr std::string_view kTeam[] = {"one crew",          "work together",   "celebrated",         "thanked",
                                      "shared the credit", "gave the credit", "crews together",     "whole team",
                                      "joint retreat",     "town hall",       "asked them to lead", "eat together"};

constexpr std::string_view kAccountability[] = {
    "the fault was ours", "the fault was mine", "my own award",      "published the count", "posted the count",
    "my name on",         "told the board",     "took the blame",    "held to account",     "answered for",
    "reported to the",    "posted it on",       "took it on myself", "measured every"};
constexpr std::string_view kService[] = {"complained",        "complaint",   "what they needed",
                                         "satisfaction",      "waited",      "asked the users",
                                         "listened to calls", "call center", "same day"};
constexpr std::string_view kDecisiveness[] = {
    "that day",        "that same day", "within the hour", "that night",          "on the spot",      "did not wait",
    "without waiting", "made the call", "half the facts",  "before had approved", "before had agreed"};
constexpr std::string_view kEntrepreneurship[] = {"sold the",       "charged a fee", "would pay for", "in return for",
                                                  "new line of",    "leased out",    "at no cost",    "found a sponsor",
                                                  "let others pay", "earned",        "new customers", "rented out"};
constexpr std::string_view kProblems[] = {"found the cause", "found out why",  "traced to",  "found that",
                                          "learned that",    "the reason was", "turned out", "read the files",
                                          "read all",        "mapped",         "figured out"};
constexpr std::string_view kCredibility[] = {
    "years as an engineer", "as a young",     "what i know of", "i know from",    "board certified", "my doctorate",
    "as an inspector",      "my training as", "wrote the code", "standards body", "by profession"};

constexpr std::string_view kFinance[] = {"deficit", "shortfall", "ledger",   "auditors", "clean opinion", "trust fund",
                                         "cost of", "price of",  "paid for", "fiscal",   "invoices",      "accounts"};
constexpr std::string_view kHuman[] = {"hired",     "vacant",    "positions", "posts",   "position descriptions",
                                       "recruited", "attrition", "turnover",  "interns", "telework",
                                       "retrained", "roster"};
constexpr std::string_view kTechnology[] = {"mainframe",  "server", "computer",  "network", "hosted",
                                            "two factor", "portal", "online",    "scanner", "tablet",
                                            "bar code",   "radio",  "electronic"};

constexpr std::string_view kPartnering[] = {"alliance",         "called on",      "each agency",      "both agencies",
                                            "several agencies", "other agencies", "brought agencies", "to one table",
                                            "tribes",           "red cross",      "counties",         "cities",
                                            "mayors",           "nations",        "churches",         "association"};
constexpr std::string_view kSavvy[] = {
    "who owed",     "behind the scenes", "mayor",      "senator",     "chairman",      "both sides of the aisle",
    "both parties", "council",           "minister",   "legislature", "standing with", "quietly",
    "sponsor",      "first called on",   "had the ear"};
constexpr std::string_view kInfluence[] = {"traded",         "in return for", "gave up",     "won over", "talked into",
                                           "brought around", "signed",        "bargained",   "deal",     "agreed",
                                           "offered",        "vote",          "proposed to", "conceded"};

constexpr auto kTold = std::to_array<std::pair<std::string_view, Phrases>>({{"Creativity and Innovation", kCreativity},
                                                                            {"External Awareness", kAwareness},
                                                                            {"Flexibility", kFlexibility},
                                                                            {"Resilience", kResilience},
                                                                            {"Strategic Thinking", kStrategy},
                                                                            {"Vision", kVision},
                                                                            {"Conflict Management", kConflict},
                                                                            {"Leveraging Diversity", kDiversity},
                                                                            {"Developing Others", kDeveloping},
                                                                            {"Team Building", kTeam},
                                                                            {"Accountability", kAccountability},
                                                                            {"Customer Service", kService},
                                                                            {"Decisiveness", kDecisiveness},
                                                                            {"Entrepreneurship", kEntrepreneurship},
                                                                            {"Problem Solving", kProblems},
                                                                            {"Technical Credibility", kCredibility},
                                                                            {"Financial Management", kFinance},
                                                                            {"Human Capital Management", kHuman},
                                                                            {"Technology Management", kTechnology},
                                                                            {"Partnering", kPartnering},
                                                                            {"Political Savvy", kSavvy},
                                                                            {"Influencing/Negotiating", kInfluence}});

}  // namespace

std::span<std::string_view const> told_by(std::string_view competency) {
    for (auto const& [name, phrases] : kTold) {
        if (name == competency) { return phrases; }
    }
    return {};
}

}  // namespace winnow
