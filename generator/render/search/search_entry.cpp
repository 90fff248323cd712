#include "render/search/search_entry.h"

#include "text/escape.h"

namespace conspectus {
namespace {

void add_text(std::string& json, const SearchText& text) {
    if (json.back() != '[') json += ",";
    json += "[" + std::to_string(text.language) + "," + json_in_script(text.text);
    if (!text.keys.empty()) json += "," + json_in_script(text.keys);
    json += "]";
}

std::string texts_json(const std::vector<SearchText>& texts) {
    std::string json = "[";
    for (const SearchText& text : texts) add_text(json, text);
    return json + "]";
}

std::string more_json(const SearchEntry& entry) {
    std::string json = "[";
    for (const KeywordNames* keyword : entry.about) {
        for (const SearchText& text : keyword->texts) add_text(json, text);
    }
    for (const SearchText& text : entry.more) add_text(json, text);
    return json + "]";
}

}  // namespace

std::string_view kind_name(SearchKind kind) {
    switch (kind) {
        case SearchKind::paper:
            return "paper";
        case SearchKind::keyword:
            return "keyword";
        case SearchKind::finding:
            return "finding";
        case SearchKind::work:
            return "work";
        case SearchKind::author:
            return "author";
        case SearchKind::text:
            return "text";
    }
    return {};
}

std::string written_place(const SearchPlace& place) {
    return "[" + json_in_script(place.url) + "," + std::to_string(place.language) + "," + texts_json(place.names) + "]";
}

std::string written_texts(const SearchEntry& entry) {
    std::string json = texts_json(entry.shown);
    const std::string more = more_json(entry);
    if (!entry.byline.empty() || more != "[]") json += "," + texts_json(entry.byline);
    if (more != "[]") json += "," + more;
    return json;
}

std::string entries_json(std::span<const WrittenEntry> entries) {
    std::string places;
    std::string lines;
    std::size_t count = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i == 0 || entries[i].place != entries[i - 1].place) {
            if (count++ > 0) places += ",";
            places += entries[i].place;
        }
        if (i > 0) lines += ",";
        lines += "[" + std::to_string(count - 1) + "," + entries[i].texts + "]";
    }
    return "{\"p\":[" + places + "],\"e\":[" + lines + "]}";
}

}  // namespace conspectus
