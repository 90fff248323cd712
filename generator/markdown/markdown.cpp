#include "markdown/markdown.h"

#include <fmt/core.h>

#include "markdown/document_builder.h"
#include "markdown/forbidden_character.h"
#include "markdown/markdown_limits.h"
#include "text/character_set.h"
#include "text/quotation.h"

namespace conspectus {
namespace {

void report_forbidden_characters(MarkdownSource& source, MarkdownFaults& faults) {
    const std::string_view body = source.body();
    for (const auto& [begin, end, code_point, is_reference] : find_forbidden_characters(body)) {
        const std::string character = character_name(code_point);
        const std::string_view reference = body.substr(begin, end - begin);
        faults.report(Code::bad_character, source.body_position(begin),
                      is_reference ? fmt::format("{} stands for {}, which no text here may hold: leave it out",
                                                 quote(reference), character)
                                   : fmt::format("{} is not accepted; delete it", character),
                      is_reference ? reference.size() : 1);
    }
}

}  // namespace

Document read_markdown(std::string_view body, FileId file, std::uint32_t first_line, Diagnostics& diagnostics) {
    MarkdownFaults faults(file, diagnostics);
    if (!within_size_limit(body, first_line, faults)) return {};
    MarkdownSource source(body, first_line);
    if (!within_parse_limits(source, faults)) return {};
    report_forbidden_characters(source, faults);

    CmarkTree tree(source.text());
    DocumentBuilder builder(source, faults);
    while (auto event = tree.next()) builder.take(std::move(*event));
    return builder.finish();
}

}  // namespace conspectus
