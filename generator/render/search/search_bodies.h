#pragma once
#include <cstdint>
#include <vector>

#include "render/frame/page_context.h"
#include "render/search/search_entry.h"
#include "render/search/search_sentences.h"

namespace conspectus {

/// The sentences of all summaries and pages, numbered: language by language,
/// the latest paper first, in reading order. Borrows the input; safe from any
/// thread.
class SearchBodies {
  public:
    explicit SearchBodies(const RenderInput& input);

    /// One summary or page of prose.
    std::size_t bodies() const { return runs_.size(); }
    std::vector<SearchSentence> sentences(std::size_t body) const;

    /// Says how many sentences each body has, in order; needed for what follows.
    void set_sizes(const std::vector<std::uint32_t>& sizes);
    std::uint32_t size() const { return size_; }
    /// Number of the first sentence in that language or a later one.
    std::uint32_t first_in(std::uint32_t language) const;
    /// The sentences [first, last) as entries.
    std::vector<SearchEntry> entries(std::uint32_t first, std::uint32_t last) const;

  private:
    struct Run {
        const Paper* paper = nullptr;
        const PageText* page = nullptr;
        const Summary* summary = nullptr;
        std::uint32_t language = 0;
        std::uint32_t first = 0;
    };
    void add(std::uint32_t language, const std::vector<Summary>& bodies, Run run);
    Body body_of(const Run& run) const;
    SearchPlace place(const Run& run, std::uint32_t heading) const;

    const Catalog& catalog_;
    std::vector<PageContext> contexts_;  ///< by language
    std::vector<Run> runs_;
    std::uint32_t size_ = 0;
};

}  // namespace conspectus
