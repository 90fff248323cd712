#include "cite/bibtex_names.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "text/escape.h"

namespace conspectus {
namespace {

/// BibTeX splits names at "and" in any case, and takes a comma for the end of
/// the family name.
bool has_separator(const std::string& part) {
    std::string words = " " + one_line(part) + " ";
    std::ranges::transform(words, words.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return part.find(',') != part.npos || words.find(" and ") != words.npos || words == " others ";
}

std::string name_part(const std::string& part) {
    return has_separator(part) ? "{" + tex_text(part) + "}" : tex_text(part);
}

std::string bibtex_name(const Name& name) {
    if (!name.literal.empty()) return "{" + tex_text(name.literal) + "}";
    const bool has_parts = !name.given.empty() || !name.suffix.empty() || !name.dropping_particle.empty() ||
                           !name.non_dropping_particle.empty();
    if (!has_parts)
        return name.family.find(' ') == name.family.npos ? name_part(name.family) : "{" + tex_text(name.family) + "}";
    std::string out;
    for (const std::string* particle : {&name.dropping_particle, &name.non_dropping_particle}) {
        if (!particle->empty()) out += name_part(*particle) + " ";
    }
    out += name_part(name.family);
    if (!name.suffix.empty()) out += ", " + name_part(name.suffix);
    return out + ", " + name_part(name.given);
}

}  // namespace

std::string bibtex_names(const std::vector<Name>& names, bool incomplete) {
    std::string out;
    for (const Name& name : names) out += (out.empty() ? "" : " and ") + bibtex_name(name);
    if (!incomplete) return out;
    return out + (out.empty() ? "others" : " and others");
}

}  // namespace conspectus
