#include "cli/accept_translation.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "cli/collection.h"
#include "cli/parallel.h"
#include "cli/report.h"
#include "evidence/translation/staleness.h"
#include "parse/front_matter.h"
#include "tree/content_tree.h"

namespace conspectus {
namespace {

namespace fs = std::filesystem;

/// The collection as `check` sees it.
struct Examined {
    const Sources& sources;
    Catalog catalog;
    std::vector<Diagnostic> messages;
};

/// A translation and the original with which it is compared.
struct TranslationPair {
    const Summary* original = nullptr;
    const Summary* translation = nullptr;
    const ResolvedDocument* names = nullptr;  ///< of the original
};

/// A file with its new bytes.
struct Acceptance {
    std::string path;  ///< in the content folder
    std::string bytes;
};

std::optional<FileId> file_named(const std::string& name, const Sources& sources, const fs::path& content) {
    std::error_code ignored;
    const fs::path wanted = fs::weakly_canonical(name, ignored);
    const fs::path folder = fs::weakly_canonical(content, ignored);
    for (FileId file = 0; file < sources.size(); ++file) {
        if (sources[file].path == name || folder / sources[file].path == wanted) return file;
    }
    return std::nullopt;
}

TranslationPair translation_in(const std::vector<Summary>& bodies, const std::vector<ResolvedDocument>& names,
                               FileId file) {
    for (std::size_t i = 1; i < bodies.size(); ++i) {
        if (bodies[i].file == file) return {&bodies.front(), &bodies[i], &names.front()};
    }
    return {};
}

TranslationPair translation_in(const Catalog& catalog, FileId file) {
    TranslationPair found;
    const Resolution& names = catalog.resolved;
    for (std::size_t i = 0; i < catalog.papers.size() && found.translation == nullptr; ++i)
        found = translation_in(catalog.papers[i].summaries, names.papers[i].summaries, file);
    for (std::size_t i = 0; i < catalog.pages.size() && found.translation == nullptr; ++i)
        found = translation_in(catalog.pages[i].bodies, names.pages[i], file);
    return found;
}

/// Returns whether a message prevents the translation from being accepted: an error in one of the two files or in the
/// site's settings, or a difference between them.
bool prevents_acceptance(const Diagnostic& message, const TranslationPair& pair, const Sources& sources) {
    const FileId file = message.at.file;
    const bool in_pair = file == pair.translation->file || file == pair.original->file;
    if (message.code == Code::translation_drift) return in_pair;
    if (message.code == Code::bad_fingerprint || severity(message.code) != Severity::error) return false;
    return in_pair || file == no_file || sources[file].path == "site.yaml";
}

/// Returns whether a message is about a file that could not be read, so that what it defines is unknown: a fingerprint
/// taken without it would be false.
bool loses_names(Code code) {
    return code == Code::yaml_syntax || code == Code::wrong_type || code == Code::front_matter ||
           code == Code::bad_encoding || code == Code::file_too_large || code == Code::duplicate_key;
}

/// Returns "content/keywords.yaml:7", the location of the first error that loses names of the catalog, or an empty
/// string if there is none.
std::string first_loss(const Examined& collection, const fs::path& content) {
    if (!collection.catalog.keywords_lost && !collection.catalog.works_lost) return {};
    const Diagnostic* first = nullptr;
    for (const Diagnostic& message : collection.messages) {
        if (message.at.file == no_file || severity(message.code) != Severity::error) continue;
        if (first == nullptr || (loses_names(message.code) && !loses_names(first->code))) first = &message;
    }
    if (first == nullptr) return content.generic_string();
    const std::string path = (content / collection.sources[first->at.file].path).generic_string();
    return first->at.position.line == 0 ? path : fmt::format("{}:{}", path, first->at.position.line);
}

class Accepting {
  public:
    Accepting(const BuildOptions& options, const Examined& collection, Report& report)
        : options_(options), collection_(collection), report_(report) {}

    /// Accepts a file. Reports why if it is refused, and returns nothing.
    std::optional<Acceptance> accept(const std::string& name);
    /// Returns the messages that prevented a file from being accepted.
    const Diagnostics& objections() const { return objections_; }

  private:
    bool object(const TranslationPair& pair);
    std::nullopt_t refuse(const std::string& text) {
        report_.failure(text);
        return std::nullopt;
    }

    const BuildOptions& options_;
    const Examined& collection_;
    Report& report_;
    Diagnostics objections_;
};

std::optional<Acceptance> Accepting::accept(const std::string& name) {
    const auto file = file_named(name, collection_.sources, options_.content_folder());
    if (!file) {
        return refuse(fmt::format("'{}' is no file of {}: name a translation as papers/<id>.<lang>.md or by its path",
                                  name, options_.content_folder().generic_string()));
    }
    const TranslationPair pair = translation_in(collection_.catalog, *file);
    if (pair.translation == nullptr) {
        return refuse(
            fmt::format("'{}' is no translation that is part of the collection: only papers/<id>.<lang>.md "
                        "and pages/<id>.<lang>.md beside an original can be accepted",
                        name));
    }
    if (object(pair)) {
        return refuse(
            fmt::format("'{}' has errors or still differs from its original, as listed below: mend that first", name));
    }
    const std::string now = written(fingerprint(pair.original->document, *pair.names, collection_.catalog));
    auto bytes = with_fingerprint(collection_.sources[*file].bytes, now);
    if (!bytes) {
        return refuse(
            fmt::format("the front matter of '{}' does not write 'original' on a line of its own: write "
                        "'original: {}' there",
                        name, now));
    }
    return Acceptance{collection_.sources[*file].path, *std::move(bytes)};
}

bool Accepting::object(const TranslationPair& pair) {
    bool any = false;
    for (const Diagnostic& message : collection_.messages) {
        if (!prevents_acceptance(message, pair, collection_.sources)) continue;
        Diagnostic& objection = objections_.report(message.code, message.at, message.text);
        objection.notes = message.notes;
        objection.length = message.length;
        any = true;
    }
    return any;
}

ExitCode record(const BuildOptions& options, const std::vector<Acceptance>& accepted, Report& report) {
    for (const Acceptance& acceptance : accepted) {
        const fs::path path = options.content_folder() / acceptance.path;
        if (const auto fault = write_content_file(path, acceptance.bytes)) {
            report.failure(*fault);
            return ExitCode::environment;
        }
        report.remark(fmt::format("{} now records the original as it is", path.generic_string()));
    }
    return ExitCode::clean;
}

}  // namespace

ExitCode accept_translations(const BuildOptions& options, const std::vector<std::string>& files, Progress& progress) {
    Report report(options);
    Diagnostics diagnostics;
    progress.stage("read");
    const auto sources = read_tree(options.content_folder(), diagnostics);
    if (!sources) return report.unreadable(diagnostics, {}, progress);
    Catalog catalog = examine_collection(*sources, options, progress, diagnostics).catalog;
    if (interrupted()) return ExitCode::interrupted;
    progress.finish();
    const Examined collection{*sources, std::move(catalog), diagnostics.sorted()};
    if (const std::string loss = first_loss(collection, options.content_folder()); !loss.empty()) {
        report.failure(
            fmt::format("a file of the collection cannot be read, so a fingerprint taken now would be false: "
                        "mend {} first; 'conspectus check' says what is wrong",
                        loss));
        report.failure("no fingerprint was recorded");
        return ExitCode::content;
    }
    Accepting accepting(options, collection, report);
    std::vector<Acceptance> accepted;
    for (const std::string& file : files) {
        if (auto acceptance = accepting.accept(file)) accepted.push_back(*std::move(acceptance));
    }
    if (accepted.size() == files.size()) return record(options, accepted, report);
    report.add(accepting.objections(), collection.sources, options.content_folder().generic_string());
    report.print_messages(progress);
    report.failure("no fingerprint was recorded");
    return ExitCode::content;
}

}  // namespace conspectus
