#pragma once
#include <initializer_list>
#include <string>
#include <utility>

#include "model/record.h"

namespace conspectus {

using TextPairs = std::initializer_list<std::pair<std::string, std::string>>;

inline Localized localized(TextPairs pairs) {
    Localized text;
    for (const auto& [language, wording] : pairs) text.wordings.push_back({language, wording, {}});
    return text;
}

inline Person western(const std::string& family, const std::string& given) {
    Person person;
    person.names.push_back({"", {.family = family, .given = given}});
    return person;
}

inline Person bilingual(const std::string& zh_family, const std::string& zh_given, const std::string& en_family,
                        const std::string& en_given) {
    Person person;
    person.names.push_back({"zh", {.family = zh_family, .given = zh_given}});
    person.names.push_back({"en", {.family = en_family, .given = en_given}});
    return person;
}

inline Person and_others() {
    Person person;
    person.others = true;
    return person;
}

/// Hage 2018, as reference 19 of the first collection prints it.
inline Record hage2018() {
    Record record;
    record.type = "article-journal";
    record.authors = {western("Hage", "AN"), western("Srinivasa", "RN"), western("Abramowitz", "SD"), and_others()};
    record.title = localized({{"", "Endovascular ilio caval reconstruction: From imaging to intervention"}});
    record.container_title = localized({{"", "Vasc Med"}});
    record.issued.first = {2018, 0, 0};
    record.volume = "23";
    record.issue = "3";
    record.page = "267-275";
    record.DOI = "10.1177/1358863X18754695";
    record.language = "en";
    return record;
}

/// A bilingual pair: reference 8.
inline Record liu2022() {
    Record record;
    record.type = "article-journal";
    record.authors = {bilingual("刘", "建龙", "Liu", "JL"), bilingual("李", "金勇", "Li", "JY")};
    record.title =
        localized({{"zh", "下肢深静脉血栓清除临床关注焦点"}, {"en", "Clinically focused issues in thrombectomy"}});
    record.container_title = localized({{"zh", "中国普通外科杂志"}, {"en", "China Journal of General Surgery"}});
    record.issued.first = {2022, 0, 0};
    record.volume = "31";
    record.issue = "6";
    record.page = "705-712";
    record.DOI = "10.7659/j.issn.1005-6947.2022.06.001";
    record.language = "zh";
    return record;
}

}  // namespace conspectus
