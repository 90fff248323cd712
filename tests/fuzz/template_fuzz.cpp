// Any text as a collection's own page over the embedded layout and partials: where it compiles for a small view it must
// render, in bounds, with every text of the view escaped for its place.
#include "fuzz_target.h"
#include "html_allow_list.h"
#include "parse/strings_file.h"
#include "render/frame/layout.h"
#include "template/template_renderer.h"
#include "template/template_set.h"
#include "template/template_type.h"

namespace conspectus {
namespace {

/// Stands in every text of the view, and in no template that is tried: behind it no character may come out raw.
constexpr std::string_view mark = "⟪";
constexpr const char* marked = "⟪<i>⟪&⟪\"⟪>";

constexpr std::size_t longest_template = 4096;
constexpr std::size_t largest_page = 32U << 20;

struct LeafView {
    std::string label;
    Url url;
    int count = 0;
    std::vector<std::string> tags;
    std::optional<std::string> note;
    std::vector<LeafView> leaves;

    static const TypeInfo& template_type();
};

struct PageView {
    LayoutView layout;
    std::string title;
    Html body;
    Url home;
    unsigned n = 12;
    bool yes = true;
    bool no = false;
    std::vector<std::string> names;
    std::vector<std::string> nothing;
    std::vector<std::size_t> numbers;
    std::vector<LeafView> leaves;
    std::optional<std::string> subtitle;
    std::optional<int> volume;
    std::optional<LeafView> next;

    static const TypeInfo& template_type();
};

VIEW(LeafView, "leaf", label, url, count, tags, note, leaves)
VIEW(PageView, "page", layout, title, body, home, n, yes, no, names, nothing, numbers, leaves, subtitle, volume, next)

/// Lists have one element, so that nested loops stay short.
PageView page_view() {
    PageView view;
    view.layout = {.language = "en", .title = marked, .site_title = marked, .description = marked};
    view.layout.home = {"index.html"};
    view.layout.navigation = {{.label = marked, .language = {}, .url = {"papers.html"}}};
    view.title = marked;
    view.body = {"<p>ready</p>"};
    view.home = {"../index.html?a=1&b=2"};
    view.names = {marked};
    view.numbers = {3};
    view.leaves = {{marked, {"keywords/a.html"}, 2, {marked}, marked, {}}};
    view.subtitle = marked;
    view.next = view.leaves[0];
    return view;
}

/// The embedded layout and partials.
Sources layouts() {
    Sources files;
    for (const SourceFile& file : embedded_templates()) {
        if (file.path == "base.html" || (file.path.starts_with("partials/") && file.path.ends_with(".html")))
            files.push_back(file);
    }
    return files;
}

const std::vector<Strings>& words() {
    static const std::vector<Strings> all = [] {
        Site site;
        site.languages = {{"zh", "zh-Hans", "中文", "zh", false}, {"en", "en", "English", "en", false}};
        Diagnostics diagnostics;
        return load_strings(site, embedded_templates(), {}, diagnostics);
    }();
    return all;
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

/// A variable may hold itself several times, so its text can double with each `set`; SECURITY.md takes the author of a
/// template for trusted.
bool is_tried(std::string_view text) {
    return text.size() <= longest_template && text.find(mark) == text.npos && count_of(text, "set") <= 6 &&
           count_of(text, "~") <= 16;
}

void check_page(const std::string& page) {
    require(page.size() <= largest_page, "a page has bounds");
    require(!first_invalid_utf8(page), "a page is UTF-8");
    for (const std::string_view raw : {"⟪<", "⟪>", "⟪& "})
        require(page.find(raw) == page.npos, "a text is escaped", raw);
    for (std::size_t at = page.find("⟪&"); at != page.npos; at = page.find("⟪&", at + 1)) {
        const std::string_view rest = std::string_view(page).substr(at + mark.size());
        const bool is_escape = rest.starts_with("&lt;") || rest.starts_with("&gt;") || rest.starts_with("&amp;") ||
                               rest.starts_with("&quot;");
        require(is_escape, "an ampersand of a text is escaped");
    }
    const std::vector<std::string> places = places_of_mark(page, mark);
    require(places.empty(), "a text stays in its place", places.empty() ? std::string_view() : places[0]);
}

void check(const std::string& text) {
    if (!is_tried(text)) return;
    static const Sources defaults = layouts();
    static const PageView view = page_view();
    const Sources own = {{"page.html", text}};
    TemplateSet set(defaults, own, words());
    Diagnostics diagnostics;
    const auto program = set.compile("page.html", type_info<PageView>(), diagnostics);
    require((program == nullptr) == (diagnostics.errors() > 0), "a template compiles or has an error");
    require_sound_messages(diagnostics, set.sources());
    if (program == nullptr) return;
    for (const char* language : {"zh", "en"}) check_page(render(*program, &view, language).text);
}

}  // namespace
}  // namespace conspectus

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    conspectus::check(std::string(conspectus::input_bytes(data, size)));
    return 0;
}
