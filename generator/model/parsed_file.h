#pragma once
#include <string>
#include <variant>
#include <vector>

#include "model/entity.h"
#include "model/journal.h"
#include "model/keyword.h"
#include "model/page_text.h"
#include "model/paper.h"
#include "model/site.h"
#include "model/trace.h"

namespace conspectus {

/// papers/<id>.md: everything, with one summary.
struct PaperFile {
    Paper paper;
};

/// papers/<id>.<lang>.md or pages/<id>.<lang>.md.
struct TranslationFile {
    bool of_page = false;
    std::string id;
    Summary summary;
    Location at;
};

struct PageFile {
    PageText page;
};

struct ThesaurusFile {
    std::vector<Keyword> keywords;
};

struct JournalsFile {
    std::vector<Journal> journals;
};

struct SiteFile {
    Site site;
};

/// A work defined in references/*.
struct SharedWork {
    std::string id;
    std::vector<std::string> aliases;
    Record record;
    EditorialStatus status;
    Location at;
};

struct ReferencesFile {
    std::vector<SharedWork> works;
};

/// A raster figure; its bytes stay in Sources.
struct ImageFile {
    std::string path;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    FileId file = no_file;
};

/// traces/<paper>.tsv.
struct TraceFile {
    Trace trace;
};

/// status.csv.
struct StatusFile {
    std::vector<ListedStatus> rows;
};

/// A list that could not be read, so what it defines is unknown.
struct UnreadFile {
    EntityKind defines = EntityKind::none;
};

/// What one file of the content tree holds; monostate: nothing that is read.
using ParsedFile = std::variant<std::monostate, PaperFile, TranslationFile, PageFile, ThesaurusFile, JournalsFile,
                                SiteFile, ReferencesFile, ImageFile, TraceFile, StatusFile, UnreadFile>;

}  // namespace conspectus
