#pragma once
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

namespace conspectus {

/// A folder of its own for one test, removed afterwards.
class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "conspectus-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
        path_ = std::filesystem::canonical(path_);
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::filesystem::path path(const std::string& name = "") const { return name.empty() ? path_ : path_ / name; }

    void write(const std::string& name, const std::string& bytes) const {
        std::filesystem::create_directories(path(name).parent_path());
        std::ofstream(path(name), std::ios::binary) << bytes;
    }

    std::string read(const std::string& name) const {
        std::ifstream file(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    /// Every file and folder below `name`: path → bytes; "/" for a folder,
    /// "-> target" for a link.
    std::map<std::string, std::string> tree(const std::string& name) const {
        namespace fs = std::filesystem;
        std::map<std::string, std::string> result;
        if (!fs::exists(path(name))) return result;
        for (const auto& entry : fs::recursive_directory_iterator(path(name))) {
            const std::string relative = entry.path().lexically_relative(path(name)).generic_string();
            if (entry.is_symlink()) {
                result[relative] = "-> " + fs::read_symlink(entry.path()).string();
            } else {
                result[relative] = entry.is_directory() ? "/" : read(name + "/" + relative);
            }
        }
        return result;
    }

    struct stat status(const std::string& name) const {
        struct stat status {};
        EXPECT_EQ(::lstat(path(name).c_str(), &status), 0) << name;
        return status;
    }

  private:
    std::filesystem::path path_;
};

}  // namespace conspectus
