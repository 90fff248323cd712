#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace conspectus {

/// Counts of files.
struct Published {
    std::size_t written = 0;  ///< new or changed
    std::size_t unchanged = 0;
    std::size_t removed = 0;
    std::string in_place;  ///< why the files were replaced one by one; empty where the site was in one step
};

/// The reason why nothing was published; the old site is unchanged.
struct PublishFailure {
    std::string text;  ///< with the path and the system's reason
};

/// Makes an output folder hold exactly the listed files, all or nothing, touching only what changed. Files that are not
/// in the manifest of an earlier run are never touched. A file is compared with the present site and, if it differs,
/// written beside it as soon as its bytes are given; nothing of the present site changes before commit(). A lock admits
/// only one publisher at a time to an output.
class Publisher {
  public:
    /// `paths` are free of output_path_faults(). Refuses "/", a folder of or
    /// above `inputs`, a non-empty folder without our manifest, an output that
    /// another process is writing, and a foreign file where a folder must be.
    static std::variant<Publisher, PublishFailure> open(const std::vector<std::string>& paths,
                                                        const std::filesystem::path& output,
                                                        const std::vector<std::filesystem::path>& inputs);
    Publisher(Publisher&&) noexcept;
    Publisher& operator=(Publisher&&) noexcept;
    /// Removes everything of the new site, unless it was committed.
    ~Publisher();

    /// Takes the bytes of `paths[index]`; any thread may call it, once for each
    /// file. Returns false when the publication has failed: commit() says why.
    bool add(std::size_t index, std::string_view bytes);

    /// Publishes the files, all of which must have been added. Asks `is_stopped` now and then; once it returns true,
    /// nothing is published. Must be called at most once.
    std::variant<Published, PublishFailure> commit(const std::function<bool()>& is_stopped);

  private:
    struct State;
    explicit Publisher(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace conspectus
