#pragma once
#include <memory>
#include <string>
#include <vector>

#include "render/frame/page_row.h"

namespace conspectus {

/// The index that search loads in shards: one for all languages, under
/// assets/search/. A name is the generation (which changes with any byte of the
/// content) and a number; number 0 is the directory. Entries are
/// not kept: their shards are made again when they are asked for.
///
/// The directory is
///     {"languages": [[tag, folder] …], "kinds": [{name, first, count, shift, shard, language} …],
///      "names": {shard, weights, tokens}, "texts": {shard, weights, tokens}, "runs": shard}
/// where the n-th entry of a kind stands in its shard + (n >> shift), as search_entries_json writes it. "names" is the
/// index of all kinds but text, with lists of number × 3 + weight (search_weights); "texts" the
/// one of sentences, a kind "text" for each language. Both give the first tokens of their shards, with spaces between.
/// "runs" is the list of the first sentence of each body. Lists are those of search_list.h.
class SearchIndex {
  public:
    explicit SearchIndex(const RenderInput& input);
    ~SearchIndex();
    SearchIndex(SearchIndex&&) noexcept;

    const std::string& generation() const;
    /// All shards; they borrow this.
    std::vector<PlainFile> files() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace conspectus
