#include "parse/markdown_file_reader.h"

#include <fmt/format.h>

#include "markdown/markdown.h"
#include "parse/front_matter.h"
#include "parse/paper_reader.h"
#include "parse/schema/identifier_reader.h"
#include "parse/schema/schema_check.h"
#include "text/diagnostics.h"
#include "text/readable_text.h"

namespace conspectus {
namespace {

/// The two parts of a file; `front_matter` is null if it could not be read.
struct MarkdownFile {
    YamlValue front_matter;
    Document body;
};

const FileKind& kind_of(std::string_view path) {
    for (const FileKind& kind : file_kinds())
        if (kind.path == path) return kind;
    return file_kinds().front();
}

MarkdownFile read_halves(const SourceFile& source, const FileKind& kind, FileId file, Diagnostics& diagnostics) {
    MarkdownFile halves;
    const auto text = file_text(source, file, diagnostics);
    if (!text) return halves;
    const auto parts = split_front_matter(*text, file, diagnostics);
    if (!parts) return halves;
    if (parts->found) {
        const auto yaml = text->substr(parts->yaml_begin, parts->yaml_end - parts->yaml_begin);
        auto value = read_yaml(yaml, file, parts->yaml_line, diagnostics);
        if (value) {
            if (value->kind == YamlKind::null) *value = {.kind = YamlKind::mapping, .at = {1, 1}};
            check_schema(*value, kind, file, diagnostics);
            halves.front_matter = *std::move(value);
        }
    }
    halves.body = read_markdown(text->substr(parts->body_begin), file, parts->body_line, diagnostics);
    return halves;
}

bool check_id(const ContentPath& path, bool as_page, FileId file, Diagnostics& diagnostics) {
    const std::string fault = id_fault(path.id, as_page);
    if (fault.empty()) return true;
    diagnostics.report(Code::bad_file_name, {file, {}}, "rename the file: " + fault);
    return false;
}

bool check_language(const ContentPath& path, FileId file, Diagnostics& diagnostics) {
    if (is_language_key(path.language)) return true;
    diagnostics.report(
        Code::bad_file_name, {file, {}},
        fmt::format(
            "{} is no language key such as en; a translation is named <id>.<language>.md, and an id has no point",
            quote(path.language)));
    return false;
}

/// Returns `summary-language` if it is a language.
std::string own_language(const ValueReader& front_matter) {
    std::string language = front_matter.text("summary-language");
    return is_language_key(language) ? language : std::string();
}

/// Reports an `id` in front matter that is not the one of the file's name.
void check_file_id(const ValueReader& front_matter, std::string_view id, Diagnostics& diagnostics) {
    const YamlValue* given = front_matter.mapping().find("id");
    if (given == nullptr || given->kind != YamlKind::scalar || given->scalar == id) return;
    diagnostics.report(Code::bad_id, front_matter.at(*given),
                       fmt::format("the file's name makes the id {}, not {}; delete this key or rename the file",
                                   quote(id), quote(given->scalar)));
}

/// Requires a title, except for the home page, which has the site's own.
void require_title(const ValueReader& front_matter, const PageText& page, Diagnostics& diagnostics) {
    const bool readable = front_matter.mapping().kind == YamlKind::mapping;
    if (!readable || page.id == "index" || front_matter.mapping().find("title") != nullptr) return;
    diagnostics.report(Code::missing_field, front_matter.at(), "the page has no 'title'; add it");
}

void read_page(const ValueReader& front_matter, PageText& page, Diagnostics& diagnostics) {
    page.aliases = front_matter.ids("aliases");
    require_title(front_matter, page, diagnostics);
    page.title = front_matter.localized("title");
    page.updated = front_matter.date("updated");
}

void read_translation(const ValueReader& front_matter, TranslationFile& translation) {
    translation.summary.translator = front_matter.localized("translator");
    translation.summary.updated = front_matter.date("updated");
    translation.summary.original_fingerprint = front_matter.text("original");
    if (const YamlValue* original = front_matter.mapping().find("original"))
        translation.summary.original_at = front_matter.at(*original);
}

PaperFile read_paper_file(const SourceFile& source, const std::string& id, FileId file, Diagnostics& diagnostics) {
    PaperFile parsed;
    Paper& paper = parsed.paper;
    paper.id = id;
    paper.at = {file, {}};
    MarkdownFile halves = read_halves(source, kind_of("papers/<id>.md"), file, diagnostics);
    const ValueReader front_matter(halves.front_matter, file);
    check_file_id(front_matter, id, diagnostics);
    read_paper(front_matter, paper, diagnostics);
    paper.summaries.push_back({.language = own_language(front_matter),
                               .document = std::move(halves.body),
                               .translator = {},
                               .updated = paper.updated,
                               .original_fingerprint = {},
                               .file = file});
    return parsed;
}

PageFile read_page_file(const SourceFile& source, const std::string& id, FileId file, Diagnostics& diagnostics) {
    PageFile parsed;
    PageText& page = parsed.page;
    page.id = id;
    page.at = {file, {}};
    MarkdownFile halves = read_halves(source, kind_of("pages/<id>.md"), file, diagnostics);
    const ValueReader front_matter(halves.front_matter, file);
    check_file_id(front_matter, id, diagnostics);
    read_page(front_matter, page, diagnostics);
    page.bodies.push_back({.language = own_language(front_matter),
                           .document = std::move(halves.body),
                           .translator = {},
                           .updated = page.updated,
                           .original_fingerprint = {},
                           .file = file});
    return parsed;
}

TranslationFile read_translation_file(const SourceFile& source, const ContentPath& path, FileId file,
                                      Diagnostics& diagnostics) {
    TranslationFile translation;
    translation.of_page = path.kind == PathKind::page_translation;
    translation.id = path.id;
    translation.at = {file, {}};
    MarkdownFile halves = read_halves(source, kind_of("papers/<id>.<lang>.md"), file, diagnostics);
    read_translation(ValueReader(halves.front_matter, file), translation);
    translation.summary.language = path.language;
    translation.summary.document = std::move(halves.body);
    translation.summary.file = file;
    return translation;
}

}  // namespace

ParsedFile read_markdown_file(const SourceFile& source, const ContentPath& path, FileId file,
                              Diagnostics& diagnostics) {
    const bool page = path.kind == PathKind::page || path.kind == PathKind::page_translation;
    const bool translation = path.kind == PathKind::paper_translation || path.kind == PathKind::page_translation;
    if (translation && !check_language(path, file, diagnostics)) return {};
    if (!check_id(path, page, file, diagnostics)) return {};
    if (translation) return read_translation_file(source, path, file, diagnostics);
    if (page) return read_page_file(source, path.id, file, diagnostics);
    return read_paper_file(source, path.id, file, diagnostics);
}

}  // namespace conspectus
