#pragma once
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/ui_strings.h"
#include "template/template_type_info.h"
#include "text/diagnostics.h"

namespace conspectus {

struct TemplateLibrary;
struct ReadTemplate;
struct ProgramLanguage;
struct TemplateProgram;

/// All templates of a site: the embedded defaults, each replaced by the
/// collection's own file of the same path. Paths are relative to templates/.
/// Not safe for several threads.
class TemplateSet {
  public:
    /// `strings` holds the UI texts, one entry for each language; it must outlive
    /// the set, but not the programs.
    TemplateSet(const Sources& defaults, const Sources& overrides, const std::vector<Strings>& strings);
    ~TemplateSet();

    /// Returns the files that the FileIds of the diagnostics index.
    const Sources& sources() const { return sources_; }

    /// Compiles a template and all that it extends and includes for a type of
    /// view. Reports every fault of these files once, even if several templates
    /// share them. Returns null after a fault. The program keeps alive all that
    /// it needs.
    std::shared_ptr<const TemplateProgram> compile(std::string_view path, const TypeInfo& view,
                                                   Diagnostics& diagnostics);

    /// Reports the collection's own .html files that no compiled template uses:
    /// a file with a misspelt name replaces nothing.
    void report_unused(Diagnostics& diagnostics) const;

  private:
    TemplateLibrary library(Diagnostics& diagnostics);
    const ReadTemplate* read(std::string_view path);
    void report_new(const Diagnostics& faults, Diagnostics& diagnostics);

    Sources sources_;
    std::vector<bool> is_override_;  ///< parallel to sources_: the collection's own
    const std::vector<Strings>& strings_;
    std::shared_ptr<const std::vector<ProgramLanguage>> languages_;
    std::map<FileId, std::unique_ptr<const ReadTemplate>> read_;  ///< those that a compiled template uses
    std::set<std::pair<Location, std::string>> reported_;
};

}  // namespace conspectus
