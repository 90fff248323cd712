#pragma once
#include <string>
#include <vector>

#include "render/blocks/entry_line.h"
#include "render/frame/layout.h"
#include "render/prose/body.h"

namespace conspectus {

/// One entry of a paper's numbered list, or of the editor's lettered one.
struct ReferenceView {
    std::string label;   ///< "7", "a"
    std::string anchor;  ///< "ref-7"
    WorkLineView work;
    std::string as_printed;            ///< what the paper prints, if it differs
    Html said;                         ///< what the text says of it, if it is unresolved
    std::vector<LinkView> back_links;  ///< a, b, c: to its citations in the text
    static const TypeInfo& template_type();
};

/// An editorial note with links to its marks.
struct NoteView {
    std::string number;
    std::string anchor;
    std::string kind;  ///< in the page's language
    WordingView where;
    WordingView text;
    Html shown;  ///< the text with words in another script marked as such
    std::vector<LinkView> back_links;
    static const TypeInfo& template_type();
};

std::vector<ReferenceView> numbered_references(const Body& body);
std::vector<ReferenceView> editor_references(const Body& body);
std::vector<NoteView> editorial_notes(const Body& body);

/// Returns "30 of 30 references" or "0 of 18 references resolved"; empty if
/// the paper has no list.
std::string completeness(const PageContext& context, const Paper& paper);

}  // namespace conspectus
