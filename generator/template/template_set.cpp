#include "template/template_set.h"

#include <algorithm>

#include "template/template_compiler.h"
#include "template/template_parser.h"

namespace conspectus {

/// A parsed file with the faults of its syntax.
struct ReadTemplate {
    ParsedTemplate parsed;
    Diagnostics faults;
};

namespace {

std::shared_ptr<const std::vector<ProgramLanguage>> make_languages(const std::vector<Strings>& strings) {
    auto languages = std::make_shared<std::vector<ProgramLanguage>>();
    for (const Strings& each : strings) languages->push_back({each.language, PluralRules(each.language)});
    return languages;
}

bool is_template(std::string_view path) {
    return path.ends_with(".html");
}

}  // namespace

TemplateSet::TemplateSet(const Sources& defaults, const Sources& overrides, const std::vector<Strings>& strings)
    : strings_(strings), languages_(make_languages(strings)) {
    std::map<std::string_view, std::pair<const SourceFile*, bool>> files;
    for (const SourceFile& file : defaults) files[file.path] = {&file, false};
    for (const SourceFile& file : overrides) files[file.path] = {&file, true};
    for (const auto& [path, file] : files) {
        sources_.push_back(*file.first);
        is_override_.push_back(file.second);
    }
}

TemplateSet::~TemplateSet() = default;

std::shared_ptr<const TemplateProgram> TemplateSet::compile(std::string_view path, const TypeInfo& view,
                                                            Diagnostics& diagnostics) {
    Diagnostics faults;
    const auto program = std::make_shared<TemplateProgram>();
    program->languages = languages_;
    const TemplateLibrary all = library(faults);
    if (const ParsedTemplate* main = all.find(path)) {
        TemplateScope scope(view);
        const PhraseBook phrases(strings_);
        TemplateCompilation compilation{*program, scope, phrases, faults, main->file};
        compile_template(compilation, all, *main);
    } else {
        faults.report(Code::template_name, {}, "there is no template '" + std::string(path) + "'");
    }
    report_new(faults, diagnostics);
    return faults.errors() == 0 ? program : nullptr;
}

TemplateLibrary TemplateSet::library(Diagnostics& diagnostics) {
    TemplateLibrary all;
    for (const SourceFile& file : sources_) {
        if (is_template(file.path)) all.paths.push_back(file.path);
    }
    all.find = [this, &diagnostics](std::string_view path) -> const ParsedTemplate* {
        const ReadTemplate* file = read(path);
        if (file == nullptr) return nullptr;
        diagnostics.append(file->faults);
        return &file->parsed;
    };
    return all;
}

const ReadTemplate* TemplateSet::read(std::string_view path) {
    const auto source = std::ranges::lower_bound(sources_, path, {}, &SourceFile::path);
    if (source == sources_.end() || source->path != path || !is_template(path)) return nullptr;
    const auto file = static_cast<FileId>(source - sources_.begin());
    auto& known = read_[file];
    if (known == nullptr) {
        Diagnostics faults;
        ParsedTemplate parsed = parse_template(*source, file, faults);
        known = std::make_unique<const ReadTemplate>(ReadTemplate{std::move(parsed), std::move(faults)});
    }
    return known.get();
}

/// Reports faults not reported before: templates share files.
void TemplateSet::report_new(const Diagnostics& faults, Diagnostics& diagnostics) {
    for (const Diagnostic& fault : faults.sorted()) {
        if (!reported_.emplace(fault.at, fault.text).second) continue;
        Diagnostic& reported = diagnostics.report(fault.code, fault.at, fault.text);
        reported.notes = fault.notes;
        reported.length = fault.length;
    }
}

void TemplateSet::report_unused(Diagnostics& diagnostics) const {
    std::vector<std::string_view> used;
    for (const auto& [file, parsed] : read_) used.push_back(sources_[file].path);
    for (std::size_t i = 0; i < sources_.size(); ++i) {
        const auto file = static_cast<FileId>(i);
        if (!is_override_[i] || !is_template(sources_[i].path) || read_.contains(file)) continue;
        diagnostics.report(Code::template_unused, {file, {}},
                           "no page uses this template" + did_you_mean(sources_[i].path, used));
    }
}

}  // namespace conspectus
