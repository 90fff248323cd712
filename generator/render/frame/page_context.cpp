#include "render/frame/page_context.h"

namespace conspectus {

PageContext context_of(const RenderInput& input, std::size_t language) {
    return {.catalog = input.catalog,
            .indexes = input.indexes,
            .content = input.content,
            .language = input.catalog.site.languages[language],
            .strings = input.strings[language],
            .path = {},
            .base_url = input.base_url,
            .root = {},
            .readings = input.readings};
}

std::vector<const Language*> languages_from(const PageContext& context) {
    std::vector<const Language*> languages = {&context.language};
    for (const Language& language : context.catalog.site.languages) {
        if (language.key != context.language.key) languages.push_back(&language);
    }
    return languages;
}

}  // namespace conspectus
