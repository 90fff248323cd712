#include "link/catalog/figure_linker.h"

#include <fmt/format.h>

#include <algorithm>

#include "link/catalog/suggestions.h"

namespace conspectus {
namespace {

class FigureCheck {
  public:
    FigureCheck(const std::vector<ImageFile>& images, Diagnostics& diagnostics)
        : images_(images), used_(images.size()), diagnostics_(diagnostics) {
        for (const ImageFile& image : images) paths_.push_back(image.path);
    }

    void check(const std::vector<Summary>& bodies, std::string_view folder, bool draft) {
        for (const Summary& body : bodies) {
            for (const Figure& figure : body.document.figures) {
                const MaybeIndex image = find_image(images_, folder, figure);
                if (image) used_[*image] = true;
                // A draft's pictures may be missing still.
                if (!image && !draft) report_missing(figure, content_path(folder, figure.source), body.file);
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

MaybeIndex find_image(const std::vector<ImageFile>& images, std::string_view folder, const Figure& figure) {
    const std::string path = content_path(folder, figure.source);
    const auto image = std::ranges::lower_bound(images, path, {}, &ImageFile::path);
    if (image == images.end() || image->path != path) return {};
    return static_cast<std::uint32_t>(image - images.begin());
}

void check_figures(const Inventory& inventory, Diagnostics& diagnostics) {
    FigureCheck figures(inventory.images, diagnostics);
    for (const Paper& paper : inventory.papers) figures.check(paper.summaries, "papers", paper.draft);
    for (const PageText& page : inventory.pages) figures.check(page.bodies, "pages", false);
    figures.report_unused();
}

}  // namespace conspectus
