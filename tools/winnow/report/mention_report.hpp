#pragma once

#include "engine/json/writer.hpp"
#include "engine/plan/plan.hpp"
#include "engine/record/application.hpp"
#include "tools/winnow/report/html_page.hpp"
#include "tools/winnow/report/text_style.hpp"

#include <iosfwd>
#include <span>

namespace winnow {

// What the announcement asks for and winnow does not score, and whether this application mentions it: for a person to
// check. Each form prints nothing, or an empty list, for a plan without such entries.

void print_mentions(Plan const& plan, std::span<Section const> sections, TerminalStyle const& style, std::ostream& out);

/// A heading and a table. Places are no links: not every section of an application stands on the page.
void write_mentions(Plan const& plan, std::span<Section const> sections, HtmlPage& page);

/// The member "not_scored" of an object that is open.
void write_mentions(Plan const& plan, std::span<Section const> sections, JsonWriter& json);

}  // namespace winnow
