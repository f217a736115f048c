#pragma once

#include "engine/record/application.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace winnow {

/// Puts an application together from its parts as they are found.
class ApplicationBuilder {
  public:
    /// \param id  not empty. One that is no UTF-8 is repaired.
    explicit ApplicationBuilder(std::string_view id);

    /// A part whose section is known. Parts of one section are joined with an empty line between and flagged
    /// `duplicate-section`; blank ones are joined in silence. The pages of joined parts follow each other; they are not
    /// known where one part has none.
    /// \param text  valid UTF-8.
    void add(std::string section, std::string label, std::string text, SectionPages pages = {});

    /// A part by its label. A label that names no section makes an attachment, flagged `unknown-section`.
    void add_labelled(std::string_view label, std::string text, SectionPages pages = {});

    /// A document that takes no part in scores: `attachment:NAME`.
    void add_attachment(std::string_view name, std::string text);

    /// The title of section `text`, which goes before it with an empty line between.
    void set_title(std::string title) { title_ = std::move(title); }

    void flag(std::string code, std::string detail);
    void exempt(std::string_view kind_or_requirement);

    [[nodiscard]] bool has_sections() const { return !application_.sections.empty(); }
    [[nodiscard]] std::string const& id() const { return application_.id; }

    /// Flags `look-alike` what is scored and reads like words that it is not, `hidden-text` what is spelled in tags,
    /// and `zero-width` words that invisible characters split.
    [[nodiscard]] Application build() &&;

  private:
    void put_title();
    void flag_look_alikes();
    void flag_tags();
    void flag_invisible();

    Section* find(std::string const& id);

    Application application_;
    std::unordered_map<std::string, std::size_t> numbers_;  ///< of the sections by id, where there are many
    std::string title_;
};

/// Whether nothing but white space (ASCII) is in it.
bool is_blank(std::string_view text);

}  // namespace winnow
