#include "render/search/search_status.h"

#include <algorithm>

#include "render/frame/status.h"

namespace conspectus {
namespace {

std::string label_in(const PageContext& context, const EditorialStatus& status) {
    const std::optional<StatusView> view = status_view(context, status);
    return view ? view->label : std::string();
}

/// The text of that language, or the one of none.
std::string text_in(const std::vector<SearchText>& texts, int language) {
    for (const int wanted : {language, -1}) {
        const auto found = std::ranges::find(texts, wanted, &SearchText::language);
        if (found != texts.end()) return " · " + found->text;
    }
    return {};
}

}  // namespace

std::vector<PageContext> search_contexts(const RenderInput& input) {
    std::vector<PageContext> contexts;
    for (std::size_t language = 0; language < input.strings.size(); ++language) {
        contexts.push_back(context_of(input, language));
    }
    return contexts;
}

void add_search_status(SearchEntry& entry, const EditorialStatus& status, const std::vector<PageContext>& contexts) {
    if (status.kind == StatusKind::none) return;
    for (SearchText& name : entry.place.names) {
        const PageContext& context = contexts[static_cast<std::size_t>(std::max(0, name.language))];
        name.text = "[" + label_in(context, status) + "] " + name.text;
    }
    if (!entry.place.names.empty()) return;
    std::vector<SearchText> lines;
    for (int language = 0; language < static_cast<int>(contexts.size()); ++language) {
        const std::string label = label_in(contexts[static_cast<std::size_t>(language)], status);
        lines.push_back({language, label + text_in(entry.byline, language)});
    }
    entry.byline = std::move(lines);
}

}  // namespace conspectus
