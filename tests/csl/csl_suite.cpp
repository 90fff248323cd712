// csl_suite FOLDER [LOCALES]: runs the fixtures of a folder, in the format of the official CSL test suite, and prints a
// line for each; the last is "passed N of M". A fixture's name may follow as a third word: then its texts are shown.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "bibliography/csl_json.h"
#include "csl/processor.h"
#include "csl/style_reader.h"

namespace conspectus {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

std::string trimmed(std::string text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// The sections of a fixture: ">>===== NAME =====>>" to "<<===== NAME =====<<".
std::map<std::string, std::string> sections_of(const std::string& text) {
    std::map<std::string, std::string> sections;
    std::istringstream lines(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text);
    std::string name;
    for (std::string line; std::getline(lines, line);) {
        if (line.ends_with('\r')) line.pop_back();
        const bool opens = line.starts_with(">>==");
        const bool closes = line.starts_with("<<==");
        if (opens || closes) {
            const std::size_t begin = line.find_first_not_of(">=< ");
            const std::size_t end = line.find_last_not_of(">=< ");
            name = opens && begin != std::string::npos ? line.substr(begin, end - begin + 1) : std::string();
            if (opens) sections[name];
        } else if (!name.empty()) {
            sections[name] += line + "\n";
        }
    }
    return sections;
}

class Locales {
  public:
    explicit Locales(fs::path folder) : folder_(std::move(folder)) {}

    std::string_view text(std::string_view tag) {
        auto [found, is_new] = texts_.try_emplace(std::string(tag));
        if (is_new) found->second = read_file(folder_ / ("locales-" + std::string(tag) + ".xml"));
        return found->second;
    }

  private:
    fs::path folder_;
    std::map<std::string, std::string> texts_;
};

csl::Cite read_cite(const json& value, const std::map<std::string, std::size_t>& indexes) {
    const auto text = [&](const char* key) {
        const auto found = value.find(key);
        if (found == value.end() || found->is_null()) return std::string();
        return found->is_string() ? found->get<std::string>() : found->dump();
    };
    csl::Cite cite;
    const auto index = indexes.find(text("id"));
    if (index == indexes.end()) throw std::runtime_error("a cite of no item: " + text("id"));
    cite.item = index->second;
    cite.locator = trimmed(text("locator"));
    if (const std::string label = text("label"); !label.empty())
        cite.label = label == "sub verbo" ? "sub-verbo" : label;
    cite.prefix = text("prefix");
    cite.suffix = text("suffix");
    if (value.contains("position")) {
        constexpr csl::Position positions[] = {csl::Position::first, csl::Position::subsequent, csl::Position::ibid,
                                               csl::Position::ibid_with_locator};
        cite.position = positions[std::min<std::size_t>(value["position"].get<std::size_t>(), 3)];
        cite.has_own_position = true;
    }
    cite.is_near_note = value.value("near-note", false);
    cite.suppress_author = value.value("suppress-author", false);
    cite.author_only = value.value("author-only", false);
    return cite;
}

struct Fixture {
    std::map<std::string, std::string> sections;
    std::vector<csl::Item> items;
    std::map<std::string, std::size_t> indexes;

    bool has(const char* name) const { return sections.contains(name); }
    json parsed(const char* name) const { return json::parse(sections.at(name)); }
};

using Document = std::vector<std::pair<std::string, csl::Citation>>;

/// The texts of a document's citations by their ids. Works are numbered as they are cited.
std::map<std::string, std::string> texts_of(const Document& document, const Fixture& fixture, const csl::Style& style) {
    std::vector<std::size_t> places(fixture.items.size(), fixture.items.size());
    std::vector<csl::Item> items;
    std::vector<csl::Citation> citations;
    for (const auto& [id, citation] : document) {
        citations.push_back(citation);
        for (csl::Cite& cite : citations.back().cites) {
            std::size_t& place = places[cite.item];
            if (place == fixture.items.size()) {
                place = items.size();
                items.push_back(fixture.items[cite.item]);
            }
            cite.item = place;
        }
    }
    csl::Processor processor(style, items, citations);
    const std::vector<std::string> texts = processor.citations(csl::Format::html);
    std::map<std::string, std::string> by_id;
    for (std::size_t i = 0; i < texts.size(); ++i) by_id[document[i].first] = texts[i];
    return by_id;
}

/// Each insertion names the citations that stand before and behind it. Shown is the state after the last; what it
/// changed is marked.
std::string run_citations(const Fixture& fixture, const csl::Style& style) {
    Document document;
    Document before_last;
    std::string last;
    for (const json& step : fixture.parsed("CITATIONS")) {
        before_last = document;
        csl::Citation citation;
        for (const json& cite : step[0].at("citationItems")) citation.cites.push_back(read_cite(cite, fixture.indexes));
        const json properties = step[0].value("properties", json::object());
        citation.note = properties.value("noteIndex", 0U);
        last = step[0].value("citationID", "CITATION-" + std::to_string(document.size()));
        Document now;
        const auto take = [&](const json& list) {
            for (const json& one : list) {
                const auto known = std::ranges::find(document, one[0].get<std::string>(),
                                                     &std::pair<std::string, csl::Citation>::first);
                if (known == document.end()) continue;
                now.push_back(*known);
                now.back().second.note = one[1].get<unsigned>();
            }
        };
        if (step.size() > 1) take(step[1]);
        now.emplace_back(last, citation);
        if (step.size() > 2) take(step[2]);
        document = std::move(now);
    }
    auto former = texts_of(before_last, fixture, style);
    auto texts = texts_of(document, fixture, style);
    std::string all;
    for (std::size_t i = 0; i < document.size(); ++i) {
        const std::string& id = document[i].first;
        const bool is_changed = id == last || former[id] != texts[id];
        all += (is_changed ? ">>[" : "..[") + std::to_string(i) + "] " + texts[id] + "\n";
    }
    return all;
}

std::vector<csl::Citation> plain_citations(const Fixture& fixture) {
    std::vector<csl::Citation> citations;
    if (fixture.has("CITATION-ITEMS")) {
        for (const json& one : fixture.parsed("CITATION-ITEMS")) {
            csl::Citation& citation = citations.emplace_back();
            for (const json& cite : one) citation.cites.push_back(read_cite(cite, fixture.indexes));
        }
    } else {
        csl::Citation& citation = citations.emplace_back();
        for (std::size_t i = 0; i < fixture.items.size(); ++i) citation.cites.push_back({.item = i});
    }
    return citations;
}

bool matches(const json& item, const json& rules) {
    for (const json& rule : rules) {
        const std::string field = rule.at("field");
        const std::string value = rule.at("value");
        const json own = item.value(field, json());
        bool found = own.is_string() && own.get<std::string>() == value;
        if (own.is_array())
            found = std::ranges::any_of(own, [&](const json& one) { return one.is_string() && one == value; });
        if (value.empty() && own.is_null()) found = true;
        if (!found) return false;
    }
    return true;
}

bool matches_any(const json& item, const json& rules) {
    return std::ranges::any_of(rules, [&](const json& rule) { return matches(item, json::array({rule})); });
}

std::string run_bibliography(const Fixture& fixture, const json& input, csl::Processor& processor) {
    const json section = fixture.has("BIBSECTION") ? fixture.parsed("BIBSECTION") : json::object();
    std::string all = "<div class=\"csl-bib-body\">\n";
    for (const csl::BibliographyEntry& entry : processor.bibliography(csl::Format::html)) {
        const auto source = std::ranges::find_if(input, [&](const json& one) {
            const json& id = one.at("id");
            return (id.is_string() ? id.get<std::string>() : id.dump()) == fixture.items[entry.item].id;
        });
        if (section.contains("include") && !matches_any(*source, section["include"])) continue;
        if (section.contains("exclude") && matches_any(*source, section["exclude"])) continue;
        if (section.contains("select") && !matches(*source, section["select"])) continue;
        if (section.contains("quash") && matches(*source, section["quash"])) continue;
        all += "  <div class=\"csl-entry\">" + entry.text + "</div>\n";
    }
    return all + "</div>\n";
}

std::string run(const fs::path& path, Locales& locales, std::string& expected) {
    Fixture fixture{sections_of(read_file(path)), {}, {}};
    expected = trimmed(fixture.sections.at("RESULT"));
    const json input = fixture.parsed("INPUT");
    std::vector<std::string> left_out;
    json used = input;
    if (fixture.has("BIBENTRIES")) {
        const json last = fixture.parsed("BIBENTRIES").back();
        used = json::array();
        for (const json& id : last) {
            for (const json& item : input) {
                if (item.at("id") == id) used.push_back(item);
            }
        }
    }
    for (const json& value : used) {
        csl::Item item = read_csl_item(value, left_out);
        if (fixture.indexes.contains(item.id)) continue;
        fixture.indexes[item.id] = fixture.items.size();
        fixture.items.push_back(std::move(item));
    }
    std::vector<csl::StyleFault> faults;
    const auto files = [&](std::string_view tag) { return locales.text(tag); };
    const auto style = csl::compile_style(fixture.sections.at("CSL"), "", files, faults);
    if (!style) return "the style is refused: " + std::to_string(faults.front().line) + ": " + faults.front().text;
    const std::string mode = trimmed(fixture.sections.at("MODE"));
    if (mode.starts_with("citation") && fixture.has("CITATIONS")) return trimmed(run_citations(fixture, *style));
    csl::Processor processor(*style, fixture.items, plain_citations(fixture));
    if (mode.starts_with("bibliography")) return trimmed(run_bibliography(fixture, input, processor));
    std::string all;
    for (const std::string& text : processor.citations(csl::Format::html)) all += text + "\n";
    return trimmed(all);
}

int run_all(const fs::path& folder, const fs::path& locale_folder, const std::string& only) {
    Locales locales(locale_folder);
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    std::size_t passed = 0;
    for (const fs::path& path : paths) {
        if (!only.empty() && path.stem() != only) continue;
        std::string expected;
        std::string got;
        try {
            got = run(path, locales, expected);
        } catch (const std::exception& error) {
            got = std::string("cannot be run: ") + error.what();
        }
        const bool is_passed = got == expected;
        if (is_passed) ++passed;
        std::cout << (is_passed ? "passed " : "failed ") << path.stem().string() << "\n";
        if (!only.empty()) std::cout << "--- expected\n" << expected << "\n--- got\n" << got << "\n";
    }
    std::cout << "passed " << passed << " of " << paths.size() << "\n";
    return 0;
}

}  // namespace
}  // namespace conspectus

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: csl_suite FOLDER [LOCALES [FIXTURE]]\n";
        return 2;
    }
    return conspectus::run_all(argv[1], argc > 2 ? argv[2] : "/usr/share/citation-style-language/locales",
                               argc > 3 ? argv[3] : "");
}
