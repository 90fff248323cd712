#include "bibliography/bibtex_fields.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

using csl::Variable;

constexpr BibtexTextField text_fields[] = {
    {"abstract", Variable::abstract},
    {"annotation", Variable::annote},
    {"annote", Variable::annote},
    {"archive", Variable::archive},
    {"archivelocation", Variable::archive_location},
    {"authority", Variable::authority},
    {"callnumber", Variable::call_number},
    {"call-number", Variable::call_number},
    {"lccn", Variable::call_number},
    {"chapter", Variable::chapter_number, TexField::plain},
    {"copyright", Variable::license},
    {"rights", Variable::license},
    {"license", Variable::license},
    {"dimensions", Variable::dimensions},
    {"eventtitle", Variable::event_title, TexField::title},
    {"venue", Variable::event_place},
    {"isbn", Variable::isbn, TexField::plain},
    {"issn", Variable::issn, TexField::plain},
    {"jurisdiction", Variable::jurisdiction},
    {"nationality", Variable::jurisdiction},
    {"keywords", Variable::keyword},
    {"keyword", Variable::keyword},
    {"library", Variable::source},
    {"medium", Variable::medium},
    {"note", Variable::note},
    {"origlocation", Variable::original_publisher_place},
    {"origpublisher", Variable::original_publisher},
    {"origtitle", Variable::original_title, TexField::title},
    {"pagetotal", Variable::number_of_pages, TexField::plain},
    {"numpages", Variable::number_of_pages, TexField::plain},
    {"part", Variable::part_number, TexField::plain},
    {"pmcid", Variable::pmcid, TexField::plain},
    {"pmid", Variable::pmid, TexField::plain},
    {"pubstate", Variable::status},
    {"scale", Variable::scale},
    {"series", Variable::collection_title, TexField::title},
    {"shorthand", Variable::citation_label, TexField::plain},
    {"shorttitle", Variable::title_short, TexField::title},
    {"shortjournal", Variable::container_title_short},
    {"source", Variable::source},
    {"version", Variable::version, TexField::plain},
    {"volume", Variable::volume, TexField::plain},
    {"volumes", Variable::number_of_volumes, TexField::plain},
};

constexpr BibtexNameField name_fields[] = {
    {"author", Variable::author},
    {"bookauthor", Variable::container_author},
    {"collaborator", Variable::contributor},
    {"inventor", Variable::author},
    {"origauthor", Variable::original_author},
    {"recipient", Variable::recipient},
    {"scriptwriter", Variable::script_writer},
    {"serieseditor", Variable::collection_editor},
    {"translator", Variable::translator},
};

constexpr BibtexEditorField editor_fields[] = {
    {"editor", "editortype"}, {"editora", "editoratype"}, {"editorb", "editorbtype"}, {"editorc", "editorctype"}};

std::string spaceless(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\n' && c != '\t') out += c;
    return out;
}

}  // namespace

std::span<const BibtexTextField> bibtex_text_fields() {
    return text_fields;
}

std::span<const BibtexNameField> bibtex_name_fields() {
    return name_fields;
}

std::span<const BibtexEditorField> bibtex_editor_fields() {
    return editor_fields;
}

std::string bibtex_address(std::string_view tex) {
    tex = trimmed(tex);
    if (tex.starts_with("\\url")) tex.remove_prefix(4);
    std::string out;
    for (std::size_t i = 0; i < tex.size(); ++i) {
        constexpr std::string_view tilde = "\\textasciitilde";
        if (tex.substr(i).starts_with(tilde)) {
            out += '~';
            i += tilde.size() - 1;
        } else if (tex[i] == '\\' && i + 1 < tex.size() && !is_ascii_letter(static_cast<unsigned char>(tex[i + 1]))) {
            out += tex[++i];
        } else if (tex[i] != '{' && tex[i] != '}') {
            out += tex[i];
        }
    }
    return spaceless(out);
}

std::string bibtex_doi(std::string_view text) {
    const std::string lower = ascii_lowered(text);
    for (const std::string_view prefix :
         {"https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/", "doi:"})
        if (lower.starts_with(prefix)) return std::string(trimmed(text.substr(prefix.size())));
    return std::string(text);
}

std::string bibtex_pages(std::string text) {
    constexpr std::string_view dash = "–";
    for (std::size_t at = 0; (at = text.find(dash, at)) != std::string::npos; ++at) text.replace(at, dash.size(), "-");
    return text;
}

std::string bibtex_edition(std::string text) {
    constexpr std::string_view ordinals[] = {"first",   "second", "third", "fourth", "fifth",    "sixth",
                                             "seventh", "eighth", "ninth", "tenth",  "eleventh", "twelfth"};
    const std::string lower = ascii_lowered(text);
    const auto found = std::ranges::find(ordinals, lower);
    if (found != std::end(ordinals)) return std::to_string(found - std::begin(ordinals) + 1);
    const std::size_t digits = std::min(lower.find_first_not_of("0123456789"), lower.size());
    const std::string_view ending = std::string_view(lower).substr(digits);
    if (digits > 0 && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th")) text.resize(digits);
    return text;
}

}  // namespace conspectus
