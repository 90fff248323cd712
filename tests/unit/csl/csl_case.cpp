#include "unit/csl/csl_case.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "bibliography/csl_json.h"
#include "csl/processor.h"
#include "csl/style_reader.h"

namespace conspectus {
namespace csl_case {
namespace {

using nlohmann::json;

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

const std::filesystem::path folder = std::filesystem::path(TEST_FOLDER) / "csl";

/// Takes the element that a text begins with, if it has this name; empty otherwise.
std::string take_element(std::string& text, const std::string& name) {
    const std::size_t begin = text.find_first_not_of(" \n");
    if (begin == std::string::npos) return {};
    if (!text.substr(begin).starts_with("<" + name + ">") && !text.substr(begin).starts_with("<" + name + " "))
        return {};
    const std::string close = "</" + name + ">";
    const std::size_t end = text.find(close);
    if (end == std::string::npos) throw std::runtime_error("no " + close);
    std::string element = text.substr(begin, end + close.size() - begin);
    text.erase(0, end + close.size());
    return element;
}

std::string whole_style(const CslCase& one) {
    std::string rest = one.style;
    if (rest.starts_with("<style") || rest.starts_with("<?xml")) return rest;
    std::string head;
    std::string sort;
    for (bool found = true; found;) {
        found = false;
        for (const std::string name : {"locale", "macro", "sort"}) {
            const std::string element = take_element(rest, name);
            (name == "sort" ? sort : head) += element;
            found |= !element.empty();
        }
    }
    const std::string area = one.is_citation() ? "citation" : "bibliography";
    const bool has_layouts = rest.find("<layout") != std::string::npos;
    const std::string layout = has_layouts ? rest : "<layout " + one.setting("layout") + ">" + rest + "</layout>";
    std::string style =
        "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" " + one.setting("style") + ">" + head;
    if (!one.is_citation()) style += "<citation><layout><text variable=\"title\"/></layout></citation>";
    return style + "<" + area + " " + one.setting("area") + ">" + sort + layout + "</" + area + "></style>";
}

csl::Item item_of(const std::string& text, std::size_t index) {
    static const json shared = json::parse(read_file(folder / "items.json"));
    json value = json::object();
    std::string own = text;
    if (text.starts_with('@')) {
        const std::size_t end = std::min(text.find(' '), text.size());
        value = shared.at(text.substr(1, end - 1));
        own = text.substr(end);
    }
    if (own.find('{') != std::string::npos) value.update(json::parse(own));
    if (!value.contains("id")) value["id"] = std::string(1, static_cast<char>('a' + index));
    if (!value.contains("type")) value["type"] = "book";
    std::vector<std::string> left_out;
    csl::Item item = read_csl_item(value, left_out);
    // A slip of the case: values that are no date, and types that are none, are what cases are about.
    std::erase_if(left_out,
                  [](const std::string& name) { return name.starts_with("type ") || csl::find_variable(name); });
    if (!left_out.empty()) throw std::runtime_error("no field of CSL: " + left_out.front());
    return item;
}

/// Divides a text where a character stands outside quotation marks.
std::vector<std::string> divided(const std::string& text, char at) {
    std::vector<std::string> parts(1);
    bool is_quoted = false;
    for (const char c : text) {
        if (c == '"') {
            is_quoted = !is_quoted;
        } else if (c == at && !is_quoted) {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    std::erase_if(parts, [](const std::string& part) { return part.empty(); });
    return parts;
}

csl::Cite cite_of(const std::string& text, const std::vector<csl::Item>& items) {
    const std::vector<std::string> words = divided(text, ' ');
    const auto item = std::ranges::find(items, words.at(0), &csl::Item::id);
    if (item == items.end()) throw std::runtime_error("a cite of no item: " + text);
    csl::Cite cite{.item = static_cast<std::size_t>(item - items.begin())};
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::size_t sign = words[i].find('=');
        const std::string key = words[i].substr(0, sign);
        const std::string value = sign == std::string::npos ? std::string() : words[i].substr(sign + 1);
        if (key == "locator") {
            cite.locator = value;
        } else if (key == "label") {
            cite.label = value;
        } else if (key == "prefix") {
            cite.prefix = value;
        } else if (key == "suffix") {
            cite.suffix = value;
        } else if (key == "suppress-author") {
            cite.suppress_author = true;
        } else if (key == "author-only") {
            cite.author_only = true;
        } else {
            throw std::runtime_error("no key of a cite: " + key);
        }
    }
    return cite;
}

/// Divides "a; b" as its parts keep the quotation marks that they have.
std::vector<std::string> cites_of(const std::string& text) {
    std::vector<std::string> cites;
    bool is_quoted = false;
    cites.emplace_back();
    for (const char c : text) {
        if (c == '"') is_quoted = !is_quoted;
        if (c == ';' && !is_quoted) {
            cites.emplace_back();
        } else {
            cites.back() += c;
        }
    }
    return cites;
}

std::vector<csl::Citation> citations_of(const CslCase& one, const std::vector<csl::Item>& items) {
    std::vector<csl::Citation> citations;
    for (const auto& [key, value] : one.settings) {
        if (key != "cite" && !key.starts_with("cite ")) continue;
        csl::Citation citation;
        if (key != "cite") citation.note = static_cast<unsigned>(std::stoul(key.substr(5)));
        if (value == "*") {
            for (std::size_t i = 0; i < items.size(); ++i) citation.cites.push_back({.item = i});
        } else {
            for (const std::string& cite : cites_of(value)) citation.cites.push_back(cite_of(cite, items));
        }
        citations.push_back(std::move(citation));
    }
    return citations;
}

std::map<std::string, std::string> locale_files(const CslCase& one) {
    std::map<std::string, std::string> files = {{"en-US", read_file(folder / "locale.xml")}};
    for (const auto& [key, value] : one.settings) {
        if (key.starts_with("file ")) files[key.substr(5)] = value;
    }
    return files;
}

bool is_key(const std::string& word) {
    constexpr std::string_view keys[] = {"rule", "style", "area",   "layout",  "item",
                                         "cite", "show",  "format", "language"};
    return std::ranges::find(keys, word) != std::end(keys) || word.starts_with("cite ") || word.starts_with("file ");
}

}  // namespace
}  // namespace csl_case

std::string CslCase::setting(const std::string& key) const {
    const auto found = std::ranges::find(settings, key, &std::pair<std::string, std::string>::first);
    return found == settings.end() ? std::string() : found->second;
}

bool CslCase::has(const std::string& key) const {
    return std::ranges::find(settings, key, &std::pair<std::string, std::string>::first) != settings.end();
}

bool CslCase::is_citation() const {
    if (has("show")) return setting("show") == "citations";
    return std::ranges::any_of(settings,
                               [](const auto& one) { return one.first == "cite" || one.first.starts_with("cite "); });
}

std::vector<CslCase> read_csl_cases(const std::filesystem::path& path) {
    std::vector<CslCase> cases;
    bool in_expected = false;
    std::istringstream lines(csl_case::read_file(path));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("=== ")) {
            cases.push_back({line.substr(4), {}, {}, {}});
            in_expected = false;
            continue;
        }
        if (cases.empty()) continue;
        CslCase& now = cases.back();
        const std::size_t colon = line.find(": ");
        if (line == "." && !in_expected) {
            in_expected = true;
        } else if (in_expected) {
            now.expected += line + "\n";
        } else if (now.style.empty() && colon != std::string::npos && csl_case::is_key(line.substr(0, colon))) {
            now.settings.emplace_back(line.substr(0, colon), line.substr(colon + 2));
        } else {
            now.style += line + "\n";
        }
    }
    return cases;
}

std::string output_of(const CslCase& one) {
    std::vector<csl::Item> items;
    for (const auto& [key, value] : one.settings) {
        if (key == "item") items.push_back(csl_case::item_of(value, items.size()));
    }
    const auto files = csl_case::locale_files(one);
    const auto file = [&](std::string_view tag) {
        const auto found = files.find(std::string(tag));
        return found == files.end() ? std::string_view() : std::string_view(found->second);
    };
    std::string out;
    std::vector<csl::StyleFault> faults;
    const auto style = csl::compile_style(csl_case::whole_style(one), one.setting("language"), file, faults);
    for (const csl::StyleFault& fault : faults)
        out += std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": " + fault.text + "\n";
    if (!style) return out;
    const csl::Format format = one.setting("format") == "html" ? csl::Format::html : csl::Format::text;
    const csl::Processor processor(*style, items, csl_case::citations_of(one, items));
    if (one.is_citation()) {
        for (const std::string& text : processor.citations(format)) out += text + "\n";
    } else {
        for (const csl::BibliographyEntry& entry : processor.bibliography(format)) out += entry.text + "\n";
    }
    return out;
}

}  // namespace conspectus
