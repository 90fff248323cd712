#include "tree/publisher.h"

#include "tree/exchange.h"
#include "tree/in_place.h"
#include "tree/output_folder.h"
#include "tree/output_lock.h"
#include "tree/output_path.h"
#include "tree/refusal.h"

namespace conspectus {
namespace {

Folder open_parent(const OutputFolder& output) {
    std::error_code error;
    std::filesystem::create_directories(output.parent, error);
    if (error) throw DiskError("create the folder", output.parent.string(), error.value());
    return open_folder(output.parent.string());
}

bool is_mount_point(const Folder& parent, const Folder& folder) {
    return status_of(parent, ".").st_dev != status_of(folder, ".").st_dev;
}

/// An output that is there: by exchange where that can be done.
Published update(const std::vector<OutputFile>& files, const Folder& parent, const OutputFolder& output) {
    const Folder folder = open_folder(parent, output.name);
    const PresentSite present = read_present_site(folder, output.shown);
    const Plan plan = make_plan(files, present, output.shown);
    if (plan.changes_nothing) return plan.counts;
    const bool can_exchange = !is_mount_point(parent, folder) && !output.holds_working_folder();
    if (!can_exchange || !publish_by_exchange(parent, output, present, plan)) publish_in_place(folder, present, plan);
    return plan.counts;
}

Published create(const std::vector<OutputFile>& files, const Folder& parent, const OutputFolder& output) {
    const PresentSite nothing;
    const Plan plan = make_plan(files, nothing, output.shown);
    if (!publish_by_exchange(parent, output, nothing, plan)) {
        make_folder(parent, output.name);
        publish_in_place(open_folder(parent, output.name), nothing, plan);
    }
    return plan.counts;
}

Published publish_or_throw(const std::vector<OutputFile>& files, const std::filesystem::path& output,
                           const std::vector<std::filesystem::path>& inputs) {
    check_output_paths(files);
    const OutputFolder place = locate_output(output, inputs);
    const Folder parent = open_parent(place);
    const OutputLock lock(parent, place);
    return accept_output(parent, place) ? update(files, parent, place) : create(files, parent, place);
}

}  // namespace

std::variant<Published, PublishFailure> publish(const std::vector<OutputFile>& files,
                                                const std::filesystem::path& output,
                                                const std::vector<std::filesystem::path>& inputs) {
    try {
        return publish_or_throw(files, output, inputs);
    } catch (const DiskError& error) {
        return PublishFailure{error.what()};
    } catch (const Refusal& refusal) {
        return PublishFailure{refusal.what()};
    }
}

}  // namespace conspectus
