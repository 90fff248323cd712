#include "parse/strings_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/diagnostics.h"
#include "text/near_spelling.h"
#include "text/readable_text.h"
#include "text/utf8.h"
#include "yaml/yaml.h"

namespace conspectus {
namespace {

constexpr std::array<std::string_view, 6> plural_categories = {"zero", "one", "two", "few", "many", "other"};

class StringsReader {
  public:
    StringsReader(FileId file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

    PluralForms forms(const YamlEntry& entry) {
        if (entry.value.kind == YamlKind::scalar) return {{"other", entry.value.scalar}};
        if (entry.value.kind != YamlKind::mapping) {
            report(Code::wrong_type, entry.key_at,
                   fmt::format("{} is a text, or plural forms such as {{one: …, other: …}}", quote(entry.key)));
            return {};
        }
        PluralForms forms;
        for (const YamlEntry& form : entry.value.entries) add_form(form, forms);
        if (!forms.contains("other"))
            report(Code::missing_field, entry.key_at,
                   fmt::format("{} has no plural form 'other', which every language needs", quote(entry.key)));
        return forms;
    }

    void report(Code code, const Position& at, std::string text) {
        diagnostics_.report(code, {file_, at}, std::move(text));
    }

  private:
    void add_form(const YamlEntry& form, PluralForms& forms) {
        if (std::ranges::find(plural_categories, form.key) == plural_categories.end()) {
            report(
                Code::unknown_key, form.key_at,
                fmt::format("{} is no plural category; they are zero, one, two, few, many and other", quote(form.key)));
        } else if (form.value.kind != YamlKind::scalar) {
            report(Code::wrong_type, form.key_at, fmt::format("the plural form {} is a text", quote(form.key)));
        } else {
            forms.emplace(form.key, form.value.scalar);
        }
    }

    FileId file_;
    Diagnostics& diagnostics_;
};

}  // namespace

Strings parse_strings(const SourceFile& source, FileId file, std::string_view language, Diagnostics& diagnostics) {
    Strings strings;
    strings.language = language;
    const auto text = file_text(source, file, diagnostics);
    const auto value = text ? read_yaml(*text, file, 1, diagnostics) : std::nullopt;
    if (!value || value->kind == YamlKind::null) return strings;
    StringsReader reader(file, diagnostics);
    if (value->kind != YamlKind::mapping)
        reader.report(Code::wrong_type, value->at, "expected keys with their texts here");
    for (const YamlEntry& entry : value->entries) {
        PluralForms forms = reader.forms(entry);
        if (!forms.empty()) strings.texts.emplace(entry.key, std::move(forms));
    }
    return strings;
}

namespace {

/// A file with more slips than this gets no suggestions for the others.
constexpr std::size_t most_suggestions = 50;

bool is_named(const Sources& templates, const std::string& key) {
    return std::ranges::any_of(templates, [&](const SourceFile& source) {
        return source.path.ends_with(".html") && (source.bytes.find('"' + key + '"') != std::string::npos ||
                                                  source.bytes.find('\'' + key + '\'') != std::string::npos);
    });
}

/// Warns of each text of a collection's own file that nothing shows: its key is not among those of the program,
/// `known`, and no template of the collection names it.
void report_unused_strings(const SourceFile& source, FileId file, const Strings& known, const Sources& templates,
                           Diagnostics& diagnostics) {
    Diagnostics reported;
    const auto text = file_text(source, file, reported);
    const auto value = text ? read_yaml(*text, file, 1, reported) : std::nullopt;
    if (!value) return;
    std::vector<std::string_view> keys;
    for (const auto& [key, forms] : known.texts) keys.push_back(key);
    std::size_t suggestions = 0;
    for (const YamlEntry& entry : value->entries) {
        if (known.texts.contains(entry.key) || is_named(templates, entry.key)) continue;
        diagnostics
            .report(Code::strings_unused, {file, entry.key_at},
                    fmt::format("no template shows the text {}{}", quote(entry.key),
                                ++suggestions > most_suggestions ? "" : did_you_mean(entry.key, keys)))
            .length = static_cast<std::uint32_t>(std::min<std::size_t>(count_code_points(entry.key), 80));
    }
}

const SourceFile* find_file(const Sources& sources, std::string_view path) {
    const auto found = std::ranges::find(sources, path, &SourceFile::path);
    return found == sources.end() ? nullptr : &*found;
}

/// Returns the program's words of a language, or none if it does not have that language.
Strings words_of_program(const std::string& language, const Sources& program) {
    Strings strings{.language = language, .texts = {}};
    Diagnostics sound;
    if (const SourceFile* file = find_file(program, "strings/" + language + ".yaml"))
        strings = parse_strings(*file, no_file, language, sound);
    return strings;
}

/// Returns the collection's own words over the program's, text by text.
Strings strings_of(const std::string& language, const Sources& program, const Sources& own, Diagnostics& diagnostics) {
    Strings defaults = words_of_program(language, program);
    const SourceFile* overrides = find_file(own, "strings/" + language + ".yaml");
    if (overrides == nullptr) return defaults;
    const auto file = static_cast<FileId>(overrides - own.data());
    Strings strings = parse_strings(*overrides, file, language, diagnostics);
    report_unused_strings(*overrides, file, words_of_program("en", program), own, diagnostics);
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

std::vector<Strings> load_strings(const Site& site, const Sources& program, const Sources& own,
                                  Diagnostics& diagnostics) {
    std::vector<Strings> all;
    for (const Language& language : site.languages) {
        all.push_back(strings_of(language.key, program, own, diagnostics));
        if (all.back().texts.empty()) {
            diagnostics.report_path(
                Code::missing_strings, "strings/" + language.key + ".yaml",
                fmt::format("language '{0}' has no UI words: add templates/strings/{0}.yaml with a line "
                            "for each key of strings/en.yaml",
                            language.key));
        }
    }
    lend_words(all);
    return all;
}

}  // namespace conspectus
