#include "link/catalog/removed_papers.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {
namespace {

constexpr std::string_view papers_folder = "papers/";

bool is_removed(const Paper& paper) {
    return paper.status.kind == StatusKind::removed;
}

void withhold(Paper& paper) {
    for (Summary& summary : paper.summaries) summary.document = Document{};
    paper.findings.clear();
    paper.derived.clear();
    paper.notes.clear();
}

void withhold_figures(Catalog& catalog) {
    std::set<std::string, std::less<>> folders;
    for (const Paper& paper : catalog.papers) {
        if (is_removed(paper)) folders.insert(std::string(papers_folder) + paper.id);
    }
    std::erase_if(catalog.images, [&](const ImageFile& image) {
        return folders.contains(std::string_view(image.path).substr(0, image.path.find('/', papers_folder.size())));
    });
}

/// Links to a heading that is gone lead to its page.
void shorten_links(std::vector<Summary>& bodies, const std::vector<Paper>& papers) {
    for (Summary& body : bodies) {
        for (CrossLink& link : body.document.cross_links) {
            const bool to_paper = link.entity.kind == EntityKind::paper;
            if (to_paper && is_removed(papers[link.entity.index])) link.fragment.clear();
        }
    }
}

}  // namespace

Catalog withhold_removed(Catalog catalog) {
    if (std::ranges::none_of(catalog.papers, is_removed)) return catalog;
    withhold_figures(catalog);
    for (Paper& paper : catalog.papers) {
        if (is_removed(paper)) withhold(paper);
    }
    for (Paper& paper : catalog.papers) shorten_links(paper.summaries, catalog.papers);
    for (PageText& page : catalog.pages) shorten_links(page.bodies, catalog.papers);
    return catalog;
}

}  // namespace conspectus
