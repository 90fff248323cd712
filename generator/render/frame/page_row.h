#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
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

/// The pages of one kind in one language, and how each is rendered.
struct PageSet {
    std::vector<PageSubject> subjects;
    std::function<RenderedPage(const PageContext& context, const PageSubject& subject, const TemplateProgram& program)>
        render;
};

/// One kind of page. `pages` gets a context without a path, once for each
/// language.
struct PageRow {
    PageKind kind;
    std::string_view template_path;
    const TypeInfo& (*view_type)();
    PageSet (*pages)(const PageContext& context);
};

/// `make_view` is a function (const PageContext&, const PageSubject&) → view;
/// `subjects`: const PageContext& → the pages' subjects.
template <auto make_view, auto subjects>
PageRow page_row(PageKind kind, std::string_view template_path) {
    using View = decltype(make_view(std::declval<const PageContext&>(), std::declval<const PageSubject&>()));
    return {kind, template_path, &type_info<View>, [](const PageContext& site) {
                return PageSet{subjects(site), [](const PageContext& context, const PageSubject& subject,
                                                  const TemplateProgram& program) {
                                   const View view = make_view(context, subject);
                                   return render(program, &view, context.language.key);
                               }};
            }};
}

/// For a kind whose pages show slices of one list: `make_list`, const
/// PageContext& → list, is called once for each language, so that a page costs
/// what it shows and not what the list holds. The list has the pages'
/// `subjects`; `make_view` takes it as its third argument.
template <auto make_view, auto make_list>
PageRow list_page_row(PageKind kind, std::string_view template_path) {
    using List = decltype(make_list(std::declval<const PageContext&>()));
    using View = decltype(make_view(std::declval<const PageContext&>(), std::declval<const PageSubject&>(),
                                    std::declval<const List&>()));
    return {kind, template_path, &type_info<View>, [](const PageContext& site) {
                const auto list = std::make_shared<const List>(make_list(site));
                return PageSet{list->subjects, [list](const PageContext& context, const PageSubject& subject,
                                                      const TemplateProgram& program) {
                                   const View view = make_view(context, subject, *list);
                                   return render(program, &view, context.language.key);
                               }};
            }};
}

/// A file that is not a page in one of the languages: assets, figures,
/// robots.txt, sitemap, redirects. `bytes` makes it, or it is a copy of a file
/// of the content or the templates, whose bytes `source` points to.
struct PlainFile {
    std::string path;
    std::function<std::string()> bytes = {};
    const std::string* source = nullptr;
};

}  // namespace conspectus
