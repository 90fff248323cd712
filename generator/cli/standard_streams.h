#pragma once
#include <fmt/core.h>

#include <string_view>
#include <utility>

namespace conspectus {

/// To be called before any file is opened. Gives a descriptor to each standard
/// stream that the caller has closed, so that no file of ours gets its number,
/// and lets writing fail with an error, not with a signal, where a pipe was
/// closed or a file is as large as it may be.
void open_standard_streams();

/// Writes to stderr, without a buffer. After the first failure nothing is
/// written any more.
void say(std::string_view text) noexcept;

template <typename... Values>
requires(sizeof...(Values) > 0) void say(fmt::format_string<Values...> text, Values&&... values) {
    say(fmt::format(text, std::forward<Values>(values)...));
}

/// Returns false once something could not be said: what a run found may not
/// have reached anyone.
bool was_all_said() noexcept;

}  // namespace conspectus
