#pragma once
#include <string>
#include <string_view>

#include "render/frame/page_context.h"
#include "render/prose/abbreviations.h"
#include "render/prose/foreign_script.h"

namespace conspectus {

/// Writes running text of one language as HTML: escaped, abbreviations
/// expanded, quantities kept together, words in another script marked with
/// their language. One for each page, which it borrows.
class RunningText {
  public:
    RunningText(const PageContext& page, std::string_view language, Abbreviations abbreviations = {});

    void append(std::string& html, std::string_view text);
    Abbreviations& abbreviations() { return abbreviations_; }

  private:
    void append_own(std::string& html, std::string_view text);

    const PageContext& page_;
    ForeignScripts foreign_;
    Abbreviations abbreviations_;
};

/// Appends text with its quantities kept together.
void append_quantities(std::string& html, std::string_view text, const PageContext& page, Abbreviations& abbreviations);

}  // namespace conspectus
