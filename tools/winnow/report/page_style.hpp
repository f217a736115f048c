#pragma once

#include <string_view>

namespace winnow {

/// How pages look. Every colour has a contrast of 4.5 to 1 and more on its ground, by day and in the dark, and none
/// tells anything alone: marks differ by their underline, severities by their words.
inline constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --line: #8a8a8a; --band: #f1f3f6; --alert: #8a3800;
  --evidenced: #cfe8cf; --listed: #fbe7b2; --perhaps: #e3e3e3; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #16181c; --line: #8a8f98; --band: #23262c;
  --alert: #ffb787; --evidenced: #1f4d2b; --listed: #574512; --perhaps: #3a3d44; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } h1, h2 { overflow-wrap: anywhere; }
.scroll { overflow-x: auto; } .scroll:focus-visible { outline: 2px solid var(--ink); }
table { border-collapse: collapse; margin: .5rem 0; } caption { text-align: left; padding: .25rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .6rem; text-align: left; vertical-align: top; }
thead th { background: var(--band); } tbody th { font-weight: 600; min-width: 9rem; overflow-wrap: anywhere; }
thead th { white-space: nowrap; } td ul { margin: 0; padding-left: 1.2rem; }
.remarks { position: sticky; left: .6rem; width: fit-content; max-width: min(66rem, 100vw - 7rem);
  overflow-wrap: anywhere; }
tr:has(+ tr.quiet) > * { border-bottom: 0; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.document { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); padding: .75rem; }
mark { color: inherit; background: var(--perhaps); text-decoration: underline dotted; }
mark.evidenced { background: var(--evidenced); text-decoration: underline solid; }
mark.listed { background: var(--listed); text-decoration: underline dashed; }
mark:target { outline: 3px solid var(--ink); }
mark.absent { background: none; outline: 1px dashed var(--line); text-decoration: none; }
.noted { border-bottom: 2px solid var(--alert); }
.ref { font-size: .75em; font-weight: 700; color: var(--alert); border: 1px solid var(--alert); border-radius: .6em;
  padding: 0 .4em; margin-right: .2em; text-decoration: none; white-space: nowrap; }
.ref:target { outline: 3px solid var(--ink); }
main:has(.seats), main:has(.remarks) { max-width: 100rem; }
.contents { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; padding: 0; }
.row { display: grid; gap: .4rem 1.4rem; margin: 0 0 1rem; } .seats > *, .row > * { min-width: 0; }
.passage { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 42rem; }
.notes, .questions { margin: 0; padding: 0; list-style: none; font-size: .9rem; overflow-wrap: anywhere; }
.notes li { border-left: .25rem solid var(--line); background: var(--band); padding: .3rem .7rem; margin-bottom: .4rem; }
.notes li.warning, .notes li.error { border-left-color: var(--alert); } .notes li.error { border-left-width: .5rem; }
.notes p:target { outline: 3px solid var(--ink); }
.notes p { margin: .1rem 0; } .notes .advice { font-style: italic; } .notes.whole { margin-bottom: 1rem; }
.questions { padding-left: 1.1rem; list-style: "? "; }
.asked { border-top: 1px solid var(--line); } .asked h3, .draft h3 { margin: 1.4rem 0 .2rem; } h4 { margin: .6rem 0 .2rem; }
blockquote { margin: .4rem 0; padding-left: .8rem; border-left: .25rem solid var(--line); overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .4rem 0; font-size: .9rem; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
@media screen and (min-width: 45rem) { .row { grid-template-columns: minmax(0, 1.7fr) minmax(14rem, 1fr); } }
@media screen and (min-width: 75rem) {
  .seats { display: grid; grid-template-columns: minmax(0, 2fr) minmax(20rem, 1fr); gap: 2rem; align-items: start; }
  .asked { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; border-top: 0; padding-right: .5rem; }
  .asked:focus-visible { outline: 2px solid var(--ink); } }
a { color: inherit; } footer { overflow-wrap: anywhere; } .flag { color: var(--alert); font-weight: 600; } .quiet { font-size: .9rem; }
@media print { .document { border: 0; padding: 0; } .scroll { overflow: visible; } .remarks { max-width: none; } tr { break-inside: avoid; }
  mark { print-color-adjust: exact; } nav { display: none; } body { font-size: 10.5pt; } main { padding: 0; }
  .row { grid-template-columns: 1.7fr 1fr; } .notes li { break-inside: avoid; } h2, h3, h4, h3 + p { break-after: avoid; } }
)";

}  // namespace winnow
