#include "cite/entry_language.h"

#include <algorithm>

#include "text/utf8.h"

namespace conspectus {

bool is_chinese(std::string_view language) {
    return language == "zh" || language.starts_with("zh-");
}

std::string own_language(const Record& record) {
    if (!record.language.empty()) return record.language.substr(0, record.language.find('-'));
    for (const Wording& wording : record.title.wordings) {
        if (!wording.language.empty()) return wording.language;
        return contains_han(wording.text) ? "zh" : "en";
    }
    return "en";
}

bool title_is_supplied(const Record& record, std::string_view language) {
    return std::ranges::any_of(record.title_supplied,
                               [&](const std::string& supplied) { return supplied == "*" || supplied == language; });
}

std::vector<std::string> entry_languages(const Record& record, std::string_view reader_language) {
    std::vector<std::string> stated;
    for (const Wording& wording : record.title.wordings) {
        if (!wording.language.empty() && !title_is_supplied(record, wording.language))
            stated.push_back(wording.language);
    }
    std::stable_partition(stated.begin(), stated.end(), is_chinese);  // clang 14 cannot take that of std::ranges
    if (stated.size() > 1 && is_chinese(stated.front())) return stated;
    if (stated.size() == 1) return stated;
    if (stated.empty() && record.title.in(reader_language) != nullptr && !record.title_supplied.empty()) {
        return {std::string(reader_language)};
    }
    return {own_language(record)};
}

std::string text_in(const Localized& text, std::string_view language) {
    const Wording* wording = text.best(language);
    return wording == nullptr ? std::string() : wording->text;
}

}  // namespace conspectus
