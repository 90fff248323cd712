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

/// A file with more slips than this gets no suggestions for the others.
constexpr std::size_t most_suggestions = 50;

bool is_named(const Sources& templates, const std::string& key) {
    return std::ranges::any_of(templates, [&](const SourceFile& source) {
        return source.path.ends_with(".html") && (source.bytes.find('"' + key + '"') != std::string::npos ||
                                                  source.bytes.find('\'' + key + '\'') != std::string::npos);
    });
}

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
        const auto near = ++suggestions > most_suggestions ? std::nullopt : near_spelling(entry.key, keys);
        diagnostics
            .report(Code::strings_unused, {file, entry.key_at},
                    fmt::format("no template shows the text {}{}", quote(entry.key),
                                near ? "; did you mean '" + *near + "'?" : ""))
            .length = static_cast<std::uint32_t>(std::min<std::size_t>(count_code_points(entry.key), 80));
    }
}

}  // namespace conspectus
