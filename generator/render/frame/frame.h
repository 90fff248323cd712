#pragma once
#include <string>
#include <vector>

#include "model/date.h"
#include "render/frame/frame_view.h"
#include "render/frame/page_context.h"

namespace conspectus {

/// What the frame of a page cannot know by itself.
struct PageFacts {
    PageKind kind = PageKind::home;
    std::string name = {};  ///< as output_path takes them
    std::string part = {};
    std::string title = {};
    std::string description = {};
    std::vector<LinkView> trail = {};         ///< between home and this page
    std::vector<std::string> languages = {};  ///< keys of those it is written in, original first; empty: all
    Date updated = {};
    FileId source = no_file;  ///< the content file of this page in this language
    Html metadata = {};       ///< ready elements for <head>
};

/// Everything around a page's content: navigation, language switch, breadcrumb,
/// canonical and alternate addresses (only with a base URL, and only for
/// languages the page is really written in).
FrameView frame_view(const PageContext& context, PageFacts facts);

/// The page's absolute address; empty without a base URL.
Url absolute_url(const PageContext& context, std::string_view path);

/// The address of the feed in the page's language; empty where there is none.
Url feed_url(const PageContext& context);

}  // namespace conspectus
