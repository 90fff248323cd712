#include "unit/bibliography/bibliography_dump.h"

#include <fmt/format.h>

namespace conspectus::bibliography_test {
namespace {

std::string dump(const csl::DateParts& parts) {
    std::string text = std::to_string(parts.year);
    if (parts.season != 0) text += fmt::format("-s{}", parts.season);
    if (parts.month != 0) text += fmt::format("-{}", parts.month);
    if (parts.day != 0) text += fmt::format("-{}", parts.day);
    return text;
}

std::string value(const csl::Item& item, csl::Variable variable) {
    switch (kind_of(variable)) {
        case csl::VariableKind::text:
        case csl::VariableKind::number:
            return item.text(variable);
        case csl::VariableKind::date:
            return bibliography_test::dump(*item.date(variable));
        case csl::VariableKind::name:
            break;
    }
    std::string text;
    for (const csl::Name& name : item.names(variable)) {
        if (!text.empty()) text += "; ";
        text += bibliography_test::dump(name);
    }
    return text;
}

}  // namespace

std::string dump(const csl::Name& name) {
    std::string text = name.literal.empty() ? name.family : "{" + name.literal + "}";
    if (!name.given.empty()) text += ", " + name.given;
    if (!name.dropping_particle.empty()) text += " dropping " + name.dropping_particle;
    if (!name.non_dropping_particle.empty()) text += " von " + name.non_dropping_particle;
    if (!name.suffix.empty()) text += " suffix " + name.suffix;
    if (name.comma_suffix) text += " (comma)";
    return text;
}

std::string dump(const csl::Date& date) {
    if (!date.literal.empty()) return "'" + date.literal + "'";
    std::string text = dump(date.begin);
    if (date.is_range) text += "/" + (date.end == csl::DateParts() ? std::string() : dump(date.end));
    return date.is_circa ? text + "~" : text;
}

std::string dump(const BibliographyEntry& entry) {
    std::string text = std::string(csl::type_name(entry.item.type));
    if (!entry.item.id.empty()) text += " " + entry.item.id;
    for (std::size_t i = 0; i < csl::variable_count; ++i) {
        const auto variable = static_cast<csl::Variable>(i);
        if (entry.item.has(variable)) text += fmt::format(" | {}={}", name_of(variable), value(entry.item, variable));
    }
    if (!entry.left_out.empty()) text += fmt::format(" | - {}", fmt::join(entry.left_out, ", "));
    return text;
}

std::string dump(const Bibliography& all) {
    std::string text;
    for (const BibliographyEntry& entry : all.entries)
        text += fmt::format("{}:{} {}\n", entry.at.line, entry.at.column, dump(entry));
    for (const BibliographyFault& fault : all.faults)
        text += fmt::format("{}:{}: {}\n", fault.at.line, fault.at.column, fault.text);
    return text;
}

}  // namespace conspectus::bibliography_test
