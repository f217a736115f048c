#include "corpus/extract/html_reader.hpp"

#include "corpus/extract/html_effort.hpp"
#include "corpus/extract/html_style.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

Document read(std::string_view html) { return std::get<Document>(read_html(html)); }
std::string text(std::string_view html) { return read(html).text; }

std::string repeated(std::string_view part, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) { all += part; }
    return all;
}

}  // namespace

TEST_CASE("blocks are lines, white space collapses, entities resolve", "[unit]") {
    CHECK(text("<p>One  <b>bold</b>\n word</p><p>Two &amp; &eacute;&#8212;</p>") == "One bold word\n\nTwo & é—\n");
    CHECK(text("a<br>b<div>c<div>d</div></div>e") == "a\nb\n\nc\n\nd\n\ne\n");
    CHECK(text("<ul><li>x</li> <li>y<ul><li>z</ul></ul>") == "\u2022 x\n\u2022 y\n\u2022 z\n");
    CHECK(text("in<b>side</b> word") == "inside word\n");
    CHECK(text("") == "");
}

TEST_CASE("character references give no control characters and no broken UTF-8", "[regression]") {
    CHECK(text("a&#27;[31mb&#xD800;c&#x110000;") == "a [31mb\uFFFDc\uFFFD\n");
}

TEST_CASE("a table row is a line, its cells parted by tabs", "[unit]") {
    CHECK(text("<table><tr><th>a</th><th>b c</th></tr><tr><td>1</td><td></td><td>3</td></tr></table>") ==
          "a\tb c\n1\t3\n");
}

TEST_CASE("preformatted text keeps its lines", "[unit]") {
    CHECK(text("x<pre>a\n  b\n\nc</pre>y") == "x\n\na\n  b\n\nc\n\ny\n");
}

TEST_CASE("headings know their place and level", "[unit]") {
    auto const document = read("intro<h2>The <i>first</i></h2>text<h1><br></h1><h3>Two<br>lines</h3>");
    REQUIRE(document.headings.size() == 2);
    auto const slice = [&](Heading const& heading) {
        return document.text.substr(heading.begin, heading.end - heading.begin);
    };
    CHECK(slice(document.headings[0]) == "The first");
    CHECK(document.headings[0].level == 2);
    CHECK(slice(document.headings[1]) == "Two lines");
    CHECK(document.headings[1].level == 3);
}

TEST_CASE("head, scripts, styles, comments and alternatives hold no text", "[unit]") {
    CHECK(text("<head><title>t</title><meta name=keywords content=k></head><body>x<script>s</script><style>c</style>"
               "<!-- c --><img alt=a><iframe>f</iframe><datalist>d</datalist>y") == "xy\n");
}

TEST_CASE("an object without data shows what stands in for it", "[unit]") {
    CHECK(text("<object type=none><p>seen</p></object>") == "seen\n");
}

TEST_CASE("items of a list begin with a sign where the page shows one", "[unit]") {
    CHECK(text("<p>a</p><ol><li><p>b</p></li><li></li><li>c<br>d</li></ol>e") == "a\n\n\u2022 b\n\u2022 c\nd\n\ne\n");
    CHECK(text("<ul style='list-style:none inside'><li>a</li><li>b</li></ul>") == "a\n\nb\n");
    CHECK(text("<style>li{list-style-type:none}</style><ul><li>a</li></ul>") == "a\n");
    CHECK(text("<ul><li><h2>a</h2></li></ul>") == "a\n");
}

TEST_CASE("rows stand below each other, and two breaks part passages", "[unit]") {
    CHECK(text("a<table><thead><tr><td>b</td></tr></thead><tr><td>c</td><td>d</td></tr></table>e") ==
          "a\n\nb\nc\td\n\ne\n");
    CHECK(text("<table><tr><td><p>a</p></td><td><div>b</div></td></tr><tr><td><p>c</p><p>d</p></td><td>e</td></tr>"
               "<tr><td>f</td><td>g</td></tr></table>") == "a\tb\n\nc\n\nd\n\ne\nf\tg\n");
    CHECK(text("a<br>b<br><br><br>c") == "a\nb\n\nc\n");
    auto const document = read("<p>a</p><h2></h2><h1> b</h1>c");
    CHECK(document.text == "a\n\nb\n\nc\n");
    REQUIRE(document.headings.size() == 1);
    CHECK(document.headings[0].begin == 3);
    CHECK(document.headings[0].end == 4);
}

TEST_CASE("words above words and groups of a drawing stand apart", "[unit]") {
    CHECK(text("<ruby>base<rt>above</rt></ruby> next") == "base above next\n");
    CHECK(text("<svg>no<g>no</g><g><text>one</text></g><g><text>two</text></g><text>thr<tspan>ee</tspan></text>"
               "<text>four</text></svg>") == "one\ntwo\nthree\nfour\n");
    CHECK(text("a<x-note>b</x-note>c") == "abc\n");
}

TEST_CASE("what a parser invents is no text", "[unit]") { CHECK(text("<p>a</p><isindex>") == "a\n"); }

TEST_CASE("a closed dialog hides, an open one shows", "[unit]") {
    auto const document = read("<p>seen</p><dialog>secret words here</dialog><div popover>and more of them</div>");
    CHECK(document.text == "seen\n");
    CHECK(document.flags == std::vector<DocumentFlag>{{"hidden-text", "secret words here and more of them"}});
    CHECK(text("<dialog><p>secret words here</dialog>seen") == "seen\n");
    CHECK(text("<center>a</center><DIALOG OPEN ><p>b</Dialog>c<dialogue>d</dialogue>") == "a\n\nb\n\ncd\n");
    CHECK(text("<textarea><dialog></textarea>") == "<dialog>\n");
    CHECK(text("one<dialog open>two</dialog>three") == "one\n\ntwo\n\nthree\n");
}

TEST_CASE("text that a reader cannot see is left out and flagged", "[unit]") {
    for (std::string_view const hidden :
         {"<p hidden>secret</p>", "<p style='display:none'>secret</p>",
          "<p style='color:red; DISPLAY : none !important'>secret</p>", "<p style='visibility:hidden'>secret</p>",
          "<p style='opacity:0'>secret</p>", "<p style='font-size:0px'>secret</p>",
          "<template><p>secret</p></template>", "<noscript>secret</noscript>",
          "<div style='display:none'><p style='display:block'>secret</p></div>"}) {
        INFO(hidden);
        auto const document = read(std::string{"<p>seen</p>"} + std::string{hidden} + "<p>end</p>");
        CHECK(document.text == "seen\n\nend\n");
        CHECK(document.flags == std::vector<DocumentFlag>{{"hidden-text", "secret"}});
    }
}

TEST_CASE("what is visible again inside an invisible element is read", "[unit]") {
    CHECK(text("<div style='visibility:hidden'>no<span style='visibility:visible'>yes</span></div>") == "yes\n");
}

TEST_CASE("styles that hide nothing hide nothing", "[unit]") {
    for (std::string_view const style :
         {"opacity:0.5", "font-size:0.8em", "font-size:10px", "display:block", "visibility:visible", ":", ""}) {
        INFO(style);
        HtmlStyle shown{HtmlLook{}};
        shown.declare(style);
        CHECK(shown.look().is_seen());
    }
    HtmlLook removed;
    removed.visibility = Visibility::removed;
    HtmlStyle inside{removed};
    inside.declare("visibility:visible");
    CHECK(inside.look().visibility == Visibility::removed);
}

TEST_CASE("a long hidden passage is quoted short, and many are counted", "[unit]") {
    auto const one = read("<p hidden>" + repeated("naïve ", 100) + "</p>");
    REQUIRE(one.flags.size() == 1);
    CHECK(one.flags[0].text.size() < 130);
    CHECK(one.flags[0].text.ends_with("…"));
    auto const many = read(repeated("<p hidden>x</p>y", 50));
    CHECK(many.flags.size() == 21);
    CHECK(many.flags.back().text == "and 30 more passages");
}

TEST_CASE("deep nesting neither overflows the stack nor takes minutes", "[unit]") {
    CHECK(text(repeated("<span>", 200'000) + "deep") == "deep\n");
    CHECK(std::holds_alternative<Refusal>(read_html(repeated("<div>", 200'000) + "deep")));
    CHECK(std::holds_alternative<Refusal>(read_html(repeated("<ul><li>", 100'000))));
    std::string attributes = "<p ";
    for (int i = 0; i < 40'000; ++i) { attributes += "a" + std::to_string(i) + " "; }
    CHECK(std::holds_alternative<Refusal>(read_html(attributes + ">x")));
}

TEST_CASE("an ordinary page costs little, however large", "[unit]") {
    std::string const row =
        "<div class=\"row\"><p>Some words <a href='x'>and a link</a></p><ul><li>one<li>two</ul></div>\n";
    std::string const page = "<html><body><div><div>" + repeated(row, 100'000);
    CHECK(html_effort(page) < kMaximumHtmlEffort / 10);
    CHECK(html_effort("<script>" + repeated("if (a<b) x(); ", 100'000) + "</script>") < 1000);
}

TEST_CASE("what style sheets, colours and places hide is flagged and not read", "[extract][html][unit]") {
    auto const check_hidden = [](std::string const& html, std::string_view place = "") {
        INFO(html);
        auto const document = std::get<Document>(read_html("<p>seen</p>" + html));
        CHECK(document.text == "seen\n");
        CHECK(document.flags == std::vector<DocumentFlag>{{"hidden-text", "secret words here", std::string{place}}});
    };
    for (std::string const style : {"color:#fff",
                                    "color: white",
                                    "color:rgb(250, 250, 250)",
                                    "color:rgba(0,0,0,0)",
                                    "color:transparent",
                                    "background:#000;color:black",
                                    "font-size:1px",
                                    "font-size:.05em",
                                    "font-size: 2pt",
                                    "opacity:.01",
                                    "position:absolute; left:-9999px",
                                    "text-indent:-999em",
                                    "height:0;overflow:hidden",
                                    "position:absolute;clip:rect(0,0,0,0)",
                                    "clip-path: inset(50%)",
                                    "transform:scale(0)",
                                    "visibility:hidden",
                                    "DISPLAY : none !important",
                                    "display:none !important; display:block",
                                    "opacity:calc(0)",
                                    "filter:opacity(0)",
                                    "clip-path:polygon(0 0,0 0,0 0)",
                                    "font:0/0 a",
                                    "font:1px/1 serif",
                                    "position:absolute;left:20000px",
                                    "position:fixed;inset:0 auto auto -9999px",
                                    "margin:0 0 0 -9999px",
                                    "transform:translateX(-9999px)",
                                    "translate:-9999px 0",
                                    "transform:scale(.01)",
                                    "transform:rotateX(90deg)",
                                    "content-visibility:hidden",
                                    "color:hsl(0,0%,100%)",
                                    "color:hsl(0 0% 0% / 0)",
                                    "color:#00000000",
                                    "color:#0000",
                                    "color:oklch(100% 0 0)",
                                    "color:color(srgb 1 1 1)",
                                    "-webkit-text-fill-color:transparent",
                                    "--w:#fff;color:var(--w)",
                                    "color:var(--none, white)",
                                    "line-height:0;overflow:hidden",
                                    "letter-spacing:-1em",
                                    "color:#fff;background:linear-gradient(#fff,#fefefe)",
                                    "mask:linear-gradient(transparent,transparent)"}) {
        check_hidden("<div style=\"" + style + "\">secret words here</div>");
        check_hidden("<style>.a .b > i { " + style +
                     " }</style><div class='x a'><p class=b><i>secret words here</i></p></div>");
    }
    check_hidden("<style>@media screen{#z{display:none}}/* p{} */</style><p id=z>secret words here");
    check_hidden("<table><tr><td bgcolor=#ffffff><font color=white>secret words here</font></table>");
    check_hidden("<svg><text fill='none'>secret words here</text></svg>");
    check_hidden("<svg><g opacity='0'><text>secret words here</text></g></svg>");
    check_hidden("<svg><defs><text>secret words here</text></defs></svg>");
    check_hidden("<svg><g>secret words here</g></svg>");
    check_hidden("<select>secret words here</select>");
    check_hidden("<progress>secret words here</progress>");
    check_hidden("<input type=hidden value='secret words here'>", "hidden field");
    check_hidden("<!-- secret words here -->", "comment");
    check_hidden("<img alt='secret words here'>", "alternative text");
    check_hidden("<meta name=keywords content='secret words here'>", "description of the page");
    check_hidden("<title>secret words here</title>", "title of the page");
}

TEST_CASE("styles that hide nothing leave the text", "[extract][html][unit]") {
    for (std::string const html :
         {"<p style='color:#fff;background:#003366'>seen</p>",
          "<p style='color:#bbb'>seen</p>",
          "<body style='background:#222;color:#eee'><p>seen</p>",
          "<div style='font-size:0'><p style='font-size:12px'>seen",
          "<style>.a{display:none}</style><p class=b>seen</p>",
          "<style>@media print{p{display:none}}</style><p>seen</p>",
          "<style>p{display:none} .c{display:block}</style><p class=c>seen</p>",
          "<style>p:hover{display:none}</style><p>seen</p>",
          "<style>div > i{display:none}</style><div><p><i>seen</i>",
          "<div style=\"background:url('a;b.png');color:white\">seen</div>",
          "<table bgcolor=black><td><font color=white>seen",
          "<p style='height:0'>seen</p>",
          "<p style='position:relative;left:-5px'>seen</p>",
          "<!-- seen --><p title='seen it'>seen</p>",
          "<title>Seen by A. Person</title><p>seen</p>",
          "<style>.a{text-indent:-9999px;opacity:0}p.a{text-indent:0;opacity:1}</style><p class=a>seen</p>",
          "<style>p{display:none}</style><p style='display:block'>seen</p>",
          "<style>p{display:block !important}</style><p style='display:none'>seen</p>",
          "<p hidden style='display:block'>seen</p>",
          "<p style='margin-left:-1em;text-indent:-2em'>seen</p>",
          "<style>@media (max-width:600px){p{display:none}}</style><p>seen</p>",
          "<style>@media (prefers-color-scheme:dark){p{color:white}}</style><p>seen</p>",
          "<div style='background:rebeccapurple;color:white'>seen</div>",
          "<div style='background:linear-gradient(#000,#fff);color:white'>seen</div>",
          "<div style='background:color-mix(in srgb, black, navy);color:white'>seen</div>",
          "<svg><rect fill='black'/><text fill='red'>seen</text></svg>",
          "<input value=seen>",
          "<style>p:not(:hover):first-letter{color:white}</style><p>seen</p>"}) {
        INFO(html);
        auto const document = std::get<Document>(read_html(html));
        CHECK(document.text == "seen\n");
        CHECK(document.flags.empty());
    }
}

TEST_CASE("selectors find what they name by place, attribute and neighbour", "[extract][html][unit]") {
    for (std::string const selector : {"[data-x]",
                                       "p[data-x=\"1\"]",
                                       "[data-x='1' ]",
                                       "[class^=ab]",
                                       "[class$=c]",
                                       "[class*=c]",
                                       "[lang|=en]",
                                       "p:nth-child(2)",
                                       "p:nth-child(2n)",
                                       "p:nth-last-child(-n+1)",
                                       "p:last-child",
                                       "p:not(:first-child)",
                                       "b ~ p",
                                       "b + p",
                                       "div > p:nth-of-type(1)",
                                       ":is(.x, .abcd)",
                                       ":where(p)",
                                       "div p:only-of-type",
                                       ".b\\:c",
                                       ".a > div p"}) {
        INFO(selector);
        auto const document = read("<style>" + selector +
                                   "{display:none}</style><div class=a><div><div><b>seen</b>"
                                   "<p data-x=1 lang=en-US class='abcd b:c'>secret words here</p></div></div></div>");
        CHECK(document.text == "seen\n");
        CHECK(document.flags == std::vector<DocumentFlag>{{"hidden-text", "secret words here"}});
    }
    for (std::string const selector :
         {"p:hover", "p::before", "b + i", "p:nth-child(3)", "[data-y]", "p:not(p)", "div >"}) {
        INFO(selector);
        CHECK(text("<style>" + selector + "{display:none}</style><b>a</b><p data-x=1>b</p>") == "a\n\nb\n");
    }
}

TEST_CASE("rules hold inside layers, conditions and other rules", "[extract][html][unit]") {
    for (std::string const sheet :
         {"@layer x{p{display:none}}", "@supports (display:grid){p{display:none}}", "div{color:red;& p{display:none}}",
          "div{p{display:none}}", "div{@media screen{& > p{display:none}}}", "p{b{color:red} display:none}",
          ":root{--bg:#ffffff}p{color:var(--bg)}", "@media not print{p{display:none}}"}) {
        INFO(sheet);
        CHECK(text("<style>" + sheet + "</style><div><p>hidden</p></div>seen") == "seen\n");
    }
}

TEST_CASE("a sheet that is made to cost much costs little", "[extract][html][regression]") {
    std::string const block = "{" + repeated("color:red;", 100'000) + "}";
    std::string const sheet = repeated("a,", 20'000) + "a" + block + ".no ~ *{color:blue}";
    Document const document = read("<style>" + sheet + "</style>" + repeated("<i>x</i>", 20'000));
    CHECK(document.text == repeated("x", 20'000) + "\n");
    REQUIRE(document.flags.size() == 1);
    CHECK(document.flags[0].code == "partial-text");
}

TEST_CASE("fields of a form show what they hold", "[extract][html][unit]") {
    CHECK(text("<input value='typed words'><input type=submit value=Send><input placeholder='your name'>"
               "<input type=hidden value=no><input type=password value=no>") == "typed words Send your name\n");
}
