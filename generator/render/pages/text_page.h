#pragma once
#include <string>
#include <vector>

#include "render/blocks/link_cards.h"
#include "render/frame/layout.h"
#include "render/frame/page_row.h"
#include "render/frame/wording.h"

namespace conspectus {

/// A page of prose: pages/<id>.md.
struct TextPageView {
    LayoutView layout;
    WordingView title;
    Html body;
    std::vector<LinkCardView> cards;
    std::string language;       ///< tag of the body if it is not in the page's language
    std::string language_name;  ///< that language's name for itself
    static const TypeInfo& template_type();
};

std::vector<PageSubject> text_subjects(const PageContext& context);
TextPageView text_page(const PageContext& context, const PageSubject& subject);

}  // namespace conspectus
