#include "evidence/translation/drift_report.h"

#include <fmt/format.h>

#include <algorithm>

namespace conspectus {
namespace {

constexpr std::size_t most_messages = 10;

std::string named(const Statement& statement) {
    switch (statement.kind) {
        case StatementKind::citation:
            return fmt::format("the citation '{}'", statement.shown);
        case StatementKind::finding_value:
            return fmt::format("the finding value '{}'", statement.shown);
        case StatementKind::cross_link:
            return fmt::format("the link '{}'", statement.shown);
        case StatementKind::note_mark:
            return fmt::format("the note mark '{}'", statement.shown);
        case StatementKind::figure:
            return fmt::format("the figure '{}'", statement.shown);
        case StatementKind::table:
            return fmt::format("a table of {}", statement.shown);
        case StatementKind::number:
            return fmt::format("the number '{}'", statement.shown);
        case StatementKind::name:
            return fmt::format("the name '{}'", statement.shown);
    }
    return {};
}

std::ptrdiff_t count_of(const Statement& statement, const StatedText& text) {
    return std::ranges::count_if(text.statements, [&](const Statement& other) {
        return other.kind == statement.kind && other.key == statement.key;
    });
}

/// Returns "twice here", for a statement that both sides have, but not equally often.
std::string counts(const Statement& statement, const ComparedTexts& texts) {
    const std::ptrdiff_t ours = count_of(statement, texts.original);
    const std::ptrdiff_t theirs = count_of(statement, texts.translation);
    if (ours == 0 || theirs == 0 || ours == theirs) return {};
    return fmt::format(" ({} there, {} here)", ours, theirs);
}

void report_changed(const ComparedTexts& texts, const Difference& difference, Diagnostics& diagnostics) {
    const Statement& here = *difference.translation;
    const Statement& there = *difference.original;
    Diagnostic& warning =
        diagnostics.report(Code::translation_drift, here.at,
                           fmt::format("{} has {} where {} has {}: make the two agree", texts.translation_name,
                                       named(here), texts.original_name, named(there)));
    warning.length = here.length;
    warning.notes.push_back({there.at, texts.original_name + " is here"});
}

void report_lacking(const ComparedTexts& texts, const Statement& there, Diagnostics& diagnostics) {
    Diagnostic& warning = diagnostics.report(
        Code::translation_drift, texts.translation.at,
        fmt::format("{} lacks {} that {} has{}: add it, or take it out there", texts.translation_name, named(there),
                    texts.original_name, counts(there, texts)));
    warning.notes.push_back({there.at, texts.original_name + " is here"});
}

void report_extra(const ComparedTexts& texts, const Statement& here, Diagnostics& diagnostics) {
    Diagnostic& warning =
        diagnostics.report(Code::translation_drift, here.at,
                           fmt::format("{} has {} that {} lacks{}: take it out, or add it there",
                                       texts.translation_name, named(here), texts.original_name, counts(here, texts)));
    warning.length = here.length;
    warning.notes.push_back({texts.original.at, texts.original_name + " is here"});
}

}  // namespace

void report_drift(const ComparedTexts& texts, const std::vector<Difference>& found, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < std::min(found.size(), most_messages); ++i) {
        if (found[i].original == nullptr) {
            report_extra(texts, *found[i].translation, diagnostics);
        } else if (found[i].translation == nullptr) {
            report_lacking(texts, *found[i].original, diagnostics);
        } else {
            report_changed(texts, found[i], diagnostics);
        }
    }
    if (found.size() <= most_messages) return;
    Diagnostic& rest = diagnostics.report(
        Code::translation_drift, texts.translation.at,
        fmt::format("{} differs from {} in {} things, of which {} are listed: bring the two into line",
                    texts.translation_name, texts.original_name, found.size(), most_messages));
    rest.notes.push_back({texts.original.at, texts.original_name + " is here"});
}

}  // namespace conspectus
