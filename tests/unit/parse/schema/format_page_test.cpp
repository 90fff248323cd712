// FORMAT.md says which keys there are: its tables, each behind a line
// `<!-- keys: NOUN -->`, are held to the tables of the schema.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "parse/schema/schema.h"

namespace conspectus::format_page_test {
namespace {

/// The rows of FORMAT.md by the noun they describe, and in a noun by key.
using Rows = std::map<std::string, std::map<std::string, std::string>>;

std::set<std::string> in_backquotes(const std::string& text) {
    static const std::regex code("`([^`]+)`");
    std::set<std::string> words;
    for (std::sregex_iterator found(text.begin(), text.end(), code), end; found != end; ++found)
        words.insert((*found)[1].str());
    return words;
}

Rows documented() {
    static const std::regex mark("<!-- keys: (.*) -->");
    Rows rows;
    std::ifstream page(SOURCE_FOLDER "/FORMAT.md");
    std::string noun;
    for (std::string line; std::getline(page, line);) {
        std::smatch found;
        if (std::regex_match(line, found, mark)) noun = found[1];
        if (line.empty()) noun.clear();
        if (noun.empty() || !line.starts_with("| `")) continue;
        for (const std::string& key : in_backquotes(line.substr(0, line.find('|', 1)))) rows[noun][key] = line;
    }
    return rows;
}

void collect(const Noun* noun, std::map<std::string, const Noun*>& nouns) {
    if (noun == nullptr || !nouns.emplace(noun->name, noun).second) return;
    collect(noun->base, nouns);
    for (const Field& field : noun->fields) collect(field.noun, nouns);
    if (noun->other != nullptr) collect(noun->other->noun, nouns);
}

/// All but the plain CSL variables, for which the page names their specification.
std::map<std::string, const Noun*> our_nouns() {
    std::map<std::string, const Noun*> nouns;
    for (const FileKind& kind : file_kinds()) collect(kind.noun, nouns);
    for (const Noun* noun : {&unresolved_reference_noun, &repeated_reference_noun, &full_reference_noun})
        collect(noun, nouns);
    nouns.erase(std::string(csl_noun.name));
    return nouns;
}

TEST(FormatPage, HasEveryKeyOfTheSchemaWithItsWords) {
    Rows rows = documented();
    for (const auto& [name, noun] : our_nouns()) {
        std::set<std::string> said;
        for (const auto& [key, row] : rows[name]) said.merge(in_backquotes(row));
        for (const Field& field : noun->fields) {
            const std::string row = rows[name][std::string(field.key)];
            EXPECT_NE(row, "") << "FORMAT.md lacks '" << field.key << "' of a " << name;
            EXPECT_EQ(row.find("needed") != row.npos, field.required) << name << ": " << field.key;
            for (const std::string_view word : field.words)
                EXPECT_TRUE(said.contains(std::string(word))) << field.key << ": " << word;
        }
    }
}

TEST(FormatPage, HasNoKeyThatTheSchemaLacks) {
    const auto nouns = our_nouns();
    for (const auto& [name, keys] : documented()) {
        ASSERT_TRUE(nouns.contains(name)) << "the schema has no noun '" << name << "'";
        for (const auto& [key, row] : keys) EXPECT_NE(find_field(*nouns.at(name), key), nullptr) << row;
    }
}

}  // namespace
}  // namespace conspectus::format_page_test
