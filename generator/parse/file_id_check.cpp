#include "parse/file_id_check.h"

#include <fmt/format.h>

#include "text/quotation.h"

namespace conspectus {

void check_file_id(const ValueReader& front_matter, std::string_view id, Diagnostics& diagnostics) {
    const YamlValue* given = front_matter.mapping().find("id");
    if (given == nullptr || given->kind != YamlKind::scalar || given->scalar == id) return;
    diagnostics.report(Code::bad_id, front_matter.at(*given),
                       fmt::format("the file's name makes the id {}, not {}; delete this key or rename the file",
                                   quote(id), quote(given->scalar)));
}

}  // namespace conspectus
