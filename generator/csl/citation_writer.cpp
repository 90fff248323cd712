#include "csl/citation_writer.h"

#include <algorithm>
#include <numeric>

#include "csl/evaluator.h"
#include "csl/sorting.h"
#include "csl/text_case.h"
#include "text/ascii.h"

namespace conspectus::csl {

/// A cite, rendered, with what stands before it.
struct CitationWriter::Rendered {
    const Cite* cite = nullptr;
    Output out;
    std::string names;      ///< of the first list, without formatting
    std::string year;       ///< without its letter
    std::string delimiter;  ///< before it, if it is not the first
    std::size_t group = 0;  ///< cites of one group have the same names
    bool is_hidden = false;
};

namespace {

std::string plain_of(const Output& out, Tag tag) {
    const std::size_t begin = out.find(tag);
    return begin == out.events().size() ? std::string() : out.plain(begin, out.past_end(begin));
}

/// Returns only the stretches of a tag.
Output part_of(const Output& out, Tag tag) {
    Output part;
    const std::size_t begin = out.find(tag);
    if (begin < out.events().size()) part.append(out, begin, out.past_end(begin));
    return part;
}

/// Capitalizes the first word if it is no part of a name or title, as "ibid." is.
void capitalize_terms(Output& out) {
    for (std::size_t i = 0; i < out.events().size(); ++i) {
        const Event& event = out.events()[i];
        if (event.kind == EventKind::begin) return;
        if (event.kind != EventKind::text) continue;
        if (event.is_term) out.replace(i, capitalized(out.text_of(event), "en"));
        return;
    }
}

bool has_details(const Cite& cite) {
    return !cite.locator.empty() || !cite.prefix.empty() || !cite.suffix.empty();
}

void add_prefix(Output& out, const std::string& prefix) {
    if (prefix.empty()) return;
    out.add_rich(prefix);
    const bool is_open = prefix.ends_with(' ') || prefix.ends_with('(') || prefix.ends_with('[') ||
                         prefix.ends_with('\'') || prefix.ends_with("\u2019");
    if (!is_open) out.add(" ");
}

void add_suffix(Output& out, const std::string& suffix) {
    if (suffix.empty()) return;
    const char first = suffix.front();
    const bool is_word = is_ascii_letter(static_cast<unsigned char>(first)) || is_ascii_digit(first) ||
                         (first & 0x80) != 0 || first == '<' || first == '(' || first == '[';
    if (is_word) out.add(" ");
    out.add_rich(suffix);
}

}  // namespace

std::vector<const Cite*> CitationWriter::sorted(const Citation& citation) const {
    std::vector<const Cite*> cites;
    for (const Cite& cite : citation.cites) cites.push_back(&cite);
    const Sorting sorting(style_, AreaKind::citation);
    if (!sorting.is_there() || cites.size() < 2) return cites;
    std::vector<std::vector<std::string>> keys;
    for (const Cite* cite : cites)
        keys.push_back(sorting.keys_of(items_[cite->item], numbers_[cite->item], &disambiguation_[cite->item]));
    std::vector<std::size_t> order(cites.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return sorting.is_before(keys[a], keys[b]); });
    std::vector<const Cite*> result;
    for (const std::size_t i : order) result.push_back(cites[i]);
    return result;
}

CitationWriter::Rendered CitationWriter::render(const Cite& cite, bool without_author, bool is_first) const {
    const Item& item = items_[cite.item];
    const Layout& layout = style_.citation.layout_for(item);
    const Scope scope{.style = &style_,
                      .area = AreaKind::citation,
                      .item = &item,
                      .cite = &cite,
                      .disambiguation = &disambiguation_[cite.item],
                      .citation_number = numbers_[cite.item],
                      .locale = layout.locale,
                      .suppresses_author = without_author || cite.suppress_author};
    Rendered rendered;
    rendered.cite = &cite;
    Output content;
    Evaluator evaluator(scope, content);
    evaluator.render_all(layout.children);
    if (cite.author_only) content = part_of(content, Tag::names);
    rendered.names = plain_of(content, Tag::names);
    rendered.year = plain_of(content, Tag::year);
    if (begins_sentence(cite, is_first)) capitalize_terms(content);
    add_prefix(rendered.out, cite.prefix);
    rendered.out.append(content);
    add_suffix(rendered.out, cite.suffix);
    return rendered;
}

/// Brings cites with the same names together, at the place of the first.
void CitationWriter::group_by_names(std::vector<Rendered>& cites) const {
    // Cites in the order in which the author wrote them stay there.
    const bool moves = !style_.citation.sort.empty();
    std::vector<std::string> groups;
    for (Rendered& one : cites) {
        const auto begin = moves || groups.empty() ? groups.begin() : groups.end() - 1;
        const auto known = std::find(begin, groups.end(), one.names);
        one.group = static_cast<std::size_t>(known - groups.begin());
        if (known == groups.end()) groups.push_back(one.names);
    }
    std::ranges::stable_sort(cites, {}, &Rendered::group);
}

void CitationWriter::collapse_years(std::vector<Rendered>& cites) const {
    const Area& area = style_.citation;
    const std::string& delimiter = area.layouts.back().delimiter;
    const std::string within = area.cite_group_delimiter.value_or(", ");
    for (std::size_t begin = 0; begin < cites.size();) {
        std::size_t end = begin + 1;
        while (end < cites.size() && cites[end].group == cites[begin].group) ++end;
        for (std::size_t i = begin + 1; i < end; ++i) {
            cites[i].delimiter = within;
            if (area.collapse == Collapse::none) continue;
            Rendered shorter = render(*cites[i].cite, true);
            if (shorter.out.plain().empty()) continue;
            cites[i].out = std::move(shorter.out);
        }
        const bool is_collapsed = end - begin > 1 && area.collapse != Collapse::none;
        if (area.collapse == Collapse::year_suffix || area.collapse == Collapse::year_suffix_ranged)
            collapse_suffixes(cites, begin, end);
        if (is_collapsed && end < cites.size())
            cites[end].delimiter = area.after_collapse_delimiter.value_or(delimiter);
        begin = end;
    }
}

/// Of cites of one year only the letters are left.
void CitationWriter::collapse_suffixes(std::vector<Rendered>& cites, std::size_t begin, std::size_t end) const {
    const Area& area = style_.citation;
    const std::string between = area.year_suffix_delimiter  ? *area.year_suffix_delimiter
                                : area.cite_group_delimiter ? *area.cite_group_delimiter
                                                            : area.layouts.back().delimiter;
    const auto suffix = [&](std::size_t i) -> const std::string& {
        return disambiguation_[cites[i].cite->item].year_suffix;
    };
    std::size_t run = begin;  // the first of cites whose letters follow each other
    for (std::size_t i = begin + 1; i <= end; ++i) {
        const bool continues = i < end && !suffix(i).empty() && !suffix(i - 1).empty() &&
                               cites[i].year == cites[i - 1].year && !has_details(*cites[i].cite) &&
                               !has_details(*cites[i - 1].cite);
        const bool follows =
            continues && suffix(i).size() == 1 && suffix(i - 1).size() == 1 && suffix(i)[0] == suffix(i - 1)[0] + 1;
        if (continues) {
            cites[i].out = part_of(cites[i].out, Tag::year_suffix);
            cites[i].delimiter = between;
        }
        if (follows) continue;
        if (area.collapse == Collapse::year_suffix_ranged && i - run > 2) {
            for (std::size_t k = run + 1; k + 1 < i; ++k) cites[k].is_hidden = true;
            cites[i - 1].delimiter = "\u2013";
        }
        run = i;
    }
}

void CitationWriter::collapse_numbers(std::vector<Rendered>& cites) const {
    const auto number = [&](std::size_t i) { return numbers_[cites[i].cite->item]; };
    std::size_t run = 0;
    for (std::size_t i = 1; i <= cites.size(); ++i) {
        const bool follows = i < cites.size() && number(i) == number(i - 1) + 1 && !has_details(*cites[i].cite) &&
                             !has_details(*cites[i - 1].cite);
        if (follows) continue;
        if (i - run > 2) {
            for (std::size_t k = run + 1; k + 1 < i; ++k) cites[k].is_hidden = true;
            cites[i - 1].delimiter = "\u2013";
        }
        if (i - run > 1 && i < cites.size() && style_.citation.after_collapse_delimiter)
            cites[i].delimiter = *style_.citation.after_collapse_delimiter;
        run = i;
    }
}

/// What an author writes around a cite may be a delimiter itself.
std::string_view CitationWriter::delimiter_between(const Rendered& before, const Rendered& one) {
    constexpr std::string_view stops = ",;.";
    const std::string& prefix = one.cite->prefix;
    const std::string& suffix = before.cite->suffix;
    if (!prefix.empty() && stops.find(prefix.front()) != std::string_view::npos) return "";
    if (!suffix.empty() && stops.find(suffix.back()) != std::string_view::npos) return " ";
    return one.delimiter;
}

/// A citation in a note is a sentence, and so is a cite behind a prefix that ends one.
bool CitationWriter::begins_sentence(const Cite& cite, bool is_first) const {
    if (!style_.is_note) return false;
    std::string_view prefix = cite.prefix;
    while (prefix.ends_with(' ')) prefix.remove_suffix(1);
    while (prefix.ends_with('"') || prefix.ends_with('\'')) prefix.remove_suffix(1);
    if (prefix.empty()) return is_first;
    return prefix.find(' ') != std::string_view::npos &&
           (prefix.ends_with('.') || prefix.ends_with('!') || prefix.ends_with('?'));
}

std::string CitationWriter::write(const Citation& citation) const {
    const Area& area = style_.citation;
    const Layout& layout = area.layouts.back();
    std::vector<Rendered> cites;
    for (const Cite* cite : sorted(citation)) {
        cites.push_back(render(*cite, false, cites.empty()));
        cites.back().delimiter = layout.delimiter;
    }
    if (area.collapse == Collapse::citation_number) {
        collapse_numbers(cites);
    } else if (area.collapse != Collapse::none || area.cite_group_delimiter) {
        group_by_names(cites);
        collapse_years(cites);
    }
    Output all;
    const bool is_formatted = !layout.formatting.is_unset();
    if (is_formatted) all.open(layout.formatting);
    const bool is_author_only = citation.cites.size() == 1 && citation.cites.front().author_only;
    if (!is_author_only) all.add_rich(layout.affixes.prefix);
    const Output::Mark content = all.mark();
    const Rendered* before = nullptr;
    for (const Rendered& one : cites) {
        if (one.is_hidden || one.out.plain().empty()) continue;
        if (all.has_text_since(content)) all.add(delimiter_between(*before, one));
        all.append(one.out);
        before = &one;
    }
    if (!all.has_text_since(content)) return "[CSL STYLE ERROR: reference with no printed form.]";
    if (!is_author_only) all.add_rich(layout.affixes.suffix);
    if (is_formatted) all.close();
    return serialize(all, style_.locales.front().quotes, format_);
}

}  // namespace conspectus::csl
