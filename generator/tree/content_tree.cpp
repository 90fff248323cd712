#include "tree/content_tree.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>

#include "text/ascii.h"
#include "text/excerpt.h"
#include "text/file_name.h"
#include "text/fold.h"
#include "tree/disk.h"

namespace conspectus {
namespace {

constexpr std::size_t text_limit = 1 << 20;
constexpr std::size_t table_limit = 8 << 20;
constexpr std::size_t image_limit = 20 << 20;
constexpr std::size_t deepest = 16;

constexpr std::array<std::string_view, 6> image_suffixes = {".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif"};
constexpr std::array<std::string_view, 11> text_suffixes = {".md",   ".yaml", ".yml", ".html", ".css", ".js",
                                                            ".json", ".bib",  ".ris", ".nbib", ".tsv"};

bool has_suffix(std::string_view key, const auto& suffixes) {
    return std::ranges::any_of(suffixes, [&](std::string_view suffix) { return key.ends_with(suffix); });
}

bool is_image(std::string_view name) {
    return has_suffix(file_name_key(name), image_suffixes);
}

std::size_t limit_of(std::string_view name) {
    if (is_image(name)) return image_limit;
    return name.ends_with(".csv") ? table_limit : text_limit;
}

bool looks_like_file(std::string_view name) {
    return is_image(name) || has_suffix(file_name_key(name), text_suffixes);
}

/// A fault of one path. It becomes a diagnostic when the FileIds are known.
struct Fault {
    std::string path;
    Code code;
    std::string text;        ///< follows "this" or "the file": "is a symbolic link …"
    std::string other_path;  ///< of the note "the other one is here"
};

std::string kind_of(mode_t mode) {
    if (S_ISLNK(mode)) return "a symbolic link";
    if (S_ISFIFO(mode)) return "a named pipe";
    if (S_ISSOCK(mode)) return "a socket";
    return "a device";
}

/// Walks the folder with a list of folders to do, without recursion.
class ContentWalk {
  public:
    ContentWalk(Folder root, const TreeLimits& limits) : root_(std::move(root)), limits_(limits) {}

    void run() {
        visit(root_, "", 0);
        while (!pending_.empty() && !is_full_) {
            const Pending next = std::move(pending_.back());
            pending_.pop_back();
            visit_below(next.path, next.depth);
        }
        std::ranges::sort(sources_, {}, &SourceFile::path);
    }

    /// Returns the messages that stop the run, which have no location.
    const std::vector<std::string>& disk_errors() const { return disk_errors_; }
    Sources take_sources() { return std::move(sources_); }
    const std::vector<Fault>& faults() const { return faults_; }

  private:
    struct Pending {
        std::string path;
        std::size_t depth;
    };

    void visit_below(const std::string& path, std::size_t depth) {
        attempt([&] { visit(open_folder(root_, path), path + "/", depth); });
    }

    void visit(const Folder& folder, const std::string& prefix, std::size_t depth) {
        std::map<std::string, std::string> keys;
        attempt([&] {
            for (const std::string& name : list_folder(folder)) {
                if (is_passed_over(name) || !is_fit(prefix, name)) continue;
                const auto [other, is_new] = keys.emplace(file_name_key(name), prefix + name);
                if (!is_new) report_clash(prefix + name, other->second);
                if (is_full_) return;
                attempt([&] { visit_entry(folder, prefix, name, depth); });
            }
        });
    }

    /// Runs a step. Ignores what has disappeared between listing and reading.
    void attempt(const auto& step) {
        try {
            step();
        } catch (const DiskError& error) {
            if (error.error() != ENOENT) disk_errors_.emplace_back(error.what());
        }
    }

    bool is_fit(const std::string& prefix, const std::string& name) {
        const std::string fault = file_name_fault(name);
        if (fault.empty()) return true;
        add(prefix + name, Code::unportable_name,
            fmt::format("name {}, which not every system can hold; rename it", fault));
        return false;
    }

    void report_clash(const std::string& path, const std::string& other) {
        faults_.push_back({path, Code::name_clash,
                           fmt::format("has the same name as '{}' on disks that do not tell upper from lower case; "
                                       "rename one of them",
                                       visible(other)),
                           other});
    }

    void visit_entry(const Folder& folder, const std::string& prefix, const std::string& name, std::size_t depth) {
        const struct stat status = status_of(folder, name);
        const std::string path = prefix + name;
        if (S_ISDIR(status.st_mode)) {
            visit_folder(path, name, depth + 1);
        } else if (S_ISREG(status.st_mode)) {
            read(folder, path, name);
        } else {
            add(path, Code::not_a_file,
                fmt::format("is {}, which is not read from a content folder; put a regular file in its place",
                            kind_of(status.st_mode)));
        }
    }

    void visit_folder(const std::string& path, const std::string& name, std::size_t depth) {
        if (looks_like_file(name)) {
            add(path, Code::not_a_file,
                fmt::format("is a folder, but its name ends in '{}' like a file's; rename it",
                            visible(name.substr(name.rfind('.')))));
        } else if (depth > deepest) {
            add(path, Code::not_a_file,
                fmt::format("lies more than {} folders deep; move what it holds further up", deepest));
        } else {
            pending_.push_back({path, depth});
        }
    }

    void read(const Folder& folder, const std::string& path, const std::string& name) {
        const std::size_t limit = limit_of(name);
        std::string bytes = read_file(folder, name, limit + 1);
        if (bytes.size() > limit) {
            add(path, Code::file_too_large,
                fmt::format("is larger than {} MiB, the limit for {}; {}", limit >> 20,
                            is_image(name) ? "pictures" : "text",
                            is_image(name) ? "save it smaller" : "split it or take out what does not belong there"));
            keep_beginning(bytes);
        }
        (is_image(name) ? picture_bytes_ : text_bytes_) += bytes.size();
        sources_.push_back({path, std::move(bytes)});
        check_sum();
    }

    void check_sum() {
        if (sources_.size() > limits_.files)
            return stop(fmt::format("files are more than {}, the limit", limits_.files));
        if (text_bytes_ > limits_.text_bytes)
            return stop(
                fmt::format("texts are larger than {} MiB, the limit for all together", limits_.text_bytes >> 20));
        if (picture_bytes_ > limits_.picture_bytes)
            stop(fmt::format("pictures are larger than {} MiB, the limit for all together",
                             limits_.picture_bytes >> 20));
    }

    /// Forgets everything but the last file.
    void stop(const std::string& excess) {
        is_full_ = true;
        SourceFile last{sources_.back().path, {}};
        sources_.assign(1, std::move(last));
        faults_.assign(1, {sources_.front().path,
                           Code::collection_too_large,
                           fmt::format("and those before it go beyond a limit: the {}; divide the collection, or take "
                                       "out what does not belong there",
                                       excess),
                           {}});
    }

    /// Keeps enough bytes to recognise the file, so that links to it are not a second fault.
    static void keep_beginning(std::string& bytes) {
        bytes.resize(text_limit / 8);
        if (const auto end = bytes.rfind('\n'); end != bytes.npos) bytes.resize(end + 1);
    }

    void add(std::string path, Code code, std::string text) {
        faults_.push_back({std::move(path), code, std::move(text), {}});
    }

    Folder root_;
    const TreeLimits& limits_;
    std::size_t text_bytes_ = 0;
    std::size_t picture_bytes_ = 0;
    bool is_full_ = false;
    std::vector<Pending> pending_;
    Sources sources_;
    std::vector<Fault> faults_;
    std::vector<std::string> disk_errors_;
};

FileId file_id(const Sources& sources, const std::string& path) {
    const auto found = std::ranges::lower_bound(sources, path, {}, &SourceFile::path);
    const bool there = found != sources.end() && found->path == path;
    return there ? static_cast<FileId>(found - sources.begin()) : no_file;
}

/// Reports a fault at its file, or names in the text what is not one of `sources`.
void report(const Fault& fault, const Sources& sources, Diagnostics& diagnostics) {
    const FileId file = file_id(sources, fault.path);
    auto& diagnostic = file == no_file ? diagnostics.report_path(fault.code, fault.path, "this " + fault.text)
                                       : diagnostics.report(fault.code, {file, {}}, "the file " + fault.text);
    if (const FileId other = file_id(sources, fault.other_path); other != no_file) {
        diagnostic.notes.push_back({{other, {}}, "the other one is here"});
    }
}

}  // namespace

std::optional<Sources> read_tree(const std::filesystem::path& folder, Diagnostics& diagnostics,
                                 const TreeLimits& limits) {
    try {
        ContentWalk walk(open_folder(folder.string()), limits);
        walk.run();
        for (const std::string& error : walk.disk_errors()) diagnostics.report(Code::environment, {}, error);
        if (!walk.disk_errors().empty()) return std::nullopt;
        Sources sources = walk.take_sources();
        for (const Fault& fault : walk.faults()) report(fault, sources, diagnostics);
        return sources;
    } catch (const DiskError& error) {
        diagnostics.report(Code::environment, {}, error.what());
        return std::nullopt;
    }
}

namespace {

void keep_mode(const Folder& folder, const std::string& from, const std::string& to) {
    struct stat status {};
    if (!find_status(folder, from, status)) return;
    if (::fchmodat(folder.get(), to.c_str(), status.st_mode & 07777, 0) != 0)
        throw DiskError("change the mode of", folder.path_of(to), errno);
}

/// Removes what a run that was killed left: `.NAME.PID`, where no process has that number any more.
void clear_leftovers(const Folder& folder, const std::string& name) {
    const std::string start = "." + name + ".";
    for (const std::string& entry : list_folder(folder)) {
        const std::string number = entry.starts_with(start) ? entry.substr(start.size()) : std::string();
        if (number.size() > 9 || !is_ascii_number(number)) continue;
        if (::kill(static_cast<pid_t>(std::stoi(number)), 0) != 0 && errno == ESRCH) remove_file(folder, entry);
    }
}

void write_in_place(const Folder& folder, const std::string& name, const std::string& scratch, std::string_view bytes) {
    try {
        write_new_file(folder, scratch, bytes, true);
        keep_mode(folder, name, scratch);
        rename_entry(folder, scratch, folder, name);
    } catch (const DiskError&) {
        ::unlinkat(folder.get(), scratch.c_str(), 0);
        throw;
    }
    flush_folder(folder, false);
}

constexpr const char* trace_folder = "traces";

/// Fails if the name belongs to anything else, a symbolic link included.
void have_trace_folder(const std::filesystem::path& content) {
    const Folder root = open_folder(content.string());
    struct stat status {};
    if (!find_status(root, trace_folder, status)) make_folder(root, trace_folder);
    open_folder(root, trace_folder);
}

}  // namespace

std::optional<std::string> write_content_file(const std::filesystem::path& path, std::string_view bytes) {
    try {
        const std::filesystem::path parent = path.has_parent_path() ? path.parent_path() : ".";
        const std::string name = path.filename().string();
        const Folder folder = open_folder(parent.string());
        clear_leftovers(folder, name);
        write_in_place(folder, name, "." + name + "." + std::to_string(::getpid()), bytes);
        return std::nullopt;
    } catch (const DiskError& error) {
        return error.what();
    }
}

std::optional<std::string> write_trace_file(const std::filesystem::path& content, const std::string& paper,
                                            std::string_view bytes) {
    try {
        have_trace_folder(content);
    } catch (const DiskError& error) {
        return error.what();
    }
    return write_content_file(content / trace_folder / (paper + ".tsv"), bytes);
}

}  // namespace conspectus
