#include "site_check.h"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string_view>

#include "link_target.h"
#include "page_facts.h"

namespace site_links {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::string lower_case(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// The path of an absolute URL, "/sub/path/"; "/" without one.
std::string path_of(const std::string& base_url) {
    const std::size_t host = base_url.find("://");
    const std::size_t path = host == std::string::npos ? host : base_url.find('/', host + 3);
    return path == std::string::npos ? "/" : base_url.substr(path);
}

class Checker {
  public:
    Checker(const fs::path& folder, std::string base_url) : folder_(folder), base_url_(std::move(base_url)) {}

    SiteCheck run() {
        read_all();
        for (const auto& [path, page] : pages_) check_page(path, page);
        for (const std::string& path : files_) {
            if (path.ends_with(".css")) check_style_sheet(path);
        }
        std::ranges::sort(result_.faults);
        result_.pages = pages_.size();
        return std::move(result_);
    }

  private:
    fs::path folder_;
    std::string base_url_;
    std::set<std::string> files_;
    std::map<std::string, std::string> by_lower_case_;
    std::map<std::string, PageFacts> pages_;
    std::map<std::string, std::map<std::string, unsigned>> ids_;
    SiteCheck result_;

    void read_all() {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder_)) {
            if (!entry.is_regular_file()) continue;
            const std::string path = entry.path().lexically_relative(folder_).generic_string();
            files_.insert(path);
            by_lower_case_[lower_case(path)] = path;
            if (path.ends_with(".html")) pages_[path] = read_page(read_file(entry.path()));
        }
        for (const auto& [path, page] : pages_) gather_ids(path, page);
    }

    void gather_ids(const std::string& path, const PageFacts& page) {
        auto& ids = ids_[path];
        for (const Id& id : page.ids) {
            const auto [first, is_new] = ids.try_emplace(id.name, id.line);
            if (!is_new)
                fault(path, id.line, fmt::format("id '{}' stands twice, first in line {}", id.name, first->second));
            if (id.name.empty()) fault(path, id.line, "an empty id");
        }
    }

    void fault(const std::string& file, unsigned line, std::string text) {
        result_.faults.push_back({file, line, std::move(text)});
    }

    void check_page(const std::string& path, const PageFacts& page) {
        for (const PageFault& each : page.faults) fault(path, each.line, each.text);
        for (const Link& link : page.links) {
            ++result_.links;
            if (const std::string text = check_link(path, link); !text.empty()) {
                fault(path, link.line, fmt::format("{} '{}' {}", link.what, link.url, text));
            }
        }
    }

    /// What is wrong with the link, or nothing.
    std::string check_link(const std::string& page, const Link& link) const {
        if (link.use == LinkUse::reference) return check_fragment(page, link.url);
        if (link.url.empty()) return "is empty";
        if (link.url.find('\\') != std::string::npos) return "has a backslash";
        if (link.url.starts_with("//")) return "leads to another host without saying how";
        const std::string scheme = scheme_of(link.url);
        if (!scheme.empty()) return check_absolute(link, scheme);
        if (!link.url.starts_with('/')) return check_inside(page, link.url);
        const std::string base_path = path_of(base_url_);
        if (page != "404.html" && !page.ends_with("/404.html"))
            return "is relative to the root, so it breaks under a sub-path";
        if (!link.url.starts_with(base_path)) return fmt::format("does not begin with '{}'", base_path);
        return check_inside("", link.url.substr(base_path.size()));
    }

    std::string check_absolute(const Link& link, const std::string& scheme) const {
        if (scheme == "mailto" && link.use == LinkUse::visit) return {};
        if (scheme != "https" && scheme != "http") return fmt::format("has the scheme '{}'", scheme);
        if (link.use == LinkUse::resource) return "is loaded from another host";
        if (base_url_.empty() || !link.url.starts_with(base_url_)) return {};
        if (link.use == LinkUse::visit) return "is absolute but leads into the site itself";
        const std::string inside = link.url.substr(base_url_.size());
        return check_inside("", inside.empty() ? "index.html" : inside);
    }

    std::string check_inside(const std::string& page, std::string_view url) const {
        const std::optional<LinkTarget> target = link_target(page, url);
        if (!target) return "climbs above the site's root";
        if (!files_.contains(target->path)) return missing(target->path);
        if (!target->has_fragment) return {};
        if (target->fragment.empty()) return "has an empty fragment";
        return ids_.contains(target->path) ? check_fragment(target->path, target->fragment) : std::string();
    }

    std::string missing(const std::string& path) const {
        if (path.empty() || path.ends_with('/') || fs::is_directory(folder_ / path))
            return "names a folder, not a file";
        const auto other = by_lower_case_.find(lower_case(path));
        if (other != by_lower_case_.end()) return fmt::format("differs in case from the file '{}'", other->second);
        return fmt::format("leads to '{}', which is not there", path);
    }

    std::string check_fragment(const std::string& page, const std::string& id) const {
        const auto& ids = ids_.at(page);
        return ids.contains(id) ? std::string()
                                : fmt::format("leads to the id '{}', which '{}' does not have", id, page);
    }

    void check_style_sheet(const std::string& path) {
        const std::string css = read_file(folder_ / path);
        for (std::size_t at = css.find("url("); at != std::string::npos; at = css.find("url(", at + 4)) {
            const std::size_t end = std::min(css.find(')', at), css.size());
            std::string url = css.substr(at + 4, end - at - 4);
            std::erase_if(url, [](char c) { return c == '"' || c == '\'' || c == ' '; });
            const auto line =
                static_cast<unsigned>(1 + std::count(css.begin(), css.begin() + static_cast<long>(at), '\n'));
            const std::string text = check_link(path, {LinkUse::resource, url, "url", line});
            if (!text.empty()) fault(path, line, fmt::format("url '{}' {}", url, text));
        }
        if (css.find("@import") != std::string::npos) fault(path, 1, "@import loads a second style sheet");
    }
};

}  // namespace

SiteCheck check_site(const fs::path& folder, const std::string& base_url) {
    return Checker(folder, base_url).run();
}

}  // namespace site_links
