#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// The link definitions of a body (`[label]: address`). The cells of tables, which are parsed separately, need them
/// too.
class LinkDefinitions {
  public:
    explicit LinkDefinitions(std::string_view markdown);

    /// Returns the definitions that `markdown` seems to refer to, one per line, each once.
    std::string used_by(std::string_view markdown) const;

  private:
    std::map<std::string, std::string, std::less<>> lines_;  ///< folded label → definition
};

/// Returns whether a line, without its container markers, defines a link.
bool is_link_definition(std::string_view line);

}  // namespace conspectus
