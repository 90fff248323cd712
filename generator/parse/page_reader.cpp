#include "parse/page_reader.h"

#include "parse/file_id_check.h"

namespace conspectus {
namespace {

/// The home page has the site's own title.
void require_title(const ValueReader& front_matter, const PageText& page, Diagnostics& diagnostics) {
    const bool readable = front_matter.mapping().kind == YamlKind::mapping;
    if (!readable || page.id == "index" || front_matter.mapping().find("title") != nullptr) return;
    diagnostics.report(Code::missing_field, front_matter.at(), "the page has no 'title'; add it");
}

}  // namespace

void read_page(const ValueReader& front_matter, PageText& page, Diagnostics& diagnostics) {
    check_file_id(front_matter, page.id, diagnostics);
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

}  // namespace conspectus
