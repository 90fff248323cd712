#include "render/copied_finding.h"

#include "cite/bibliography.h"
#include "render/status.h"
#include "render/ui_text.h"
#include "render/work_line.h"

namespace conspectus {
namespace {

/// Parts that are there, with what the language puts between two.
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
    return joined.take();
}

std::string circumstances(const PageContext& context, const FindingLineView& line) {
    Joined joined(ui_text(context.strings, "clause-separator"));
    joined.add(line.unit.text);
    joined.add(changes(line.times));
    joined.add(line.at.text);
    joined.add(line.population.text);
    joined.add(sample_size(line.n));
    return joined.take();
}

std::string works(const PageContext& context, const FindingLineView& line) {
    Joined joined(ui_text(context.strings, "enumeration-separator"));
    for (const LinkView& work : line.works) {
        const bool stands = work.status.empty();
        joined.add(work.label +
                   (stands ? "" : ui_text(context.strings, "status-beside", -1, {{"status", work.status}})));
    }
    return joined.take();
}

}  // namespace

std::string copied_finding(const PageContext& context, const Paper& paper, const FindingLineView& line) {
    const std::string around = circumstances(context, line);
    std::string text = ui_text(context.strings, around.empty() ? "copied-finding-alone" : "copied-finding", -1,
                               {{"label", line.label.text}, {"value", values(context, line)}, {"around", around}});
    if (const std::string from = works(context, line); !from.empty()) {
        text += "\n" + ui_text(context.strings, "copied-from", -1, {{"works", from}});
    }
    const Journal* journal = journal_of(context.catalog, paper.record);
    return text + "\n" +
           format_reference(paper.record, journal, site_style(context.catalog.site), context.language.key).plain() +
           status_behind(context, paper.status);
}

}  // namespace conspectus
