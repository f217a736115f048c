#include "engine/analysis/probe.hpp"

#include "engine/json/sha256.hpp"

#include <fmt/format.h>

#include <iterator>

namespace winnow {

std::string_view probe_text() {
    static constexpr std::string_view kText =
        "PROGRAM ANALYST\n"
        "\n"
        "Skills: budget formulation, procurement, audit; Python | SQL | C++ | C# | .NET, R&D, O&M\n"
        "\xE2\x80\xA2 Led a cross-functional team of 12 in budget formulation, procurement and audit.\n"
        "\xE2\x80\xA2 Managed the agency\xE2\x80\x99s $4.2M IT portfolio under OMB Circular A-123, 24/7\n"
        "1. Wrote the U.S. Department's Section 508 plan (5 CFR 337) as a GS-15; it was adopted.\n"
        "\n"
        "I have no experience in contract administration, but I have supervised auditors. I would like to manage\n"
        "grants. Dr. Smith didn't lack the employees' trust.\n"
        "I have experience in leases, permits, appraisals, easements, surveys and titles.\n"
        "Of\xEF\xAC\x81"
        "ce work: per\xC2\xAD"
        "formed e\xEF\xAC\x80"
        "ec\xE2\x80\x8Btively, \xEF\xBC\xB3\xEF\xBC\xB1\xEF\xBC\xAC "
        "\xF0\x9D\x90\x83\xF0\x9D\x90\x9A\xF0\x9D\x90\xAD\xF0\x9D\x90\x9A, r\xC3\xA9sum\xC3\xA9, Zu\xCC\x88rich, "
        "website and web site, "
        "health-care\nhealthcare, infor-\nmation systems; IT specialists\n"
        "\xD0\x90\xD1\x83\xD0\xB4\xD0\xB8\xD1\x82 \xE4\xBC\x9A\xE8\xAE\xA1 1,000 3.5% 2019\xE2\x80\x93"
        "2021 Ph.D. "
        "Customs for customers, engines by engineers\n"
        "<tag>&amp; end\n";
    return kText;
}

std::string fingerprint(TokenBuffer const& tokens) {
    std::string lines;
    for (Token const& token : tokens.tokens) {
        fmt::format_to(std::back_inserter(lines), "{} {} {} {} {}\n", tokens.term(token), token.begin, token.end,
                       token.position, static_cast<int>(token.context));
    }
    return sha256_hex(lines).substr(0, 16);
}

}  // namespace winnow
