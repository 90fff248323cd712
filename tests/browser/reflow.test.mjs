// What is wider than a phone scrolls in a region that keyboard and screen reader reach.
import assert from "node:assert/strict";
import { test } from "node:test";

import { regionMovesByKey, sidewaysScroll, unreachableRegions } from "./checks/reflow.mjs";
import { falseEdges, valuesOutOfSight } from "./checks/tables.mjs";
import { smallTargets } from "./checks/targets.mjs";
import { newPage, openBrowser, serveBroken, servePublished } from "./stage/bench.mjs";
import { Faults, expectCaught } from "./stage/faults.mjs";
import { publishedSite } from "./stage/settings.mjs";
import { fullest, pagesOf, sampleOf } from "./stage/site_tree.mjs";

const browser = await openBrowser();
const page = await newPage(browser);
const site = await servePublished();
const broken = await serveBroken();
const pages = pagesOf(publishedSite);

const looks = {
  320: { "regions that scroll sideways can be focused and have names": unreachableRegions },
  360: { "targets in bars and lists are 24 px": smallTargets },
  640: { "twice the text of 1280 px needs no sideways scroll": sidewaysScroll },
  768: {},
  1280: { "targets in bars and lists are 24 px": smallTargets },
};
for (const width of [320, 360]) looks[width]["both times of a compared finding are in sight"] = valuesOutOfSight;
for (const width of [320, 768, 1280]) looks[width]["a table that goes on beyond its edge says so, and no other"] = falseEdges;

for (const [width, checks] of Object.entries(looks)) {
  test(`at ${width} px, on each kind of page: ${Object.keys(checks).join("; ")}`, async () => {
    const faults = new Faults(`reflow-${width}`);
    await page.setViewportSize({ width: Number(width), height: 800 });
    for (const { path } of sampleOf(pages)) {
      await page.goto(site + path);
      for (const check of Object.values(checks)) await faults.note(path, await check(page), page);
    }
    faults.expectNone();
  });
}

test("an arrow key scrolls a wide table at 320 px", async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(site + fullest(pages, "papers/", "").path);
  assert.equal(await regionMovesByKey(page), true);
});

test("the columns of the findings stand in one line from table to table", async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${site}findings.html`);
  const places = await page.evaluate(() => ["th:first-child + th", "th.population", "th.from"].map((column) =>
    [...new Set([...document.querySelectorAll(`table.listed:not(.compared) thead ${column}`)].map((cell) => Math.round(cell.getBoundingClientRect().left)))]));
  for (const each of places) assert.equal(each.length, 1, `one place for each column: ${JSON.stringify(places)}`);
});

test("tables of the text end where those of the findings do", async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${site}papers/iliocaval-balloon-dilatation.html`);
  const ends = await page.locator(".table-region").evaluateAll((all) => all.map((region) => Math.round(region.getBoundingClientRect().right)));
  assert.ok(ends.length >= 4 && new Set(ends).size === 1, `one end: ${ends}`);
});

test("control: a region without focus", async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${broken}region.html`);
  expectCaught(await unreachableRegions(page), /no focusable named region/);
  assert.equal(await regionMovesByKey(page), null);
});
test("control: a row of links with one that is none", async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${broken}row.html`);
  expectCaught(await unreachableRegions(page), /no focusable named region: <ul>/);
});
test("control: a table cut off without a sign, and one with a value out of sight", async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${broken}table.html`);
  expectCaught(await falseEdges(page), /^no sign of more at the beginning: Wide/);
  expectCaught(await falseEdges(page), /^a sign of more at the beginning: Narrow/);
  expectCaught(await valuesOutOfSight(page), /^out of sight: 46\.8±3\.9/);
  expectCaught(await valuesOutOfSight(page), /^broken: 10 \(7~13\)/);
});
test("control: small targets", async () => {
  await page.goto(`${broken}targets.html`);
  expectCaught(await smallTargets(page), /px: <a href="#a">/);
});
