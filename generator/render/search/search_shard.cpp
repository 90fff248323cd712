#include "render/search/search_shard.h"

#include "text/escape.h"

namespace conspectus {
namespace {

void add_text(std::string& json, const SearchText& text) {
    json += "[" + std::to_string(text.language) + "," + json_in_script(text.text);
    if (!text.keys.empty()) json += "," + json_in_script(text.keys);
    json += "]";
}

void add_texts(std::string& json, const std::vector<SearchText>& texts) {
    json += "[";
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0) json += ",";
        add_text(json, texts[i]);
    }
    json += "]";
}

void add_place(std::string& json, const SearchPlace& place) {
    json += "[" + json_in_script(place.url) + "," + std::to_string(place.language) + ",";
    add_texts(json, place.names);
    json += "]";
}

void add_entry(std::string& json, const SearchEntry& entry, std::size_t place) {
    json += "[" + std::to_string(place) + ",";
    add_texts(json, entry.shown);
    if (!entry.byline.empty() || !entry.more.empty()) {
        json += ",";
        add_texts(json, entry.byline);
    }
    if (!entry.more.empty()) {
        json += ",";
        add_texts(json, entry.more);
    }
    json += "]";
}

}  // namespace

std::string search_shard(std::string_view name, std::string_view json) {
    return "conspectusShard(" + json_in_script(name) + "," + std::string(json) + ")\n";
}

std::string search_entries_json(const std::vector<SearchEntry>& entries) {
    std::string places;
    std::string lines;
    std::size_t count = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i == 0 || !(entries[i].place == entries[i - 1].place)) {
            if (count++ > 0) places += ",";
            add_place(places, entries[i].place);
        }
        if (i > 0) lines += ",";
        add_entry(lines, entries[i], count - 1);
    }
    return "{\"p\":[" + places + "],\"e\":[" + lines + "]}";
}

}  // namespace conspectus
