#include "parse/schema/schema_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "parse/schema/date_reader.h"
#include "parse/schema/identifier_reader.h"
#include "parse/schema/value_check.h"
#include "text/diagnostics.h"
#include "text/near_spelling.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// A broken file of 512 KiB can have 100,000 faults; nobody reads them.
constexpr std::size_t most_faults = 500;
constexpr std::size_t most_suggestions = 50;

std::string_view kind_name(const YamlValue& value) {
    switch (value.kind) {
        case YamlKind::null:
            return "nothing";
        case YamlKind::scalar:
            return "one text";
        case YamlKind::sequence:
            return "a list";
        case YamlKind::mapping:
            return "a mapping of keys";
    }
    return {};
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string_view expected_kind(const Field& field) {
    switch (field.shape) {
        case Shape::one:
            return describe(field.type);
        case Shape::list:
            return "a list";
        case Shape::one_or_list:
            return "one value or a list";
        case Shape::by_key:
            return "a mapping such as {key: value}";
        case Shape::lists_by_key:
            return "lists by key such as {key: [value, value]}";
        case Shape::lists_by_language:
            return "lists by language such as {zh: [term], en: [term]}";
    }
    return {};
}

std::string with_article(std::string_view noun) {
    return (std::string_view("aeiou").find(noun.front()) == std::string_view::npos ? "a " : "an ") + std::string(noun);
}

void collect_keys(const Noun& noun, std::vector<std::string_view>& keys) {
    for (const Noun* at = &noun; at != nullptr; at = at->base)
        for (const Field& field : at->fields) keys.push_back(field.key);
}

class SchemaCheck {
  public:
    SchemaCheck(FileId file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

    void mapping(const YamlValue& value, const Noun& noun) {
        for (const YamlEntry& entry : value.entries) {
            if (const Field* known = find_field(noun, entry.key)) {
                field(*known, known->key, entry.value);
            } else {
                other_key(noun, entry);
            }
        }
        require(value, noun);
    }

    void items(const YamlValue& value, const Noun& noun) {
        for (const YamlValue& item : value.items) object(noun, noun.name, item);
    }

    void report(Code code, const Position& at, std::string text, std::size_t length = 1) {
        if (faults_ > most_faults) return;
        if (++faults_ > most_faults) text = "more than 500 faults in this file; the others are not shown";
        diagnostics_.report(code, {file_, at}, std::move(text)).length =
            static_cast<std::uint32_t>(std::min<std::size_t>(length, 80));
    }

  private:
    bool may_suggest() const { return faults_ < most_suggestions; }

    void report_at(Code code, const YamlValue& value, std::string text) {
        const std::size_t length =
            value.kind == YamlKind::scalar ? count_code_points(value.scalar) + (value.quoted ? 2 : 0) : 1;
        report(code, value.at, std::move(text), std::max<std::size_t>(length, 1));
    }

    void require(const YamlValue& value, const Noun& noun) {
        for (const Noun* at = &noun; at != nullptr; at = at->base)
            for (const Field& field : at->fields)
                if (is_required(noun, field) && value.find(field.key) == nullptr)
                    report(Code::missing_field, value.at,
                           fmt::format("the {} has no '{}' ({}); add it", noun.name, field.key,
                                       field.doc.substr(0, field.doc.size() - 1)));
    }

    void other_key(const Noun& noun, const YamlEntry& entry) {
        const bool fits = (noun.other_keys == OtherKeys::languages && is_language_key(entry.key)) ||
                          (noun.other_keys == OtherKeys::names && !is_blank(entry.key));
        if (fits) return field(*noun.other, entry.key, entry.value);
        std::string text = fmt::format("{} is no key of {}", quote(entry.key), with_article(noun.name));
        std::vector<std::string_view> keys;
        if (may_suggest()) collect_keys(noun, keys);
        text += did_you_mean(entry.key, keys);
        report(Code::unknown_key, entry.key_at, std::move(text), count_code_points(entry.key));
    }

    void field(const Field& field, std::string_view key, const YamlValue& value) {
        if (value.kind == YamlKind::null) {
            report(Code::empty_value, value.at, fmt::format("'{}' has no value; write one or delete the key", key),
                   count_code_points(key));
            return;
        }
        switch (field.shape) {
            case Shape::one:
                return one(field, key, value);
            case Shape::list:
                return value.kind == YamlKind::sequence ? list(field, key, value) : wrong_kind(field, key, value);
            case Shape::one_or_list:
                return value.kind == YamlKind::sequence ? list(field, key, value) : one(field, key, value);
            case Shape::by_key:
            case Shape::lists_by_key:
            case Shape::lists_by_language:
                return by_key(field, key, value);
        }
    }

    void list(const Field& field, std::string_view key, const YamlValue& value) {
        for (const YamlValue& item : value.items) one(field, key, item);
    }

    void by_key(const Field& field, std::string_view key, const YamlValue& value) {
        if (value.kind != YamlKind::mapping) return wrong_kind(field, key, value);
        for (const YamlEntry& entry : value.entries) {
            if (field.shape == Shape::lists_by_language && !is_language_key(entry.key)) {
                not_a_language(key, entry);
            } else if (field.shape != Shape::by_key && entry.value.kind == YamlKind::sequence) {
                list(field, entry.key, entry.value);
            } else {
                one(field, entry.key, entry.value);
            }
        }
    }

    void one(const Field& field, std::string_view key, const YamlValue& value) {
        if (value.kind == YamlKind::null)
            return report(Code::empty_value, value.at,
                          fmt::format("an entry of '{}' is empty; write it or delete it", key));
        switch (field.type) {
            case ValueType::localized:
                return localized(field, key, value);
            case ValueType::object:
                return object(*field.noun, key, value);
            case ValueType::reference:
                return reference(value);
            case ValueType::times:
                return times(field, key, value);
            case ValueType::date_range:
                return date_range(field, key, value);
            case ValueType::title_supplied:
                if (value.kind == YamlKind::sequence) return languages(value);
                break;
            case ValueType::text:
            case ValueType::boolean:
            case ValueType::integer:
            case ValueType::date:
            case ValueType::id:
            case ValueType::name_of_id:
            case ValueType::local_id:
            case ValueType::page_id:
            case ValueType::citation:
            case ValueType::word:
            case ValueType::language:
            case ValueType::own_language:
            case ValueType::language_tag:
            case ValueType::doi:
            case ValueType::pmid:
            case ValueType::pmcid:
            case ValueType::orcid:
            case ValueType::url:
            case ValueType::base_url:
            case ValueType::file_name:
                break;
        }
        scalar(field, key, value);
    }

    void scalar(const Field& field, std::string_view key, const YamlValue& value) {
        if (value.kind != YamlKind::scalar) return wrong_kind(field, key, value);
        if (is_blank(value.scalar)) {
            if (!field.may_be_empty)
                report_at(Code::empty_value, value, fmt::format("'{}' is empty; write a value or delete the key", key));
            return;
        }
        if (auto fault = check_scalar(field, value.scalar, may_suggest()))
            report_at(fault->code, value, fmt::format("'{}': {}", key, fault->text));
    }

    void localized(const Field& field, std::string_view key, const YamlValue& value) {
        if (value.kind != YamlKind::mapping) return scalar(field, key, value);
        if (value.entries.empty())
            report(Code::empty_value, value.at, fmt::format("'{}' is empty; write a value or delete the key", key));
        for (const YamlEntry& entry : value.entries) {
            if (!is_language_key(entry.key)) {
                not_a_language(key, entry);
            } else if (entry.value.kind == YamlKind::null) {
                report(Code::empty_value, entry.key_at,
                       fmt::format("'{}' has no text in '{}'; write it or delete the key", key, entry.key));
            } else {
                scalar(field, key, entry.value);
            }
        }
    }

    void not_a_language(std::string_view key, const YamlEntry& entry) {
        report(Code::unknown_key, entry.key_at,
               fmt::format("{} is no language key; texts of '{}' are given by languages such as zh or en",
                           quote(entry.key), key),
               count_code_points(entry.key));
    }

    void languages(const YamlValue& value) {
        static constexpr Field language = {.key = "title-supplied", .type = ValueType::language};
        for (const YamlValue& item : value.items) one(language, language.key, item);
    }

    void object(const Noun& noun, std::string_view key, const YamlValue& value) {
        if (value.kind == YamlKind::mapping) return mapping(value, noun);
        report_at(Code::wrong_type, value,
                  fmt::format("'{}': expected a mapping of keys, not {}{}", key, kind_name(value), form_of(noun)));
    }

    /// Returns how to write a mapping where editors tend to write a single text.
    static std::string_view form_of(const Noun& noun) {
        if (&noun == &person_noun) return "; write {family: …, given: …}, or {literal: …} for an institution";
        if (&noun == &editorial_status_noun) return "; write {kind: retracted, date: YYYY-MM-DD}";
        return {};
    }

    void reference(const YamlValue& value) {
        static constexpr Field id = {.key = "references", .type = ValueType::name_of_id};
        if (value.kind == YamlKind::mapping) return mapping(value, *reference_form(value));
        if (value.kind != YamlKind::scalar || value.scalar != "unresolved") scalar(id, id.key, value);
    }

    void times(const Field& field, std::string_view key, const YamlValue& value) {
        if (!holds_times(value)) return localized(field, key, value);
        for (const YamlEntry& entry : value.entries) {
            if (!is_local_id(entry.key))
                report(
                    Code::bad_id, entry.key_at,
                    fmt::format("{} is no name of a time: write small letters, digits and '-' only", quote(entry.key)),
                    count_code_points(entry.key));
            if (entry.value.kind == YamlKind::null) {
                report(Code::empty_value, entry.key_at, fmt::format("the time '{}' has no label", entry.key));
            } else {
                localized(field, entry.key, entry.value);
            }
        }
    }

    void date_range(const Field& field, std::string_view key, const YamlValue& value) {
        if (value.kind == YamlKind::scalar) return scalar(field, key, value);
        std::string fault;
        if (!read_csl_date(value, fault)) report(Code::bad_date, value.at, fmt::format("'{}': {}", key, fault));
    }

    void wrong_kind(const Field& field, std::string_view key, const YamlValue& value) {
        const std::string_view hint =
            field.shape == Shape::list ? "; begin each entry with '- ', or write [ ] around them" : "";
        report_at(Code::wrong_type, value,
                  fmt::format("'{}' takes {}, not {}{}", key, expected_kind(field), kind_name(value), hint));
    }

    FileId file_;
    Diagnostics& diagnostics_;
    std::size_t faults_ = 0;
};

}  // namespace

void check_schema(const YamlValue& value, const FileKind& kind, FileId file, Diagnostics& diagnostics) {
    SchemaCheck check(file, diagnostics);
    if (kind.list && value.kind == YamlKind::sequence) return check.items(value, *kind.noun);
    if (!kind.list && value.kind == YamlKind::mapping) return check.mapping(value, *kind.noun);
    if (value.kind == YamlKind::null && !kind.list) return check.mapping(value, *kind.noun);
    if (value.kind == YamlKind::null) return;
    check.report(Code::wrong_type, value.at,
                 kind.list ? fmt::format("expected a list here: begin each {} with '- '", kind.noun->name)
                           : fmt::format("expected the keys of {} here, not {}", with_article(kind.noun->name),
                                         kind_name(value)));
}

bool holds_times(const YamlValue& at) {
    if (at.kind != YamlKind::mapping) return false;
    return std::ranges::any_of(at.entries, [](const YamlEntry& entry) {
        return entry.value.kind == YamlKind::mapping || !is_language_key(entry.key);
    });
}

const Noun* reference_form(const YamlValue& entry) {
    if (entry.kind != YamlKind::mapping) return nullptr;
    if (entry.find("unresolved") != nullptr) return &unresolved_reference_noun;
    const bool bare =
        std::ranges::all_of(entry.entries, [](const YamlEntry& e) { return e.key == "id" || e.key == "as-printed"; });
    return bare ? &repeated_reference_noun : &full_reference_noun;
}

}  // namespace conspectus
