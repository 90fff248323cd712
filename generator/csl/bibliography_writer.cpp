#include "csl/bibliography_writer.h"

#include <algorithm>

#include "csl/evaluator.h"

namespace conspectus::csl {
namespace {

/// Renders an entry, its first field in a block of its own if the style aligns the rest.
Output render_entry(const Scope& scope, const Layout& layout, bool aligns) {
    Output out;
    Evaluator evaluator(scope, out);
    if (!aligns || layout.children.count < 2) {
        evaluator.render_layout(layout, true);
        return out;
    }
    const auto last = static_cast<std::uint32_t>(layout.children.count - 1);
    Output first;
    Evaluator first_evaluator(scope, first);
    first_evaluator.render_all({layout.children.first, 1});
    if (first.plain().empty()) {
        evaluator.render_layout(layout, true);
        return out;
    }
    out.open({}, Display::left_margin);
    out.add_rich(layout.affixes.prefix);
    out.append(first);
    out.close();
    out.open({}, Display::right_inline);
    evaluator.render_all({layout.children.first + 1, last});
    out.add_rich(layout.affixes.suffix);
    out.close();
    return out;
}

/// The name lists of an entry's first names element, for comparison with the next.
struct Authors {
    std::string text;
    std::vector<std::string> names;
};

Authors authors_of(const Output& out) {
    Authors authors;
    const std::size_t begin = out.find(Tag::names);
    if (begin == out.events().size()) return authors;
    const std::size_t end = out.past_end(begin);
    authors.text = out.plain(begin, end);
    for (std::size_t i = out.find(Tag::name, begin); i < end; i = out.find(Tag::name, i + 1))
        authors.names.push_back(out.plain(i, out.past_end(i)));
    return authors;
}

/// Returns the output with the first `count` names of its first list replaced.
Output with_names_replaced(const Output& out, std::size_t count, const std::string& text) {
    Output replaced;
    const std::size_t begin = out.find(Tag::names);
    const std::size_t end = out.past_end(begin);
    std::size_t done = 0;
    for (std::size_t i = begin, number = 0; number < count; ++number) {
        i = out.find(Tag::name, i);
        if (i >= end) break;
        replaced.append(out, done, i);
        replaced.begin(Tag::name);
        replaced.add(text);
        replaced.end(Tag::name);
        done = i = out.past_end(i);
    }
    replaced.append(out, done, out.events().size());
    return replaced;
}

Output with_list_replaced(const Output& out, const std::string& text) {
    Output replaced;
    const std::size_t begin = out.find(Tag::names);
    replaced.append(out, 0, begin);
    replaced.begin(Tag::names);
    replaced.add(text);
    replaced.end(Tag::names);
    replaced.append(out, out.past_end(begin), out.events().size());
    return replaced;
}

/// Replaces the names that the entry before has too.
void substitute(Output& out, const Authors& before, const Authors& now, const Area& area) {
    const std::string& text = *area.subsequent_author_substitute;
    if (now.text.empty() || before.text.empty()) return;
    const bool is_same = now.text == before.text;
    std::size_t same = 0;
    while (same < std::min(now.names.size(), before.names.size()) && now.names[same] == before.names[same]) ++same;
    switch (area.substitute_rule) {
        case SubstituteRule::complete_all:
            if (is_same) out = with_list_replaced(out, text);
            return;
        case SubstituteRule::complete_each:
            if (is_same) out = with_names_replaced(out, now.names.size(), text);
            return;
        case SubstituteRule::partial_each:
            out = with_names_replaced(out, same, text);
            return;
        case SubstituteRule::partial_first:
            out = with_names_replaced(out, std::min<std::size_t>(same, 1), text);
            return;
    }
}

}  // namespace

std::vector<BibliographyEntry> write_bibliography(const Style& style, const std::vector<Item>& items,
                                                  const std::vector<std::size_t>& order,
                                                  const std::vector<unsigned>& numbers,
                                                  const std::vector<Disambiguation>& disambiguation, Format format) {
    const Area& area = style.bibliography;
    std::vector<BibliographyEntry> entries;
    Authors before;
    for (const std::size_t item : order) {
        const Layout& layout = area.layout_for(items[item]);
        Disambiguation own;
        own.year_suffix = disambiguation[item].year_suffix;
        own.condition = disambiguation[item].condition;
        const Scope scope{.style = &style,
                          .area = AreaKind::bibliography,
                          .item = &items[item],
                          .disambiguation = &own,
                          .citation_number = numbers[item],
                          .locale = layout.locale};
        Output out = render_entry(scope, layout, !area.second_field_align.empty());
        if (out.plain().empty()) continue;
        if (area.subsequent_author_substitute) {
            Authors now = authors_of(out);
            substitute(out, before, now, area);
            before = std::move(now);
        }
        entries.push_back({item, serialize(out, style.locales[layout.locale].quotes, format)});
    }
    return entries;
}

}  // namespace conspectus::csl
