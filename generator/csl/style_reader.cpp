#include "csl/style_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "csl/attributes.h"
#include "csl/call_check.h"
#include "csl/element_reader.h"

namespace conspectus::csl {
namespace {

constexpr std::size_t most_locales = 32;

class StyleReader {
  public:
    StyleReader(std::string_view text, const LocaleFiles& files, std::vector<StyleFault>& faults)
        : xml_(text, faults), files_(files), faults_(faults), style_(std::make_unique<Style>()) {}

    std::unique_ptr<const Style> read(std::string_view language) {
        const pugi::xml_node root = xml_.root();
        if (!root) return nullptr;
        if (std::string_view(root.name()) != "style") {
            xml_.report(root, fmt::format("expected a 'style', not '{}'", root.name()));
            return nullptr;
        }
        read_info(root.child("info"));
        style_->default_locale = attribute_text(root, "default-locale");
        if (!style_->independent_parent.empty()) return faults_.empty() ? std::move(style_) : nullptr;
        read_options(root);
        intern_known_terms();
        add_locale(!language.empty()                ? std::string(language)
                   : style_->default_locale.empty() ? "en-US"
                                                    : style_->default_locale);
        find_layout_locales(root);
        read_elements(root);
        return faults_.empty() ? std::move(style_) : nullptr;
    }

  private:
    void read_info(const pugi::xml_node& info) {
        style_->id = info.child("id").text().get();
        style_->title = info.child("title").text().get();
        style_->updated = info.child("updated").text().get();
        style_->rights = info.child("rights").text().get();
        for (const pugi::xml_node& link : info.children("link")) {
            if (std::string_view(link.attribute("rel").value()) == "independent-parent")
                style_->independent_parent = link.attribute("href").value();
        }
    }

    void read_options(const pugi::xml_node& root) {
        constexpr std::string_view classes[] = {"in-text", "note"};
        constexpr std::string_view ranges[] = {"chicago",  "chicago-15", "chicago-16",
                                               "expanded", "minimal",    "minimal-two"};
        constexpr PageRangeFormat formats[] = {PageRangeFormat::chicago,    PageRangeFormat::chicago,
                                               PageRangeFormat::chicago_16, PageRangeFormat::expanded,
                                               PageRangeFormat::minimal,    PageRangeFormat::minimal_two};
        constexpr std::string_view demotions[] = {"never", "sort-only", "display-and-sort"};
        style_->is_note = xml_.choice(root, "class", classes) == 1U;
        if (const auto range = xml_.choice(root, "page-range-format", ranges))
            style_->page_range_format = formats[*range];
        if (const auto demotion = xml_.choice(root, "demote-non-dropping-particle", demotions))
            style_->demote = static_cast<DemoteParticle>(*demotion);
        style_->initialize_with_hyphen = xml_.flag(root, "initialize-with-hyphen").value_or(true);
    }

    void intern_known_terms() {
        TermNames& names = style_->term_names;
        KnownTerms& terms = style_->terms;
        terms.and_word = names.intern("and");
        terms.et_al = names.intern("et-al");
        terms.ad = names.intern("ad");
        terms.bc = names.intern("bc");
        terms.page_range_delimiter = names.intern("page-range-delimiter");
        terms.editor_translator = names.intern("editortranslator");
        for (int i = 0; i < 12; ++i) terms.months[i] = names.intern(fmt::format("month-{:02}", i + 1));
        for (int i = 0; i < 4; ++i) terms.seasons[i] = names.intern(fmt::format("season-{:02}", i + 1));
    }

    std::uint32_t add_locale(std::string language) {
        for (std::size_t i = 0; i < style_->locales.size(); ++i) {
            if (style_->locales[i].language == language) return static_cast<std::uint32_t>(i);
        }
        style_->locales.push_back(make_locale(xml_, language, files_, style_->term_names, faults_));
        return static_cast<std::uint32_t>(style_->locales.size() - 1);
    }

    /// Every layout for a language has the locale of the first that it names.
    void find_layout_locales(const pugi::xml_node& root) {
        for (const char* area : {"citation", "bibliography"}) {
            for (const pugi::xml_node& layout : root.child(area).children("layout")) {
                const auto languages = words_of(layout, "locale");
                if (!languages.empty() && style_->locales.size() < most_locales)
                    add_locale(std::string(languages.front()));
            }
        }
    }

    void read_elements(const pugi::xml_node& root) {
        ElementReader elements(xml_, *style_);
        elements.declare_macros(root);
        read_area(root, "citation", AreaKind::citation, elements);
        read_area(root, "bibliography", AreaKind::bibliography, elements);
        if (!style_->citation.is_there) xml_.report(root, "this style has no 'citation'");
        elements.read_macros(root);
        check_calls(xml_, *style_);
        if (!faults_.empty()) return;
        resolve_names(root);
        find_year_suffixes();
    }

    void read_area(const pugi::xml_node& root, const char* name, AreaKind kind, ElementReader& elements) {
        const pugi::xml_node node = root.child(name);
        if (!node) return;
        Area& area = kind == AreaKind::citation ? style_->citation : style_->bibliography;
        area.is_there = true;
        if (kind == AreaKind::citation) {
            read_citation_options(node, area);
        } else {
            read_bibliography_options(node, area);
        }
        area.names = read_name_options(xml_, node);
        area.names.inherit(read_name_options(xml_, root));
        for (const pugi::xml_node& key : node.child("sort").children("key")) elements.read_key(key, area);
        for (const pugi::xml_node& layout : node.children("layout")) read_layout(layout, area, elements);
        std::stable_partition(area.layouts.begin(), area.layouts.end(),
                              [](const Layout& one) { return !one.languages.empty(); });
        if (area.layouts.empty() || !area.layouts.back().languages.empty())
            xml_.report(node, fmt::format("this '{}' has no 'layout' for all languages", name));
    }

    void read_layout(const pugi::xml_node& node, Area& area, ElementReader& elements) {
        Layout layout;
        for (const std::string_view language : words_of(node, "locale")) layout.languages.emplace_back(language);
        if (!layout.languages.empty()) layout.locale = add_locale(layout.languages.front());
        layout.affixes = read_affixes(node);
        layout.formatting = read_formatting(xml_, node);
        layout.delimiter = attribute_text(node, "delimiter");
        layout.children = elements.read_children(node);
        area.layouts.push_back(std::move(layout));
    }

    void read_citation_options(const pugi::xml_node& node, Area& area) {
        constexpr std::string_view collapses[] = {"citation-number", "year", "year-suffix", "year-suffix-ranged"};
        constexpr std::string_view rules[] = {"by-cite", "all-names", "all-names-with-initials", "primary-name",
                                              "primary-name-with-initials"};
        const auto text = [&](const char* name) -> std::optional<std::string> {
            if (!node.attribute(name)) return std::nullopt;
            return attribute_text(node, name);
        };
        if (const auto collapse = xml_.choice(node, "collapse", collapses))
            area.collapse = static_cast<Collapse>(*collapse + 1);
        if (const auto rule = xml_.choice(node, "givenname-disambiguation-rule", rules))
            area.given_name_rule = static_cast<GivenNameRule>(*rule);
        area.cite_group_delimiter = text("cite-group-delimiter");
        area.after_collapse_delimiter = text("after-collapse-delimiter");
        area.year_suffix_delimiter = text("year-suffix-delimiter");
        area.add_names = xml_.flag(node, "disambiguate-add-names").value_or(false);
        area.add_given_names = xml_.flag(node, "disambiguate-add-givenname").value_or(false);
        area.add_year_suffix = xml_.flag(node, "disambiguate-add-year-suffix").value_or(false);
        area.near_note_distance = xml_.count(node, "near-note-distance").value_or(5);
    }

    void read_bibliography_options(const pugi::xml_node& node, Area& area) {
        constexpr std::string_view rules[] = {"complete-all", "complete-each", "partial-each", "partial-first"};
        area.hanging_indent = xml_.flag(node, "hanging-indent").value_or(false);
        area.second_field_align = attribute_text(node, "second-field-align");
        area.line_spacing = xml_.count(node, "line-spacing").value_or(1);
        area.entry_spacing = xml_.count(node, "entry-spacing").value_or(1);
        if (node.attribute("subsequent-author-substitute"))
            area.subsequent_author_substitute = attribute_text(node, "subsequent-author-substitute");
        if (const auto rule = xml_.choice(node, "subsequent-author-substitute-rule", rules))
            area.substitute_rule = static_cast<SubstituteRule>(*rule);
    }

    /// Gives each names element the options of either area that it does not set.
    void resolve_names(const pugi::xml_node& root) {
        const NameOptions global = read_name_options(xml_, root);
        for (NamesElement& names : style_->names) {
            for (const AreaKind kind : {AreaKind::citation, AreaKind::bibliography}) {
                NameOptions& options = names.options[static_cast<std::size_t>(kind)];
                options.inherit(style_->area(kind).is_there ? style_->area(kind).names : global);
            }
        }
    }

    /// Finds out in which areas the style itself says where the year suffix stands.
    void find_year_suffixes() {
        for (const AreaKind kind : {AreaKind::citation, AreaKind::bibliography}) {
            std::vector<bool> seen(style_->macros.size());
            for (const Layout& layout : style_->area(kind).layouts)
                style_->uses_year_suffix[static_cast<std::size_t>(kind)] |= shows_year_suffix(layout.children, seen);
        }
    }

    bool shows_year_suffix(const Children& children, std::vector<bool>& seen) const {
        for (std::uint32_t i = children.first; i < children.first + children.count; ++i) {
            const Node& node = style_->nodes[i];
            if (node.kind == NodeKind::variable && node.variable == Variable::year_suffix) return true;
            if (node.kind == NodeKind::macro && !seen[node.index]) {
                seen[node.index] = true;
                if (shows_year_suffix(style_->macros[node.index].children, seen)) return true;
            }
            if (node.kind == NodeKind::names && shows_year_suffix(style_->names[node.index].substitute, seen))
                return true;
            if (shows_year_suffix(node.children, seen)) return true;
        }
        return false;
    }

    XmlSource xml_;
    const LocaleFiles& files_;
    std::vector<StyleFault>& faults_;
    std::unique_ptr<Style> style_;
};

}  // namespace

std::unique_ptr<const Style> compile_style(std::string_view xml, std::string_view language, const LocaleFiles& files,
                                           std::vector<StyleFault>& faults) {
    return StyleReader(xml, files, faults).read(language);
}

}  // namespace conspectus::csl
