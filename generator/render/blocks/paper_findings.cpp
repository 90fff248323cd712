#include "render/blocks/paper_findings.h"

#include <algorithm>

#include "cite/bibliography.h"
#include "cite/entry_language.h"
#include "render/blocks/entry_line.h"
#include "render/frame/layout.h"
#include "render/frame/status.h"
#include "render/prose/citation_marks.h"
#include "render/prose/inline_html.h"
#include "template/ui_text.h"

namespace conspectus {
namespace {

/// Joins the non-empty parts.
class Joined {
  public:
    explicit Joined(std::string between) : between_(std::move(between)) {}
    void add(const std::string& part) {
        if (part.empty()) return;
        if (!text_.empty()) text_ += between_;
        text_ += part;
    }
    std::string take() { return std::move(text_); }

  private:
    std::string between_;
    std::string text_;
};

std::string sample_size(const std::string& n) {
    return n.empty() ? n : "n=" + n;
}

std::string changes(const std::vector<WordingView>& texts) {
    Joined joined(" → ");
    for (const WordingView& text : texts) joined.add(text.text);
    return joined.take();
}

/// Returns "patency group 10(7~13) → 8(7~11), n=43, t=2.402, P=0.019".
std::string group_text(const FindingGroupView& group) {
    Joined joined(", ");
    joined.add(group.label.text + " " + changes(group.values));
    joined.add(sample_size(group.n));
    joined.add(group.test);
    return joined.take();
}

std::string values(const PageContext& context, const FindingLineView& line) {
    Joined joined(ui_text(context.strings, "clause-separator"));
    joined.add(line.value.text);
    for (const FindingGroupView& group : line.groups) joined.add(group_text(group));
    for (const FindingComparisonView& each : line.comparisons) joined.add(each.text);
    return joined.take();
}

std::string place_in_source(const PageContext& context, const std::string& where) {
    return where.empty() ? where : ui_text(context.strings, "copied-where", -1, {{"where", where}});
}

std::string circumstances(const PageContext& context, const FindingLineView& line) {
    Joined joined(ui_text(context.strings, "clause-separator"));
    joined.add(line.unit.text);
    joined.add(line.measure);
    joined.add(changes(line.times));
    joined.add(line.at.text);
    joined.add(line.population.text);
    joined.add(sample_size(line.n));
    joined.add(place_in_source(context, line.where.text));
    return joined.take();
}

std::string result(const PageContext& context, const FindingLineView& line) {
    const std::string around = circumstances(context, line);
    return ui_text(context.strings, around.empty() ? "copied-finding-alone" : "copied-finding", -1,
                   {{"label", line.label.text}, {"value", values(context, line)}, {"around", around}});
}

/// Returns "Mounach et al. (reference 10)": away from its paper a number means nothing.
std::string work_text(const PageContext& context, const Work& work) {
    if (!work.is_unresolved()) return work_name(context, work).text;
    const Reference& listed = context.catalog.entry_of(work);
    const std::string number = std::to_string(listed.number);
    if (listed.unresolved_author.empty()) return ui_text(context.strings, "reference-number", -1, {{"number", number}});
    return ui_text(context.strings, "copied-unresolved", -1,
                   {{"author", listed.unresolved_author}, {"number", number}});
}

std::string status_beside(const PageContext& context, const Work& work) {
    const std::string status = status_mark(context, context.catalog.status_of(work));
    return status.empty() ? status : ui_text(context.strings, "status-beside", -1, {{"status", status}});
}

std::string works(const PageContext& context, const ResolvedFinding& finding) {
    Joined joined(ui_text(context.strings, "enumeration-separator"));
    for (const MaybeIndex index : finding.cites) {
        if (!index) continue;
        const Work& work = context.catalog.works[*index];
        joined.add(work_text(context, work) + status_beside(context, work));
    }
    const std::string from = joined.take();
    return from.empty() ? from : ui_text(context.strings, "copied-from", -1, {{"works", from}});
}

std::string notes(const PageContext& context, const Paper& paper, const Finding& finding) {
    Joined joined("\n");
    for (const EditorialNote& note : paper.notes) {
        if (std::ranges::find(finding.notes, note.id) == finding.notes.end()) continue;
        joined.add(ui_text(context.strings, "copied-note", -1, {{"text", wording(context, note.text).text}}));
    }
    return joined.take();
}

/// Returns the paper's title in the page's language if the reference lacks it.
std::string reader_title(const PageContext& context, const Paper& paper, const FormattedReference& reference) {
    const std::string& reader = context.language.key;
    const auto own = [&](const Wording& title) { return title.language == reader; };
    const auto title = std::ranges::find_if(paper.record.title.wordings, own);
    if (title == paper.record.title.wordings.end()) return {};
    if (reference.plain().find(title->text) != std::string::npos) return {};
    const bool is_ours = title_is_supplied(paper.record, reader);
    return ui_text(context.strings, "copied-title", -1, {{"title", is_ours ? "[" + title->text + "]" : title->text}});
}

std::string address(const PageContext& context, const Paper& paper, const Finding& finding) {
    const std::string page =
        absolute_url(context, output_path(context.catalog.site, context.language.key, PageKind::paper, paper.id)).text;
    return page.empty() ? page : page + "#finding-" + finding.id;
}

}  // namespace

std::string copied_finding(const PageContext& context, const Paper& paper, const Finding& finding,
                           const FindingLineView& line, const std::string& source) {
    Joined lines("\n");
    lines.add(result(context, line));
    const auto index = static_cast<std::size_t>(&finding - paper.findings.data());
    lines.add(works(context, context.catalog.names_of(paper).findings[index]));
    lines.add(notes(context, paper, finding));
    lines.add(source);
    lines.add(address(context, paper, finding));
    return lines.take();
}

std::string copied_source(const PageContext& context, const Paper& paper) {
    const FormattedReference formatted =
        format_reference(paper.record, context.catalog.journal_of(context.catalog.work_of(paper)),
                         site_style(context.catalog.site), context.language.key);
    Joined joined("\n");
    joined.add(formatted.plain() + status_behind(context, context.catalog.status_of(paper)));
    joined.add(reader_title(context, paper, formatted));
    return joined.take();
}

VIEW(PaperFindingView, "finding of the paper", anchor, line, other_labels, copied, marks)
VIEW(FindingTableView, "finding table", anchor, is_long, times, has_tests, has_n, has_when, has_where, columns,
     findings)

namespace {

std::string link(const std::string& href, const std::string& text, const std::string& label, const Html& mark = {}) {
    return "<a href=\"#" + html_attribute(href) + "\" aria-label=\"" + html_attribute(label) + "\">" + html_text(text) +
           (mark.markup.empty() ? "" : " ") + mark.markup + "</a>";
}

/// Returns "Reference 7 (retracted)".
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
    std::size_t count = 0;
    for (const EditorialNote& note : body.paper->notes) {
        const std::string number = std::to_string(++count);
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

/// Notes the columns that a line fills; the table omits empty ones.
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
