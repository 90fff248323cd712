#include "link/resolve/heading_ids.h"

#include <fmt/format.h>

#include <map>
#include <set>

namespace conspectus {
namespace {

class HeadingNames {
  public:
    /// `wanted` where it is free, else the next `<stem>-<n>`.
    std::string take(const std::string& wanted, const std::string& stem) {
        if (!wanted.empty() && used_.insert(wanted).second) return wanted;
        for (;;) {
            std::string id = fmt::format("{}-{}", stem.empty() ? "section" : stem, ++counts_[stem]);
            if (used_.insert(id).second) return id;
        }
    }

  private:
    std::set<std::string> used_;
    std::map<std::string, std::uint32_t> counts_;
};

}  // namespace

void name_headings(Document& document, const Site& site, const SectionLabels* labels) {
    HeadingNames names;
    std::string section;
    for (Heading& heading : document.headings) {
        const auto known = labels != nullptr && heading.level <= 2 ? labels->find(heading.plain) : std::nullopt;
        if (known) section = site.sections[*known].key;
        heading.section = section;
        heading.id = names.take(known ? section : std::string(), section);
    }
}

}  // namespace conspectus
