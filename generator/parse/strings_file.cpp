#include "parse/strings_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "parse/file_text.h"
#include "parse/quotation.h"
#include "parse/yaml.h"

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

}  // namespace conspectus
