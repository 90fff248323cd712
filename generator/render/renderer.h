#pragma once
#include <memory>

#include "model/output_file.h"
#include "render/frame/page_context.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Renders a site: templates are compiled once at construction, then each page
/// is rendered alone, from any thread. Everything in the input must outlive it.
class Renderer {
  public:
    /// Template faults go to `diagnostics`; their FileIds index
    /// `template_sources()`. With faults, nothing may be rendered.
    Renderer(const RenderInput& input, Diagnostics& diagnostics);
    ~Renderer();

    /// Makes the search index and lists its files. To be called once, for
    /// content without faults.
    void index_search();

    const Sources& template_sources() const;
    /// Number of files of the site; `render(i)` makes the i-th. Sorted by path.
    std::size_t size() const;
    OutputFile render(std::size_t index) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace conspectus
