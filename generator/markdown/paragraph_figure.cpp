#include "markdown/paragraph_figure.h"

#include "markdown/inline_writer.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

std::string shown_text(const TreeEvent& event) {
    const bool has_text = event.kind == NodeKind::text || event.kind == NodeKind::code;
    return has_text ? event.text : event.kind == NodeKind::hard_break ? " " : "";
}

}  // namespace

std::optional<LoneImage> find_lone_image(const std::vector<TreeEvent>& inlines) {
    if (inlines.empty() || inlines.front().kind != NodeKind::image) return std::nullopt;
    std::optional<LoneImage> image;
    int depth = 0;
    for (const TreeEvent& event : join_text(inlines)) {
        if (image && depth == 0) return std::nullopt;
        if (event.kind == NodeKind::image) depth += event.edge == Edge::open ? 1 : -1;
        if (!image) {
            image = LoneImage{event.text, {}, event.title};
        } else {
            image->alt += shown_text(event);
        }
    }
    image->alt = on_one_line(trimmed(image->alt));
    image->caption = on_one_line(trimmed(image->caption));
    return image;
}

std::string find_construct_in_words(const LoneImage& image, const MarkdownSource& source) {
    for (const std::string& words : {image.alt, image.caption}) {
        for (auto found = source.find_placeholder(words, 0); found;
             found = source.find_placeholder(words, found->range.end)) {
            if (found->placeholder == nullptr) continue;
            const WrittenConstruct& construct = source.constructs()[found->placeholder->construct];
            if (construct.whole && construct.plain) return written_text(source.body(), construct.begin, construct.end);
        }
    }
    return {};
}

}  // namespace conspectus
