#include "template/template_html_reader.h"

#include <algorithm>
#include <array>

#include "template/template_cursor.h"
#include "text/ascii.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_name = 64;

constexpr std::array<std::string_view, 7> raw_elements = {"iframe", "noembed", "noframes", "plaintext",
                                                          "script", "style",   "xmp"};
constexpr std::array<std::string_view, 2> escapable_elements = {"textarea", "title"};

void append_name(std::string& name, char c) {
    if (name.size() < longest_name) name += ascii_lower(c);
}

class HtmlReader {
  public:
    HtmlReader(HtmlState& state, const std::string& text, Location at)
        : state_(state), cursor_{text, 0, at.position}, file_(at.file) {}

    std::vector<HtmlFault> run() {
        for (; !cursor_.done(); cursor_.advance()) step(cursor_.peek());
        return std::move(faults_);
    }

  private:
    void step(char c) {
        switch (state_.context) {
            case HtmlContext::text:
                return in_text(c);
            case HtmlContext::escapable_text:
            case HtmlContext::raw_text:
                return in_element_text(c);
            case HtmlContext::tag_start:
                return in_tag_start(c);
            case HtmlContext::end_tag_start:
                return in_end_tag_start(c);
            case HtmlContext::tag_name:
                return in_tag_name(c);
            case HtmlContext::tag_gap:
                return in_tag_gap(c);
            case HtmlContext::tag_space:
                return in_tag_space(c);
            case HtmlContext::attribute_name:
                return in_attribute_name(c);
            case HtmlContext::attribute_gap:
                return in_attribute_gap(c);
            case HtmlContext::value_start:
                return in_value_start(c);
            case HtmlContext::double_quoted:
                return in_quoted(c, '"');
            case HtmlContext::single_quoted:
                return in_quoted(c, '\'');
            case HtmlContext::unquoted:
                return in_unquoted(c);
            case HtmlContext::declaration_start:
                return in_declaration_start(c);
            case HtmlContext::declaration:
                return in_declaration(c);
            case HtmlContext::comment:
                return in_comment(c);
        }
    }

    void in_text(char c) {
        if (c != '<') return;
        state_ = {};
        state_.context = HtmlContext::tag_start;
        state_.opened = {file_, cursor_.at};
    }

    void in_tag_start(char c) {
        if (c == '/') {
            state_.context = HtmlContext::end_tag_start;
        } else if (c == '!') {
            state_.context = HtmlContext::declaration_start;
        } else if (c == '?') {
            state_.context = HtmlContext::declaration;
        } else {
            start_tag(c, false);
        }
    }

    void in_end_tag_start(char c) { start_tag(c, true); }

    void start_tag(char c, bool end_tag) {
        if (is_ascii_letter(c)) {
            state_.context = HtmlContext::tag_name;
            state_.end_tag = end_tag;
            append_name(state_.tag, c);
        } else {
            fault("this '<' opens no tag; write '&lt;' to show it");
            state_ = {};
            in_text(c);
        }
    }

    void in_tag_name(char c) {
        if (is_template_space(c) || c == '/' || c == '>') return in_tag_gap(c);
        append_name(state_.tag, c);
    }

    void in_tag_gap(char c) {
        state_.attribute.clear();
        if (is_template_space(c)) {
            state_.context = HtmlContext::tag_space;
        } else if (c == '/') {
            state_.context = HtmlContext::tag_gap;
        } else if (c == '>') {
            close_tag();
        } else {
            fault("expected white space before the next attribute; is the quote of a value missing?");
            start_attribute(c);
        }
    }

    void in_tag_space(char c) {
        if (is_template_space(c) || c == '/' || c == '>') return in_tag_gap(c);
        start_attribute(c);
    }

    void start_attribute(char c) {
        state_.context = HtmlContext::attribute_name;
        state_.attribute.clear();
        if (c == '=') return fault("expected an attribute's name before '='");
        in_attribute_name(c);
    }

    void in_attribute_name(char c) {
        if (is_template_space(c)) {
            state_.context = HtmlContext::attribute_gap;
        } else if (c == '=') {
            start_value();
        } else if (c == '/' || c == '>') {
            in_tag_gap(c);
        } else {
            if (c == '"' || c == '\'' || c == '<')
                fault("this character cannot stand in an attribute's name; is the quote of a value missing?");
            append_name(state_.attribute, c);
        }
    }

    void in_attribute_gap(char c) {
        if (c == '=') return start_value();
        if (!is_template_space(c)) in_tag_space(c);
    }

    void start_value() {
        state_.context = HtmlContext::value_start;
        state_.url = UrlPart::nothing;
        state_.pending.clear();
    }

    void in_value_start(char c) {
        if (is_template_space(c)) return;
        if (c == '"') {
            state_.context = HtmlContext::double_quoted;
        } else if (c == '\'') {
            state_.context = HtmlContext::single_quoted;
        } else if (c == '>') {
            fault("expected a value in double quotes after '='");
            close_tag();
        } else {
            state_.context = HtmlContext::unquoted;
            in_unquoted(c);
        }
    }

    void in_quoted(char c, char quote) {
        if (c != quote) return value_character(c);
        end_value();
        state_.context = HtmlContext::tag_gap;
    }

    void in_unquoted(char c) {
        if (is_template_space(c) || c == '>') {
            end_value();
            return in_tag_gap(c);
        }
        if (std::string_view("\"'<=`").find(c) != std::string_view::npos) {
            fault("this character cannot stand in a value without quotes; put double quotes around the value");
        }
        value_character(c);
    }

    void value_character(char c) {
        if (state_.attribute == "http-equiv") append_name(state_.pending, c);
        if (!is_url_attribute(state_.attribute)) return;
        if (is_url_list_attribute(state_.attribute)) return url_list_character(c);
        if (state_.url == UrlPart::value && c != '#' && c != '?') {
            fault("behind a URL only a fragment such as '#results' or a query may follow");
        }
        state_.url = UrlPart::literal;
    }

    /// Reads a character of "a.png 1x, b.png 2x": after a comma a new URL may start.
    void url_list_character(char c) {
        if (state_.url == UrlPart::nothing && is_template_space(c)) return;
        state_.url = c == ',' ? UrlPart::nothing : UrlPart::literal;
    }

    void end_value() {
        if (state_.attribute == "http-equiv" && state_.pending == "refresh") state_.refresh = true;
        state_.pending.clear();
        state_.attribute.clear();
        state_.url = UrlPart::nothing;
    }

    void close_tag() {
        if (state_.refresh && state_.content_shown) {
            fault("a page that refreshes takes a URL alone as its content; write http-equiv before content");
        }
        HtmlState after;
        const bool raw = std::ranges::count(raw_elements, state_.tag) > 0;
        const bool escapable = std::ranges::count(escapable_elements, state_.tag) > 0;
        if (!state_.end_tag && (raw || escapable)) {
            after.context = raw ? HtmlContext::raw_text : HtmlContext::escapable_text;
            after.tag = state_.tag;
            after.opened = state_.opened;
        }
        state_ = std::move(after);
    }

    /// Looks for the element's end tag; `pending` holds the part read so far.
    void in_element_text(char c) {
        const std::string end = "</" + state_.tag;
        if (state_.pending == end && (is_template_space(c) || c == '/' || c == '>')) {
            state_.end_tag = true;
            state_.pending.clear();
            return in_tag_gap(c);
        }
        const std::string longer = state_.pending + ascii_lower(c);
        const bool goes_on = end.starts_with(longer) || std::string_view("<!--").starts_with(longer);
        state_.pending = goes_on ? longer : c == '<' ? "<" : "";
        if (state_.pending == "<!--") {
            if (state_.tag == "script") fault("a script cannot hold '<!--', which hides its end; write '<\\!--'");
            state_.pending.clear();
        }
    }

    void in_declaration_start(char c) {
        append_name(state_.pending, c);
        if (state_.pending == "-") return;
        state_.context = state_.pending == "--" ? HtmlContext::comment : HtmlContext::declaration;
        if (state_.context == HtmlContext::comment) return;
        state_.pending.clear();
        in_declaration(c);
    }

    void in_declaration(char c) {
        if (c == '>') state_ = {};
    }

    /// Reads a character of a comment. `pending` is "", "-", "--" or "--!"; it starts as "--", since "<!-->" is a whole
    /// comment.
    void in_comment(char c) {
        std::string& tail = state_.pending;
        if (c == '>' && tail.size() >= 2) {
            state_ = {};
        } else if (c == '-') {
            tail = tail == "-" || tail == "--" ? "--" : "-";
        } else {
            tail = c == '!' && tail == "--" ? "--!" : "";
        }
    }

    /// Reports one fault for each tag: after a missing quote, everything is one.
    void fault(std::string text) {
        if (!faults_.empty() && state_.opened.position == last_fault_in_) return;
        last_fault_in_ = state_.opened.position;
        faults_.push_back({cursor_.at, std::move(text)});
    }

    HtmlState& state_;
    TemplateCursor cursor_;
    FileId file_;
    std::vector<HtmlFault> faults_;
    Position last_fault_in_;
};

}  // namespace

std::vector<HtmlFault> read_html(HtmlState& state, const std::string& text, Location at) {
    return HtmlReader(state, text, at).run();
}

}  // namespace conspectus
