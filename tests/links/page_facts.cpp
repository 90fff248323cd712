#include "page_facts.h"

#include <fmt/core.h>
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>

namespace site_links {
namespace {

struct Output {
    const GumboOptions* options;
    void operator()(GumboOutput* output) const { gumbo_destroy_output(options, output); }
};

std::string tag_name(const GumboElement& element) {
    GumboStringPiece piece = element.original_tag;
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    gumbo_tag_from_original_text(&piece);
    return {piece.data, piece.length};
}

std::string_view attribute(const GumboElement& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        if (!std::isspace(static_cast<unsigned char>(c))) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

LinkUse use_of_link_element(const GumboElement& element) {
    for (const std::string& relation : words_of(attribute(element, "rel"))) {
        if (is_one_of(relation, {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest",
                                 "apple-touch-icon", "mask-icon", "preconnect", "dns-prefetch"}))
            return LinkUse::resource;
    }
    return LinkUse::relation;
}

/// Reads one page; every member function appends to `facts`.
class Reader {
  public:
    PageFacts facts;

    void element(const GumboElement& element) {
        tag_ = tag_name(element);
        line_ = element.start_pos.line;
        forbidden_element(element);
        if (tag_ == "html" && attribute(element, "lang").empty()) fault("<html> has no lang");
        if (tag_ == "h1") ++headings_;
        if (tag_ == "meta") refresh(element);
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            each_attribute(element, *static_cast<const GumboAttribute*>(element.attributes.data[i]));
        }
    }

    void finish() {
        if (headings_ != 1)
            facts.faults.push_back({1, fmt::format("{} <h1> on the page, expected exactly 1", headings_)});
    }

  private:
    std::string tag_;
    unsigned line_ = 0;
    int headings_ = 0;

    void fault(std::string text) { facts.faults.push_back({line_, std::move(text)}); }

    void forbidden_element(const GumboElement& element) {
        if (tag_ == "style") fault("inline <style>");
        if (tag_ == "base") fault("<base> changes every relative link");
        if (tag_ != "script" || gumbo_get_attribute(&element.attributes, "src") != nullptr) return;
        if (!is_one_of(attribute(element, "type"), {"application/ld+json", "application/json"}))
            fault("inline <script>");
    }

    void refresh(const GumboElement& element) {
        if (attribute(element, "http-equiv") != "refresh") return;
        const std::string_view content = attribute(element, "content");
        const std::size_t url = content.find("url=");
        if (url != std::string_view::npos) link(LinkUse::visit, content.substr(url + 4), "meta refresh");
    }

    void link(LinkUse use, std::string_view url, std::string what) {
        facts.links.push_back({use, std::string(url), std::move(what), line_});
    }

    void each_attribute(const GumboElement& element, const GumboAttribute& each) {
        const std::string_view name = each.name;
        const std::string_view value = each.value;
        const std::string what = fmt::format("{} {}", tag_, name);
        if (name == "style") fault(fmt::format("inline style on <{}>", tag_));
        if (name.starts_with("on")) fault(fmt::format("inline {} on <{}>", name, tag_));
        if (name == "id") facts.ids.push_back({std::string(value), line_});
        if (name == "href") link(use_of_href(element), value, what);
        if (name == "action" || name == "formaction") link(LinkUse::visit, value, what);
        if (is_one_of(name, {"src", "poster", "data"})) link(LinkUse::resource, value, what);
        if (name == "srcset") source_set(value, what);
        if (is_one_of(name, {"for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls",
                             "aria-details", "aria-owns"})) {
            for (const std::string& id : words_of(value)) link(LinkUse::reference, id, what);
        }
    }

    LinkUse use_of_href(const GumboElement& element) const {
        if (tag_ == "link") return use_of_link_element(element);
        return is_one_of(tag_, {"a", "area"}) ? LinkUse::visit : LinkUse::resource;
    }

    void source_set(std::string_view value, const std::string& what) {
        for (std::size_t begin = 0; begin < value.size();) {
            const std::size_t end = std::min(value.find(',', begin), value.size());
            const std::vector<std::string> words = words_of(value.substr(begin, end - begin));
            if (!words.empty()) link(LinkUse::resource, words.front(), what);
            begin = end + 1;
        }
    }
};

/// Pre-order walk without recursion: a page may be nested as deep as it likes.
void walk(const GumboNode* root, Reader& reader) {
    std::vector<const GumboNode*> open = {root};
    while (!open.empty()) {
        const GumboNode* node = open.back();
        open.pop_back();
        if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) continue;
        reader.element(node->v.element);
        const GumboVector& children = node->v.element.children;
        for (unsigned i = children.length; i > 0; --i)
            open.push_back(static_cast<const GumboNode*>(children.data[i - 1]));
    }
}

}  // namespace

PageFacts read_page(std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const std::unique_ptr<GumboOutput, Output> output(gumbo_parse_with_options(&options, html.data(), html.size()),
                                                      Output{&options});
    Reader reader;
    walk(output->root, reader);
    reader.finish();
    return std::move(reader.facts);
}

}  // namespace site_links
