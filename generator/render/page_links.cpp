#include "render/page_links.h"

#include <fmt/format.h>

#include <algorithm>

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

class LinkCheck {
  public:
    LinkCheck(const Catalog& catalog, const std::vector<std::string>& paths, Diagnostics& diagnostics)
        : catalog_(catalog), paths_(paths), diagnostics_(diagnostics) {}

    /// `path` is that of the page that shows the text.
    void check(const Summary& text, const ResolvedDocument& names, const std::string& path) {
        for (std::size_t i = 0; i < text.document.tokens.size(); ++i) {
            const Token& token = text.document.tokens[i];
            if (token.kind != TokenKind::link || token.edge != Edge::open || !is_relative(token.text)) continue;
            const std::string fault = fault_of(token.text, words(text.document, i), names, path);
            if (!fault.empty()) diagnostics_.report(Code::dead_link, {text.file, token.at}, fault);
        }
    }

  private:
    /// The first words of a link.
    static std::string_view words(const Document& document, std::size_t link) {
        const bool has_text = link + 1 < document.tokens.size() && document.tokens[link + 1].kind == TokenKind::text;
        return has_text ? std::string_view(document.tokens[link + 1].text) : std::string_view();
    }

    std::string fault_of(std::string_view address, std::string_view words, const ResolvedDocument& names,
                         const std::string& page) const {
        const std::string_view before = address.substr(0, address.find('#'));
        const std::string_view relative = before.substr(0, before.find('?'));
        if (relative.empty()) return fragment_fault(address, names);
        const std::string path = decoded(relative);
        const std::string target = resolved(page, path);
        if (std::ranges::binary_search(paths_, target)) return {};
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

    static std::string fragment_fault(std::string_view address, const ResolvedDocument& names) {
        const std::size_t hash = address.find('#');
        if (hash == std::string_view::npos || hash + 1 == address.size()) return {};
        const std::string fragment = decoded(address.substr(hash));
        std::vector<std::string> ids;
        for (const HeadingName& heading : names.headings) ids.push_back("#" + heading.id);
        const auto begins = [&](std::string_view start) { return fragment.starts_with(start); };
        // What the program itself gives an address to on a paper's page.
        const bool is_made = begins("#ref-") || begins("#cite-") || begins("#finding-") || begins("#note-");
        if (is_made || std::ranges::find(ids, fragment) != ids.end()) return {};
        return fmt::format("no heading of this text has the address {}{}", quote(fragment),
                           did_you_mean(fragment, {ids.begin(), ids.end()}));
    }

    const Catalog& catalog_;
    const std::vector<std::string>& paths_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_page_links(const Catalog& catalog, const std::vector<std::string>& paths, Diagnostics& diagnostics) {
    LinkCheck links(catalog, paths, diagnostics);
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
}

}  // namespace conspectus
