#include "render/pages/search_page.h"

#include "render/frame/layout.h"
#include "template/ui_text.h"
#include "text/escape.h"
#include "text/utf8.h"

namespace conspectus {

VIEW(SearchPageView, "search page", layout, generation, root, scripts)

namespace {

std::string short_name(std::string_view title) {
    std::string name;
    std::size_t end = 0;
    for (std::size_t count = 0; end < title.size() && count < 16; ++count) next_code_point(title, end);
    return std::string(title.substr(0, end));
}

std::string description(const RenderInput& input) {
    const Site& site = input.catalog.site;
    const std::string& language = site.languages.front().key;
    const Wording* title = site.title.best(language);
    const std::string name = title == nullptr ? std::string() : title->text;
    const std::string page = input.base_url + output_path(site, language, PageKind::search);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
           "  <ShortName>" +
           xml_text(short_name(name)) +
           "</ShortName>\n"
           "  <Description>" +
           xml_text(name) +
           "</Description>\n"
           "  <InputEncoding>UTF-8</InputEncoding>\n"
           "  <Url type=\"text/html\" template=\"" +
           xml_text(page) +
           "?q={searchTerms}\"/>\n"
           "</OpenSearchDescription>\n";
}

}  // namespace

SearchPageView search_page(const PageContext& context, const PageSubject&) {
    SearchPageView view;
    view.layout = layout_view(context, {.kind = PageKind::search, .title = ui_text(context.strings, "search-title")});
    view.generation = context.search;
    view.root = context.link({});
    for (const char* script : {"text", "index", "page"}) {
        view.scripts.push_back(context.link("assets/search-" + std::string(script) + ".js"));
    }
    return view;
}

std::vector<PlainFile> opensearch_file(const RenderInput& input) {
    if (input.base_url.empty()) return {};
    return {{"opensearch.xml", [&input] { return description(input); }}};
}

}  // namespace conspectus
