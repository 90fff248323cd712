#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace conspectus {

/// Offsets of the digits of a content file that state something: in a paper the
/// findings, editorial notes, derived numbers and remarks on references, and
/// the whole summary. Left out are, and nothing else:
/// - the rest of the front matter, which is bibliography and dates of ours;
/// - ids where they are defined or named (`id: patency-6m`, `notes: [table-2]`,
///   `[=patency-6m]`, `[!table-2]`, `[[igf-1|…]]`, `[@hage2018]`) and keys
///   (`month-6:`), since a changed id is a name changed, not a number;
/// - the marker of a numbered list's item ("1." at a line's start).
std::vector<std::size_t> stating_digits(std::string_view bytes);

}  // namespace conspectus
