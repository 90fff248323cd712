#include <fmt/format.h>

#include <utility>

#include "text/diagnostics.h"
#include "text/excerpt.h"
#include "text/source_lines.h"

namespace conspectus {
namespace {

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
        print_head(kind, diagnostic.at, diagnostic.text);
        out_ += fmt::format(" [{}]\n", name(diagnostic.code));
        print_source(diagnostic.at, diagnostic.length);
        for (const Note& note : diagnostic.notes) {
            print_head(Kind::note, note.at, note.text);
            out_ += '\n';
            print_source(note.at, 1);
        }
    }

    std::string take() { return std::move(out_); }

  private:
    void print_head(Kind kind, const Location& at, std::string_view text) {
        const Paint how = paint(kind);
        out_ += colored("\x1b[1m", place(at));
        out_ += colored(how.color, fmt::format("{}:", how.word));
        out_ += ' ';
        out_ += visible(text);
    }

    std::string place(const Location& at) const {
        if (at.file >= sources_.size()) return "";
        std::string out = visible(style_.prefix) + visible(sources_[at.file].path) + ":";
        if (at.position.line != 0) out += fmt::format("{}:", at.position.line);
        if (at.position.line != 0 && at.position.column != 0) out += fmt::format("{}:", at.position.column);
        return out += ' ';
    }

    /// The gutter keeps a source line from being taken for anything else, a
    /// command of a CI service ("::warning") for instance.
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

std::string format_messages(const std::vector<Diagnostic>& sorted, const Sources& sources, const MessageStyle& style) {
    Printer printer(sources, style);
    for (const Diagnostic& diagnostic : sorted) printer.print(diagnostic);
    return printer.take();
}

}  // namespace conspectus
