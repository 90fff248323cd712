#include "template/template_html_tracker.h"

#include "template/template_html_reader.h"

namespace conspectus {

void TemplateHtmlTracker::read(const TemplateNode& text) {
    for (HtmlFault& each : read_html(state_, text.name, {compilation_.file, text.at})) {
        fault(each.at, std::move(each.text));
    }
}

Op TemplateHtmlTracker::put(const TemplateExpression& value, TypeKind kind) {
    const auto refused = refusal(state_, kind);
    if (refused && follows_) compilation_.report(Code::template_context, value.at, *refused);
    const bool in_text = state_.context == HtmlContext::text || state_.context == HtmlContext::escapable_text;
    put_value(state_, kind);
    if (kind == TypeKind::html) return Op::put_html;
    return in_text ? Op::put_text : Op::put_attribute;
}

void TemplateHtmlTracker::join_branches(const TemplateNode& condition, const std::vector<HtmlState>& ends) {
    state_ = ends.front();
    for (const HtmlState& other : ends) {
        const auto joined = join(state_, other);
        if (!joined) {
            return fault(condition.at,
                         "the branches of this 'if' end in different places of the HTML, one " + describe(state_) +
                             ", another " + describe(other) + "; close in each branch what it opens",
                         "if");
        }
        state_ = *joined;
    }
}

void TemplateHtmlTracker::end_loop(const TemplateNode& loop, const HtmlState& start) {
    const auto joined = join(start, state_);
    const bool repeats = joined && *joined == start;
    if (!repeats && start.context == HtmlContext::tag_space && state_.context == HtmlContext::tag_gap) {
        fault(loop.at, "repeated, this 'for' would join attributes; start its body with white space", "for");
    } else if (!repeats) {
        fault(loop.at,
              "the body of this 'for' begins " + describe(start) + " and ends " + describe(state_) +
                  ", so it cannot be repeated; close in it what it opens",
              "for");
    }
    state_ = start;
}

void TemplateHtmlTracker::end_loop_else(const TemplateBranch& branch, const HtmlState& start) {
    const auto joined = join(start, state_);
    if (!joined) {
        fault(branch.at,
              "the 'else' of this 'for' begins " + describe(start) + " and ends " + describe(state_) +
                  "; close in it what it opens",
              "else");
    }
    state_ = joined.value_or(start);
}

void TemplateHtmlTracker::end_page() {
    if (state_.context == HtmlContext::text) return;
    compilation_.file = state_.opened.file;
    fault(state_.opened.position, "the page ends " + describe(state_) + " that begins here; close it");
}

void TemplateHtmlTracker::fault(Position at, std::string text, std::string_view underlined) {
    if (follows_) compilation_.report(Code::template_html, at, std::move(text), underlined);
}

}  // namespace conspectus
