#include "cite/export_entry.h"

#include <gtest/gtest.h>

#include "unit/cite/record_maker.h"

namespace conspectus::export_entry_test {
namespace {

struct NoteCase {
    const char* name;
    EditorialStatus status;
    const char* note;
};

class StatusNote : public testing::TestWithParam<NoteCase> {};

TEST_P(StatusNote, SaysWhatHappenedWhenAndWhereTheNoticeIs) {
    EXPECT_EQ(status_note(GetParam().status), GetParam().note);
}

const Localized reason = localized({{"zh", "数据系伪造。"}, {"en", "The data were invented."}});

INSTANTIATE_TEST_SUITE_P(
    Statuses, StatusNote,
    testing::Values(NoteCase{"None", {}, ""}, NoteCase{"KindAlone", {.kind = StatusKind::removed}, "Removed."},
                    NoteCase{"Date", {.kind = StatusKind::corrected, .date = {2024, 5, 0}}, "Corrected: 2024-05."},
                    NoteCase{"Notice",
                             {.kind = StatusKind::retracted, .date = {2024, 5, 1}, .DOI = "10.1000/x"},
                             "Retracted: 2024-05-01. https://doi.org/10.1000/x"},
                    NoteCase{"EnglishText",
                             {.kind = StatusKind::concern, .date = {2024, 0, 0}, .text = reason},
                             "Expression of concern: 2024. The data were invented."},
                    NoteCase{"Everything",
                             {.kind = StatusKind::retracted, .date = {2024, 5, 1}, .DOI = "10.1000/x", .text = reason},
                             "Retracted: 2024-05-01. https://doi.org/10.1000/x. The data were invented."}),
    [](const auto& each) { return each.param.name; });

}  // namespace
}  // namespace conspectus::export_entry_test
