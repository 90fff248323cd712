#include "evidence/translation/heading_drift.h"

#include <fmt/format.h>

#include <algorithm>

namespace conspectus {
namespace {

bool correspond(const Heading& a, const Heading& b) {
    return a.level == b.level && a.section == b.section;
}

std::string marked(const Heading& heading) {
    return std::string(heading.level, '#') + ' ' + heading.plain;
}

}  // namespace

std::size_t check_headings(const Summary& original, const Summary& translation, Diagnostics& diagnostics) {
    const auto& ours = original.document.headings;
    const auto& theirs = translation.document.headings;
    const auto [here, there] = std::ranges::mismatch(ours, theirs, correspond);
    const bool original_ends = here == ours.end();
    const bool translation_ends = there == theirs.end();
    const auto corresponding = static_cast<std::size_t>(here - ours.begin());
    if (original_ends && translation_ends) return corresponding;

    std::string text;
    if (translation_ends) {
        text = fmt::format("this translation lacks the original's heading '{}'", marked(*here));
    } else if (original_ends) {
        text = fmt::format("this translation has the heading '{}', which the original lacks", marked(*there));
    } else {
        text = fmt::format("this translation has the heading '{}' where the original has '{}'", marked(*there),
                           marked(*here));
    }
    const Position at = translation_ends ? Position{} : there->at;
    Diagnostic& warning = diagnostics.report(Code::translation_drift, {translation.file, at},
                                             text + ": give both the same headings in the same order");
    warning.notes.push_back({{original.file, original_ends ? Position{} : here->at}, "the original is here"});
    return corresponding;
}

}  // namespace conspectus
