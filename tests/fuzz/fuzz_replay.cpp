// fuzz_replay CORPUS [TARGET]: gives every file of CORPUS/<target>/ to its fuzz target, once, without libFuzzer. Names
// each file before it is tried: the last one named is the one that failed.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

// Each target is compiled with LLVMFuzzerTestOneInput renamed to try_<target>.
#define TARGET(name) extern "C" int try_##name(const std::uint8_t* data, std::size_t size);
FUZZ_TARGETS
#undef TARGET

namespace {

namespace fs = std::filesystem;

struct Target {
    const char* name;
    int (*run)(const std::uint8_t* data, std::size_t size);
};

constexpr Target targets[] = {
#define TARGET(name) {#name, try_##name},
    FUZZ_TARGETS
#undef TARGET
};

std::vector<fs::path> files_of(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void replay(const Target& target, const fs::path& folder) {
    target.run(nullptr, 0);
    for (const fs::path& path : files_of(folder)) {
        std::printf("%s\n", path.string().c_str());
        std::fflush(stdout);
        const std::string bytes = bytes_of(path);
        target.run(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2 || count > 3) {
        std::fprintf(stderr, "usage: fuzz_replay CORPUS [TARGET]\n");
        return 2;
    }
    std::size_t replayed = 0;
    for (const Target& target : targets) {
        if (count == 3 && std::string_view(target.name) != arguments[2]) continue;
        replay(target, fs::path(arguments[1]) / target.name);
        ++replayed;
    }
    return replayed > 0 ? 0 : 2;
}
