#include "parse/schema/schema.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "model/editorial.h"
#include "model/finding.h"

namespace conspectus::schema_test {
namespace {

/// Every noun that the kinds of files lead to.
void collect(const Noun* noun, std::set<const Noun*>& nouns) {
    if (noun == nullptr || !nouns.insert(noun).second) return;
    collect(noun->base, nouns);
    for (const Field& field : noun->fields) collect(field.noun, nouns);
    if (noun->other != nullptr) collect(noun->other->noun, nouns);
}

std::set<const Noun*> all_nouns() {
    std::set<const Noun*> nouns;
    for (const FileKind& kind : file_kinds()) collect(kind.noun, nouns);
    for (const Noun* noun : {&unresolved_reference_noun, &repeated_reference_noun, &full_reference_noun})
        collect(noun, nouns);
    return nouns;
}

TEST(Schema, ReachesEveryNoun) {
    EXPECT_EQ(all_nouns().size(), 27u);
}

TEST(Schema, EveryKeyIsDocumentedInOneSentence) {
    for (const Noun* noun : all_nouns()) {
        EXPECT_TRUE(noun->doc.ends_with('.')) << noun->name;
        for (const Field& field : noun->fields) {
            EXPECT_FALSE(field.key.empty()) << noun->name;
            EXPECT_GT(field.doc.size(), 3u) << noun->name << " " << field.key;
            EXPECT_TRUE(field.doc.ends_with('.') || field.doc.ends_with("al.")) << field.key;
        }
    }
}

TEST(Schema, NoKeyStandsTwiceInATable) {
    for (const Noun* noun : all_nouns()) {
        std::set<std::string_view> keys;
        for (const Field& field : noun->fields)
            EXPECT_TRUE(keys.insert(field.key).second) << noun->name << " " << field.key;
    }
}

TEST(Schema, TypesHaveWhatTheyNeed) {
    for (const Noun* noun : all_nouns())
        for (const Field& field : noun->fields) {
            EXPECT_EQ(field.type == ValueType::object, field.noun != nullptr) << field.key;
            EXPECT_EQ(field.type == ValueType::word, !field.words.empty()) << field.key;
        }
}

/// `references` and `keyword` are lists here where CSL has texts; `language` is checked. Nothing else is taken.
TEST(Schema, OurKeysTakeNoNameFromCsl) {
    std::vector<std::string_view> shared;
    for (const Noun* noun : {&paper_noun, &record_noun, &full_reference_noun, &shared_work_noun})
        for (const Field& field : noun->fields)
            if (find_field(csl_noun, field.key) != nullptr) shared.push_back(field.key);
    std::ranges::sort(shared);
    EXPECT_EQ(shared, (std::vector<std::string_view>{"keyword", "language", "note", "references"}));
}

TEST(Schema, HasTheVariablesOfCsl) {
    EXPECT_EQ(csl_noun.fields.size(), 99u);
    for (const char* name :
         {"archive_collection", "event-place", "PMCID", "supplement-number", "script-writer", "submitted"})
        EXPECT_NE(find_field(paper_noun, name), nullptr) << name;
    EXPECT_EQ(find_field(csl_noun, "type")->words.size(), 45u);
}

TEST(Schema, WordsStandInTheOrderOfTheModel) {
    EXPECT_EQ(note_kinds[static_cast<std::size_t>(NoteKind::ambiguity)], "ambiguity");
    EXPECT_EQ(status_kinds[static_cast<std::size_t>(StatusKind::retracted) - 1], "retracted");
    EXPECT_EQ(measures[static_cast<std::size_t>(Measure::median_iqr)], "median-iqr");
    EXPECT_EQ(measures.size(), static_cast<std::size_t>(Measure::ratio) + 1);
}

}  // namespace
}  // namespace conspectus::schema_test
