#include "link/catalog/figure_linker.h"

#include <fmt/format.h>

#include <algorithm>

#include "link/catalog/suggestions.h"

namespace conspectus {
namespace {

class FigureLinker {
  public:
    FigureLinker(const std::vector<ImageFile>& images, Diagnostics& diagnostics)
        : images_(images), used_(images.size()), diagnostics_(diagnostics) {
        for (const ImageFile& image : images) paths_.push_back(image.path);
    }

    void link(std::vector<Summary>& bodies, std::string_view folder, bool draft) {
        for (Summary& body : bodies) {
            for (Figure& figure : body.document.figures) {
                const std::string path = content_path(folder, figure.source);
                // A draft's pictures may be still to come.
                if (!take(figure, path) && !draft) report_missing(figure, path, body.file);
            }
        }
    }

    void report_unused() {
        for (std::size_t i = 0; i < images_.size(); ++i) {
            if (!used_[i])
                diagnostics_.report(Code::unused_image, Location{images_[i].file, {}},
                                    "no summary or page shows this picture: show it or delete it");
        }
    }

  private:
    bool take(Figure& figure, const std::string& path) {
        const auto image = std::ranges::lower_bound(images_, path, {}, &ImageFile::path);
        if (image == images_.end() || image->path != path) return false;
        figure.asset = path;
        figure.width = image->width;
        figure.height = image->height;
        used_[static_cast<std::size_t>(image - images_.begin())] = true;
        return true;
    }

    void report_missing(const Figure& figure, const std::string& path, FileId file) {
        const std::string text = path.empty()
                                     ? fmt::format("the picture '{}' lies outside the content folder", figure.source)
                                     : fmt::format("there is no picture '{}'{}", path, way_out(path));
        diagnostics_.report(Code::missing_figure, {file, figure.at}, text);
    }

    std::string way_out(const std::string& path) {
        const std::string near = suggestions_.did_you_mean(path, paths_);
        return near.empty() ? fmt::format("; put it at content/{}, or correct the path here", path) : near;
    }

    const std::vector<ImageFile>& images_;
    std::vector<bool> used_;
    std::vector<std::string_view> paths_;
    Suggestions suggestions_;
    Diagnostics& diagnostics_;
};

}  // namespace

std::string content_path(std::string_view folder, std::string_view relative) {
    std::vector<std::string_view> parts = {folder};
    while (!relative.empty()) {
        const std::string_view part = relative.substr(0, relative.find('/'));
        relative.remove_prefix(std::min(relative.size(), part.size() + 1));
        if (part.empty() || part == ".") continue;
        if (part != "..") {
            parts.push_back(part);
        } else if (parts.empty()) {
            return {};
        } else {
            parts.pop_back();
        }
    }
    std::string path;
    for (const std::string_view part : parts) {
        if (!path.empty()) path += '/';
        path += part;
    }
    return path;
}

void link_figures(Inventory& inventory, Diagnostics& diagnostics) {
    FigureLinker linker(inventory.images, diagnostics);
    for (Paper& paper : inventory.papers) linker.link(paper.summaries, "papers", paper.draft);
    for (PageText& page : inventory.pages) linker.link(page.bodies, "pages", false);
    linker.report_unused();
}

}  // namespace conspectus
