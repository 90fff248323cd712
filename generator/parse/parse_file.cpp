#include "parse/parse_file.h"

#include <fmt/format.h>

#include <optional>

#include "parse/content_path.h"
#include "parse/image_size.h"
#include "parse/markdown_file_reader.h"
#include "parse/schema/schema_check.h"
#include "parse/status_list_reader.h"
#include "parse/trace_reader.h"
#include "parse/yaml_file_reader.h"
#include "text/readable_text.h"
#include "yaml/yaml.h"

namespace conspectus {
namespace {

/// Returns the checked value of a YAML file, or nothing if it cannot be read.
std::optional<YamlValue> read_yaml_file(const SourceFile& source, const Noun& noun, FileId file,
                                        Diagnostics& diagnostics) {
    const auto text = file_text(source, file, diagnostics);
    if (!text) return std::nullopt;
    auto value = read_yaml(*text, file, 1, diagnostics);
    if (!value) return std::nullopt;
    for (const FileKind& kind : file_kinds())
        if (kind.noun == &noun && !kind.front_matter) check_schema(*value, kind, file, diagnostics);
    return value;
}

ParsedFile read_site_file(const SourceFile& source, FileId file, Diagnostics& diagnostics) {
    const auto value = read_yaml_file(source, site_noun, file, diagnostics);
    if (!value) return UnreadFile{EntityKind::none};
    return SiteFile{read_site(ValueReader(*value, file))};
}

ParsedFile read_thesaurus_file(const SourceFile& source, FileId file, Diagnostics& diagnostics) {
    const auto value = read_yaml_file(source, keyword_noun, file, diagnostics);
    if (!value) return UnreadFile{EntityKind::keyword};
    return read_thesaurus(*value, file);
}

ParsedFile read_works_file(const SourceFile& source, FileId file, Diagnostics& diagnostics) {
    const auto value = read_yaml_file(source, shared_work_noun, file, diagnostics);
    if (!value) return UnreadFile{EntityKind::work};
    return read_shared_works(*value, file, diagnostics);
}

/// Reads a raster figure. Reports bytes that are not a picture, or are of another format than the name says.
ParsedFile read_figure(const SourceFile& source, FileId file, Diagnostics& diagnostics) {
    const auto size = read_image_size(source.bytes);
    if (!size) {
        diagnostics.report(
            Code::bad_image, {file, {}},
            "this is no whole PNG, JPEG, WebP, AVIF or GIF picture, whatever its name says; save it anew");
        return {};
    }
    const std::string_view extension = std::string_view(source.path).substr(source.path.rfind('.'));
    if (!fits_extension(size->format, extension)) {
        diagnostics.report(Code::bad_image, {file, {}},
                           fmt::format("the picture is a {} by its bytes, but its name ends in '{}'; rename it",
                                       image_format_name(size->format), extension));
        return {};
    }
    return ImageFile{.path = source.path, .width = size->width, .height = size->height, .file = file};
}

ParsedFile read_status_file(const SourceFile& source, FileId file, Diagnostics& diagnostics) {
    const auto text = file_text(source, file, diagnostics, largest_status_list);
    if (!text) return {};
    return read_status_list(*text, file, diagnostics);
}

ParsedFile read_trace_file(const SourceFile& source, const std::string& paper, FileId file, Diagnostics& diagnostics) {
    const auto text = file_text(source, file, diagnostics);
    if (text) return TraceFile{read_trace(paper, *text, file, diagnostics)};
    return TraceFile{{.paper = paper, .rows = {}, .at = {file, {}}, .complete = false}};
}

ParsedFile report(Code code, std::string_view text, FileId file, Diagnostics& diagnostics) {
    diagnostics.report(code, {file, {}}, std::string(text));
    return {};
}

constexpr std::string_view unexpected_text =
    "this file has no place here and is passed over; the content folder holds site.yaml, keywords.yaml, journals.yaml, "
    "status.csv, papers/<id>.md, "
    "papers/<id>.<language>.md, figures in papers/<id>/, references/*.yaml, pages/<id>.md and traces/<id>.tsv";
constexpr std::string_view foreign_text =
    "this file is not read; write its entries as YAML into references/<name>.yaml";
constexpr std::string_view vector_picture_text =
    "figures are png, jpg, webp, avif or gif; an SVG can run scripts and a PDF is no picture, so save it as one of "
    "those";

}  // namespace

ParsedFile parse_file(const SourceFile& source, FileId file, Diagnostics& diagnostics) {
    const ContentPath path = read_content_path(source.path);
    switch (path.kind) {
        case PathKind::paper:
        case PathKind::paper_translation:
        case PathKind::page:
        case PathKind::page_translation:
            return read_markdown_file(source, path, file, diagnostics);
        case PathKind::thesaurus:
            return read_thesaurus_file(source, file, diagnostics);
        case PathKind::journals:
            return read_journals(read_yaml_file(source, journal_noun, file, diagnostics).value_or(YamlValue{}), file);
        case PathKind::site:
            return read_site_file(source, file, diagnostics);
        case PathKind::references:
            return read_works_file(source, file, diagnostics);
        case PathKind::figure:
            return read_figure(source, file, diagnostics);
        case PathKind::foreign_references:
            return report(Code::not_imported, foreign_text, file, diagnostics);
        case PathKind::vector_picture:
            return report(Code::bad_image, vector_picture_text, file, diagnostics);
        case PathKind::status_list:
            return read_status_file(source, file, diagnostics);
        case PathKind::trace:
            return read_trace_file(source, path.id, file, diagnostics);
        case PathKind::unexpected:
            return report(Code::unexpected_file, unexpected_text, file, diagnostics);
    }
    return {};
}

}  // namespace conspectus
