#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// The link definitions of a body (`[label]: address`), which the cells of its
/// tables use too, though they are parsed apart.
class LinkDefinitions {
  public:
    explicit LinkDefinitions(std::string_view markdown);

    /// The definitions that `markdown` seems to refer to, one a line, each once.
    std::string used_by(std::string_view markdown) const;

  private:
    std::map<std::string, std::string, std::less<>> lines_;  ///< folded label → definition
};

/// True for a line that defines a link; containers are stripped.
bool is_link_definition(std::string_view line);

}  // namespace conspectus
