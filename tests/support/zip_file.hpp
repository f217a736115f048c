#pragma once

#include <zip.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow::testing {

/// A ZIP archive in memory with these members (name, content), as libzip writes it; no name may come twice.
inline std::string zip_of(std::vector<std::pair<std::string, std::string>> const& members) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* const zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (zip == nullptr) { throw std::runtime_error{"libzip cannot write"}; }
    zip_source_keep(target);
    for (auto const& [name, content] : members) {
        zip_source_t* const source = zip_source_buffer(zip, content.data(), content.size(), 0);
        if (zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) { throw std::runtime_error{"libzip: add"}; }
    }
    if (zip_close(zip) != 0) { throw std::runtime_error{"libzip: close"}; }
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

/// A Word document with this body and, as further members, other parts. \param related  relationships of the body.
inline std::string docx_of(std::string_view body, std::vector<std::pair<std::string, std::string>> further = {},
                           std::string_view related = {}) {
    constexpr std::string_view kTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::string const relationships = R"(<Relationships><Relationship Id="r1" Type=")" + std::string{kTypes} +
                                      R"(officeDocument" Target="word/document.xml"/></Relationships>)";
    std::vector<std::pair<std::string, std::string>> members{
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", relationships},
        {"word/document.xml", R"(<w:document xmlns:w="w"><w:body>)" + std::string{body} + "</w:body></w:document>"},
        {"word/_rels/document.xml.rels", "<Relationships>" + std::string{related} + "</Relationships>"}};
    for (auto& member : further) { members.push_back(std::move(member)); }
    return zip_of(members);
}

}  // namespace winnow::testing
