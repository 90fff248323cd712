// The budget of bytes: every page, gzipped, and what it fetches.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { budget, weightOf } from "./checks/weight.mjs";
import { Faults, expectCaught } from "./stage/faults.mjs";
import { brokenSite, pictureFolder, publishedSite } from "./stage/settings.mjs";
import { kindsOf, pagesOf } from "./stage/site_tree.mjs";

const pages = pagesOf(publishedSite).map((page) => ({ ...page, weight: weightOf(publishedSite, page.path) }));

test("the largest page of each kind, gzipped", () => {
  for (const [kind, ones] of kindsOf(pages)) {
    const { path, weight } = ones.reduce((a, b) => (a.weight.html >= b.weight.html ? a : b));
    console.log(`${kind.padEnd(10)} ${String(ones.length).padStart(4)} pages  ${String(weight.html).padStart(6)} HTML ${String(weight.css).padStart(6)} CSS ${String(weight.js).padStart(6)} JS  ${path}`);
  }
});

test("no page is over the budget", async () => {
  const faults = new Faults("weight");
  for (const { path, weight } of pages) await faults.note(path, weight.faults);
  faults.expectNone();
});

test("a typical page of each kind is light", () => {
  for (const [kind, ones] of kindsOf(pages)) {
    const sorted = ones.map(({ weight }) => weight.html).sort((a, b) => a - b);
    const typical = sorted[Math.floor((sorted.length - 1) / 2)];
    assert.ok(typical <= budget.typical, `the typical page of ${kind} weighs ${typical} bytes, over ${budget.typical}`);
  }
});

test("control: a heavy page and a script that holds the page up", () => {
  const folder = join(pictureFolder, "heavy");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "heavy.html"), `<p>${randomBytes(2 * budget.largest).toString("base64")}</p><link rel="stylesheet" href="missing.css">`);
  const { faults } = weightOf(folder, "heavy.html");
  expectCaught(faults, /the page weighs \d+ bytes, over 60000/);
  expectCaught(faults, /asks for missing\.css, which is not there/);
  expectCaught(weightOf(brokenSite, "eager.html").faults, /a script holds the page up/);
});
