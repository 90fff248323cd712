#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace site_links {

/// What a link is for decides where it may lead.
enum class LinkUse {
    visit,     ///< the reader may go there: <a>, a form, a refresh
    resource,  ///< the browser loads it: <img>, <script>, a style sheet
    relation,  ///< <link rel="canonical"> and the like: absolute by nature
    reference  ///< an id of the same page: for, headers, aria-labelledby
};

struct Link {
    LinkUse use;
    std::string url;   ///< for `reference` the bare id
    std::string what;  ///< "a href"
    unsigned line;
};

struct Id {
    std::string name;
    unsigned line;
};

struct PageFault {
    unsigned line;
    std::string text;
};

/// What one HTML file says, as a browser would read it.
struct PageFacts {
    std::vector<Link> links;
    std::vector<Id> ids;
    std::vector<PageFault> faults;  ///< those the page shows by itself
};

PageFacts read_page(std::string_view html);

}  // namespace site_links
