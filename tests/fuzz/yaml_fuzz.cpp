// Any text that passes the file checks: the YAML reader must return, with a value tree within its limits
// or with a message that names a place in the text.
#include <vector>

#include "fuzz_target.h"
#include "yaml/yaml.h"

namespace {

using namespace conspectus;

constexpr std::uint32_t first_line = 2;
constexpr std::size_t most_depth = 8;

struct Level {
    const YamlValue* value;
    std::size_t depth;
};

void check_tree(const YamlValue& root) {
    std::vector<Level> open = {{&root, 0}};
    while (!open.empty()) {
        const Level level = open.back();
        open.pop_back();
        require(level.depth <= most_depth, "depth is bounded");
        const bool is_empty_text = level.depth == 0 && level.value->kind == YamlKind::null;
        require(is_empty_text || level.value->at.line >= first_line, "a value has a place");
        for (const YamlValue& item : level.value->items) open.push_back({&item, level.depth + 1});
        for (const YamlEntry& entry : level.value->entries) {
            require(level.value->find(entry.key) == &entry.value, "a key stands once");
            open.push_back({&entry.value, level.depth + 1});
        }
    }
}

void check_messages(const Diagnostics& diagnostics, std::string_view text) {
    const auto lines = static_cast<std::uint32_t>(1 + std::count(text.begin(), text.end(), '\n') +
                                                  std::count(text.begin(), text.end(), '\r'));
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        const Position at = diagnostic.at.position;
        require(at.line <= first_line + lines, "a message names a line of the text");
        require_clean_line(diagnostic.text);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = accepted_text(data, size);
    Diagnostics diagnostics;
    const auto value = read_yaml(text, 0, first_line, diagnostics);
    if (value) check_tree(*value);
    require(value || !diagnostics.empty(), "nothing comes back without a message");
    check_messages(diagnostics, text);
    return 0;
}
