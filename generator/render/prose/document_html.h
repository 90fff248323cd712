#pragma once
#include "render/prose/abbreviations.h"
#include "render/prose/body.h"
#include "text/html.h"

namespace conspectus {

/// Writes a body as HTML: headings with their ids, citations as links to
/// `#ref-7` with ids for the links back, tables in scroll regions, figures with
/// their sizes. One pass over the tokens, whatever their depth.
Html document_html(const Body& body, Abbreviations abbreviations = {});

}  // namespace conspectus
