#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "model/ui_strings.h"
#include "text/diagnostics.h"
#include "text/html.h"

namespace conspectus {

struct UiArgument {
    std::string_view name;
    std::string text;
};

/// Returns a UI text of one language with its arguments filled in; `n`, if not
/// negative, chooses the plural form (CLDR) and fills {n}. For texts written by
/// C++; templates use the `t` filter. The key must be one of `writer_keys`
/// (ui_text.cpp), which `check_writer_keys` checks in every language.
std::string ui_text(const Strings& strings, std::string_view key, std::int64_t n = -1,
                    std::initializer_list<UiArgument> arguments = {});

struct UiMarkup {
    std::string_view name;
    Html html;
};

/// Does the same with arguments in HTML; the text itself is escaped.
Html ui_html(const Strings& strings, std::string_view key, std::initializer_list<UiMarkup> arguments,
             std::int64_t n = -1);

/// Reports each of the `writer_keys` that `strings` lacks.
void check_writer_keys(const Strings& strings, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
