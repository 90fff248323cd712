#pragma once
#include <stdexcept>

namespace conspectus {

/// Why publish() will not write, as its message. Never leaves tree/.
class Refusal : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace conspectus
