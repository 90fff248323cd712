#pragma once
#include <string>

#include "text/diagnostics.h"

namespace conspectus {

/// The faults of one body. After a hundred it says so once and keeps silent: a
/// hostile file must not print a hundred thousand messages.
class MarkdownFaults {
  public:
    MarkdownFaults(FileId file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

    void report(Code code, Position at, std::string text, std::size_t length = 1);

  private:
    FileId file_;
    Diagnostics& diagnostics_;
    unsigned reported_ = 0;
};

}  // namespace conspectus
