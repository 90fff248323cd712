#include "unit/template/template_sample.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "unit/template/view_json.h"

namespace conspectus::template_sample {

VIEW(LeafView, "leaf", label, url, count, tags, note, leaves)
VIEW(SampleView, "sample page", title, empty, marks, body, home, n, zero, minus, yes, no, names, nothing, numbers,
     leaves, subtitle, absent, volume, next, parent, leaf)

std::vector<std::string> faults(const Sources& templates) {
    TemplateSet set(templates, {}, sample_strings());
    Diagnostics diagnostics;
    const auto compiled = compile<SampleView>(set, "page.html", diagnostics);
    std::vector<std::string> lines;
    for (const Diagnostic& fault : diagnostics.sorted()) {
        const std::string path = fault.at.file == no_file ? "" : set.sources()[fault.at.file].path;
        lines.push_back(path + ":" + std::to_string(fault.at.position.line) + ":" +
                        std::to_string(fault.at.position.column) + ": " + fault.text + " [" +
                        std::string(name(fault.code)) + "]");
    }
    EXPECT_EQ(compiled.has_value(), lines.empty());
    return lines;
}

std::vector<std::string> faults(const std::string& page) {
    return faults(Sources{{"page.html", page}});
}

std::string rendered(const Sources& templates, const std::string& language) {
    TemplateSet set(templates, {}, sample_strings());
    Diagnostics diagnostics;
    const auto compiled = compile<SampleView>(set, "page.html", diagnostics);
    if (!compiled) return "fault: " + diagnostics.sorted().front().text;
    return compiled->render(sample(), language);
}

std::string rendered(const std::string& page, const std::string& language) {
    return rendered(Sources{{"page.html", page}}, language);
}

TEST(TemplateJson, ShowsAViewAsItsTemplatesSeeIt) {
    LeafView leaf = sample().leaves[1];
    leaf.leaves[0].note.reset();
    EXPECT_EQ(nlohmann::ordered_json::parse(to_json(leaf)).dump(),
              R"({"label":"PBC","url":"keywords/pbc.html","count":0,"tags":[],"note":null,)"
              R"("leaves":[{"label":"PBC 2","url":"x.html","count":5,"tags":[],"note":null,"leaves":[]}]})");
}

TEST(TemplateJson, MarksHtmlAndFollowsPointers) {
    SampleView view = sample();
    view.parent = &view.leaf;
    const auto json = nlohmann::json::parse(to_json(view));
    EXPECT_EQ(json["body"]["$html"], "<p>ready</p>");
    EXPECT_EQ(json["parent"]["label"], "PBC");
    EXPECT_EQ(json["minus"], -3);
    EXPECT_TRUE(json["absent"].is_null());
}

}  // namespace conspectus::template_sample
