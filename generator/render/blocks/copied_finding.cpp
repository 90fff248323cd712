#include "render/blocks/copied_finding.h"

#include <algorithm>

#include "cite/bibliography.h"
#include "cite/entry_language.h"
#include "render/blocks/work_line.h"
#include "render/frame/layout.h"
#include "render/frame/status.h"
#include "template/ui_text.h"

namespace conspectus {
namespace {

/// Joins the parts that are not empty.
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

/// "patency group 10(7~13) → 8(7~11), n=43, t=2.402, P=0.019".
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

/// "Mounach et al. (reference 10)": away from its paper a number alone says nothing.
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

}  // namespace conspectus
