#include "site_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace conspectus {
namespace fs = std::filesystem;

SiteFolder::SiteFolder() {
    std::string pattern = (fs::temp_directory_path() / "conspectus-XXXXXX").string();
    scratch_ = mkdtemp(pattern.data());
    root_ = scratch_ / "site-root";
    fs::create_directory(root_);
    fs::copy(fs::path(TEST_FOLDER) / "sites/base/content", root_ / "content", fs::copy_options::recursive);
}

SiteFolder::~SiteFolder() {
    std::error_code ignored;
    fs::remove_all(scratch_, ignored);
}

SiteFolder& SiteFolder::add_case(const fs::path& folder) {
    const auto options =
        fs::copy_options::recursive | fs::copy_options::overwrite_existing | fs::copy_options::copy_symlinks;
    for (const char* part : {"content", "templates", "sources"}) {
        if (fs::exists(folder / part)) fs::copy(folder / part, root_ / part, options);
    }
    if (fs::exists(folder / "prepare")) {
        const CommandResult prepared = run_command({"sh", (folder / "prepare").string()}, root_);
        EXPECT_EQ(prepared.exit_code, 0) << prepared.messages;
    }
    return *this;
}

SiteFolder& SiteFolder::write(const std::string& path, const std::string& bytes) {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << bytes;
    return *this;
}

CommandResult SiteFolder::run(std::vector<std::string> words, const std::vector<std::string>& settings) const {
    words.insert(words.begin(), CONSPECTUS_PROGRAM);
    return run_command(words, root_, settings);
}

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::map<std::string, std::string> snapshot(const fs::path& folder, bool stamps) {
    std::map<std::string, std::string> files;
    if (!fs::exists(folder)) return files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::string& value = files[entry.path().lexically_relative(folder).generic_string()];
        value = read_file(entry.path());
        if (!stamps) continue;
        struct stat status {};
        lstat(entry.path().c_str(), &status);
        value += "\ninode " + std::to_string(status.st_ino) + " changed " + std::to_string(status.st_mtim.tv_sec) +
                 "." + std::to_string(status.st_mtim.tv_nsec);
    }
    return files;
}

}  // namespace conspectus
