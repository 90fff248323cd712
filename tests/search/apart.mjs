// Characters that stand on the site, but never side by side: what a search for them must not find.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const pairs = ["肝静", "门肝", "静肝", "脉门"];

/// Those of the pairs that no page holds: papers to come may bring one together (肝静脉).
export function apart(site) {
  const pages = readdirSync(site, { recursive: true }).filter((path) => path.endsWith(".html"));
  const together = new Set(pages.flatMap((path) => {
    const text = readFileSync(join(site, path), "utf8");
    return pairs.filter((pair) => text.includes(pair));
  }));
  return pairs.filter((pair) => !together.has(pair));
}
