#include "link/catalog/removed_papers.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace conspectus {
namespace {

constexpr std::string_view papers_folder = "papers/";

bool is_removed(const Catalog& catalog, const Paper& paper) {
    return catalog.status_of(paper).kind == StatusKind::removed;
}

void withhold(Paper& paper, ResolvedPaper& names) {
    for (Summary& summary : paper.summaries) summary.document = {};
    for (ResolvedDocument& document : names.summaries) document = {};
    paper.findings.clear();
    names.findings.clear();
    paper.derived.clear();
    paper.notes.clear();
}

/// Erases the images in removed papers' folders; returns where the others went.
std::vector<MaybeIndex> withhold_images(Catalog& catalog) {
    std::set<std::string, std::less<>> folders;
    for (const Paper& paper : catalog.papers) {
        if (is_removed(catalog, paper)) folders.insert(std::string(papers_folder) + paper.id);
    }
    std::vector<MaybeIndex> moved;
    std::vector<ImageFile> kept;
    for (ImageFile& image : catalog.images) {
        const auto folder = std::string_view(image.path).substr(0, image.path.find('/', papers_folder.size()));
        moved.push_back(folders.contains(folder) ? MaybeIndex() : MaybeIndex(static_cast<std::uint32_t>(kept.size())));
        if (moved.back()) kept.push_back(std::move(image));
    }
    catalog.images = std::move(kept);
    return moved;
}

/// Links to a heading that is gone lead to its page; a figure whose image is gone shows none.
void withhold_targets(std::vector<ResolvedDocument>& documents, const Catalog& catalog,
                      const std::vector<MaybeIndex>& images) {
    for (ResolvedDocument& document : documents) {
        for (LinkTarget& link : document.cross_links) {
            const bool to_paper = link.entity.kind == EntityKind::paper;
            if (to_paper && is_removed(catalog, catalog.papers[link.entity.index])) link.fragment.clear();
        }
        for (MaybeIndex& figure : document.figures) figure = figure ? images[*figure] : MaybeIndex();
    }
}

}  // namespace

Catalog withhold_removed(Catalog catalog) {
    const auto removed = [&](const Paper& paper) { return is_removed(catalog, paper); };
    if (std::ranges::none_of(catalog.papers, removed)) return catalog;
    Resolution& names = catalog.resolved;
    for (std::size_t i = 0; i < catalog.papers.size(); ++i) {
        if (removed(catalog.papers[i])) withhold(catalog.papers[i], names.papers[i]);
    }
    const std::vector<MaybeIndex> images = withhold_images(catalog);
    for (ResolvedPaper& paper : names.papers) withhold_targets(paper.summaries, catalog, images);
    for (std::vector<ResolvedDocument>& page : names.pages) withhold_targets(page, catalog, images);
    return catalog;
}

}  // namespace conspectus
