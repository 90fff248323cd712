#include "render/data/api_files.h"

#include <nlohmann/json.hpp>

#include "cite/csl_json.h"
#include "render/data/api_json.h"

namespace conspectus {
namespace {

using Json = nlohmann::ordered_json;

constexpr int api_version = 1;

/// One list of the interface: its number of rows, and a function that returns one.
struct ApiList {
    std::string_view name;
    std::string_view holds;
    std::size_t (*count)(const Catalog& catalog);
    std::string (*rows)(const RenderInput& input);
};

void add_row(std::string& rows, const Json& row) {
    rows += (rows.empty() ? "" : ",\n") + json_text(row);
}

/// Returns a list with a row for each of `count` things.
template <Json (*row)(const RenderInput&, std::uint32_t), std::size_t (*count)(const Catalog&)>
std::string rows_of(const RenderInput& input) {
    std::string rows;
    for (std::uint32_t i = 0; i < count(input.catalog); ++i) add_row(rows, row(input, i));
    return rows;
}

std::size_t paper_count(const Catalog& catalog) {
    return catalog.papers.size();
}
std::size_t work_count(const Catalog& catalog) {
    return catalog.works.size();
}
std::size_t keyword_count(const Catalog& catalog) {
    return catalog.keywords.size();
}
std::size_t finding_count(const Catalog& catalog) {
    std::size_t count = 0;
    for (const Paper& paper : catalog.papers) count += paper.findings.size();
    return count;
}

std::string finding_rows(const RenderInput& input) {
    std::string rows;
    for (std::uint32_t p = 0; p < input.catalog.papers.size(); ++p) {
        const Paper& paper = input.catalog.papers[p];
        for (std::uint32_t f = 0; f < paper.findings.size(); ++f) {
            Json row = {{"paper", paper.id}};
            row.update(finding_json(input.catalog, {p, f}));
            add_row(rows, row);
        }
    }
    return rows;
}

constexpr ApiList lists[] = {
    {"papers", "the papers summarised here; each row's data names the paper's own file", &paper_count,
     &rows_of<&paper_row_json, &paper_count>},
    {"works", "everything that can be cited, as CSL items, and who cites it", &work_count,
     &rows_of<&work_json, &work_count>},
    {"keywords", "the thesaurus, and where each concept is used", &keyword_count,
     &rows_of<&keyword_json, &keyword_count>},
    {"findings", "results with their values as printed", &finding_count, &finding_rows},
};

Json site_json(const RenderInput& input) {
    const Site& site = input.catalog.site;
    Json json = {{"version", api_version}, {"name", localized_json(site.title)}};
    if (!site.description.empty()) json["description"] = localized_json(site.description);
    json["generator"] = "Conspectus " CONSPECTUS_VERSION;
    if (!input.base_url.empty()) json["base-url"] = input.base_url;
    for (const Language& language : site.languages) {
        json["languages"].push_back({{"key", language.key}, {"tag", language.tag}, {"name", language.name}});
    }
    if (!site.license_name.empty()) json["license"] = {{"name", site.license_name}, {"url", site.license_url}};
    return json;
}

std::string index_text(const RenderInput& input) {
    Json json = site_json(input);
    for (const ApiList& list : lists) {
        json["files"].push_back(
            {{"path", api_path(list.name)}, {"count", list.count(input.catalog)}, {"holds", list.holds}});
    }
    for (const ExportFormat format : export_formats) {
        json["exports"][std::string(export_title(format))] = collection_export_path(format);
    }
    return json_text(json, 2) + "\n";
}

}  // namespace

std::vector<PlainFile> api_files(const RenderInput& input) {
    std::vector<PlainFile> files = {{api_path("index"), [&input] { return index_text(input); }}};
    for (const ApiList& list : lists) {
        files.push_back({api_path(list.name), [&input, &list] { return "[\n" + list.rows(input) + "\n]\n"; }});
    }
    for (std::uint32_t i = 0; i < input.catalog.papers.size(); ++i) {
        files.push_back({paper_api_path(input.catalog.papers[i].id),
                         [&input, i] { return json_text(paper_json(input, i), 1) + "\n"; }});
    }
    return files;
}

}  // namespace conspectus
