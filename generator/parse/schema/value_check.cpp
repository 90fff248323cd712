#include "parse/schema/value_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "parse/schema/date_reader.h"
#include "parse/schema/identifier_reader.h"
#include "parse/schema/integer_reader.h"
#include "text/ascii.h"
#include "text/diagnostics.h"
#include "text/near_spelling.h"
#include "text/web_address.h"

namespace conspectus {
namespace {

using Checked = std::optional<ValueFault>;

Checked check_boolean(std::string_view text) {
    if (text == "true" || text == "false") return std::nullopt;
    constexpr std::array yes = {"yes", "Yes", "YES", "on", "On", "ON", "True", "TRUE", "y", "Y", "1", "是"};
    constexpr std::array no = {"no", "No", "NO", "off", "Off", "OFF", "False", "FALSE", "n", "N", "0", "否"};
    const bool is_yes = std::ranges::find(yes, text) != yes.end();
    const bool is_no = std::ranges::find(no, text) != no.end();
    return ValueFault{Code::wrong_type, fmt::format("expected true or false, not {}{}", quote(text),
                                                    is_yes  ? "; write true"
                                                    : is_no ? "; write false"
                                                            : "")};
}

Checked check_integer(std::string_view text) {
    std::string fault;
    if (read_integer(text, fault)) return std::nullopt;
    return ValueFault{Code::bad_number, std::move(fault)};
}

Checked check_date(std::string_view text, bool range) {
    std::string fault;
    if (range ? read_date_range(text, fault).has_value() : read_date(text, fault).has_value()) return std::nullopt;
    return ValueFault{Code::bad_date, std::move(fault)};
}

Checked check_id(std::string_view text) {
    auto fault = id_fault(text);
    return fault.empty() ? Checked() : ValueFault{Code::bad_id, std::move(fault)};
}

Checked check_name_of_id(std::string_view text) {
    auto fault = id_fault(text);
    return fault.empty() || text == "index" || text == "about" ? Checked() : ValueFault{Code::bad_id, std::move(fault)};
}

Checked check_local_id(std::string_view text) {
    if (is_local_id(text)) return std::nullopt;
    return ValueFault{Code::bad_id, fmt::format("{} is no id: write small letters, digits and '-' only", quote(text))};
}

Checked check_citation(std::string_view text) {
    const bool number = is_ascii_number(text) && text.size() <= 4 && text.front() != '0';
    if (number) return std::nullopt;
    return check_name_of_id(text);
}

std::string list_of(std::span<const std::string_view> words) {
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i)
        list += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + std::string(words[i]);
    return list;
}

Checked check_word(const Field& field, std::string_view text, bool suggest) {
    if (std::ranges::find(field.words, text) != field.words.end()) return std::nullopt;
    std::string way_out;
    if (field.words.size() <= 10) {
        way_out = "; expected " + list_of(field.words);
    } else if (suggest) {
        way_out =
            did_you_mean(text, {field.words.begin(), field.words.end()}, "; the words are " + list_of(field.words));
    }
    return ValueFault{Code::unknown_word, fmt::format("{} is not among its words{}", quote(text), way_out)};
}

Checked check_file_name(std::string_view text) {
    if (text.find_first_of("/\\:") == std::string_view::npos && !text.starts_with('.')) return std::nullopt;
    return ValueFault{Code::wrong_type, fmt::format("{} is no file name; write it without folders", quote(text))};
}

Checked check_url(std::string_view text, bool is_base) {
    const std::string fault = is_base ? base_address_fault(text) : web_address_fault(text);
    if (fault.empty()) return std::nullopt;
    return ValueFault{Code::bad_url,
                      fmt::format("{} {}; write it whole, as in https://example.org/", quote(text), fault)};
}

/// Returns `expected …, not '…'` unless `fits`.
Checked expect(bool fits, Code code, ValueType type, std::string_view text) {
    if (fits) return std::nullopt;
    return ValueFault{code, fmt::format("expected {}, not {}", describe(type), quote(text))};
}

Checked check_page_id(std::string_view text) {
    if (auto fault = check_local_id(text)) return fault;
    const std::string fault = page_name_fault(text);
    return fault.empty() ? Checked() : ValueFault{Code::bad_id, fault + "; choose another id"};
}

Checked check_own_language(const Field& field, std::string_view text) {
    if (auto fault = expect(is_language_key(text), Code::wrong_type, field.type, text)) return fault;
    const std::string fault = page_name_fault(text);
    if (fault.empty()) return std::nullopt;
    return ValueFault{Code::bad_id, fmt::format("{}; write a longer key, as in {}-latn", fault, text)};
}

}  // namespace

std::optional<ValueFault> check_scalar(const Field& field, std::string_view text, bool suggest) {
    switch (field.type) {
        case ValueType::text:
        case ValueType::localized:
            return std::nullopt;
        case ValueType::boolean:
            return check_boolean(text);
        case ValueType::integer:
            return check_integer(text);
        case ValueType::date:
            return check_date(text, false);
        case ValueType::date_range:
            return check_date(text, true);
        case ValueType::id:
            return check_id(text);
        case ValueType::name_of_id:
            return check_name_of_id(text);
        case ValueType::local_id:
            return check_local_id(text);
        case ValueType::page_id:
            return check_page_id(text);
        case ValueType::citation:
            return check_citation(text);
        case ValueType::word:
            return check_word(field, text, suggest);
        case ValueType::language:
            return expect(is_language_key(text), Code::wrong_type, field.type, text);
        case ValueType::own_language:
            return check_own_language(field, text);
        case ValueType::language_tag:
            return expect(is_language_tag(text), Code::wrong_type, field.type, text);
        case ValueType::doi:
            return expect(read_doi(text).has_value(), Code::bad_identifier, field.type, text);
        case ValueType::pmid:
            return expect(read_pmid(text).has_value(), Code::bad_identifier, field.type, text);
        case ValueType::pmcid:
            return expect(read_pmcid(text).has_value(), Code::bad_identifier, field.type, text);
        case ValueType::orcid:
            return expect(read_orcid(text).has_value(), Code::bad_identifier, field.type, text);
        case ValueType::url:
            return check_url(text, false);
        case ValueType::base_url:
            return check_url(text, true);
        case ValueType::file_name:
            return check_file_name(text);
        case ValueType::title_supplied:
            return check_boolean(text);
        case ValueType::times:
        case ValueType::reference:
            return std::nullopt;
        case ValueType::object:
            return expect(false, Code::wrong_type, field.type, text);
    }
    return std::nullopt;
}

}  // namespace conspectus
