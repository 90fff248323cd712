#include "parse/reference_reader.h"

#include <fmt/format.h>

#include "parse/record_reader.h"
#include "parse/schema/identifier_reader.h"
#include "parse/schema/integer_reader.h"
#include "parse/schema/schema_check.h"
#include "text/diagnostics.h"

namespace conspectus {
namespace {

constexpr std::uint32_t most_references = 5000;

bool says_unresolved(const YamlValue& entry) {
    return (entry.kind == YamlKind::scalar && entry.scalar == "unresolved") ||
           reference_form(entry) == &unresolved_reference_noun;
}

std::string work_id(const YamlValue& id) {
    return id.kind == YamlKind::scalar && id_fault(id.scalar).empty() ? id.scalar : std::string();
}

/// Reads a bare id, a repeated reference or a full entry; `work` is empty if the id was refused.
Reference read_work(const YamlValue& entry, FileId file, Diagnostics& diagnostics) {
    Reference reference;
    reference.at = {file, entry.at};
    if (entry.kind != YamlKind::mapping) {
        reference.work = work_id(entry);
        return reference;
    }
    const ValueReader value(entry, file);
    if (const YamlValue* id = entry.find("id")) reference.work = work_id(*id);
    reference.as_printed = value.text("as-printed");
    if (reference_form(entry) == &full_reference_noun) {
        reference.defined = read_record(value, full_reference_noun, diagnostics);
        reference.status = read_editorial_status(value);
    }
    return reference;
}

class NumberedList {
  public:
    NumberedList(std::string_view paper_id, FileId file, Diagnostics& diagnostics)
        : paper_id_(paper_id), file_(file), diagnostics_(diagnostics) {}

    void add(const YamlValue& entry) {
        if (references.size() >= most_references) return;
        if (says_unresolved(entry)) return add_unresolved(entry);
        Reference reference = read_work(entry, file_, diagnostics_);
        reference.unresolved = reference.work.empty() && !reference.defined;
        push(std::move(reference));
    }

    std::vector<Reference> references;

  private:
    std::uint32_t next() const { return static_cast<std::uint32_t>(references.size()) + 1; }

    void push(Reference reference) {
        reference.number = next();
        if (reference.work.empty()) reference.work = fmt::format("{}-ref{}", paper_id_, reference.number);
        references.push_back(std::move(reference));
    }

    void add_unresolved(const YamlValue& entry) {
        Reference reference;
        reference.unresolved = true;
        reference.at = {file_, entry.at};
        NumberSpan span{next(), next()};
        if (entry.kind == YamlKind::mapping) {
            const ValueReader value(entry, file_);
            reference.unresolved_author = value.text("author");
            reference.unresolved_note = value.localized("note");
            if (const YamlValue* numbers = entry.find("unresolved")) span = numbers_of(*numbers);
        }
        for (auto number = span.first; number <= span.last; ++number) push(reference);
    }

    /// Reads the numbers of an unresolved entry, which must continue those of the list so far, or later ones would
    /// shift.
    NumberSpan numbers_of(const YamlValue& value) {
        const NumberSpan here{next(), next()};
        if (value.kind != YamlKind::scalar || value.scalar == "true") return here;
        const auto span = read_number_span(value.scalar);
        if (!span) {
            refuse(value,
                   fmt::format("'unresolved' is true or printed numbers such as 7-35, not {}", quote(value.scalar)));
        } else if (span->first != here.first) {
            refuse(
                value,
                fmt::format("{} stands at number {} of the list; begin the range with {}, or add what is missing above",
                            quote(value.scalar), here.first, here.first));
        } else if (span->last > most_references) {
            refuse(value, fmt::format("a reference list has at most {} entries", most_references));
        } else {
            return *span;
        }
        return here;
    }

    void refuse(const YamlValue& value, std::string text) {
        diagnostics_.report(Code::unfit_reference, {file_, value.at}, std::move(text));
    }

    std::string_view paper_id_;
    FileId file_;
    Diagnostics& diagnostics_;
};

}  // namespace

std::vector<Reference> read_references(const ValueReader& paper, std::string_view paper_id, Diagnostics& diagnostics) {
    NumberedList list(paper_id, paper.file(), diagnostics);
    for (const YamlValue* entry : paper.values("references")) list.add(*entry);
    return std::move(list.references);
}

std::vector<Reference> read_editor_references(const ValueReader& paper, Diagnostics& diagnostics) {
    std::vector<Reference> references;
    for (const YamlValue* entry : paper.values("editor-references")) {
        if (says_unresolved(*entry)) {
            diagnostics.report(Code::unfit_reference, paper.at(*entry),
                               "an editor's reference cannot be unresolved; give the work's id, or the work itself");
            continue;
        }
        Reference reference = read_work(*entry, paper.file(), diagnostics);
        if (!reference.work.empty()) references.push_back(std::move(reference));
    }
    return references;
}

}  // namespace conspectus
