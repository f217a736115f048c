#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace winnow::testing {

/// A PDF put together by hand: pages of 612 x 792 points with these contents. Fonts F1 (Helvetica) and F2
/// (Helvetica-Bold) are at hand, neither of them embedded.
struct MadePdf {
    std::vector<std::string> pages;    ///< content streams
    std::string resources;             ///< more of a page's resources: "/XObject << /X 20 0 R >>"
    std::string page_entries;          ///< more of each page: "/Annots [20 0 R]"
    std::string catalog_entries;       ///< more of the catalog
    std::vector<std::string> objects;  ///< numbered from 20

    [[nodiscard]] std::string bytes() const {
        std::string pdf = "%PDF-1.7\n";
        std::vector<std::pair<std::size_t, std::size_t>> offsets;
        auto const add = [&](std::size_t number, std::string const& body) {
            offsets.emplace_back(number, pdf.size());
            pdf += std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
        };
        std::string kids;
        for (std::size_t i = 0; i < pages.size(); ++i) { kids += std::to_string(100 + 2 * i) + " 0 R "; }
        add(1, "<< /Type /Catalog /Pages 2 0 R " + catalog_entries + " >>");
        add(2, "<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [" + kids + "] >>");
        add(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        add(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>");
        for (std::size_t i = 0; i < objects.size(); ++i) { add(20 + i, objects[i]); }
        for (std::size_t i = 0; i < pages.size(); ++i) {
            add(100 + 2 * i, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents " +
                                 std::to_string(101 + 2 * i) +
                                 " 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 20 0 R >> " + resources + " >> " +
                                 page_entries + " >>");
            add(101 + 2 * i,
                "<< /Length " + std::to_string(pages[i].size()) + " >>\nstream\n" + pages[i] + "\nendstream");
        }
        std::size_t const table = pdf.size();
        pdf += "xref\n0 1\n0000000000 65535 f \n";
        for (auto const& [number, offset] : offsets) {
            std::string digits = std::to_string(offset);
            pdf += std::to_string(number) + " 1\n" + std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
        }
        pdf += "trailer\n<< /Size 1000 /Root 1 0 R >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
        return pdf;
    }
};

/// A content stream's line of text, its baseline at (x, y) from the page's lower left corner.
inline std::string line(double x, double y, std::string const& text, double size = 10, std::string const& font = "F1") {
    return "BT /" + font + " " + std::to_string(size) + " Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" +
           text + ") Tj ET\n";
}

}  // namespace winnow::testing
