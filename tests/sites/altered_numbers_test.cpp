// Every digit of the papers' summaries, findings, notes and translations,
// altered one at a time: a plain check must report each at its place, and
// nothing elsewhere. A run that is no whole sweep takes every fourth of them.
// The files are divided so that each test stays short. A
// paper without a record is skipped, which its test says. So that this holds
// for papers to come, those of added_papers/ are read with the collection.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>

#include "altered_digits.h"
#include "evidence/examination.h"
#include "link/catalog_builder.h"
#include "link/resolve/resolver.h"
#include "parse/parse_file.h"
#include "tree/content_tree.h"

namespace conspectus {
namespace {

constexpr std::size_t digits_a_test = 250;
constexpr std::size_t step = 4;  ///< from digit to digit, in a run that is no whole sweep

bool is_whole_sweep() {
    const char* wanted = std::getenv("SWEEP");
    return wanted != nullptr && std::string_view(wanted) == "whole";
}

/// The real collection with the added papers, every file of it parsed.
struct Collection {
    Sources sources;
    std::vector<ParsedFile> parsed;
};

Sources read_sources(Diagnostics& diagnostics) {
    const std::filesystem::path root = SOURCE_FOLDER;
    Sources all = read_tree(root / "content", diagnostics).value();
    Sources added = read_tree(root / "tests/sites/added_papers/content", diagnostics).value();
    std::ranges::move(added, std::back_inserter(all));
    return all;
}

const Collection& collection() {
    static const Collection loaded = [] {
        Collection all;
        Diagnostics diagnostics;
        all.sources = read_sources(diagnostics);
        for (FileId file = 0; file < all.sources.size(); ++file)
            all.parsed.push_back(parse_file(all.sources[file], file, diagnostics));
        EXPECT_EQ(diagnostics.errors(), 0U);
        return all;
    }();
    return loaded;
}

std::string paper_of(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    return std::string(name.substr(0, name.find('.')));
}

bool is_paper_file(const SourceFile& source) {
    return source.path.starts_with("papers/") && source.path.ends_with(".md");
}

FileId file_of(std::string_view path) {
    const auto found = std::ranges::find(collection().sources, path, &SourceFile::path);
    EXPECT_NE(found, collection().sources.end()) << path;
    return static_cast<FileId>(found - collection().sources.begin());
}

bool is_draft(const std::string& id) {
    return collection().sources[file_of("papers/" + id + ".md")].bytes.find("\ndraft: true\n") != std::string::npos;
}

/// Why the numbers of a file cannot be held to anything; empty where they can.
std::string why_not(FileId file) {
    const Sources& sources = collection().sources;
    if (is_draft(paper_of(sources[file].path)))
        return sources[file].path + " is of a draft, which nothing holds to its source";
    const std::string record = "traces/" + paper_of(sources[file].path) + ".tsv";
    if (std::ranges::find(sources, record, &SourceFile::path) != sources.end()) return "";
    return sources[file].path + " has no " + record +
           ": its numbers are held to no source until 'conspectus check --sources DIR --record' has written that file";
}

/// The other papers are there to be linked to; what they state has not changed.
void pass_over_other_papers(Catalog& catalog, const std::string& id) {
    for (Paper& paper : catalog.papers) {
        if (paper.id == id) continue;
        paper.findings.clear();
        paper.notes.clear();
        paper.summaries.clear();
    }
    std::erase_if(catalog.traces, [&](const Trace& record) { return record.paper != id; });
}

/// What `check` says of the collection with these bytes for one of its files.
std::vector<Diagnostic> errors_with(FileId file, const std::string& bytes, bool with_record) {
    const Collection& all = collection();
    Diagnostics diagnostics;
    std::vector<ParsedFile> parsed = all.parsed;
    parsed[file] = parse_file({all.sources[file].path, bytes}, file, diagnostics);
    Catalog catalog = resolve(build_catalog(std::move(parsed), false, diagnostics), diagnostics);
    pass_over_other_papers(catalog, paper_of(all.sources[file].path));
    if (!with_record) catalog.traces.clear();
    examine(catalog, read_numbers(catalog), diagnostics);
    std::vector<Diagnostic> errors = diagnostics.sorted();
    std::erase_if(errors, [](const Diagnostic& each) { return severity(each.code) != Severity::error; });
    return errors;
}

char other_digit(char digit) {
    return digit == '9' ? '8' : static_cast<char>(digit + 1);
}

/// The place of a byte of a file, as messages count.
Position position_in(const std::string& bytes, std::size_t offset) {
    const auto begin = bytes.begin();
    const std::size_t line = offset == 0 ? 0 : bytes.rfind('\n', offset - 1) + 1;
    const auto is_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    return {static_cast<std::uint32_t>(1 + std::count(begin, begin + static_cast<std::ptrdiff_t>(offset), '\n')),
            static_cast<std::uint32_t>(1 + std::count_if(begin + static_cast<std::ptrdiff_t>(line),
                                                         begin + static_cast<std::ptrdiff_t>(offset), is_character))};
}

bool covers(const Diagnostic& error, FileId file, Position at) {
    const Position from = error.at.position;
    return error.at.file == file && from.line == at.line && from.column > 0 && from.column <= at.column &&
           at.column < from.column + error.length;
}

bool overlap(const Diagnostic& a, const Diagnostic& b) {
    return a.at.file == b.at.file && a.at.position.line == b.at.position.line &&
           a.at.position.column < b.at.position.column + b.length &&
           b.at.position.column < a.at.position.column + a.length;
}

/// Why an alteration counts as missed; empty where it was caught.
std::string miss(const std::vector<Diagnostic>& errors, FileId file, Position at) {
    const auto found = std::ranges::find_if(errors, [&](const Diagnostic& error) { return covers(error, file, at); });
    if (found == errors.end()) return errors.empty() ? "no error" : "no error there: " + errors.front().text;
    const auto elsewhere =
        std::ranges::find_if(errors, [&](const Diagnostic& error) { return !overlap(error, *found); });
    return elsewhere == errors.end() ? "" : "an error elsewhere: " + elsewhere->text;
}

/// Alters the digits one by one; says which were missed.
struct Count {
    std::size_t caught = 0;
    std::string missed;
};

Count alter(FileId file, const std::vector<std::size_t>& digits, bool with_record) {
    const SourceFile& source = collection().sources[file];
    Count count;
    for (const std::size_t offset : digits) {
        std::string bytes = source.bytes;
        bytes[offset] = other_digit(bytes[offset]);
        const Position at = position_in(bytes, offset);
        const std::string why = miss(errors_with(file, bytes, with_record), file, at);
        if (why.empty()) {
            ++count.caught;
        } else {
            const std::size_t from = bytes.rfind('\n', offset) + 1;
            count.missed +=
                fmt::format("{}:{}:{}: '{}' for '{}': {}\n  {}\n", source.path, at.line, at.column, bytes[offset],
                            source.bytes[offset], why, bytes.substr(from, bytes.find('\n', offset) - from));
        }
    }
    return count;
}

/// One part of one file.
class AlteredNumbers : public testing::Test {
  public:
    AlteredNumbers(FileId file, std::vector<std::size_t> digits) : file_(file), digits_(std::move(digits)) {}

    void TestBody() override {
        const SourceFile& source = collection().sources[file_];
        if (const std::string why = why_not(file_); !why.empty()) GTEST_SKIP() << why;
        ASSERT_TRUE(errors_with(file_, source.bytes, true).empty()) << "the collection must be clean";
        const Count count = alter(file_, digits_, true);
        fmt::print("{}: caught {} of {}\n", source.path, count.caught, digits_.size());
        EXPECT_EQ(count.missed, "");
    }

  private:
    FileId file_;
    std::vector<std::size_t> digits_;
};

/// Without the record a digit that stands elsewhere in the source slips
/// through: it is the record that catches.
TEST(AlteredNumbersControl, AreMissedWithoutTheRecord) {
    const FileId id = file_of("papers/iliocaval-balloon-dilatation.md");
    std::vector<std::size_t> digits = stating_digits(collection().sources[id].bytes);
    digits.resize(40);
    EXPECT_EQ(alter(id, digits, true).caught, 40U);
    EXPECT_LT(alter(id, digits, false).caught, 10U);
}

TEST(AlteredNumbersControl, TakeInEveryPaperAndTranslation) {
    std::size_t files = 0;
    std::size_t digits = 0;
    for (const SourceFile& source : collection().sources) {
        if (!is_paper_file(source)) continue;
        ++files;
        digits += stating_digits(source.bytes).size();
    }
    EXPECT_GE(files, 8U);
    EXPECT_GT(digits, 4000U);
}

TEST(AlteredNumbersControl, AreCaughtInAPaperAddedLater) {
    for (const char* path : {"papers/added-traced.md", "papers/added-traced.en.md"}) {
        const FileId file = file_of(path);
        const std::vector<std::size_t> digits = stating_digits(collection().sources[file].bytes);
        EXPECT_GE(digits.size(), 3U);
        EXPECT_EQ(alter(file, digits, true).missed, "");
    }
}

TEST(AlteredNumbersControl, SayWhichPaperHasNoRecord) {
    EXPECT_EQ(why_not(file_of("papers/added-traced.en.md")), "");
    EXPECT_EQ(why_not(file_of("papers/added-draft.md")),
              "papers/added-draft.md is of a draft, which nothing holds to its source");
    EXPECT_EQ(why_not(file_of("papers/added-untraced.md")),
              "papers/added-untraced.md has no traces/added-untraced.tsv: its numbers are held to no source until "
              "'conspectus check --sources DIR --record' has written that file");
}

TEST(AlteredNumbersControl, TakeNoIdForANumber) {
    const auto stated = [](const std::string& text) {
        std::string digits;
        for (const std::size_t at : stating_digits(text)) digits += text[at];
        return digits;
    };
    EXPECT_EQ(stated("---\nfindings:\n  - id: patency-6m\n    value: 69.4%\n    notes: [table-2-unit]\n"
                     "    cites: [hage2018, 20]\n    at: {month-1: {zh: 术后1个月}}\n    notes:\n      - table-3\n"
                     "      - {id: group-1, n: 43, month-1: 8}\n---\n"),
              "694201438");
    EXPECT_EQ(stated("---\ntitle: 1\n---\n2. 3例[=patency-6m][!table-2-unit][[igf-1|IGF-1]][@7; hage2018, p. 9]\n"),
              "3179");
}

void register_file(FileId file) {
    const SourceFile& source = collection().sources[file];
    if (!is_paper_file(source) || source.path.starts_with("papers/added-")) return;
    std::vector<std::size_t> digits = stating_digits(source.bytes);
    if (!is_whole_sweep())
        std::erase_if(digits, [i = file % step](std::size_t) mutable { return i++ % step != 0; });
    std::string name = source.path.substr(7, source.path.size() - 10);
    std::ranges::replace_if(
        name, [](char c) { return c == '-' || c == '.'; }, '_');
    for (std::size_t begin = 0; begin < digits.size(); begin += digits_a_test) {
        const auto from = digits.begin() + static_cast<std::ptrdiff_t>(begin);
        const std::vector<std::size_t> part(
            from, from + static_cast<std::ptrdiff_t>(std::min(digits_a_test, digits.size() - begin)));
        testing::RegisterTest("AlteredNumbers", fmt::format("{}_{}", name, begin / digits_a_test + 1).c_str(), nullptr,
                              nullptr, __FILE__, __LINE__,
                              [file, part]() -> testing::Test* { return new AlteredNumbers(file, part); });
    }
}

}  // namespace
}  // namespace conspectus

int main(int argc, char** argv) {
    for (conspectus::FileId file = 0; file < conspectus::collection().sources.size(); ++file)
        conspectus::register_file(file);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
