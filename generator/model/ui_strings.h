#pragma once
#include <map>
#include <string>

namespace conspectus {

/// One UI text: its plural forms by CLDR category; one without plural has only
/// "other". `{name}` marks an argument, `{n}` the counted number.
using PluralForms = std::map<std::string, std::string>;

/// The UI words of one language: templates/strings/<language>.yaml.
struct Strings {
    std::string language;
    std::map<std::string, PluralForms> texts;
};

}  // namespace conspectus
