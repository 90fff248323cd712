#include "html_allow_list.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>

namespace conspectus {
namespace {

struct Allowed {
    std::string_view element;
    std::string_view attributes;  ///< separated by spaces
};

/// What templates/ and generator/render/prose write, sorted.
constexpr std::array allowed = {
    Allowed{"a", "aria-current aria-label class href hreflang id lang rel role"},
    Allowed{"abbr", "title"},
    Allowed{"article", "class"},
    Allowed{"blockquote", "class lang"},
    Allowed{"body", ""},
    Allowed{"br", ""},
    Allowed{"button", "aria-label class data-copy data-done data-failed hidden type"},
    Allowed{"caption", "class id"},
    Allowed{"circle", "class cx cy r"},
    Allowed{"code", "class"},
    Allowed{"dd", "lang"},
    Allowed{"desc", "id"},
    Allowed{"details", "class"},
    Allowed{"div", "aria-label aria-labelledby class data-for id lang role tabindex"},
    Allowed{"dl", "class"},
    Allowed{"dt", "lang"},
    Allowed{"em", ""},
    Allowed{"figcaption", ""},
    Allowed{"figure", "aria-describedby aria-labelledby class id"},
    Allowed{"footer", "class"},
    Allowed{"form", "action class method role"},
    Allowed{"g", "class"},
    Allowed{"h1", "lang"},
    Allowed{"h2", "class id lang"},
    Allowed{"h3", "class id lang"},
    Allowed{"h4", "class id lang"},
    Allowed{"h5", "id"},
    Allowed{"h6", "id"},
    Allowed{"head", ""},
    Allowed{"header", "class"},
    Allowed{"hr", ""},
    Allowed{"html", "lang"},
    Allowed{"i", "lang"},
    Allowed{"img", "alt height loading src width"},
    Allowed{"input", "autocapitalize autocomplete enterkeyhint id name placeholder spellcheck type"},
    Allowed{"label", "class for"},
    Allowed{"li", "class id lang"},
    Allowed{"line", "class x1 x2 y1 y2"},
    Allowed{"link", "href hreflang rel title type"},
    Allowed{"main", "id tabindex"},
    Allowed{"mark", ""},
    Allowed{"meta", "charset content http-equiv media name property"},
    Allowed{"nav", "aria-label aria-labelledby class"},
    Allowed{"noscript", ""},
    Allowed{"ol", "class start"},
    Allowed{"p", "class data-about data-exactly data-failed data-generation data-none data-root hidden id lang role"},
    Allowed{"path", "class d stroke-width transform"},
    Allowed{"pre", "translate"},
    Allowed{"rect", "class height transform width x y"},
    Allowed{"script", "defer src type"},
    Allowed{"section", "aria-labelledby class data-kind data-more hidden id role"},
    Allowed{"span", "aria-current aria-hidden class lang role title"},
    Allowed{"strong", "class"},
    Allowed{"sub", ""},
    Allowed{"summary", ""},
    Allowed{"sup", "class"},
    Allowed{"svg", "aria-hidden aria-labelledby class height preserveAspectRatio role viewBox width x"},
    Allowed{"table", "class"},
    Allowed{"tbody", "id"},
    Allowed{"td", "class colspan lang"},
    Allowed{"template", "data-close id"},
    Allowed{"text", "class dy lang text-anchor transform x y"},
    Allowed{"th", "class colspan lang scope"},
    Allowed{"thead", ""},
    Allowed{"time", "datetime"},
    Allowed{"title", "id"},
    Allowed{"tr", "id"},
    Allowed{"tspan", "class dx lang x y"},
    Allowed{"ul", "aria-label class"},
};

bool has_word(std::string_view words, std::string_view word) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == word) return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

std::string tag_name(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return {piece.data, piece.length};
}

std::string_view attribute(const GumboElement& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

/// Pre-order walk without recursion: a page may be nested as deep as it likes.
void each_element(std::string_view html, const std::function<void(const GumboElement&)>& visit) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const auto destroy = [&](GumboOutput* output) { gumbo_destroy_output(&options, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&options, html.data(), html.size()), destroy);
    std::vector<const GumboNode*> open = {output->root};
    while (!open.empty()) {
        const GumboNode* node = open.back();
        open.pop_back();
        if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) continue;
        visit(node->v.element);
        const GumboVector& children = node->v.element.children;
        for (unsigned i = children.length; i > 0; --i)
            open.push_back(static_cast<const GumboNode*>(children.data[i - 1]));
    }
}

/// Returns whether an address stays on the site, or has one of the schemes that readers may follow.
bool is_safe_address(std::string_view address) {
    const std::size_t colon = address.find_first_of(":/?#");
    if (address.starts_with("//") || address.starts_with("\\")) return false;
    if (address.find_first_of(std::string_view("\t\r\n\0", 4)) != std::string_view::npos) return false;
    if (colon == std::string_view::npos || address[colon] != ':') return true;
    const std::string_view scheme = address.substr(0, colon);
    return scheme == "https" || scheme == "http" || scheme == "mailto";
}

bool is_data(std::string_view type) {
    return type == "application/ld+json" || type == "application/json";
}

class Faults {
  public:
    std::vector<std::string> all;

    void element(const GumboElement& element) {
        tag_ = tag_name(element);
        const auto found = std::ranges::find(allowed, std::string_view(tag_), &Allowed::element);
        if (found == allowed.end()) return fault("element");
        if (tag_ == "script" && gumbo_get_attribute(&element.attributes, "src") == nullptr &&
            !is_data(attribute(element, "type")))
            fault("script inside of the page");
        if (tag_ == "meta" && attribute(element, "http-equiv") == "refresh") refresh(attribute(element, "content"));
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto& each = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
            if (!has_word(found->attributes, each.name)) fault("attribute " + std::string(each.name));
            const bool is_address = has_word("href src action", each.name);
            if (is_address && !is_safe_address(each.value)) fault("address " + std::string(each.value));
        }
    }

  private:
    std::string tag_;

    void fault(const std::string& text) { all.push_back("<" + tag_ + ">: " + text); }

    void refresh(std::string_view content) {
        const std::size_t url = content.find("url=");
        if (url == std::string_view::npos || !is_safe_address(content.substr(url + 4)))
            fault("refresh " + std::string(content));
    }
};

}  // namespace

std::vector<std::string> html_faults(std::string_view html) {
    Faults faults;
    each_element(html, [&](const GumboElement& element) { faults.element(element); });
    return std::move(faults.all);
}

std::vector<std::string> places_of_mark(std::string_view html, std::string_view mark) {
    std::vector<std::string> places;
    const auto look = [&](std::string_view where, std::string_view text) {
        if (text.find(mark) != std::string_view::npos) places.push_back(std::string(where) + ": " + std::string(text));
    };
    each_element(html, [&](const GumboElement& element) {
        const std::string tag = tag_name(element);
        look("element", tag);
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto& each = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
            look("attribute", each.name);
            if (std::string_view(each.name).starts_with("on") || has_word("style srcdoc", each.name))
                look(each.name, each.value);
        }
        if (tag != "script" && tag != "style") return;
        for (unsigned i = 0; i < element.children.length; ++i) {
            const auto& child = *static_cast<const GumboNode*>(element.children.data[i]);
            if (child.type == GUMBO_NODE_TEXT) look(tag, child.v.text.text);
        }
    });
    return places;
}

}  // namespace conspectus
