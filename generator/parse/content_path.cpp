#include "parse/content_path.h"

#include <algorithm>
#include <array>

namespace conspectus {
namespace {

constexpr auto npos = std::string_view::npos;

struct FileName {
    std::string_view stem;
    std::string_view extension;  ///< with the point
};

FileName split_name(std::string_view name) {
    const auto point = name.rfind('.');
    if (point == npos || point == 0) return {name, {}};
    return {name.substr(0, point), name.substr(point)};
}

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& words) {
    return std::ranges::find(words, word) != words.end();
}

bool is_raster(std::string_view extension) {
    return is_one_of(extension, std::array<std::string_view, 6>{".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif"});
}

bool is_vector(std::string_view extension) {
    return is_one_of(extension, std::array<std::string_view, 5>{".svg", ".svgz", ".pdf", ".eps", ".SVG"});
}

/// Reads `x.md` or `x.en.md`. A name with more dots is not taken for a translation: its id has the fault.
ContentPath text_path(std::string_view name, PathKind original, PathKind translation) {
    const auto [stem, extension] = split_name(name);
    if (extension != ".md") return {};
    const auto point = stem.rfind('.');
    if (point == npos) return {original, std::string(stem), {}};
    return {translation, std::string(stem.substr(0, point)), std::string(stem.substr(point + 1))};
}

ContentPath picture_path(std::string_view name) {
    const auto extension = split_name(name).extension;
    if (is_raster(extension)) return {PathKind::figure, {}, {}};
    if (is_vector(extension)) return {PathKind::vector_picture, {}, {}};
    return {};
}

ContentPath reference_path(std::string_view name) {
    const auto extension = split_name(name).extension;
    if (extension == ".yaml") return {PathKind::references, {}, {}};
    const bool foreign = is_one_of(extension, std::array<std::string_view, 4>{".bib", ".json", ".ris", ".nbib"});
    return {foreign ? PathKind::foreign_references : PathKind::unexpected, {}, {}};
}

ContentPath top_level_path(std::string_view name) {
    if (name == "site.yaml") return {PathKind::site, {}, {}};
    if (name == "keywords.yaml") return {PathKind::thesaurus, {}, {}};
    if (name == "journals.yaml") return {PathKind::journals, {}, {}};
    if (name == "status.csv") return {PathKind::status_list, {}, {}};
    return {};
}

}  // namespace

ContentPath read_content_path(std::string_view path) {
    const auto slash = path.find('/');
    if (slash == npos) return top_level_path(path);
    const auto folder = path.substr(0, slash);
    const auto rest = path.substr(slash + 1);
    const bool nested = rest.find('/') != npos;
    if (folder == "papers" && nested) return picture_path(rest.substr(rest.rfind('/') + 1));
    if (nested) return {};
    if (folder == "papers") return text_path(rest, PathKind::paper, PathKind::paper_translation);
    if (folder == "pages") return text_path(rest, PathKind::page, PathKind::page_translation);
    if (folder == "references") return reference_path(rest);
    if (folder == "traces" && split_name(rest).extension == ".tsv")
        return {PathKind::trace, std::string(split_name(rest).stem), {}};
    return {};
}

}  // namespace conspectus
