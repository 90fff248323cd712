#pragma once
#include <map>
#include <string>
#include <vector>

#include "evidence/translation/statement.h"
#include "model/site.h"

namespace conspectus {

/// Compares texts in the languages of a site as a careful reader would: a number
/// that the other side writes in words is not missing.
class TextComparison {
  public:
    explicit TextComparison(const Site& site);

    /// The pointers are into the texts.
    std::vector<Difference> differences_of(const StatedText& original, const StatedText& translation) const;

  private:
    bool is_in_words(const Statement& number, const StatedText& other, bool blocks_correspond) const;

    std::map<std::string, std::string, std::less<>> tags_;  ///< language key → tag
};

}  // namespace conspectus
