// Any bytes as a file of the content: the first byte chooses which one, "a" the first of the list. Every message must
// be one clean line at a position inside of the file, a picture must have a size, and a paper that cannot be read keeps
// its id.
#include <array>

#include "fuzz_target.h"
#include "parse/parse_file.h"

namespace conspectus {
namespace {

constexpr std::array paths = {"papers/x.md",     "papers/x.en.md",  "pages/a.md",     "pages/a.en.md",
                              "site.yaml",       "keywords.yaml",   "journals.yaml",  "references/w.yaml",
                              "status.csv",      "traces/x.tsv",    "papers/x/p.png", "papers/x/p.jpg",
                              "papers/x/p.webp", "papers/x/p.avif", "papers/x/p.gif"};

constexpr std::uint32_t largest_side = 1U << 20;

void check_result(const ParsedFile& parsed, std::string_view path) {
    if (path == "papers/x.md") {
        const auto* paper = std::get_if<PaperFile>(&parsed);
        require(paper != nullptr && paper->paper.id == "x", "a paper keeps its id");
    }
    if (const auto* image = std::get_if<ImageFile>(&parsed)) {
        require(image->width > 0 && image->height > 0, "a picture has a size");
        require(image->width <= largest_side && image->height <= largest_side, "a picture has a sane size");
    }
    if (const auto* trace = std::get_if<TraceFile>(&parsed))
        require(trace->trace.paper == "x", "a trace has its paper");
}

void check(std::string_view bytes) {
    if (bytes.empty()) return;
    const auto choice = static_cast<std::uint8_t>(bytes[0] - 'a');
    const Sources sources = {{paths[choice % paths.size()], std::string(bytes.substr(1))}};
    Diagnostics diagnostics;
    check_result(parse_file(sources[0], 0, diagnostics), sources[0].path);
    require_sound_messages(diagnostics, sources);
    format_messages(diagnostics.sorted(), sources, {.prefix = "content/"});
}

}  // namespace
}  // namespace conspectus

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    conspectus::check(conspectus::input_bytes(data, size));
    return 0;
}
