#pragma once
#include <span>
#include <string>
#include <string_view>

#include "bibliography/tex_text.h"
#include "csl/vocabulary.h"

namespace conspectus {

/// A field whose text becomes that of one variable.
struct BibtexTextField {
    std::string_view name;
    csl::Variable variable;
    TexField how = TexField::text;
};

/// A field with names of one role.
struct BibtexNameField {
    std::string_view name;
    csl::Variable variable;
};

/// A field with names whose role another field says.
struct BibtexEditorField {
    std::string_view name;
    std::string_view role;
};

/// Return the fields that mean one thing in every type. Of several for one variable the first counts.
std::span<const BibtexTextField> bibtex_text_fields();
std::span<const BibtexNameField> bibtex_name_fields();
std::span<const BibtexEditorField> bibtex_editor_fields();

/// Reads what TeX reads verbatim, such as an address, whether it was escaped or not.
std::string bibtex_address(std::string_view tex);
/// Returns the DOI in a text that may be its address.
std::string bibtex_doi(std::string_view text);
/// Returns pages with a hyphen in each range: "10-20" of "10–20".
std::string bibtex_pages(std::string text);
/// Returns an edition as a number where it is one: "2" of "second" and of "2nd".
std::string bibtex_edition(std::string text);

}  // namespace conspectus
