#pragma once
#include <string>
#include <vector>

#include "render/blocks/work_line.h"
#include "render/frame/layout.h"
#include "render/prose/body.h"

namespace conspectus {

/// One entry of a paper's numbered list, or of the editor's lettered one.
struct ReferenceView {
    std::string label;   ///< "7", "a"
    std::string anchor;  ///< "ref-7"
    WorkLineView work;
    std::string as_printed;            ///< where the paper prints the entry differently
    Html said;                         ///< of an unresolved one: what the text says of it
    std::vector<LinkView> back_links;  ///< a, b, c: the places that cite it
    static const TypeInfo& template_type();
};

/// An editorial note with the places it is marked at.
struct NoteView {
    std::string number;
    std::string anchor;
    std::string kind;  ///< as the reader reads it
    WordingView where;
    WordingView text;
    Html shown;  ///< the text, words in another script marked
    std::vector<LinkView> back_links;
    static const TypeInfo& template_type();
};

std::vector<ReferenceView> numbered_references(const Body& body);
std::vector<ReferenceView> editor_references(const Body& body);
std::vector<NoteView> editorial_notes(const Body& body);

/// "30 of 30 references", "0 of 18 references resolved"; empty without a list.
std::string completeness(const PageContext& context, const Paper& paper);

}  // namespace conspectus
