#pragma once
#include <string>
#include <vector>

#include "render/frame/page_context.h"
#include "render/search/search_shards.h"

namespace conspectus {

/// The index that the search page loads in shards; one for all languages.
/// The page knows the name of the directory, which has the names of all others:
///     {"languages": [[tag, folder] …],
///      "kinds": [{name, language, first, count, shift, shards} …],
///      "names": {weights, shards}, "texts": {weights, shards}, "runs": name}
/// `shards` is a table of search_shards.h. Entries are numbered: `count` numbers of a kind,
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
