// What a page weighs on its way to the reader, gzipped.
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";

const kilobyte = 1000;
export const budget = { typical: 30 * kilobyte, largest: 60 * kilobyte, css: 12 * kilobyte, js: 10 * kilobyte };

function weigh(file) {
  return gzipSync(readFileSync(file)).length;
}

/// The values of one attribute in the tags of one name.
function attributes(html, tag, filter, name) {
  return (html.match(new RegExp(`<${tag}\\b[^>]*>`, "g")) ?? []).filter((found) => filter.test(found))
    .map((found) => found.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1]).filter((value) => value !== undefined);
}

function total(root, page, addresses, faults) {
  return addresses.reduce((sum, address) => {
    const file = join(root, posix.join(posix.dirname(page), address));
    if (existsSync(file)) return sum + weigh(file);
    faults.push(`${page} asks for ${address}, which is not there`);
    return sum;
  }, 0);
}

function faultsOf(page, { html, css, js, sheets, eager }) {
  const over = (what, is, most) => (is > most ? [`${what} weighs ${is} bytes, over ${most}`] : []);
  return [
    ...over("the page", html, budget.largest), ...over("its CSS", css, budget.css), ...over("its JavaScript", js, budget.js),
    ...(sheets > 1 ? [`${sheets} style sheets`] : []), ...eager.map((tag) => `a script holds the page up: ${tag}`),
  ];
}

/// The weights of one page, and what is over budget. Paths from the root of the host (404.html) are not followed.
export function weightOf(root, page) {
  const text = readFileSync(join(root, page), "utf8");
  const near = (address) => !/^(\/|https?:)/.test(address);
  const sheets = attributes(text, "link", /rel="stylesheet"/, "href");
  const scripts = attributes(text, "script", /\bsrc=/, "src");
  const missing = [];
  const weights = {
    html: weigh(join(root, page)), css: total(root, page, sheets.filter(near), missing), js: total(root, page, scripts.filter(near), missing),
    sheets: sheets.length,
    eager: (text.match(/<script\b[^>]*\bsrc=[^>]*>/g) ?? []).filter((tag) => !/\b(defer|async|type="module")/.test(tag)),
  };
  return { ...weights, faults: [...missing, ...faultsOf(page, weights)] };
}
