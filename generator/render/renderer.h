#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"
#include "model/output_file.h"
#include "model/strings.h"
#include "render/page_context.h"
#include "text/diagnostics.h"

namespace conspectus {

/// What rendering takes besides the catalog.
struct RenderInput {
    const Catalog& catalog;
    const Indexes& indexes;
    const Sources& content;               ///< for figures' bytes
    const Sources& default_templates;     ///< embedded
    const Sources& templates;             ///< the collection's own, over them file by file
    const std::vector<Strings>& strings;  ///< one for each site language, in its order
    std::string base_url;                 ///< with a final "/", or empty
};

/// What a file in one of the site's languages is made from; its path is the
/// caller's to set.
PageContext context_of(const RenderInput& input, std::size_t language);

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
