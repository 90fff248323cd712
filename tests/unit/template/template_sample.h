#pragma once
#include <optional>
#include <string>
#include <vector>

#include "template/template_renderer.h"
#include "template/template_set.h"
#include "template/template_type.h"

namespace conspectus::template_sample {

/// A template compiled for views of type View.
template <class View>
struct Template {
    std::shared_ptr<const TemplateProgram> program;

    std::string render(const View& view, std::string_view language) const {
        const RenderedPage page = conspectus::render(*program, &view, language);
        if (!page.overrun) return page.text;
        return "line " + std::to_string(page.overrun->at.position.line) + ": " + page.overrun->text;
    }
};

template <class View>
std::optional<Template<View>> compile(TemplateSet& set, std::string_view path, Diagnostics& diagnostics) {
    auto program = set.compile(path, type_info<View>(), diagnostics);
    if (program == nullptr) return std::nullopt;
    return Template<View>{std::move(program)};
}

/// A view with a field of every kind, and a record that contains itself.
struct LeafView {
    std::string label;
    Url url;
    int count = 0;
    std::vector<std::string> tags;
    std::optional<std::string> note;
    std::vector<LeafView> leaves;

    static const TypeInfo& template_type();
};

struct SampleView {
    std::string title;
    std::string empty;
    std::string marks;
    Html body;
    Url home;
    unsigned n = 0;
    std::int64_t zero = 0;
    long long minus = 0;
    bool yes = true;
    bool no = false;
    std::vector<std::string> names;
    std::vector<std::string> nothing;
    std::vector<std::size_t> numbers;
    std::vector<LeafView> leaves;
    std::optional<std::string> subtitle;
    std::optional<std::string> absent;
    std::optional<int> volume;
    std::optional<LeafView> next;
    const LeafView* parent = nullptr;
    LeafView leaf;

    static const TypeInfo& template_type();
};

inline SampleView sample() {
    SampleView view;
    view.title = "Balloon 扩张";
    view.marks = "a < b & \"c\" > 'd'";
    view.body = {"<p>ready</p>"};
    view.home = {"../index.html?a=1&b=2"};
    view.n = 12;
    view.minus = -3;
    view.names = {"刘建龙", "Liu & Shi", "Zhang"};
    view.numbers = {3, 12, 7};
    view.leaves = {{"RANKL", {"keywords/rankl.html"}, 2, {"bone", "<cell>"}, "receptor", {}},
                   {"PBC", {"keywords/pbc.html"}, 0, {}, std::nullopt, {{"PBC 2", {"x.html"}, 5, {}, "inner", {}}}},
                   {"HCC", {"keywords/hcc.html"}, 1, {"liver"}, "", {}}};
    view.subtitle = "a retrospective study";
    view.volume = 34;
    view.next = view.leaves[0];
    view.leaf = view.leaves[1];
    return view;
}

inline const std::vector<Strings>& sample_strings() {
    static const std::vector<Strings> strings = {
        {"zh",
         {{"papers", {{"other", "{n}篇论文"}}}, {"home", {{"other", "首页"}}}, {"by", {{"other", "{who}的“{what}”"}}}}},
        {"en",
         {{"papers", {{"one", "{n} paper"}, {"other", "{n} papers"}}},
          {"home", {{"other", "Home & more"}}},
          {"by", {{"other", "{what} by {who} {not closed"}}}}},
    };
    return strings;
}

/// The messages of compiling `page.html` of these files, without source lines:
/// "page.html:1:4: error: … [template-name]". Empty: it compiles.
std::vector<std::string> faults(const Sources& templates);
std::vector<std::string> faults(const std::string& page);

/// What `page.html` renders of the sample, or its first fault.
std::string rendered(const Sources& templates, const std::string& language = "en");
std::string rendered(const std::string& page, const std::string& language = "en");

}  // namespace conspectus::template_sample
