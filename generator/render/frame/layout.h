#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "model/date.h"
#include "render/frame/page_context.h"
#include "template/template_type.h"
#include "text/html.h"

namespace conspectus {

/// Returns a JSON-LD script element for <head>, which the CSP allows as data.
/// The JSON is escaped so that it cannot end the element or begin a comment.
Html json_ld(const nlohmann::ordered_json& data);

struct LinkView {
    std::string label;
    std::string language;  ///< tag of the label if it differs from the page's, else empty
    Url url;
    bool current = false;
    std::string status = {};  ///< of a publication: "retracted"
    static const TypeInfo& template_type();
};

/// The page in another language.
struct SwitchView {
    std::string name;  ///< the language's own name
    std::string tag;
    Url url;
    bool current = false;
    static const TypeInfo& template_type();
};

struct AlternateView {
    std::string tag;  ///< hreflang, also "x-default"
    Url url;          ///< absolute
    static const TypeInfo& template_type();
};

/// What surrounds the content of every page; `layout` in the templates.
struct LayoutView {
    std::string language;  ///< tag for <html lang>
    std::string title;     ///< of the document, without the site's name
    std::string site_title;
    std::string description;
    std::string generator;  ///< "Conspectus 0.1.0"
    Url home;
    Url stylesheet;
    Url script;      ///< cards, copy buttons; pages are complete without it
    Url search;      ///< the page with the search form
    Url search_box;  ///< the script of the form in the header
    Url opensearch;  ///< absolute; empty without a base URL
    Url feed;        ///< absolute; empty without a base URL
    Url icon;
    bool is_search = false;
    std::vector<LinkView> navigation;
    std::vector<SwitchView> languages;
    std::vector<LinkView> breadcrumb;
    Url canonical;  ///< absolute; empty without a base URL
    std::vector<AlternateView> alternates;
    Html metadata;            ///< ready elements for <head>: JSON-LD, related links
    std::string updated;      ///< ISO date, may be empty
    std::string source_path;  ///< the content file, may be empty
    Url edit;                 ///< empty without a repository
    std::string license_name;
    Url license;
    bool is_home = false;
    bool is_article = false;  ///< a page of text, not a list
    std::string locale;       ///< language and territory as Open Graph writes them: "en_GB"; empty without a territory
    static const TypeInfo& template_type();
};

/// What a page tells its layout about itself.
struct PageFacts {
    PageKind kind = PageKind::home;
    std::string name = {};  ///< as output_path takes them
    std::string part = {};
    std::string title = {};
    std::string description = {};
    std::vector<LinkView> trail = {};         ///< between home and this page
    std::vector<std::string> languages = {};  ///< keys of the languages it is written in, original first; empty: all
    Date updated = {};
    FileId source = no_file;  ///< the content file of this page in this language
    Html metadata = {};       ///< ready elements for <head>
};

/// The most pages of prose that the navigation of every page names; the home page names the others.
inline constexpr std::size_t most_pages_in_navigation = 20;

/// Returns links to the collection's pages of prose, in their order: of those behind the `first` at most `most`.
std::vector<LinkView> prose_page_links(const PageContext& context, const PageFacts& facts, std::size_t first,
                                       std::size_t most);

/// Returns everything around a page's content: navigation, language switch,
/// breadcrumb, canonical and alternate addresses (only with a base URL, and
/// only for languages in which the page is written).
LayoutView layout_view(const PageContext& context, PageFacts facts);

/// Returns the layout of an index, or of one page of it. The UI texts
/// "<name>-title" and "nav-<name>" give its title and its link.
LayoutView index_layout(const PageContext& context, PageKind kind, const std::string& part, std::string_view name);
/// Returns a link for the breadcrumb to the index that a page belongs to;
/// `label` is a UI text.
LinkView index_link(const PageContext& context, PageKind kind, std::string_view label);

/// Returns the page's absolute address, or an empty URL without a base URL.
Url absolute_url(const PageContext& context, std::string_view path);

/// Returns the address of the feed in the page's language, or an empty URL if
/// there is none.
Url feed_url(const PageContext& context);

}  // namespace conspectus
