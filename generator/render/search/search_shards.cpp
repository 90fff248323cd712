#include "render/search/search_shards.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <bit>

#include "render/search/posting_list.h"
#include "text/escape.h"

namespace conspectus {
namespace {

constexpr std::size_t most_direct = 64;  // shards of a table without pages

std::string content_name(std::string_view data) {
    return fmt::format("{:012x}", XXH3_64bits(data.data(), data.size()) & 0xFFFF'FFFF'FFFFU);
}

/// Three hex digits are two six-bit digits.
std::string packed_name(std::string_view name) {
    std::string packed;
    for (std::size_t i = 0; i < name.size(); i += 3) {
        const unsigned long bits = std::stoul(std::string(name.substr(i, 3)), nullptr, 16);
        packed += six_bit_digits[bits >> 6];
        packed += six_bit_digits[bits & 63];
    }
    return packed;
}

/// "names":"…","tokens":"…", the latter where there are any.
std::string list_json(std::span<const std::string> names, std::span<const std::string> first_tokens) {
    std::string packed;
    for (const std::string& name : names) packed += packed_name(name);
    std::string json = R"("names":")" + packed + '"';
    if (first_tokens.empty()) return json;
    std::string tokens;
    for (const std::string& token : first_tokens) tokens += (tokens.empty() ? "" : " ") + token;
    return json + R"(,"tokens":)" + json_in_script(tokens);
}

}  // namespace

std::string SearchShards::add(std::string json) {
    std::string name = content_name(json);
    for (auto known = data_.find(name); known != data_.end() && known->second != json; known = data_.find(name))
        name = content_name(name);
    data_.emplace(name, std::move(json));
    return name;
}

std::string SearchShards::add_table(const std::vector<std::string>& names,
                                    const std::vector<std::string>& first_tokens) {
    const unsigned bits = names.size() <= most_direct ? 0 : static_cast<unsigned>(std::bit_width(names.size())) / 2;
    if (bits == 0) return "{\"bits\":0," + list_json(names, first_tokens) + "}";
    const std::size_t page_size = std::size_t{1} << bits;
    std::vector<std::string> pages;
    std::vector<std::string> page_tokens;
    for (std::size_t first = 0; first < names.size(); first += page_size) {
        const std::size_t count = std::min(page_size, names.size() - first);
        std::span<const std::string> tokens = first_tokens;
        if (!tokens.empty()) {
            tokens = tokens.subspan(first, count);
            page_tokens.push_back(tokens.front());
        }
        pages.push_back(add("{" + list_json(std::span(names).subspan(first, count), tokens) + "}"));
    }
    return fmt::format("{{\"bits\":{},{}}}", bits, list_json(pages, page_tokens));
}

std::vector<PlainFile> SearchShards::files() const {
    std::vector<PlainFile> files;
    for (const auto& [name, json] : data_) {
        files.push_back({"assets/search/" + name + ".js", [&name = name, &json = json] {
                             return "conspectusShard(" + json_in_script(name) + "," + json + ")\n";
                         }});
    }
    return files;
}

}  // namespace conspectus
