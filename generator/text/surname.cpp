#include "text/surname.h"

namespace conspectus {
namespace {

constexpr SurnameReading compound_surnames[] = {
    {"万俟", "mo qi"},   {"萬俟", "mo qi"},   {"尉迟", "yu chi"},    {"尉遲", "yu chi"},
    {"澹台", "tan tai"}, {"澹臺", "tan tai"}, {"长孙", "zhang sun"}, {"長孫", "zhang sun"},
};

constexpr SurnameReading single_surnames[] = {
    {"乐", "yue"},   {"樂", "yue"},  {"乜", "nie"},  {"么", "yao"},   {"仇", "qiu"},  {"佴", "nai"},  {"冼", "xian"},
    {"洗", "xian"},  {"区", "ou"},   {"區", "ou"},   {"单", "shan"},  {"單", "shan"}, {"卜", "bu"},   {"句", "gou"},
    {"员", "yun"},   {"員", "yun"},  {"尉", "wei"},  {"折", "she"},   {"曾", "zeng"}, {"朴", "piao"}, {"查", "zha"},
    {"盖", "ge"},    {"蓋", "ge"},   {"祭", "zhai"}, {"种", "chong"}, {"秘", "bi"},   {"繁", "po"},   {"缪", "miao"},
    {"繆", "miao"},  {"翟", "zhai"}, {"薄", "bo"},   {"覃", "qin"},   {"解", "xie"},  {"都", "du"},   {"重", "chong"},
    {"长", "chang"}, {"阚", "kan"},  {"闞", "kan"},  {"隗", "wei"},   {"黑", "he"},
};

}  // namespace

SurnameReading surname_reading(std::string_view name) {
    for (const SurnameReading& reading : compound_surnames) {
        if (name.starts_with(reading.surname)) return reading;
    }
    for (const SurnameReading& reading : single_surnames) {
        if (name.starts_with(reading.surname)) return reading;
    }
    return {};
}

}  // namespace conspectus
