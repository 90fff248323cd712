#include "markdown/markdown.h"

#include "markdown/character_reference.h"
#include "markdown/construct_shield.h"
#include "markdown/document_builder.h"
#include "markdown/markdown_limits.h"

namespace conspectus {

Document read_markdown(std::string_view body, FileId file, std::uint32_t first_line, Diagnostics& diagnostics) {
    MarkdownFaults faults(file, diagnostics);
    if (!within_size_limit(body, first_line, faults)) return {};
    MarkdownSource source(body, first_line);
    if (!within_parse_limits(source, faults)) return {};
    check_character_references(source, faults);

    CmarkTree tree(shield_constructs(source.masked()));
    DocumentBuilder builder(source, faults);
    while (auto event = tree.next()) builder.take(std::move(*event));
    return builder.finish();
}

}  // namespace conspectus
