#include "parse/markdown.h"

#include "parse/character_reference.h"
#include "parse/construct_shield.h"
#include "parse/document_builder.h"
#include "parse/markdown_limits.h"

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
