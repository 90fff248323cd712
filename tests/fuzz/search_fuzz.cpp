// Any text as what search reads and what names are made of: tokens are UTF-8, slugs are short and plain, and all of it
// comes out the same twice.
#include <vector>

#include "fuzz_target.h"
#include "text/fold.h"
#include "text/search_tokens.h"
#include "text/slug.h"
#include "text/transliteration.h"

namespace conspectus {
namespace {

std::vector<std::string> tokens_of(std::string_view text) {
    std::vector<std::string> tokens;
    each_search_token(text, [&](std::string_view token) { tokens.emplace_back(token); });
    return tokens;
}

void check_tokens(std::string_view text) {
    const std::vector<std::string> tokens = tokens_of(text);
    for (const std::string& token : tokens) {
        require(!token.empty(), "a token is not empty");
        require(!first_invalid_utf8(token), "a token is UTF-8");
    }
    require(tokens == tokens_of(text), "a text has the same tokens twice");
}

void check_slug(std::string_view text) {
    const std::string made = slug(text);
    require(!made.empty() && made.size() <= 80, "a slug has 1 to 80 bytes");
    require(made.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos, "a slug is plain",
            made);
    require(made.front() != '-' && made.back() != '-', "a slug has no hyphen at its ends", made);
    require(made == slug(text), "a text has the same slug twice");
}

void check(std::string_view text) {
    check_tokens(text);
    check_slug(text);
    const std::string folded = search_fold(text);
    require(!first_invalid_utf8(folded), "a folded text is UTF-8");
    require(folded == search_fold(text), "a text folds the same twice");
    for (const bool is_name : {false, true}) {
        const std::string read = pinyin(text, is_name);
        require(!first_invalid_utf8(read), "pinyin is UTF-8");
        require(read == pinyin(text, is_name), "a text is read the same twice");
    }
}

}  // namespace
}  // namespace conspectus

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    conspectus::check(conspectus::accepted_text(data, size));
    return 0;
}
