#include "parse/finding_notes.h"

#include <fmt/format.h>

#include <set>

#include "parse/schema/identifier_reader.h"
#include "text/near_spelling.h"
#include "text/quotation.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t most_compared = 50;

class FindingNotes {
  public:
    FindingNotes(const std::vector<EditorialNote>& notes, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
        for (const EditorialNote& note : notes) ids_.insert(note.id);
    }

    void check(const YamlValue& named, FileId file) {
        if (named.kind != YamlKind::scalar || !is_local_id(named.scalar) || ids_.contains(named.scalar)) return;
        Diagnostic& fault = diagnostics_.report(
            Code::unknown_note, {file, named.at},
            fmt::format("editorial-notes of this paper has no {}{}", quote(named.scalar), near(named.scalar)));
        fault.length = static_cast<std::uint32_t>(count_code_points(named.scalar));
    }

  private:
    std::string near(std::string_view id) {
        if (ids_.size() > most_compared || ++suggested_ > most_compared) return {};
        const auto spelling = near_spelling(id, std::vector<std::string_view>(ids_.begin(), ids_.end()));
        return spelling ? fmt::format("; did you mean '{}'?", *spelling)
                        : "; define it there, or take it out of 'notes'";
    }

    std::set<std::string_view> ids_;
    std::size_t suggested_ = 0;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_finding_notes(const ValueReader& paper, const std::vector<EditorialNote>& notes, Diagnostics& diagnostics) {
    FindingNotes known(notes, diagnostics);
    for (const ValueReader& finding : paper.mappings("findings"))
        for (const YamlValue* named : finding.values("notes")) known.check(*named, finding.file());
}

}  // namespace conspectus
