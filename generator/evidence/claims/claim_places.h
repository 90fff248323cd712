#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/claims/claim.h"

namespace conspectus {

/// The places of a paper while they are collected. No two have one name: what
/// comes later under a name joins the place that has it.
class ClaimPlaces {
  public:
    /// The place stays valid until the next call.
    ClaimPlace& open(const std::string& name, const std::string& language, Location at);
    std::vector<ClaimPlace> take() { return std::move(places_); }

  private:
    std::vector<ClaimPlace> places_;
    std::map<std::string, std::size_t, std::less<>> index_;
};

/// Puts a text that begins at `at` and stands on one line behind the text that
/// is there. Long ones get more than one anchor, so that any place of them is
/// found fast.
void append_text(ClaimText& text, std::string_view more, Location at);
/// Adds such a text by itself; an empty one is left out.
void add_text(ClaimPlace& place, const std::string& text, Location at);
/// Adds every wording of a text.
void add_texts(ClaimPlace& place, const Localized& text);

}  // namespace conspectus
