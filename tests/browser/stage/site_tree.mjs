// The pages of a built site: which there are, of what kind, in which language.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

function filesBelow(root) {
  const found = [];
  const folders = [""];
  while (folders.length > 0) {
    const folder = folders.pop();
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      if (entry.isDirectory()) folders.push(path + "/");
      else found.push(path);
    }
  }
  return found.sort();
}

/// "" for the default language, whose tree is the root, and a folder for each other: a folder with a home page.
function languageFolders(files) {
  return ["", ...files.filter((path) => /^[^/]+\/index\.html$/.test(path)).map((path) => path.replace("index.html", ""))];
}

/// "works/" for works/hage2018.html, "citations" for citations.html and for its parts, citations_b.html.
function kindOf(inner) {
  const slash = inner.indexOf("/");
  return slash > 0 ? inner.slice(0, slash + 1) : inner.replace(/(_[^_]*)?\.html$/, "");
}

/// Every page as {path, inner, language, kind, bytes}: `inner` is the path inside its language's tree,
/// `language` that tree's folder.
export function pagesOf(root) {
  const files = filesBelow(root);
  const folders = languageFolders(files);
  return files.filter((path) => path.endsWith(".html")).map((path) => {
    const language = folders.find((folder) => folder && path.startsWith(folder)) ?? "";
    const inner = path.slice(language.length);
    return { path, inner, language, kind: kindOf(inner), bytes: statSync(join(root, path)).size };
  });
}

function groupedBy(values, keyOf) {
  const groups = new Map();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

/// The pages of each kind, as [kind, pages].
export function kindsOf(pages) {
  return [...groupedBy(pages, (page) => page.kind)];
}

/// The fullest and the barest page of each kind in each language.
export function sampleOf(pages) {
  const sample = new Set();
  for (const group of groupedBy(pages, (page) => page.language + page.kind).values()) {
    const bySize = [...group].sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
    sample.add(bySize[0]).add(bySize[bySize.length - 1]);
  }
  return [...sample];
}

/// The fullest page of a kind in a language.
export function fullest(pages, kind, language) {
  return pages.filter((page) => page.kind === kind && page.language === language).sort((a, b) => b.bytes - a.bytes)[0];
}

export function textOf(root, path) {
  return readFileSync(join(root, path), "utf8");
}
