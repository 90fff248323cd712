// Whole files: what is read of each lies beside it, and UPDATE_EXPECTED=1 rewrites it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "bibliography/bibliography_reader.h"
#include "unit/bibliography/bibliography_dump.h"

namespace conspectus::bibliography_files_test {
namespace {

std::string file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

class BibliographyFile : public testing::TestWithParam<const char*> {};

TEST_P(BibliographyFile, IsReadWhole) {
    const std::string path = std::string(TEST_FOLDER "/unit/bibliography/files/") + GetParam();
    const std::string text = file(path);
    const auto format = bibliography_format_of_name(path);
    ASSERT_TRUE(format.has_value());
    EXPECT_EQ(guess_bibliography_format(text), path.ends_with(".bib") ? BibliographyFormat::bibtex : *format);
    const Bibliography all = read_bibliography(text, *format);
    EXPECT_GE(all.entries.size(), 20U);
    const std::string dumped = bibliography_test::dump(all);
    if (std::getenv("UPDATE_EXPECTED") != nullptr) std::ofstream(path + ".txt", std::ios::binary) << dumped;
    EXPECT_EQ(dumped, file(path + ".txt"));
}

INSTANTIATE_TEST_SUITE_P(All, BibliographyFile,
                         testing::Values("sample.bib", "sample.ris", "sample.nbib", "sample.json", "sample.yaml"));

}  // namespace
}  // namespace conspectus::bibliography_files_test
