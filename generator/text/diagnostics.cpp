#include "text/diagnostics.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "text/excerpt.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

struct Definition {
    std::string_view identifier;
    Severity severity;
    std::string_view meaning;
};

using enum Severity;
constexpr Definition definitions[] = {
#define CODE(identifier, severity, meaning) {#identifier, severity, meaning},
#include "text/codes.def"
#undef CODE
};
constexpr std::size_t code_count = std::size(definitions);

const Definition& definition(Code code) {
    return definitions[static_cast<std::size_t>(code)];
}

std::array<std::string, code_count> make_names() {
    std::array<std::string, code_count> names;
    for (std::size_t i = 0; i < code_count; ++i) {
        names[i] = definitions[i].identifier;
        std::ranges::replace(names[i], '_', '-');
    }
    return names;
}

bool before(const Note& a, const Note& b) {
    return std::tie(a.at, a.text) < std::tie(b.at, b.text);
}

bool before(const Diagnostic& a, const Diagnostic& b) {
    const auto left = std::tie(a.at, a.path, a.code, a.text, a.length);
    const auto right = std::tie(b.at, b.path, b.code, b.text, b.length);
    if (left != right) return left < right;
    return std::ranges::lexicographical_compare(a.notes, b.notes,
                                                [](const Note& x, const Note& y) { return before(x, y); });
}

bool same(const Diagnostic& a, const Diagnostic& b) {
    return !before(a, b) && !before(b, a);
}

std::size_t count(const std::vector<Diagnostic>& all, Severity wanted) {
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [&](const Diagnostic& d) { return severity(d.code) == wanted; }));
}

}  // namespace

std::string_view name(Code code) {
    static const auto names = make_names();
    return names[static_cast<std::size_t>(code)];
}

Severity severity(Code code) {
    return definition(code).severity;
}
std::string_view meaning(Code code) {
    return definition(code).meaning;
}

std::vector<Code> all_codes() {
    std::vector<Code> codes;
    for (std::size_t i = 0; i < code_count; ++i) codes.push_back(static_cast<Code>(i));
    return codes;
}

Diagnostic& Diagnostics::report(Code code, Location at, std::string text) {
    return all_.emplace_back(Diagnostic{code, at, std::move(text), {}, 1, {}});
}

Diagnostic& Diagnostics::report_path(Code code, std::string path, std::string text) {
    Diagnostic& diagnostic = report(code, {}, std::move(text));
    diagnostic.path = std::move(path);
    return diagnostic;
}

bool Diagnostics::is_about(std::string_view path) const {
    return std::ranges::any_of(all_, [&](const Diagnostic& message) { return message.path == path; });
}

bool Diagnostics::has(Code code) const {
    return std::ranges::find(all_, code, &Diagnostic::code) != all_.end();
}

void Diagnostics::append(Diagnostics other) {
    all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()), std::make_move_iterator(other.all_.end()));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    auto result = all_;
    std::ranges::sort(result, [](const Diagnostic& a, const Diagnostic& b) { return before(a, b); });
    result.erase(std::unique(result.begin(), result.end(), same), result.end());
    return result;
}

std::size_t Diagnostics::errors() const {
    return count(all_, Severity::error);
}
std::size_t Diagnostics::warnings() const {
    return count(all_, Severity::warning);
}

namespace {

/// Distance in code points between the columns of a long line whose byte offsets are kept.
constexpr std::size_t step = 512;

std::size_t skip(std::string_view line, std::size_t offset, std::size_t code_points) {
    for (; code_points > 0 && offset < line.size(); --code_points) next_code_point(line, offset);
    return offset;
}

/// A line of a file without its line end, and the byte at which a message's column begins.
struct SourceLine {
    std::string_view text;
    std::size_t offset = 0;
};

/// Finds the lines and columns of any number of messages: every file is scanned once, every long line once. Lines end
/// at LF or CRLF; a byte order mark at the start of the file is left out.
class SourceLines {
  public:
    explicit SourceLines(const Sources& sources) : sources_(sources) {}

    /// Returns nothing for a location without a line or past the end of the file. A column past the end of the line
    /// counts as its end.
    std::optional<SourceLine> find(const Location& at);

  private:
    const std::vector<std::size_t>& line_starts(FileId file);
    std::size_t column_offset(const Location& at, std::string_view line);
    const std::vector<std::size_t>& column_steps(const Location& at, std::string_view line);

    const Sources& sources_;
    std::map<FileId, std::vector<std::size_t>> starts_;
    std::map<std::pair<FileId, std::uint32_t>, std::vector<std::size_t>> steps_;
};

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

enum class Kind { error, warning, note };

struct Paint {
    std::string_view word;
    std::string_view color;
};

Paint paint(Kind kind) {
    switch (kind) {
        case Kind::error:
            return {"error", "\x1b[1;31m"};
        case Kind::warning:
            return {"warning", "\x1b[1;35m"};
        case Kind::note:
            return {"note", "\x1b[1;36m"};
    }
    return {};
}

class Printer {
  public:
    Printer(const Sources& sources, const MessageStyle& style) : sources_(sources), style_(style), lines_(sources) {}

    void print(const Diagnostic& diagnostic) {
        const auto kind = severity(diagnostic.code) == Severity::error ? Kind::error : Kind::warning;
        print_head(kind, diagnostic.path.empty() ? location_text(diagnostic.at) : location_text(diagnostic.path),
                   diagnostic.text);
        out_ += fmt::format(" [{}]\n", name(diagnostic.code));
        print_source(diagnostic.at, diagnostic.length);
        for (const Note& note : diagnostic.notes) {
            print_head(Kind::note, location_text(note.at), note.text);
            out_ += '\n';
            print_source(note.at, 1);
        }
    }

    std::string take() { return std::move(out_); }

  private:
    void print_head(Kind kind, const std::string& place, std::string_view text) {
        const Paint how = paint(kind);
        out_ += colored("\x1b[1m", place);
        out_ += colored(how.color, fmt::format("{}:", how.word));
        out_ += ' ';
        out_ += visible(text);
    }

    std::string location_text(std::string_view path) const { return visible(style_.prefix) + visible(path) + ": "; }

    std::string location_text(const Location& at) const {
        if (at.file >= sources_.size()) return "";
        std::string out = visible(style_.prefix) + visible(sources_[at.file].path) + ":";
        if (at.position.line != 0) out += fmt::format("{}:", at.position.line);
        if (at.position.line != 0 && at.position.column != 0) out += fmt::format("{}:", at.position.column);
        return out += ' ';
    }

    /// The gutter prevents a source line from being taken for something else, for example a command of a CI service
    /// ("::warning").
    void print_source(const Location& at, std::uint32_t length) {
        const auto line = lines_.find(at);
        if (!line) return;
        const Excerpt shown = excerpt(line->text, line->offset, length);
        out_ += fmt::format("{:>5} | {}\n", at.position.line, shown.text);
        if (at.position.column != 0) out_ += "      | " + colored("\x1b[1;32m", shown.underline) + "\n";
    }

    std::string colored(std::string_view color, const std::string& text) const {
        if (!style_.color || text.empty()) return text;
        return fmt::format("{}{}\x1b[0m", color, text);
    }

    const Sources& sources_;
    const MessageStyle& style_;
    SourceLines lines_;
    std::string out_;
};

}  // namespace

std::vector<Diagnostic> without_flood(std::vector<Diagnostic> sorted, std::size_t most) {
    std::vector<Diagnostic> kept;
    std::map<Code, std::size_t> seen;  // of the present file
    const auto end_file = [&](const Diagnostic& last) {
        for (const auto& [code, count] : seen) {
            if (count <= most) continue;
            Location at;
            at.file = last.at.file;
            kept.push_back({code, at, fmt::format("{} more messages of this kind are left out", count - most), {}});
        }
        seen.clear();
    };
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i > 0 && sorted[i].at.file != sorted[i - 1].at.file) end_file(sorted[i - 1]);
        if (++seen[sorted[i].code] <= most) kept.push_back(sorted[i]);
    }
    if (!sorted.empty()) end_file(sorted.back());
    return kept;
}

std::string format_messages(const std::vector<Diagnostic>& sorted, const Sources& sources, const MessageStyle& style) {
    Printer printer(sources, style);
    for (const Diagnostic& diagnostic : sorted) printer.print(diagnostic);
    return printer.take();
}

std::string quote(std::string_view text) {
    const std::string_view shown = first_code_points(text, 60);
    std::string quoted = "'" + std::string(shown) + (shown.size() < text.size() ? "…'" : "'");
    std::ranges::replace_if(
        quoted, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return quoted;
}

}  // namespace conspectus
