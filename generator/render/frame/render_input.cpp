#include "render/frame/render_input.h"

namespace conspectus {

PageContext context_of(const RenderInput& input, std::size_t language) {
    return {.catalog = input.catalog,
            .indexes = input.indexes,
            .content = input.content,
            .language = input.catalog.site.languages[language],
            .strings = input.strings[language],
            .path = {},
            .base_url = input.base_url,
            .root = {}};
}

}  // namespace conspectus
