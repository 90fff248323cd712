#include "evidence/translation/staleness.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "model/token_visitor.h"
#include "text/slug.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// A byte that occurs in no content file.
constexpr char field_end = '\x1F';

std::string_view id_of(const CrossLink& link, EntityRef entity, const Catalog& catalog) {
    switch (entity.kind) {
        case EntityKind::none:
            return link.target;
        case EntityKind::paper:
            return catalog.papers[entity.index].id;
        case EntityKind::work:
            return catalog.works[entity.index].id;
        case EntityKind::keyword:
            return catalog.keywords[entity.index].id;
        case EntityKind::page:
            return catalog.pages[entity.index].id;
    }
    return {};
}

bool is_white_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r';
}

/// White space separates words, but next to a wide character it is only layout.
std::string without_layout(std::string_view text) {
    std::string out;
    bool after_wide = true;
    bool spaced = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (is_white_space(c)) {
            spaced = true;
            continue;
        }
        const bool is_wide = display_width(c) == 2;
        if (spaced && !after_wide && !is_wide) out += ' ';
        append_code_point(out, c);
        after_wide = is_wide;
        spaced = false;
    }
    return out;
}

/// Writes the content of a resolved body for hashing, as a text for what is above
/// the first heading and one for each heading's section. Collections record the
/// hashes (`original:`), so the form must never change.
class SectionWriter {
  public:
    SectionWriter(const Document& document, const ResolvedDocument& names, const Catalog& catalog)
        : document_(document), names_(names), catalog_(catalog) {}

    std::vector<std::string> write() {
        sections_.emplace_back();
        for (const Token& token : document_.tokens) visit_token(*this, token);
        for (std::string& section : sections_) section = without_layout(section);
        return std::move(sections_);
    }

    void paragraph(const Token& token) { edge(token, "p"); }
    void heading(const Token& token);
    void block_quote(const Token& token) { edge(token, "q"); }
    void bullet_list(const Token& token) { edge(token, "u"); }
    void ordered_list(const Token& token) { edge(token, "o" + std::to_string(token.index)); }
    void list_item(const Token& token) { edge(token, "i"); }
    void table(const Token& token) { edge(token, "t"); }
    void table_caption(const Token& token) { edge(token, "tc"); }
    void table_head(const Token& token) { edge(token, "th"); }
    void table_body(const Token& token) { edge(token, "tb"); }
    void table_row(const Token& token) { edge(token, "tr"); }
    void table_cell(const Token& token) { edge(token, "td"); }
    void emphasis(const Token& token) { edge(token, "e"); }
    void strong(const Token& token) { edge(token, "s"); }
    void link(const Token& token) { edge(token, "a" + token.text); }
    void code_block(const Token& token) { fields({"k", token.text}); }
    void thematic_break(const Token&) { fields({"r"}); }
    void figure(const Token& token);
    void text(const Token& token) { section() += token.text; }
    void code(const Token& token) { fields({"c", token.text}); }
    void soft_break(const Token&) { section() += '\n'; }
    void hard_break(const Token&) { fields({"b"}); }
    void citation_group(const Token& token);
    void cross_link(const Token& token);
    void finding_value(const Token& token) { fields({"=", document_.finding_values[token.index].path}); }
    void note_mark(const Token& token) { fields({"!", document_.note_marks[token.index].note}); }
    void sentence_end(const Token&) {}

  private:
    void edge(const Token& token, std::string_view mark) { fields({token.edge == Edge::open ? "<" : ">", mark}); }
    void fields(std::initializer_list<std::string_view> values);

    std::string& section() { return sections_.back(); }

    const Document& document_;
    const ResolvedDocument& names_;
    const Catalog& catalog_;
    std::vector<std::string> sections_;
};

void SectionWriter::fields(std::initializer_list<std::string_view> values) {
    for (const std::string_view value : values) {
        section() += field_end;
        section() += value;
    }
    section() += field_end;
}

void SectionWriter::heading(const Token& token) {
    const std::string level = "h" + std::to_string(document_.headings[token.index].level);
    if (token.edge == Edge::open) sections_.emplace_back();
    edge(token, level);
}

/// Writes a citation by its printed number if it has one: when an unresolved work is
/// identified, its id changes but the text does not.
void SectionWriter::citation_group(const Token& token) {
    for (const CitedWork& cited : names_.citation_groups[token.index]) {
        const Citation& citation = document_.citation_groups[token.index].citations[cited.written];
        const std::string number = std::to_string(cited.number);
        const std::string& work = cited.work ? catalog_.works[*cited.work].id : citation.key;
        fields({"@", cited.number > 0 ? number : work, citation.locator});
    }
}

void SectionWriter::cross_link(const Token& token) {
    const CrossLink& link = document_.cross_links[token.index];
    fields({"l", id_of(link, names_.cross_links[token.index].entity, catalog_), link.fragment,
            link.label.empty() ? link.target : link.label});
}

void SectionWriter::figure(const Token& token) {
    const Figure& figure = document_.figures[token.index];
    fields({"f", figure.source, figure.alt, figure.caption});
}

constexpr std::size_t hash_digits = 8;

bool is_hash(std::string_view text) {
    return text.size() == hash_digits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

}  // namespace

Fingerprint fingerprint(const Document& document, const ResolvedDocument& names, const Catalog& catalog) {
    Fingerprint hashes;
    for (const std::string& section : SectionWriter(document, names, catalog).write())
        hashes.push_back(short_hash(section));
    return hashes;
}

std::string written(const Fingerprint& fingerprint) {
    std::string text;
    for (const std::string& hash : fingerprint) text += (text.empty() ? "" : "-") + hash;
    return text;
}

std::optional<Fingerprint> parse_fingerprint(std::string_view text) {
    Fingerprint hashes;
    for (std::size_t at = 0; at <= text.size(); at += hash_digits + 1) {
        const std::string_view hash = text.substr(at, hash_digits);
        const std::size_t end = at + hash_digits;
        if (!is_hash(hash) || (end < text.size() && text[end] != '-')) return std::nullopt;
        hashes.emplace_back(hash);
    }
    return hashes;
}

std::vector<std::size_t> changed_sections(const Fingerprint& then, const Fingerprint& now) {
    const std::multiset<std::string> known(then.begin(), then.end());
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < now.size(); ++i) {
        const bool same_place = then.size() == now.size() && then[i] == now[i];
        if (!same_place && (then.size() == now.size() || !known.contains(now[i]))) changed.push_back(i);
    }
    return changed;
}

namespace {

constexpr std::string_view how_to_record = "run 'conspectus check --accept-translation' with this file";

template <class Visit>
void for_each_body(const Catalog& catalog, Visit visit) {
    const Resolution& names = catalog.resolved;
    for (std::size_t i = 0; i < catalog.papers.size(); ++i)
        visit(catalog.papers[i].summaries, names.papers[i].summaries);
    for (std::size_t i = 0; i < catalog.pages.size(); ++i) visit(catalog.pages[i].bodies, names.pages[i]);
}

/// Returns a translation that shows that the collection records fingerprints, or null.
const Summary* first_recorded(const Catalog& catalog) {
    const Summary* first = nullptr;
    for_each_body(catalog, [&](const std::vector<Summary>& bodies, const std::vector<ResolvedDocument>&) {
        for (std::size_t i = 1; i < bodies.size() && first == nullptr; ++i) {
            if (!bodies[i].original_fingerprint.empty()) first = &bodies[i];
        }
    });
    return first;
}

void report_malformed(const Summary& translation, Diagnostics& diagnostics) {
    Diagnostic& fault = diagnostics.report(
        Code::bad_fingerprint, translation.original_at,
        fmt::format("'{}' is no fingerprint: take the line out, compare the translation with the original, and then {}",
                    translation.original_fingerprint, how_to_record));
    fault.length = static_cast<std::uint32_t>(translation.original_fingerprint.size());
}

void report_stale(const Summary& original, const Summary& translation, const std::vector<std::size_t>& changed,
                  Diagnostics& diagnostics) {
    const std::string_view what = changed.empty() ? ", sections of it were taken out or moved" : "";
    Diagnostic& warning = diagnostics.report(
        Code::stale_translation, translation.original_at,
        fmt::format("the original has changed since this translation was last brought up to date{}: bring it up to "
                    "date, and then {}",
                    what, how_to_record));
    warning.length = static_cast<std::uint32_t>(translation.original_fingerprint.size());
    for (const std::size_t i : changed) {
        if (i == 0) {
            warning.notes.push_back({{original.file, {}}, "the text above the first heading has changed"});
        } else {
            const Heading& heading = original.document.headings[i - 1];
            warning.notes.push_back(
                {{original.file, heading.at}, fmt::format("the section '{}' has changed", heading.plain)});
        }
    }
    if (changed.empty()) warning.notes.push_back({{original.file, {}}, "the original is here"});
}

void report_unrecorded(const Summary& translation, const Summary& recorded, Diagnostics& diagnostics) {
    Diagnostic& warning = diagnostics.report(
        Code::no_fingerprint, {translation.file, {}},
        fmt::format("this translation does not record which state of the original it was made from: when the two "
                    "agree, {}",
                    how_to_record));
    warning.notes.push_back({recorded.original_at, "another translation records it here"});
}

}  // namespace

void check_staleness(const Catalog& catalog, Diagnostics& diagnostics) {
    const Summary* recorded = first_recorded(catalog);
    if (recorded == nullptr) return;
    const bool is_lost = catalog.keywords_lost || catalog.works_lost;
    for_each_body(catalog, [&](const std::vector<Summary>& bodies, const std::vector<ResolvedDocument>& names) {
        if (bodies.size() < 2) return;
        const Fingerprint now = fingerprint(bodies.front().document, names.front(), catalog);
        for (std::size_t i = 1; i < bodies.size(); ++i) {
            const Summary& translation = bodies[i];
            if (translation.original_fingerprint.empty()) {
                report_unrecorded(translation, *recorded, diagnostics);
                continue;
            }
            const auto then = parse_fingerprint(translation.original_fingerprint);
            if (!then) {
                report_malformed(translation, diagnostics);
            } else if (*then != now && !is_lost) {
                report_stale(bodies.front(), translation, changed_sections(*then, now), diagnostics);
            }
        }
    });
}

}  // namespace conspectus
