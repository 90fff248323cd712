#include "render/data/export_files.h"

#include <algorithm>

#include "render/blocks/cite_box.h"
#include "render/data/paper_markdown.h"

namespace conspectus {
namespace {

std::vector<ExportItem> all_items(const Catalog& catalog) {
    std::vector<ExportItem> items;
    for (const Work& work : catalog.works) {
        if (!work.is_unresolved()) items.push_back(export_item(catalog, work));
    }
    return items;
}

void add_paper_files(std::vector<PlainFile>& files, const RenderInput& input, const Paper& paper, const Work& work) {
    for (const ExportFormat format : export_formats) {
        files.push_back({paper_export_path(paper.id, format), [&catalog = input.catalog, &work, format] {
                             return export_file(format, {export_item(catalog, work)});
                         }});
        if (!has_listed_items(paper)) continue;
        files.push_back({references_export_path(paper.id, format), [&catalog = input.catalog, &paper, format] {
                             return export_file(format, listed_items(catalog, paper));
                         }});
    }
}

}  // namespace

std::vector<PlainFile> paper_export_files(const RenderInput& input) {
    std::vector<PlainFile> files;
    for (const Paper& paper : input.catalog.papers) add_paper_files(files, input, paper, input.catalog.work_of(paper));
    return files;
}

std::vector<PlainFile> collection_export_files(const RenderInput& input) {
    std::vector<PlainFile> files;
    for (const ExportFormat format : export_formats) {
        files.push_back({collection_export_path(format),
                         [&catalog = input.catalog, format] { return export_file(format, all_items(catalog)); }});
    }
    return files;
}

std::vector<PlainFile> paper_markdown_files(const RenderInput& input) {
    std::vector<PlainFile> files;
    for (std::uint32_t i = 0; i < input.catalog.papers.size(); ++i) {
        const Paper& paper = input.catalog.papers[i];
        for (const Summary& summary : paper.summaries) {
            files.push_back({summary_markdown_path(paper, summary),
                             [&input, i, &summary] { return paper_markdown(input, i, summary); }});
        }
    }
    return files;
}

}  // namespace conspectus
