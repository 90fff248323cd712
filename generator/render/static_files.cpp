#include "render/static_files.h"

#include <map>

namespace conspectus {
namespace {

bool is_asset(const SourceFile& file) {
    return file.path.starts_with("assets/");
}

}  // namespace

std::vector<PlainFile> asset_files(const RenderInput& input) {
    std::map<std::string, const SourceFile*> assets;
    for (const Sources* sources : {&input.default_templates, &input.templates}) {
        for (const SourceFile& file : *sources) {
            if (is_asset(file)) assets[file.path] = &file;
        }
    }
    std::vector<PlainFile> files;
    for (const auto& [path, file] : assets) {
        files.push_back({path, [file = file] { return file->bytes; }});
    }
    return files;
}

std::vector<PlainFile> figure_files(const RenderInput& input) {
    std::vector<PlainFile> files;
    for (const ImageFile& image : input.catalog.images) {
        files.push_back({image.path, [&input, &image] { return input.content[image.file].bytes; }});
    }
    return files;
}

std::vector<PlainFile> marker_files(const RenderInput&) {
    return {{".nojekyll", [] { return std::string(); }}};
}

}  // namespace conspectus
