#include "render/frame/layout.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "render/frame/wording.h"
#include "template/ui_text.h"

namespace conspectus {
namespace {

/// Markup characters and U+2028/9 occur in JSON only inside strings, where a
/// \u escape means the same.
std::string safe_in_script(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
        const std::string_view rest = json.substr(i);
        if (json[i] == '<') {
            out += "\\u003C";
        } else if (json[i] == '>') {
            out += "\\u003E";
        } else if (json[i] == '&') {
            out += "\\u0026";
        } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
            out += rest.starts_with("\u2028") ? "\\u2028" : "\\u2029";
            i += 2;
        } else {
            out += json[i];
        }
    }
    return out;
}

}  // namespace

Html json_ld(const nlohmann::ordered_json& data) {
    const std::string json = data.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    return {"<script type=\"application/ld+json\">" + safe_in_script(json) + "</script>\n"};
}

VIEW(LinkView, "link", label, language, url, current, status)
VIEW(SwitchView, "language switch", name, tag, url, current)
VIEW(AlternateView, "alternate", tag, url)
VIEW(LayoutView, "layout", language, title, site_title, description, generator, home, stylesheet, script, search,
     search_box, opensearch, feed, icon, is_search, navigation, languages, breadcrumb, canonical, alternates, metadata,
     updated, source_path, edit, license_name, license, is_home, is_article, locale)

namespace {

struct Entrance {
    PageKind kind;
    std::string_view label;  ///< UI text
};

constexpr Entrance entrances[] = {
    {PageKind::keywords, "nav-keywords"}, {PageKind::citations, "nav-citations"},
    {PageKind::findings, "nav-findings"}, {PageKind::authors, "nav-authors"},
    {PageKind::journals, "nav-journals"}, {PageKind::glossary, "nav-glossary"},
    {PageKind::timeline, "nav-timeline"}, {PageKind::map, "nav-map"},
};

std::vector<LinkView> navigation(const PageContext& context, const PageFacts& facts) {
    std::vector<LinkView> links;
    for (const Entrance& entrance : entrances) {
        links.push_back({.label = ui_text(context.strings, entrance.label),
                         .language = {},
                         .url = context.to(entrance.kind),
                         .current = facts.kind == entrance.kind && facts.part.empty()});
    }
    std::ranges::move(prose_page_links(context, facts, 0, most_pages_in_navigation), std::back_inserter(links));
    return links;
}

std::vector<SwitchView> language_switch(const PageContext& context, const PageFacts& facts) {
    std::vector<SwitchView> switches;
    for (const Language& language : context.catalog.site.languages) {
        const std::string path = output_path(context.catalog.site, language.key, facts.kind, facts.name, facts.part);
        switches.push_back({.name = language.name,
                            .tag = language.tag,
                            .url = context.link(path),
                            .current = language.key == context.language.key});
    }
    return switches;
}

std::vector<LinkView> breadcrumb(const PageContext& context, PageFacts& facts) {
    if (facts.kind == PageKind::home && facts.part.empty()) return {};
    std::vector<LinkView> trail{{.label = ui_text(context.strings, "nav-home"), .url = context.to(PageKind::home)}};
    std::ranges::move(facts.trail, std::back_inserter(trail));
    trail.push_back({.label = facts.title, .url = context.link(context.path), .current = true});
    return trail;
}

bool is_written_in(const PageFacts& facts, std::string_view language) {
    return facts.languages.empty() || std::ranges::find(facts.languages, language) != facts.languages.end();
}

std::string path_in(const PageContext& context, const PageFacts& facts, std::string_view language) {
    return output_path(context.catalog.site, language, facts.kind, facts.name, facts.part);
}

Url canonical(const PageContext& context, const PageFacts& facts) {
    if (is_written_in(facts, context.language.key)) return absolute_url(context, context.path);
    return absolute_url(context, path_in(context, facts, facts.languages.front()));
}

std::vector<AlternateView> alternates(const PageContext& context, const PageFacts& facts) {
    if (context.base_url.empty() || !is_written_in(facts, context.language.key)) return {};
    std::vector<AlternateView> all;
    for (const Language& language : context.catalog.site.languages) {
        if (!is_written_in(facts, language.key)) continue;
        all.push_back({language.tag, absolute_url(context, path_in(context, facts, language.key))});
    }
    if (all.size() < 2) return {};
    all.push_back({"x-default", all.front().url});
    return all;
}

/// "en-GB" → "en_GB", "zh-Hans-CN" → "zh_CN"; nothing is added to a tag that names no territory.
std::string open_graph_locale(std::string_view tag) {
    const std::size_t last = tag.rfind('-');
    const std::size_t first = tag.find('-');
    if (last == std::string_view::npos || tag.size() - last != 3) return {};
    return std::string(tag.substr(0, first)) + "_" + std::string(tag.substr(last + 1));
}

Html breadcrumb_data(const std::vector<LinkView>& trail) {
    if (trail.empty()) return {};
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const LinkView& link : trail) {
        items.push_back(
            {{"@type", "ListItem"}, {"position", items.size() + 1}, {"name", link.label}, {"item", link.url.text}});
    }
    return json_ld({{"@context", "https://schema.org"}, {"@type", "BreadcrumbList"}, {"itemListElement", items}});
}

std::string source_path(const PageContext& context, FileId file) {
    return file < context.content.size() ? "content/" + context.content[file].path : std::string();
}

Url edit_url(const Site& site, const std::string& source) {
    if (site.repository_url.empty() || source.empty()) return {};
    std::string base = site.repository_url;
    while (base.ends_with('/')) base.pop_back();
    return external_url(base + "/edit/" + relative_url({}, site.repository_branch + "/" + source).text);
}

}  // namespace

std::vector<LinkView> prose_page_links(const PageContext& context, const PageFacts& facts, std::size_t first,
                                       std::size_t most) {
    std::vector<LinkView> links;
    std::size_t skipped = 0;
    for (const PageText& page : context.catalog.pages) {
        if (links.size() == most) break;
        if (page.id == "index" || skipped++ < first) continue;
        WordingView title = wording(context, page.title);
        links.push_back({.label = std::move(title.text),
                         .language = std::move(title.language),
                         .url = context.to(PageKind::text, page.id),
                         .current = facts.kind == PageKind::text && facts.name == page.id});
    }
    return links;
}

Url absolute_url(const PageContext& context, std::string_view path) {
    if (context.base_url.empty()) return {};
    constexpr std::string_view home = "index.html";
    const bool is_home = path == home || path.ends_with("/index.html");
    std::string url = relative_url({}, path).text;
    if (is_home) url.resize(url.size() - home.size());  // servers show a folder's index at the folder's address
    return {std::string(context.base_url) + url};
}

Url feed_url(const PageContext& context) {
    if (std::ranges::find(context.indexes.feed_languages, context.language.key) == context.indexes.feed_languages.end())
        return {};
    return absolute_url(context, feed_path(context.catalog.site, context.language.key));
}

LayoutView layout_view(const PageContext& context, PageFacts facts) {
    const Site& site = context.catalog.site;
    LayoutView layout;
    layout.breadcrumb = breadcrumb(context, facts);
    layout.language = context.language.tag;
    layout.site_title = wording(context, site.title).text;
    layout.description = facts.description.empty() ? wording(context, site.description).text : facts.description;
    layout.generator = "Conspectus " CONSPECTUS_VERSION;
    layout.home = context.to(PageKind::home);
    layout.stylesheet = context.link("assets/conspectus.css");
    layout.script = context.link("assets/reading.js");
    layout.search = context.to(PageKind::search);
    layout.search_box = context.link("assets/search-box.js");
    layout.opensearch = absolute_url(context, "opensearch.xml");
    layout.feed = feed_url(context);
    layout.icon = context.link("assets/icon.svg");
    layout.is_search = facts.kind == PageKind::search;
    layout.navigation = navigation(context, facts);
    layout.languages = language_switch(context, facts);
    layout.canonical = canonical(context, facts);
    layout.alternates = alternates(context, facts);
    layout.metadata = {facts.metadata.markup + breadcrumb_data(layout.breadcrumb).markup};
    layout.updated = iso_date(facts.updated);
    layout.source_path = source_path(context, facts.source);
    layout.edit = edit_url(site, layout.source_path);
    layout.license_name = site.license_name;
    layout.license = external_url(site.license_url);
    layout.is_home = facts.kind == PageKind::home;
    layout.is_article = facts.kind == PageKind::paper || facts.kind == PageKind::text;
    layout.locale = open_graph_locale(context.language.tag);
    layout.title = std::move(facts.title);
    return layout;
}

LinkView index_link(const PageContext& context, PageKind kind, std::string_view label) {
    return {.label = ui_text(context.strings, label), .language = {}, .url = context.to(kind)};
}

LayoutView index_layout(const PageContext& context, PageKind kind, const std::string& part, std::string_view name) {
    PageFacts facts{.kind = kind, .title = ui_text(context.strings, std::string(name) + "-title")};
    if (!part.empty()) {
        facts.trail.push_back(index_link(context, kind, "nav-" + std::string(name)));
        facts.languages = {context.language.key};
    }
    return layout_view(context, std::move(facts));
}

}  // namespace conspectus
