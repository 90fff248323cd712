#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "render/frame/page_context.h"
#include "template/template_renderer.h"
#include "template/template_type.h"

namespace conspectus {

/// What one page of a kind is about: an index into the list of that kind, and
/// the `name` and `part` that output_path takes.
struct PageSubject {
    std::uint32_t index = 0;
    std::string name = {};
    std::string part = {};
};

/// One kind of page: the list of its pages and the function that renders one.
/// `subjects` is called once for each language, with a context without a path.
struct PageRow {
    PageKind kind;
    std::string_view template_path;
    std::vector<PageSubject> (*subjects)(const PageContext& context);
    const TypeInfo& (*view_type)();
    std::string (*render)(const PageContext& context, const PageSubject& subject, const TemplateProgram& program);
};

/// Returns the row of a kind whose views `make_view(context, subject)` makes.
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

/// A file that is not a page in one of the languages: assets, figures,
/// robots.txt, sitemap, redirects.
struct PlainFile {
    std::string path;
    std::function<std::string()> bytes;
};

/// The tables of page_table.cpp: all kinds of pages and of other files.
const std::vector<PageRow>& page_rows();
using PlainFiles = std::vector<PlainFile> (*)(const RenderInput& input);
const std::vector<PlainFiles>& plain_file_rows();

/// Returns the subject of a page that exists once in each language.
std::vector<PageSubject> single_page(const PageContext& context);

}  // namespace conspectus
