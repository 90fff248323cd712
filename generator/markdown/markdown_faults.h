#pragma once
#include <string>
#include <string_view>

#include "text/diagnostics.h"

namespace conspectus {

/// Reports the faults of one body. After a hundred it reports that there are more and ignores the rest, because a
/// hostile file must not print a hundred thousand messages.
class MarkdownFaults {
  public:
    MarkdownFaults(FileId file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

    void report(Code code, Position at, std::string text, std::size_t length = 1);
    /// Reports raw HTML, as it is written, by its first line.
    void report_raw_html(std::string_view html, Position at);

  private:
    FileId file_;
    Diagnostics& diagnostics_;
    unsigned reported_ = 0;
};

}  // namespace conspectus
