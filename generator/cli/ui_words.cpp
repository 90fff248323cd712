#include "cli/ui_words.h"

#include <fmt/core.h>

#include <algorithm>

#include "parse/strings_file.h"
#include "text/source.h"

namespace conspectus {
namespace {

const SourceFile* find_file(const Sources& sources, std::string_view path) {
    const auto found = std::ranges::find(sources, path, &SourceFile::path);
    return found == sources.end() ? nullptr : &*found;
}

/// Returns the program's words of a language, or none if it does not have that language.
Strings words_of_program(const std::string& language) {
    Strings strings{.language = language, .texts = {}};
    Diagnostics sound;
    if (const SourceFile* file = find_file(embedded_templates(), "strings/" + language + ".yaml"))
        strings = parse_strings(*file, no_file, language, sound);
    return strings;
}

/// Returns the collection's own words over the program's, text by text.
Strings strings_of(const std::string& language, const Sources& own, Diagnostics& diagnostics) {
    Strings defaults = words_of_program(language);
    const SourceFile* overrides = find_file(own, "strings/" + language + ".yaml");
    if (overrides == nullptr) return defaults;
    const auto file = static_cast<FileId>(overrides - own.data());
    Strings strings = parse_strings(*overrides, file, language, diagnostics);
    report_unused_strings(*overrides, file, words_of_program("en"), own, diagnostics);
    strings.texts.merge(defaults.texts);
    return strings;
}

/// Gives a language without words, which has been reported, those of another, so that the templates do not report each
/// word again.
void lend_words(std::vector<Strings>& all) {
    const auto lender = std::ranges::find_if(all, [](const Strings& strings) { return !strings.texts.empty(); });
    if (lender == all.end()) return;
    for (Strings& strings : all) {
        if (strings.texts.empty()) strings.texts = lender->texts;
    }
}

}  // namespace

std::vector<Strings> load_strings(const Site& site, const Sources& own, Diagnostics& diagnostics) {
    std::vector<Strings> all;
    for (const Language& language : site.languages) {
        all.push_back(strings_of(language.key, own, diagnostics));
        if (all.back().texts.empty()) {
            diagnostics.report(Code::missing_strings, Location{},
                               fmt::format("language '{0}' has no UI words: add templates/strings/{0}.yaml with a line "
                                           "for each key of strings/en.yaml",
                                           language.key));
        }
    }
    lend_words(all);
    return all;
}

}  // namespace conspectus
