#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "render/frame/page_context.h"
#include "render/frame/render_input.h"
#include "template/template_renderer.h"
#include "template/template_type.h"

namespace conspectus {

/// What one page of a kind is about: an index into the kind's list, the name
/// that output_path takes and, for a list split over pages, the part.
struct PageSubject {
    std::uint32_t index = 0;
    std::string name = {};
    std::string part = {};
};

/// One kind of page: which there are, and how one is made. `subjects` gets a
/// context without a path, once for each language.
struct PageRow {
    PageKind kind;
    std::string_view template_path;
    std::vector<PageSubject> (*subjects)(const PageContext& context);
    const TypeInfo& (*view_type)();
    std::string (*render)(const PageContext& context, const PageSubject& subject, const TemplateProgram& program);
};

/// `make_view` is a function (const PageContext&, const PageSubject&) → view.
template <auto make_view>
PageRow page_row(PageKind kind, std::string_view template_path,
                 std::vector<PageSubject> (*subjects)(const PageContext&)) {
    using View = decltype(make_view(std::declval<const PageContext&>(), std::declval<const PageSubject&>()));
    return {kind, template_path, subjects, &type_info<View>,
            [](const PageContext& context, const PageSubject& subject, const TemplateProgram& program) {
                const View view = make_view(context, subject);
                return render(program, &view, context.language.key);
            }};
}

/// A file that is no page and stands once at the root: assets, figures,
/// robots.txt, sitemap, redirects.
struct PlainFile {
    std::string path;
    std::function<std::string()> bytes;
};

/// The tables of page_table.cpp: every kind of page, every kind of other file.
const std::vector<PageRow>& page_rows();
using PlainFiles = std::vector<PlainFile> (*)(const RenderInput& input);
const std::vector<PlainFiles>& plain_file_rows();

/// The one subject of a page that exists once in each language.
std::vector<PageSubject> single_page(const PageContext& context);

}  // namespace conspectus
