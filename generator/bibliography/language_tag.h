#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Returns the BCP 47 tag of a language by its name in English or in itself, as babel and polyglossia call it
/// ("ngerman", "langfrench"), or by its code of three letters, which MEDLINE writes ("chi"). A name that is not known,
/// and a tag, come back as they are.
std::string language_tag(std::string_view name);

}  // namespace conspectus
