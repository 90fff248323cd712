#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/position.h"
#include "text/source.h"

namespace conspectus {

enum class Severity { error, warning };

/// The closed list of diagnostics; `codes.def` holds their severities and
/// meanings.
enum class Code {
#define CODE(identifier, severity, meaning) identifier,
#include "text/codes.def"
#undef CODE
};

/// Returns the printed name: `unknown-key`.
std::string_view name(Code code);
Severity severity(Code code);
std::string_view meaning(Code code);
std::vector<Code> all_codes();

/// A second location that a message refers to: "first defined here".
struct Note {
    Location at;
    std::string text;
};

/// One message. `text` is one sentence without a final stop that says what was expected, what was found, and how to
/// mend it; `length` is the number of code points that the caret line underlines.
struct Diagnostic {
    Code code;
    Location at;
    std::string text;
    std::vector<Note> notes;
    std::uint32_t length = 1;
    std::string path;  ///< what the message is about, where that is not among the files read; `at` is empty then
};

/// A sink for messages. Not thread-safe: each task has its own. They may be appended in any order, because `sorted`
/// sorts the messages.
class Diagnostics {
  public:
    Diagnostic& report(Code code, Location at, std::string text);
    /// Reports something about a path, relative to the folder of the files read, that is not one of them: a link, a
    /// folder, a file that is missing.
    Diagnostic& report_path(Code code, std::string path, std::string text);
    /// Returns whether there is a message about that path.
    bool is_about(std::string_view path) const;
    bool has(Code code) const;
    void append(Diagnostics other);
    /// Returns the messages sorted by file, line, column, code and text, without exact repeats.
    std::vector<Diagnostic> sorted() const;
    /// Returns the number of reports so far, with the repeats that `sorted` drops.
    std::size_t errors() const;
    std::size_t warnings() const;
    bool empty() const { return all_.empty(); }

  private:
    std::vector<Diagnostic> all_;
};

struct MessageStyle {
    std::string prefix;  ///< put before each path: "content/"
    bool color = false;
};

/// Leaves at most `most` messages of each code in each file, and puts the number of those left out behind them, as a
/// message of the same code. `sorted` is as Diagnostics::sorted returns it.
std::vector<Diagnostic> without_flood(std::vector<Diagnostic> sorted, std::size_t most);

/// Formats each message as `path:line:column: error: text [code]`, the source line, and a caret line that respects East
/// Asian width; notes follow in the same form.
std::string format_messages(const std::vector<Diagnostic>& sorted, const Sources& sources, const MessageStyle& style);

/// Quotes the editor's words in a message: `'text'`, on one line, cut after 60 code points.
std::string quote(std::string_view text);

}  // namespace conspectus
