#include "tree/publisher.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>

#include "text/excerpt.h"
#include "tree/exchange.h"
#include "tree/in_place.h"
#include "tree/output_folder.h"
#include "tree/output_path.h"

namespace conspectus {
namespace {

Folder open_parent(const OutputFolder& output) {
    std::error_code error;
    std::filesystem::create_directories(output.parent, error);
    if (error) throw DiskError("create the folder", output.parent.string(), error.value());
    return open_folder(output.parent.string());
}

void require_fit(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
        if (const auto fault = output_path_fault(path); !fault.empty())
            throw Refusal(fmt::format("internal error: the output path '{}' {}", visible(path), fault));
    }
}

/// Returns what `action` returns, or the disk's or our reason against it.
template <typename Result, typename Action>
std::variant<Result, PublishFailure> attempt(const Action& action) {
    try {
        return action();
    } catch (const DiskError& error) {
        return PublishFailure{error.what()};
    } catch (const Refusal& refusal) {
        return PublishFailure{refusal.what()};
    }
}

}  // namespace

struct Publisher::State {
    OutputFolder output;
    Folder parent;
    OutputLock lock;
    PresentSite present;
    Plan plan;
    std::vector<PlannedFile*> files;  ///< parallel to the paths that open() was given

    // The two ways to write new files; one of them is made with the first file.
    std::mutex mutex;
    std::optional<NextSite> next;
    std::optional<Workshop> workshop;

    std::atomic<bool> has_failed = false;
    std::optional<PublishFailure> failure;  ///< the first; guarded by `mutex`

    State(const std::vector<std::string>& paths, OutputFolder folder);

    void add(PlannedFile& file, std::string_view bytes);
    void prepare();
    std::string obstacle() const;
    bool can_exchange() const { return obstacle().empty(); }
    bool changes_nothing() const;
    Published counts() const;
    void publish(const std::function<void()>& check);
    void publish_without_exchange(const std::function<void()>& check);
};

Publisher::State::State(const std::vector<std::string>& paths, OutputFolder folder)
    : output(std::move(folder)), parent(open_parent(output)), lock(parent, output) {
    if (accept_output(parent, output)) present = read_present_site(open_folder(parent, output.name), output.shown);
    plan = make_plan(paths, present, output.shown);
    for (const std::string& path : paths) files.push_back(plan.find(path));
    if (can_exchange()) require_own_next(parent, output);
}

/// Returns why the present site cannot be exchanged for another folder, as far as that is known beforehand.
std::string Publisher::State::obstacle() const {
    if (!present.exists()) return {};
    if (status_of(parent, ".").st_dev != status_of(present.folder, ".").st_dev) return "it is a mount point";
    return output.holds_working_folder() ? "the working folder lies in it" : "";
}

void Publisher::State::add(PlannedFile& file, std::string_view bytes) {
    std::string hash = content_hash(bytes);
    if (!present.holds(file.path, bytes, hash)) {
        require_own(file.path, present, output.shown);
        file.is_fresh = true;
        prepare();
        next ? next->write(file, bytes) : workshop->write(file, bytes);
    }
    file.hash = std::move(hash);
}

void Publisher::State::prepare() {
    const std::lock_guard guard(mutex);
    if (next || workshop) return;
    if (can_exchange()) {
        next.emplace(parent, output, present, plan);
    } else {
        workshop.emplace(present.folder, present, plan);
    }
}

bool Publisher::State::changes_nothing() const {
    const bool is_left_over =
        present.scan.find(workshop_name) != nullptr || (can_exchange() && is_next_left_over(parent, output, present));
    return !next && !workshop && plan.removed.empty() && !is_left_over &&
           manifest_text(plan.manifest()) == present.manifest_bytes;
}

Published Publisher::State::counts() const {
    const std::size_t written = plan.fresh_files();
    Published counts{written, files.size() - written, plan.removed.size(), {}};
    if (workshop) counts.in_place = can_exchange() ? "its file system cannot exchange folders" : obstacle();
    return counts;
}

void Publisher::State::publish(const std::function<void()>& check) {
    prepare();
    require_unchanged(plan, present, output.shown);
    if (workshop) {
        workshop->publish(check);
    } else if (!next->publish(check)) {
        publish_without_exchange(check);
    }
}

/// Publishes on a file system that has turned out unable to exchange folders.
void Publisher::State::publish_without_exchange(const std::function<void()>& check) {
    if (!present.exists()) {
        make_folder(parent, output.name);
        present.folder = open_folder(parent, output.name);
    }
    workshop.emplace(present.folder, present, plan);
    for (const PlannedFile& file : plan.files) {
        if (file.is_fresh) workshop->adopt(file, next->folder());
    }
    next.reset();
    workshop->publish(check);
}

std::variant<Publisher, PublishFailure> Publisher::open(const std::vector<std::string>& paths,
                                                        const std::filesystem::path& output,
                                                        const std::vector<std::filesystem::path>& inputs) {
    return attempt<Publisher>([&] {
        require_fit(paths);
        return Publisher(std::make_unique<State>(paths, locate_output(output, inputs)));
    });
}

Publisher::Publisher(std::unique_ptr<State> state) : state_(std::move(state)) {}
Publisher::Publisher(Publisher&&) noexcept = default;
Publisher& Publisher::operator=(Publisher&&) noexcept = default;
Publisher::~Publisher() = default;

bool Publisher::add(std::size_t index, std::string_view bytes) {
    if (state_->has_failed) return false;
    const auto result = attempt<std::monostate>([&] {
        state_->add(*state_->files[index], bytes);
        return std::monostate();
    });
    const auto* failure = std::get_if<PublishFailure>(&result);
    if (failure == nullptr) return true;
    const std::lock_guard guard(state_->mutex);
    if (!state_->failure) state_->failure = *failure;
    state_->has_failed = true;
    return false;
}

std::variant<Published, PublishFailure> Publisher::commit(const std::function<bool()>& is_stopped) {
    if (state_->failure) return *state_->failure;
    return attempt<Published>([&] {
        if (std::ranges::any_of(state_->files, [](const PlannedFile* file) { return file->hash.empty(); }))
            throw Refusal("internal error: not all files of the site were made");
        if (state_->changes_nothing()) return state_->counts();
        state_->publish([&] {
            if (is_stopped()) throw Refusal("the run was interrupted");
        });
        return state_->counts();
    });
}

}  // namespace conspectus
