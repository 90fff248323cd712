#include "render/renderer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <thread>

#include "cli/collection.h"
#include "link/index/index_builder.h"
#include "parse/strings_file.h"
#include "text/source.h"
#include "tree/content_tree.h"

namespace conspectus::renderer_test {
namespace {

/// The base collection, ready to be rendered.
struct RendererTest : testing::Test {
    Diagnostics diagnostics;
    Sources sources;
    Collection collection;
    Indexes indexes;
    std::vector<Strings> strings;
    std::unique_ptr<Renderer> renderer;

    void SetUp() override {
        sources = read_tree(std::string(TEST_FOLDER) + "/sites/base/content", diagnostics).value();
        Progress progress;
        collection = examine_collection(sources, {}, progress, diagnostics);
        indexes = build_indexes(collection.catalog);
        strings = load_strings(collection.catalog.site, embedded_templates(), {}, diagnostics);
        renderer = std::make_unique<Renderer>(RenderInput{collection.catalog, indexes, sources, embedded_templates(),
                                                          own_templates, strings, "", &collection.readings},
                                              diagnostics);
        ASSERT_EQ(diagnostics.errors(), 0U);
        renderer->index_search();
    }

    std::string bytes(std::size_t i) const {
        std::string copy;
        renderer->render(i, [&](std::string_view made) { copy = made; });
        return copy;
    }

  private:
    Sources own_templates;
};

TEST_F(RendererTest, ListsSortedPathsWithoutRepetition) {
    const std::vector<std::string> paths = renderer->paths();
    ASSERT_EQ(paths.size(), renderer->size());
    ASSERT_GT(paths.size(), 50U);
    EXPECT_TRUE(std::ranges::is_sorted(paths));
    EXPECT_EQ(std::ranges::adjacent_find(paths), paths.end());
    for (const char* path :
         {"index.html", "en/papers/first.html", "papers/first.bib", "assets/reading.js", ".nojekyll"})
        EXPECT_TRUE(std::ranges::binary_search(paths, path)) << path;
}

TEST_F(RendererTest, GivesTheSameBytesInAnyOrderAndTwice) {
    std::vector<std::string> forwards;
    for (std::size_t i = 0; i < renderer->size(); ++i) forwards.push_back(bytes(i));
    for (std::size_t i = renderer->size(); i-- > 0;) {
        ASSERT_EQ(bytes(i), forwards[i]) << renderer->paths()[i];
        ASSERT_EQ(bytes(i), forwards[i]) << renderer->paths()[i];
    }
}

TEST_F(RendererTest, GivesTheSameBytesFromManyThreads) {
    std::vector<std::string> alone;
    for (std::size_t i = 0; i < renderer->size(); ++i) alone.push_back(bytes(i));
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (std::size_t k = 0; k < alone.size(); ++k) {
                const std::size_t i = (k + t * alone.size() / 4) % alone.size();
                EXPECT_EQ(bytes(i), alone[i]);
            }
        });
    }
}

}  // namespace
}  // namespace conspectus::renderer_test
