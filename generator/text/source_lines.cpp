#include "text/source_lines.h"

#include <algorithm>

#include "text/utf8.h"

namespace conspectus {
namespace {

/// Every so many code points of a line a byte offset is kept.
constexpr std::size_t step = 512;

std::size_t skip(std::string_view line, std::size_t offset, std::size_t code_points) {
    for (; code_points > 0 && offset < line.size(); --code_points) next_code_point(line, offset);
    return offset;
}

}  // namespace

std::optional<SourceLine> SourceLines::find(const Location& at) {
    if (at.file >= sources_.size() || at.position.line == 0) return std::nullopt;
    const auto& starts = line_starts(at.file);
    if (at.position.line > starts.size()) return std::nullopt;
    const std::string_view bytes = sources_[at.file].bytes;
    const std::size_t start = starts[at.position.line - 1];
    const std::size_t end = at.position.line < starts.size() ? starts[at.position.line] - 1 : bytes.size();
    std::string_view text = bytes.substr(start, end - start);
    if (text.ends_with('\r')) text.remove_suffix(1);
    return SourceLine{text, column_offset(at, text)};
}

const std::vector<std::size_t>& SourceLines::line_starts(FileId file) {
    auto& starts = starts_[file];
    if (!starts.empty()) return starts;
    const std::string_view bytes = sources_[file].bytes;
    starts.push_back(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    for (auto end = bytes.find('\n'); end != bytes.npos; end = bytes.find('\n', end + 1)) starts.push_back(end + 1);
    return starts;
}

std::size_t SourceLines::column_offset(const Location& at, std::string_view line) {
    if (at.position.column == 0) return 0;
    const std::size_t before = at.position.column - 1;
    if (line.size() <= step) return skip(line, 0, before);
    const auto& steps = column_steps(at, line);
    const std::size_t nearest = std::min(before / step, steps.size() - 1);
    return skip(line, steps[nearest], before - nearest * step);
}

const std::vector<std::size_t>& SourceLines::column_steps(const Location& at, std::string_view line) {
    auto& steps = steps_[{at.file, at.position.line}];
    if (!steps.empty()) return steps;
    for (std::size_t offset = 0; offset < line.size(); offset = skip(line, offset, step)) steps.push_back(offset);
    return steps;
}

}  // namespace conspectus
