#include "tree/verify.h"

#include <fmt/format.h>

#include <limits>

#include "text/excerpt.h"
#include "tree/output_folder.h"
#include "tree/output_path.h"
#include "tree/publish_plan.h"

namespace conspectus {
namespace {

bool is_as_published(const PresentSite& site, const ScannedEntry& entry, const ManifestEntry& published) {
    if (!entry.is_file()) return false;
    return content_hash(read_file(site.folder, entry.path, std::numeric_limits<std::size_t>::max())) == published.hash;
}

TreeDifferences differences(const PresentSite& site) {
    TreeDifferences found{.files = site.manifest.entries.size()};
    for (const ManifestEntry& published : site.manifest.entries) {
        const ScannedEntry* there = site.scan.find(published.path);
        if (published.hash == "-") {
            found.is_unfinished = true;
        } else if (there == nullptr) {
            found.missing.push_back(published.path);
        } else if (!is_as_published(site, *there, published)) {
            found.changed.push_back(published.path);
        }
    }
    for (const ScannedEntry& entry : site.scan.entries) {
        const bool is_ours = entry.is_folder() || entry.path == manifest_name || site.manifest.find(entry.path);
        if (entry.path == workshop_name) found.is_unfinished = true;
        if (!is_ours && folder_of(entry.path) != workshop_name) found.foreign.push_back(entry.path);
    }
    return found;
}

}  // namespace

std::variant<TreeDifferences, PublishFailure> verify_tree(const std::filesystem::path& output) {
    const std::string shown = visible(output.generic_string());
    try {
        const PresentSite site = read_present_site(open_folder(output.string()), shown);
        if (site.manifest_bytes.empty()) {
            return PublishFailure{
                fmt::format("'{}' has no {}, so it is not known what was published there; "
                            "name a folder that conspectus has made",
                            shown, manifest_name)};
        }
        return differences(site);
    } catch (const DiskError& error) {
        return PublishFailure{error.what()};
    } catch (const Refusal& refusal) {
        return PublishFailure{refusal.what()};
    }
}

}  // namespace conspectus
