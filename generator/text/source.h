#pragma once
#include <string>
#include <vector>

namespace conspectus {

/// One file as it was read. `path` is relative to the content folder, with "/"
/// on every system; `bytes` is the file, unchecked.
struct SourceFile {
    std::string path;
    std::string bytes;
};

/// All files of a run, sorted by path (bytewise); a FileId is an index into it.
using Sources = std::vector<SourceFile>;

/// Returns the default templates, strings and CSS that are built into the program, sorted by path (relative to
/// templates/).
const Sources& embedded_templates();

}  // namespace conspectus
