#pragma once
#include <map>
#include <span>
#include <string>
#include <vector>

#include "render/frame/page_context.h"
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

/// The index that the search page loads in shards; one for all languages.
/// The page knows the name of the directory, which has the names of all others:
///     {"languages": [[tag, folder] …],
///      "kinds": [{name, language, first, count, shift, shards} …],
///      "names": {weights, shards}, "texts": {weights, shards}, "runs": name}
/// `shards` is a table of the shards. Entries are numbered: `count` numbers of a kind,
/// from `first` on; entry n is in the kind's shard (n − first) >> shift, entries_json of search_entry.h, at
/// (n − first) mod 2^shift. "names" is the inverted index of all kinds but text, with lists of
/// number × 3 + weight (search_weights); "texts" that of sentences, a kind "text" for each
/// language. "runs" is the list of the first sentence of each body. A body begins a shard, so that
/// a sentence more or less seldom moves those of other bodies: some numbers have no entry.
class SearchIndex {
  public:
    explicit SearchIndex(const RenderInput& input);

    /// The name of the directory; it changes with any byte of the index.
    const std::string& generation() const { return directory_; }
    /// Returns all shards; they borrow this.
    std::vector<PlainFile> files() const { return shards_.files(); }

  private:
    SearchShards shards_;
    std::string directory_;
};

}  // namespace conspectus
