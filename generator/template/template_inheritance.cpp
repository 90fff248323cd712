#include "template/template_inheritance.h"

#include <algorithm>
#include <set>

namespace conspectus {
namespace {

constexpr std::size_t longest_chain = 16;

class FamilyFinder {
  public:
    FamilyFinder(TemplateCompilation& compilation, const TemplateLibrary& library)
        : compilation_(compilation), library_(library) {}

    TemplateFamily run(const ParsedTemplate& main) {
        for (const ParsedTemplate* member = &main; member != nullptr; member = parent_of(*member)) {
            family_.members.push_back(member);
        }
        check_overrides();
        for (const ParsedTemplate* member : family_.members) add_blocks(member->body, *member);
        return std::move(family_);
    }

  private:
    const ParsedTemplate* parent_of(const ParsedTemplate& child) {
        if (child.parent.empty()) return nullptr;
        compilation_.file = child.file;
        const ParsedTemplate* parent = library_.find(child.parent);
        if (parent == nullptr) {
            fault(child.parent_at,
                  "there is no template '" + child.parent + "'" + did_you_mean(child.parent, library_.paths));
        } else if (std::ranges::count(family_.members, parent) > 0) {
            fault(child.parent_at,
                  "'" + child.parent + "' extends this template in turn; one of them must stand on its own");
            return nullptr;
        } else if (family_.members.size() >= longest_chain) {
            fault(child.parent_at, "templates may extend each other 16 deep");
            return nullptr;
        }
        return parent;
    }

    /// Reports blocks at the top of a child that no parent has. Goes from the
    /// last parent down; if that is missing, nothing is known.
    void check_overrides() {
        if (!family_.members.back()->parent.empty()) return;
        std::set<std::string_view> known;
        for (auto member = family_.members.rbegin(); member != family_.members.rend(); ++member) {
            if (member != family_.members.rbegin()) check_overrides(**member, known);
            collect((*member)->body, known);
        }
    }

    void check_overrides(const ParsedTemplate& child, const std::set<std::string_view>& known) {
        compilation_.file = child.file;
        for (const TemplateNode& node : child.body) {
            if (node.kind != NodeKind::block || node.name.empty() || known.contains(node.name)) continue;
            compilation_.report(Code::template_name, node.name_at,
                                "'" + child.parent + "' has no block '" + node.name + "'" +
                                    did_you_mean(node.name, {known.begin(), known.end()}),
                                node.name);
        }
    }

    static void collect(const std::vector<TemplateNode>& body, std::set<std::string_view>& names) {
        for (const TemplateNode& node : body) {
            if (node.kind == NodeKind::block) names.insert(node.name);
            for (const TemplateBranch& branch : node.branches) collect(branch.body, names);
        }
    }

    void add_blocks(const std::vector<TemplateNode>& body, const ParsedTemplate& file) {
        for (const TemplateNode& node : body) {
            if (node.kind == NodeKind::block) family_.blocks[node.name].push_back({&node, &file});
            for (const TemplateBranch& branch : node.branches) add_blocks(branch.body, file);
        }
    }

    void fault(Position at, std::string text) { compilation_.report(Code::template_name, at, std::move(text)); }

    TemplateCompilation& compilation_;
    const TemplateLibrary& library_;
    TemplateFamily family_;
};

}  // namespace

TemplateFamily find_family(TemplateCompilation& compilation, const TemplateLibrary& library,
                           const ParsedTemplate& main) {
    return FamilyFinder(compilation, library).run(main);
}

}  // namespace conspectus
