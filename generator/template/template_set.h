#pragma once
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/ui_strings.h"
#include "template/template_renderer.h"
#include "template/template_type.h"
#include "text/diagnostics.h"

namespace conspectus {

struct TemplateLibrary;
struct ReadTemplate;
struct ProgramLanguage;

/// A compiled template for one kind of view. A value: cheap to copy, keeps all
/// it needs alive, may be rendered from any number of threads at once.
template <class View>
class Template {
  public:
    /// The page. `language` is one of the set's; an unknown one is taken for
    /// the first.
    std::string render(const View& view, std::string_view language) const;

  private:
    friend class TemplateSet;
    std::shared_ptr<const TemplateProgram> program_;
};

/// All templates of a site: the embedded defaults, and the collection's own
/// over them file by file. Paths are relative to templates/. Compiling is for
/// one thread.
class TemplateSet {
  public:
    /// `strings` holds the UI texts, one entry a language; it must outlive the
    /// set (not the templates).
    TemplateSet(const Sources& defaults, const Sources& overrides, const std::vector<Strings>& strings);
    ~TemplateSet();

    /// What the FileIds of the diagnostics index.
    const Sources& sources() const { return sources_; }

    /// Compiles a template and all that it extends and includes. Reports every
    /// fault of these files once, also when several templates share them;
    /// nothing usable came if there is one.
    template <class View>
    std::optional<Template<View>> compile(std::string_view path, Diagnostics& diagnostics) {
        Template<View> result;
        result.program_ = compile(path, type_info<View>(), diagnostics);
        if (result.program_ == nullptr) return std::nullopt;
        return result;
    }
    /// The same for a view that is known only by its type; null after a fault.
    std::shared_ptr<const TemplateProgram> compile(std::string_view path, const TypeInfo& view,
                                                   Diagnostics& diagnostics);

    /// Reports the collection's own .html files that no compiled template
    /// uses: a file with a misspelt name overrides nothing.
    void report_unused(Diagnostics& diagnostics) const;

  private:
    TemplateLibrary library(Diagnostics& diagnostics);
    const ReadTemplate* read(std::string_view path);
    void report_new(const Diagnostics& faults, Diagnostics& diagnostics);

    Sources sources_;
    std::vector<bool> is_override_;  ///< beside sources_: the collection's own
    const std::vector<Strings>& strings_;
    std::shared_ptr<const std::vector<ProgramLanguage>> languages_;
    std::map<FileId, std::unique_ptr<const ReadTemplate>> read_;  ///< those that a compiled template uses
    std::set<std::pair<Location, std::string>> reported_;
};

template <class View>
std::string Template<View>::render(const View& view, std::string_view language) const {
    return conspectus::render(*program_, &view, language);
}

}  // namespace conspectus
