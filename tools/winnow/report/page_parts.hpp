#pragma once

#include "engine/plan/plan.hpp"
#include "engine/record/application.hpp"
#include "tools/winnow/report/html_page.hpp"
#include "tools/winnow/report/ranking_report.hpp"

#include <span>
#include <string>
#include <string_view>

namespace winnow {

/// Pieces that the pages share.

/// "MTQ1 (MTQ #1)", or the id alone where the label is the same.
std::string requirement_name(Requirement const& requirement);

/// One warning of a plan by its code, a paragraph.
void write_plan_warning(std::string_view code, HtmlPage& page);

/// The announcement's name and the plan's warnings, a paragraph each.
void write_plan_heading(Plan const& plan, HtmlPage& page);

/// A list with an item a flag; nothing where there is none.
void write_flags(std::span<Flag const> flags, HtmlPage& page);

/// A cell of a number's column.
void write_number(std::string_view number, HtmlPage& page);

/// What a score says, and what it was made with: versions and hashes.
void write_provenance(Plan const& plan, Background const& background, std::string_view analyzer, IdfSource idf,
                      HtmlPage& page);
void write_provenance(RankingReport const& report, HtmlPage& page);

}  // namespace winnow
