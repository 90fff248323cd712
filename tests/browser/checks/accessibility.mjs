// axe-core with the rules of WCAG 2.2 AA and its own good practice.
import { readFileSync } from "node:fs";

import { packages } from "../stage/settings.mjs";

const axe = readFileSync(packages.resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// What axe finds on the page as it stands.
export async function inaccessible(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (tags) => axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), rules);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map((node) => `${id} (${help}): ${node.html.slice(0, 160)} – ${node.failureSummary.split("\n").slice(1).join("; ")}`));
}
