#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/frame/page_context.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Renders a site: templates are compiled once at construction, then each file
/// is made alone, from any thread and in any order. Everything in the input
/// must outlive the renderer.
class Renderer {
  public:
    /// Template faults go to `diagnostics`; their FileIds index
    /// `template_sources()`. With faults, nothing may be rendered.
    Renderer(const RenderInput& input, Diagnostics& diagnostics);
    ~Renderer();

    /// Makes the search index and adds its files to the site. To be called
    /// once, for content without faults.
    void index_search();

    const Sources& template_sources() const;
    /// Returns the number of files of the site.
    std::size_t size() const;
    /// Returns the path of each file below the output folder, with "/"; sorted.
    std::vector<std::string> paths() const;
    /// Makes the file `paths()[index]` and gives its bytes to `take`, after
    /// which they are gone. Returns a fault instead if its template exceeds a
    /// limit; the location is one of `template_sources()`.
    std::optional<Diagnostic> render(std::size_t index, const std::function<void(std::string_view bytes)>& take) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace conspectus
