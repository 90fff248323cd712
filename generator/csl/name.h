#pragma once
#include <string>
#include <string_view>

#include "csl/item.h"

namespace conspectus::csl {

/// Returns a name with the particles and the suffix that are written into its family and given names set apart, as
/// "van" of "van Gogh" and "de" of "Jean de".
Name with_particles(const Name& name);

/// Returns whether a name is written family name first and without a space: one in Chinese, Japanese or Korean script.
bool is_east_asian(const Name& name);

/// Returns the name of an institution without the English article it begins with, which does not count in sorting.
std::string_view without_article(std::string_view literal);

struct Initials {
    std::string_view with;      ///< follows each initial
    bool shortens = true;       ///< false: only what is an initial already gets it
    bool keeps_hyphens = true;  ///< "J.-L." and not "J. L."
};

/// Returns given names as initials.
std::string initials(std::string_view given, const Initials& how);

}  // namespace conspectus::csl
