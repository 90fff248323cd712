#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

// Each reader returns the bare identifier, or nothing if the text cannot be one.

/// Reads `10.…/…`, also after https://doi.org/ or "doi:".
std::optional<std::string> read_doi(std::string_view text);
std::optional<std::string> read_pmid(std::string_view text);
/// Reads `PMC` and digits; the digits alone are accepted.
std::optional<std::string> read_pmcid(std::string_view text);
/// Reads four groups of four digits with the check digit of ISO 7064 11-2, also after https://orcid.org/.
std::optional<std::string> read_orcid(std::string_view text);

/// Returns true for zh, zh-hant: a key in file names, paths and YAML.
bool is_language_key(std::string_view text);
/// Returns whether a text has the form of a BCP 47 tag.
bool is_language_tag(std::string_view text);

/// Returns true for [a-z0-9][a-z0-9-]*, at most 100 bytes.
bool is_local_id(std::string_view text);

/// Returns why no page or folder of the site can have a name, as a sentence; empty if one can.
std::string page_name_fault(std::string_view text);

/// Returns why a text cannot be an id of the common namespace, and how to mend it;
/// empty if it can. `as_page` admits `index` and `about`, which are pages.
std::string id_fault(std::string_view text, bool as_page = false);

}  // namespace conspectus
