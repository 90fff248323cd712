#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace conspectus {

/// A case of tests/csl/*.cases:
///
///   === What the case claims
///   rule: section of the specification that it follows from
///   item: {"title": "A work"}
///   <text variable="title"/>
///   .
///   A work
///
/// Lines of these keys may stand before the style; those of `item`, `cite` and `file` more than once:
///
///   style, area, layout   attributes of `style`, of `citation` or `bibliography`, of `layout`
///   item                  CSL-JSON, of type "book" and with the letters from "a" as ids if it says nothing else;
///                         "@name" is an item of tests/csl/items.json, and JSON behind it changes that
///   cite                  a citation: "a; b locator=5 label=page prefix="see "; c suppress-author"; "*" cites all
///   items cite 3                the same in note 3 show                  "bibliography" where there are citations too,
///   or "citations" format                "html" in place of text language              of the locale file TAG a locale
///   file; that of "en-US" is tests/csl/locale.xml if it is not given
///
/// The style is a whole one, or what a layout holds, before it `locale`, `macro` and `sort` elements in any number. A
/// case with `cite` prints a line for each citation; any other prints its bibliography.
struct CslCase {
    std::string claim;
    std::vector<std::pair<std::string, std::string>> settings;
    std::string style;
    std::string expected;

    /// Returns the value of a key, or of the first of several; empty if there is none.
    std::string setting(const std::string& key) const;
    bool has(const std::string& key) const;
    bool is_citation() const;
};

std::vector<CslCase> read_csl_cases(const std::filesystem::path& path);

/// Returns what the processor makes of a case, or the faults that it found in the style.
std::string output_of(const CslCase& one);

}  // namespace conspectus
