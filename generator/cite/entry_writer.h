#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cite/run.h"

namespace conspectus {

/// Builds one paragraph of a formatted reference. Joins plain text into one run;
/// titles, italics and links are runs of their own.
class EntryWriter {
  public:
    EntryWriter& text(std::string_view text);
    EntryWriter& italic(std::string_view text);
    EntryWriter& title(std::string_view text, std::string_view language);
    EntryWriter& link(std::string_view text, std::string_view url);
    /// Ends with `mark` unless the text already ends in a final mark.
    EntryWriter& stop(std::string_view mark = ".");

    bool empty() const { return runs_.empty(); }
    std::vector<Run> take() { return std::move(runs_); }

  private:
    Run& fresh();
    std::vector<Run> runs_;
};

}  // namespace conspectus
