#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/person.h"

namespace conspectus {

/// How the given name of a Western or romanised name is shortened.
enum class Initials {
    spaced,  ///< J F B; hyphens dropped (GB/T 2015), kept with `hyphenated`
    joined,  ///< JFB (NLM)
    dotted,  ///< J. F. B. (APA)
};

struct NameStyle {
    Initials initials = Initials::spaced;
    bool capital_family = false;  ///< HAGE
    bool hyphenated = false;      ///< Park J-R
    bool comma_after_family = false;
    bool particle_last = false;      ///< VEEN P H van der
    bool keep_pinyin_given = false;  ///< LIU Jianlong: a person whose Han name is known is not shortened
};

/// Returns the form of a person's name for an entry in `language`: that language's, else
/// the one without language, else the first.
const Name* name_in(const Person& person, std::string_view language);

/// Returns one name in its own script: Han names joined, others family first.
std::string format_name(const Person& person, std::string_view language, const NameStyle& style);

/// Returns the initials of a given name: "JFB", "Jean-François", "J. F." alike.
std::vector<std::string> initials_of(std::string_view given, bool hyphenated);

}  // namespace conspectus
