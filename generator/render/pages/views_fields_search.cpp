// The names by which templates reach the fields of the search page's view.
#include "render/pages/search_page.h"

namespace conspectus {

const TypeInfo& SearchPageView::template_type() {
    static const TypeInfo type =
        record<SearchPageView>("search page", {
                                                  field<&SearchPageView::frame>("frame"),
                                                  field<&SearchPageView::generation>("generation"),
                                                  field<&SearchPageView::root>("root"),
                                                  field<&SearchPageView::scripts>("scripts"),
                                              });
    return type;
}

}  // namespace conspectus
