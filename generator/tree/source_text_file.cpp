#include "tree/source_text_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>

#include "text/file_name.h"
#include "text/utf8.h"
#include "tree/disk.h"

namespace conspectus {
namespace {

constexpr std::size_t most_bytes = 8 << 20;

SourceTextFile refusal(Code code, std::string text) {
    return {std::nullopt, code, std::move(text)};
}

SourceTextFile checked(std::string bytes) {
    if (bytes.size() > most_bytes)
        return refusal(Code::file_too_large, fmt::format("is larger than {} MiB, the limit for the text of a source; "
                                                         "keep the paper's text alone",
                                                         most_bytes >> 20));
    if (const auto fault = first_invalid_utf8(bytes)) {
        const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(*fault), '\n');
        return refusal(Code::bad_encoding,
                       fmt::format("is not UTF-8 text at line {}; extract or convert it as UTF-8", line));
    }
    return {std::move(bytes), Code::missing_source, {}};
}

}  // namespace

SourceTextFile read_source_text(const std::filesystem::path& folder, const std::string& name) {
    const std::string fault = file_name_fault(name);
    if (!fault.empty() || name.find('/') != std::string::npos)
        return refusal(Code::missing_source, "is no name of a file in the folder of source texts; rename it");
    try {
        const Folder opened = open_folder(folder.string());
        struct stat status {};
        if (!find_status(opened, name, status)) return refusal(Code::missing_source, "is not there");
        if (!S_ISREG(status.st_mode))
            return refusal(Code::not_a_file, "is no regular file; put the paper's text itself in its place");
        return checked(read_file(opened, name, most_bytes + 1));
    } catch (const DiskError& error) {
        return refusal(Code::environment, error.what());
    }
}

}  // namespace conspectus
