#pragma once
#include <map>
#include <span>
#include <string>
#include <vector>

#include "render/frame/page_row.h"

namespace conspectus {

/// The files of the search index. Each is named by the hash of its data, so an
/// edit renames only files whose content it changes, and a browser that keeps a
/// file never takes it for another.
class SearchShards {
  public:
    /// Adds data, JSON that is safe in a script, and returns its name: twelve
    /// hex digits. Equal data is one file.
    std::string add(std::string json);

    /// Adds the pages of a table, if it needs any, and returns the table:
    ///     {"bits": b, "names": "…", "tokens": "…"}
    /// A name is eight six-bit digits. The names are those of the shards, in order,
    /// where b = 0; else of pages {"names", "tokens"} with the names of 2^b shards
    /// each. `first_tokens` is empty, or has the first token of each shard; "tokens"
    /// has those of the shards or pages, separated by spaces.
    std::string add_table(const std::vector<std::string>& names, const std::vector<std::string>& first_tokens = {});

    /// Returns all files, assets/search/NAME.js: scripts that hand over their data
    /// and do nothing else. The files borrow this.
    std::vector<PlainFile> files() const;

  private:
    std::map<std::string, std::string> data_;  ///< by name
};

}  // namespace conspectus
