#include "render/blocks/paper_findings.h"

#include <algorithm>

#include "render/blocks/copied_finding.h"
#include "render/frame/status.h"
#include "render/prose/citation_marks.h"
#include "render/prose/inline_html.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(PaperFindingView, "finding of the paper", anchor, line, other_labels, copied, marks)
VIEW(FindingTableView, "finding table", anchor, is_long, times, has_tests, has_n, has_when, has_where, columns,
     findings)

namespace {

std::string link(const std::string& href, const std::string& text, const std::string& label, const Html& mark = {}) {
    return "<a href=\"#" + html_attribute(href) + "\" aria-label=\"" + html_attribute(label) + "\">" + html_text(text) +
           (mark.markup.empty() ? "" : " ") + mark.markup + "</a>";
}

/// "Reference 7 (retracted)".
std::string spoken_reference(const PageContext& page, const std::string& label, const EditorialStatus& status) {
    if (status.kind == StatusKind::none) return ui_text(page.strings, "reference-label", -1, {{"label", label}});
    return ui_text(page.strings, "reference-label-status", -1,
                   {{"label", label}, {"status", status_mark(page, status)}});
}

std::string reference_marks(const Body& body, std::uint32_t finding) {
    const ResolvedPaper& names = body.page.catalog.names_of(*body.paper);
    std::string marks;
    for (const MaybeIndex work : names.findings[finding].cites) {
        const std::string label = work ? list_label(names, *work) : std::string();
        if (label.empty()) continue;
        const EditorialStatus& status = status_of(body.page.catalog, work);
        marks += (marks.empty() ? "" : ",") + link(reference_anchor(label), label,
                                                   spoken_reference(body.page, label, status),
                                                   status_mark_html(body.page, status, body.page.language.key));
    }
    return marks.empty() ? marks : "<sup class=\"citation\">[" + marks + "]</sup>";
}

std::string note_marks(const Body& body, const Finding& finding) {
    std::string marks;
    std::size_t place = 0;
    for (const EditorialNote& note : body.paper->notes) {
        const std::string number = std::to_string(++place);
        if (std::ranges::find(finding.notes, note.id) == finding.notes.end()) continue;
        marks += "<sup class=\"note-mark\">" +
                 link(note_anchor(note.id), ui_text(body.page.strings, "note-mark", -1, {{"number", number}}),
                      ui_text(body.page.strings, "note-label", -1, {{"number", number}})) +
                 "</sup>";
    }
    return marks;
}

std::vector<WordingView> other_labels(const PageContext& context, const Finding& finding) {
    std::vector<WordingView> labels;
    const Wording* shown = finding.label.best(context.language.key);
    for (const Wording& label : finding.label.wordings) {
        if (&label == shown) continue;
        labels.push_back({label.text, foreign_tag(context, language_tag(context.catalog.site, label.language))});
    }
    return labels;
}

PaperFindingView finding_view(const Body& body, std::uint32_t paper, std::uint32_t index) {
    const Finding& finding = body.paper->findings[index];
    return {.index = index,
            .anchor = "finding-" + finding.id,
            .line = finding_line(body.page, {paper, index}),
            .other_labels = other_labels(body.page, finding),
            .copied = {},
            .marks = {reference_marks(body, index) + note_marks(body, finding)}};
}

bool same_times(const FindingTableView& table, const FindingLineView& line) {
    return std::ranges::equal(table.times, line.times, {}, &WordingView::text, &WordingView::text);
}

FindingTableView& table_for(std::vector<FindingTableView>& tables, const FindingLineView& line) {
    const bool is_long = !line.groups.empty();
    const auto found = std::ranges::find_if(tables, [&](const FindingTableView& table) {
        return table.is_long == is_long && (!is_long || same_times(table, line));
    });
    if (found != tables.end()) return *found;
    FindingTableView table{.anchor = "findings-table-" + std::to_string(tables.size() + 1), .is_long = is_long};
    if (is_long) table.times = line.times;
    return tables.emplace_back(std::move(table));
}

/// Empty columns are left out.
void note_columns(FindingTableView& table, const FindingLineView& line) {
    const auto has_n = [](const FindingGroupView& group) { return !group.n.empty(); };
    table.has_n |= table.is_long ? std::ranges::any_of(line.groups, has_n) : !line.n.empty();
    table.has_tests |= line.has_tests;
    table.has_when |= !line.at.text.empty() || !line.population.text.empty();
    table.has_where |= !line.where.text.empty();
}

}  // namespace

std::vector<PaperFindingView> key_findings(const Body& body, std::uint32_t paper) {
    const std::vector<Finding>& findings = body.paper->findings;
    const bool has_key = std::ranges::any_of(findings, &Finding::key);
    const std::string source = has_key ? copied_source(body.page, *body.paper) : std::string();
    std::vector<PaperFindingView> views;
    for (std::uint32_t i = 0; i < findings.size(); ++i) {
        if (!findings[i].key) continue;
        PaperFindingView& view = views.emplace_back(finding_view(body, paper, i));
        view.copied = copied_finding(body.page, *body.paper, findings[i], view.line, source);
    }
    return views;
}

std::optional<FindingLineView> main_finding(const PageContext& context, std::uint32_t paper) {
    const std::vector<Finding>& findings = context.catalog.papers[paper].findings;
    const auto is_single = [](const Finding& finding) { return finding.key && !finding.value.empty(); };
    auto main = std::ranges::find_if(findings, is_single);
    if (main == findings.end()) main = std::ranges::find(findings, true, &Finding::key);
    if (main == findings.end()) return std::nullopt;
    return finding_line(context, {paper, static_cast<std::uint32_t>(main - findings.begin())});
}

std::vector<FindingTableView> finding_tables(const Body& body, std::uint32_t paper) {
    std::vector<FindingTableView> tables;
    for (std::uint32_t i = 0; i < body.paper->findings.size(); ++i) {
        PaperFindingView finding = finding_view(body, paper, i);
        FindingTableView& table = table_for(tables, finding.line);
        note_columns(table, finding.line);
        table.findings.push_back(std::move(finding));
    }
    for (FindingTableView& table : tables) {
        const std::int64_t values = std::max<std::int64_t>(std::ssize(table.times), 1);
        table.columns = 1 + table.has_n + values + table.has_tests;
    }
    return tables;
}

}  // namespace conspectus
