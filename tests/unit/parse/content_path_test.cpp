#include "parse/content_path.h"

#include <gtest/gtest.h>

#include <string>

namespace conspectus::content_path_test {
namespace {

struct PathCase {
    const char* path;
    PathKind kind;
    const char* id = "";
    const char* language = "";
};

TEST(ContentPath, TellsWhatAFileIs) {
    const PathCase cases[] = {{"papers/..md", PathKind::paper_translation},
                              {"papers/a.en.md", PathKind::paper_translation, "a", "en"},
                              {"papers/a.b.en.md", PathKind::paper_translation, "a.b", "en"},
                              {"papers/.md", PathKind::unexpected},
                              {"papers/..md", PathKind::paper_translation},
                              {"papers/a.MD", PathKind::unexpected},
                              {"papers/a.txt", PathKind::unexpected},
                              {"papers/a/b.md", PathKind::unexpected},
                              {"papers/a/fig1.png", PathKind::figure},
                              {"papers/a/fig1.jpeg", PathKind::figure},
                              {"papers/a/more/fig1.avif", PathKind::figure},
                              {"papers/a/fig1.svg", PathKind::vector_picture},
                              {"papers/fig1.png", PathKind::unexpected},
                              {"pages/about.md", PathKind::page, "about"},
                              {"pages/about.en.md", PathKind::page_translation, "about", "en"},
                              {"pages/x/y.md", PathKind::unexpected},
                              {"site.yaml", PathKind::site},
                              {"keywords.yaml", PathKind::thesaurus},
                              {"journals.yaml", PathKind::journals},
                              {"status.csv", PathKind::status_list},
                              {"keywords.yml", PathKind::unexpected},
                              {"references/x.yaml", PathKind::references},
                              {"references/x.bib", PathKind::foreign_references},
                              {"references/x.nbib", PathKind::foreign_references},
                              {"references/x.txt", PathKind::unexpected},
                              {"traces/a.tsv", PathKind::trace, "a"},
                              {"README.md", PathKind::unexpected},
                              {"", PathKind::unexpected}};
    for (const auto& [path, kind, id, language] : cases) {
        const ContentPath read = read_content_path(path);
        EXPECT_EQ(read.kind, kind) << path;
        EXPECT_EQ(read.id, id) << path;
        EXPECT_EQ(read.language, language) << path;
    }
}

}  // namespace
}  // namespace conspectus::content_path_test
