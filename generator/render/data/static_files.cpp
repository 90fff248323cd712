#include "render/data/static_files.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace conspectus {
namespace {

bool is_asset(const SourceFile& file) {
    return file.path.starts_with("assets/");
}

/// Returns one of our scripts without its comment lines, which readers need not load.
std::string without_comments(std::string_view script) {
    std::string text;
    while (!script.empty()) {
        const std::size_t end = std::min(script.find('\n'), script.size() - 1) + 1;
        const std::string_view line = script.substr(0, end);
        if (!line.substr(std::min(line.find_first_not_of(' '), line.size())).starts_with("//")) text += line;
        script.remove_prefix(end);
    }
    return text;
}

}  // namespace

std::vector<PlainFile> asset_files(const RenderInput& input) {
    std::map<std::string, PlainFile> assets;
    std::map<std::string_view, const SourceFile*> ours;
    for (const SourceFile& file : input.default_templates) {
        ours[file.path] = &file;
        if (!is_asset(file)) continue;
        PlainFile asset{.path = file.path, .source = &file.bytes};
        if (file.path.ends_with(".js")) asset = {file.path, [&file] { return without_comments(file.bytes); }};
        assets[file.path] = std::move(asset);
    }
    for (const SourceFile& file : input.templates) {
        const auto same = ours.find(file.path);
        if (!is_asset(file) || (same != ours.end() && same->second->bytes == file.bytes)) continue;
        assets[file.path] = {.path = file.path, .source = &file.bytes};
    }
    std::vector<PlainFile> files;
    for (auto& [path, file] : assets) files.push_back(std::move(file));
    return files;
}

std::vector<PlainFile> figure_files(const RenderInput& input) {
    std::vector<PlainFile> files;
    for (const ImageFile& image : input.catalog.images) {
        files.push_back({.path = image.path, .source = &input.content[image.file].bytes});
    }
    return files;
}

std::vector<PlainFile> marker_files(const RenderInput&) {
    return {{".nojekyll", [] { return std::string(); }}};
}

}  // namespace conspectus
