#include "link/catalog/statuses.h"

#include <gtest/gtest.h>

#include "link/catalog/namespace.h"
#include "link/catalog/works.h"
#include "link/catalog_builder.h"
#include "link/resolve/resolver.h"

namespace conspectus::statuses_test {
namespace {

SharedWork work(const std::string& id, const std::string& doi, EditorialStatus status = {}) {
    SharedWork work{.id = id};
    work.record.DOI = doi;
    work.status = std::move(status);
    work.status.at = {1, {7, 3}};
    return work;
}

ListedStatus listed(const std::string& doi, EditorialStatus status, std::uint32_t line) {
    status.at = {0, {line, 1}};
    return {doi, std::move(status), {0, {line, 1}}};
}

/// The statuses of the works, by id.
std::vector<EditorialStatus> joined(Catalog& catalog, Diagnostics& diagnostics) {
    catalog.works = unify_works(catalog, diagnostics);
    catalog = resolve(std::move(catalog), diagnostics);
    std::vector<EditorialStatus> all;
    for (const Work& each : catalog.works) all.push_back(catalog.status_of(each));
    return all;
}

TEST(StatusJoiner, FillsInWhatTheContentDoesNotSay) {
    Catalog catalog;
    catalog.papers = {Paper{.id = "a"}};
    catalog.papers[0].record.DOI = "10.1000/A";
    catalog.shared_works = {work("b", ""),
                            work("c", "10.1000/c", {.kind = StatusKind::retracted, .date = {2024, 0, 0}}),
                            work("d", "10.1000/d", {.kind = StatusKind::concern})};
    catalog.statuses = {listed("10.1000/a", {.kind = StatusKind::removed, .date = {2020, 1, 2}}, 2),
                        listed("10.1000/c", {.kind = StatusKind::retracted, .date = {2024, 5, 0}, .DOI = "10.1/n"}, 3),
                        listed("10.1000/x", {.kind = StatusKind::retracted}, 4)};
    Diagnostics diagnostics;
    const std::vector<EditorialStatus> statuses = joined(catalog, diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_EQ(statuses[0].kind, StatusKind::removed);
    EXPECT_EQ(statuses[0].at.position.line, 2U);
    EXPECT_EQ(catalog.status_of(catalog.papers[0]).kind, StatusKind::removed);
    EXPECT_EQ(catalog.papers[0].status.kind, StatusKind::none) << "what the file says stays";
    EXPECT_EQ(statuses[1].kind, StatusKind::none);
    EXPECT_EQ(statuses[2].date, (Date{2024, 0, 0}));
    EXPECT_EQ(statuses[2].DOI, "10.1/n");
    EXPECT_EQ(statuses[3].kind, StatusKind::concern);
}

struct ConflictCase {
    const char* name;
    EditorialStatus here;
    EditorialStatus there;
    const char* message;
};

class StatusConflict : public testing::TestWithParam<ConflictCase> {};

TEST_P(StatusConflict, IsReportedAndTheContentStands) {
    Catalog catalog;
    catalog.shared_works = {work("a", "10.1000/a", GetParam().here)};
    catalog.statuses = {listed("10.1000/a", GetParam().there, 2)};
    Diagnostics diagnostics;
    const EditorialStatus status = joined(catalog, diagnostics).at(0);
    const auto all = diagnostics.sorted();
    EXPECT_EQ(status.kind, GetParam().here.kind);
    EXPECT_EQ(status.DOI, GetParam().here.DOI);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].code, Code::status_conflict);
    EXPECT_EQ(all[0].text, GetParam().message);
    EXPECT_EQ(all[0].at.position, (Position{7, 3}));
    ASSERT_EQ(all[0].notes.size(), 1U);
    EXPECT_EQ(all[0].notes[0].at.position, (Position{2, 1}));
}

INSTANTIATE_TEST_SUITE_P(
    Differences, StatusConflict,
    testing::Values(
        ConflictCase{"Kind",
                     {.kind = StatusKind::concern},
                     {.kind = StatusKind::retracted},
                     "the editorial status of 'a' is 'concern' here, but 'retracted' in status.csv: correct the one "
                     "that is out of date"},
        ConflictCase{"Date",
                     {.kind = StatusKind::retracted, .date = {2024, 5, 1}},
                     {.kind = StatusKind::retracted, .date = {2024, 6, 0}},
                     "the editorial status of 'a' is '2024-05-01' here, but '2024-06' in status.csv: correct the one "
                     "that is out of date"},
        ConflictCase{"Notice",
                     {.kind = StatusKind::retracted, .DOI = "10.1/a"},
                     {.kind = StatusKind::retracted, .DOI = "10.1/b"},
                     "the editorial status of 'a' is '10.1/a' here, but '10.1/b' in status.csv: correct the one that "
                     "is out of date"}),
    [](const auto& each) { return each.param.name; });

TEST(RemovedPapers, KeepWhatTheyAreAndLoseWhatTheySaid) {
    Catalog catalog;
    Paper removed{.id = "gone"};
    removed.status.kind = StatusKind::removed;
    removed.keywords = {"stent"};
    removed.findings = {Finding{.id = "f"}};
    removed.notes = {EditorialNote{.id = "n"}};
    removed.references = {{.number = 1, .work = "w"}};
    Summary summary{.language = "zh"};
    summary.document.tokens = {{TokenKind::text, Edge::leaf, {}, 0, "secret"}};
    removed.summaries = {summary};
    Paper other{.id = "other"};
    Summary links{.language = "zh"};
    links.document.cross_links = {{.target = "gone", .fragment = "results"},
                                  {.target = "other", .fragment = "results"}};
    links.document.figures = {{.source = "gone/fig1.png"}, {.source = "gone2/fig1.png"}};
    other.summaries = {links};
    catalog.papers = {removed, other};
    catalog.shared_works = {work("w", "")};
    catalog.images = {{.path = "papers/gone/fig1.png"}, {.path = "papers/gone2/fig1.png"}};
    Diagnostics ignored;
    catalog.works = unify_works(catalog, ignored);
    fill_namespace(catalog, ignored);

    catalog = withhold_removed(resolve(std::move(catalog), ignored));
    const Paper& gone = catalog.papers[0];
    EXPECT_TRUE(gone.findings.empty());
    EXPECT_TRUE(gone.notes.empty());
    ASSERT_EQ(gone.summaries.size(), 1U);
    EXPECT_EQ(gone.summaries[0].language, "zh");
    EXPECT_TRUE(gone.summaries[0].document.tokens.empty());
    EXPECT_EQ(gone.keywords.size(), 1U);
    EXPECT_EQ(gone.references.size(), 1U);
    const ResolvedDocument& names = catalog.resolved.papers[1].summaries[0];
    EXPECT_EQ(names.cross_links[0].fragment, "");
    EXPECT_EQ(names.cross_links[1].fragment, "results");
    EXPECT_EQ(names.figures[0], std::nullopt);
    EXPECT_EQ(names.figures[1], 0U);
    ASSERT_EQ(catalog.images.size(), 1U);
    EXPECT_EQ(catalog.images[0].path, "papers/gone2/fig1.png");
}

}  // namespace
}  // namespace conspectus::statuses_test
