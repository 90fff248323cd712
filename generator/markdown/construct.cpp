#include "markdown/construct.h"

#include <fmt/core.h>

#include "markdown/citation_syntax.h"
#include "markdown/cross_link_syntax.h"
#include "text/quotation.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

bool is_name(std::string_view text) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

/// `finding`, `finding.group` or `finding.group.time`.
bool is_finding_path(std::string_view path) {
    int parts = 0;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('.', begin), path.size());
        if (!is_name(path.substr(begin, end - begin)) || ++parts > 3) return false;
        begin = end + 1;
    }
    return true;
}

ReadConstruct read_finding_value(std::string_view content) {
    ReadConstruct read;
    read.construct.target = trimmed(content);
    if (read.construct.target.empty()) {
        read.fault = {.text = "the finding value names no finding: write its id, '[=patency-6m]'"};
    } else if (!is_finding_path(read.construct.target)) {
        read.fault = {.text =
                          fmt::format("{} is not the id of a finding: write '[=finding]' or '[=finding.group.time]', "
                                      "or '\\[=' for the characters themselves",
                                      quote(read.construct.target))};
    }
    return read;
}

ReadConstruct read_note_mark(std::string_view content) {
    ReadConstruct read;
    read.construct.target = trimmed(content);
    if (read.construct.target.empty()) {
        read.fault = {.text = "the note mark names no note: write its id, '[!vcss-baseline]'"};
    } else if (!is_name(read.construct.target)) {
        read.fault = {.text = fmt::format("{} is not the id of a note: write '[!note]', or '\\[!' for the characters "
                                          "themselves",
                                          quote(read.construct.target))};
    }
    return read;
}

ReadConstruct read_content(ConstructKind kind, std::string_view content) {
    switch (kind) {
        case ConstructKind::citation:
            return read_citation(content);
        case ConstructKind::cross_link:
            return read_cross_link(content);
        case ConstructKind::finding_value:
            return read_finding_value(content);
        case ConstructKind::note_mark:
            return read_note_mark(content);
    }
    return {};
}

}  // namespace

ReadConstruct read_construct(ConstructKind kind, std::string_view content) {
    ReadConstruct read = read_content(kind, content);
    read.construct.kind = kind;
    return read;
}

std::string print(const Construct& construct) {
    switch (construct.kind) {
        case ConstructKind::citation:
            return "[@" + print_citation(construct.items) + "]";
        case ConstructKind::cross_link:
            return print_cross_link(construct);
        case ConstructKind::finding_value:
            return "[=" + construct.target + "]";
        case ConstructKind::note_mark:
            return "[!" + construct.target + "]";
    }
    return {};
}

std::string_view noun(ConstructKind kind) {
    switch (kind) {
        case ConstructKind::citation:
            return "citation";
        case ConstructKind::cross_link:
            return "link";
        case ConstructKind::finding_value:
            return "finding value";
        case ConstructKind::note_mark:
            return "note mark";
    }
    return {};
}

}  // namespace conspectus
