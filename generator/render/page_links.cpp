#include "render/page_links.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "render/frame/page_path.h"
#include "text/ascii.h"
#include "text/excerpt.h"
#include "text/near_spelling.h"

namespace conspectus {
namespace {

/// Decodes percent-encoded bytes; a "%" without two hex digits stays.
std::string decoded(std::string_view text) {
    const auto hex = [](char c) {
        return is_ascii_digit(c)                                ? c - '0'
               : ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f' ? ascii_lower(c) - 'a' + 10
                                                                : -1;
    };
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_byte = text[i] == '%' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0;
        out += is_byte ? static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2])) : text[i];
        if (is_byte) i += 2;
    }
    return out;
}

/// Returns the path that a relative one means on the page at `from`; empty if it leaves the site.
std::string resolved(std::string_view from, std::string_view relative) {
    std::vector<std::string_view> parts;
    const auto add = [&](std::string_view path) {
        for (std::size_t begin = 0; begin <= path.size();) {
            const std::size_t end = std::min(path.find('/', begin), path.size());
            const std::string_view part = path.substr(begin, end - begin);
            begin = end + 1;
            if (part.empty() || part == ".") continue;
            if (part != "..") {
                parts.push_back(part);
            } else if (parts.empty()) {
                return false;
            } else {
                parts.pop_back();
            }
        }
        return true;
    };
    const std::size_t folder = from.rfind('/');
    add(folder == std::string_view::npos ? std::string_view() : from.substr(0, folder));
    if (!add(relative)) return {};
    const std::string_view last = relative.substr(relative.rfind('/') + 1);
    if (last.empty() || last == "." || last == "..") parts.emplace_back("index.html");
    return fmt::format("{}", fmt::join(parts, "/"));
}

bool is_relative(std::string_view address) {
    const std::size_t end = address.find_first_of(":/?#");
    return end == std::string_view::npos || address[end] != ':';
}

/// Returns true for what a reader would take for the name of a site: "example.org", "www.example.org/x".
bool looks_like_site(std::string_view path) {
    const std::string_view host = path.substr(0, path.find('/'));
    const std::size_t dot = host.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return false;
    const std::string_view end = host.substr(dot + 1);
    return end.size() >= 2 && std::ranges::all_of(end, is_ascii_letter) && end != "html" && end != "md";
}

/// Returns the names that a page gives to its elements, sorted: the values of all attributes `id`, as written.
std::vector<std::string> element_ids(std::string_view html) {
    std::vector<std::string> ids;
    bool in_tag = false;
    for (std::size_t i = 0; i < html.size(); ++i) {
        const char c = html[i];
        if (!in_tag) {
            in_tag = c == '<' && i + 1 < html.size() && is_ascii_letter(html[i + 1]);
        } else if (c == '>') {
            in_tag = false;
        } else if (c == '"' || c == '\'') {
            const std::size_t end = std::min(html.find(c, i + 1), html.size());
            const std::string_view before = html.substr(0, i);
            if (before.ends_with(" id=") || before.ends_with("\nid="))
                ids.emplace_back(html.substr(i + 1, end - i - 1));
            i = end;
        }
    }
    std::ranges::sort(ids);
    return ids;
}

/// Of the links to one page, those that lead to no element of it and are told which was perhaps meant.
constexpr std::size_t most_suggestions = 50;

/// A link to an element, as in "#results" or "../about.html#sources".
struct ElementLink {
    Location at;
    std::string id;
    bool on_own_page = false;
};

class LinkCheck {
  public:
    LinkCheck(const Catalog& catalog, const Renderer& renderer, const std::vector<std::string>& paths,
              Diagnostics& diagnostics)
        : catalog_(catalog), renderer_(renderer), paths_(paths), diagnostics_(diagnostics) {}

    /// `path` is that of the page that shows the text.
    void check(const Summary& text, const ResolvedDocument& names, const std::string& path) {
        std::set<std::string_view> headings;
        for (const HeadingName& heading : names.headings) headings.insert(heading.id);
        for (std::size_t i = 0; i < text.document.tokens.size(); ++i) {
            const Token& token = text.document.tokens[i];
            if (token.kind != TokenKind::link || token.edge != Edge::open || !is_relative(token.text)) continue;
            const Location at{text.file, token.at};
            const std::string fault = fault_of(token.text, words(text.document, i), headings, path, at);
            if (!fault.empty()) diagnostics_.report(Code::dead_link, at, fault);
        }
    }

    /// Looks for the elements that links lead to. Whatever a template shows can be one, so each page that such a link
    /// leads to is rendered, once.
    void check_elements() {
        for (const auto& entry : element_links_)
            renderer_.render(entry.first,
                             [&](std::string_view html) { check_elements(entry.second, html, paths_[entry.first]); });
    }

  private:
    /// The first words of a link.
    static std::string_view words(const Document& document, std::size_t link) {
        const bool has_text = link + 1 < document.tokens.size() && document.tokens[link + 1].kind == TokenKind::text;
        return has_text ? std::string_view(document.tokens[link + 1].text) : std::string_view();
    }

    std::string fault_of(std::string_view address, std::string_view words, const std::set<std::string_view>& headings,
                         const std::string& page, Location at) {
        const std::string_view before = address.substr(0, address.find('#'));
        const std::string_view relative = before.substr(0, before.find('?'));
        const std::string path = decoded(relative);
        const std::string target = relative.empty() ? page : resolved(page, path);
        const auto known_page = std::ranges::lower_bound(paths_, target);
        if (known_page != paths_.end() && *known_page == target) {
            const bool on_own_page = target == page;
            const std::string id = decoded(address.substr(std::min(before.size() + 1, address.size())));
            const bool is_heading = on_own_page && headings.contains(id);
            if (!id.empty() && !is_heading && target.ends_with(".html"))
                element_links_[static_cast<std::size_t>(known_page - paths_.begin())].push_back({at, id, on_own_page});
            return {};
        }
        if (words.starts_with('^'))
            return fmt::format("'[{}]' is no footnote here: write the note into the text, or as an editorial note",
                               visible(words));
        if (looks_like_site(path))
            return fmt::format("{} leads to no page of the site; to another site write 'https://{}'", quote(path),
                               path);
        const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
        const std::string_view id = name.substr(0, name.find('.'));
        if (const EntityRef known = catalog_.find(id); known)
            return fmt::format("{} leads to no page of the site; write '[[{}]]', which does on every page", quote(path),
                               id);
        return fmt::format("{} leads to no page of the site{}", quote(path),
                           target.empty() ? ", but out of it" : fmt::format(": there is no '{}'", target));
    }

    void check_elements(const std::vector<ElementLink>& links, std::string_view html, const std::string& page) {
        const std::vector<std::string> ids = element_ids(html);
        std::size_t missing = 0;
        for (const ElementLink& link : links) {
            if (std::ranges::binary_search(ids, link.id)) continue;
            report_missing(link, ++missing <= most_suggestions ? ids : std::vector<std::string>(), page);
        }
    }

    void report_missing(const ElementLink& link, const std::vector<std::string>& ids, const std::string& page) {
        std::vector<std::string> addresses;
        for (const std::string& id : ids) addresses.push_back("#" + id);
        const std::string address = "#" + link.id;
        diagnostics_.report(Code::dead_link, link.at,
                            fmt::format("nothing on {} has the address {}{}",
                                        link.on_own_page ? "this page" : fmt::format("'{}'", page), quote(address),
                                        did_you_mean(address, {addresses.begin(), addresses.end()})));
    }

    const Catalog& catalog_;
    const Renderer& renderer_;
    const std::vector<std::string>& paths_;
    Diagnostics& diagnostics_;
    std::map<std::size_t, std::vector<ElementLink>> element_links_;  ///< by the page they lead to
};

}  // namespace

void check_page_links(const Catalog& catalog, const Renderer& renderer, const std::vector<std::string>& paths,
                      Diagnostics& diagnostics) {
    LinkCheck links(catalog, renderer, paths, diagnostics);
    const Site& site = catalog.site;
    for (std::size_t i = 0; i < catalog.papers.size(); ++i) {
        const Paper& paper = catalog.papers[i];
        for (std::size_t k = 0; k < paper.summaries.size(); ++k) {
            links.check(paper.summaries[k], catalog.resolved.papers[i].summaries[k],
                        output_path(site, paper.summaries[k].language, PageKind::paper, paper.id));
        }
    }
    for (std::size_t i = 0; i < catalog.pages.size(); ++i) {
        const PageText& page = catalog.pages[i];
        const bool is_home = page.id == "index";
        for (std::size_t k = 0; k < page.bodies.size(); ++k) {
            links.check(page.bodies[k], catalog.resolved.pages[i][k],
                        output_path(site, page.bodies[k].language, is_home ? PageKind::home : PageKind::text,
                                    is_home ? std::string_view() : std::string_view(page.id)));
        }
    }
    links.check_elements();
}

}  // namespace conspectus
