// The whole page by keyboard: forth and back, nothing left out, nothing hidden.
import assert from "node:assert/strict";
import { test } from "node:test";

import { focusableCount, tabThrough } from "./checks/focus.mjs";
import { newPage, openBrowser, serveBroken, servePublished } from "./stage/bench.mjs";
import { Faults, expectCaught } from "./stage/faults.mjs";
import { publishedSite } from "./stage/settings.mjs";
import { fullest, pagesOf } from "./stage/site_tree.mjs";

const browser = await openBrowser();
const site = await servePublished();
const broken = await serveBroken();
const pages = pagesOf(publishedSite);

for (const [kind, language, width] of [["papers/", "", 1280], ["papers/", "en/", 360], ["keywords/", "en/", 768], ["glossary", "", 360], ["map", "en/", 360]]) {
  test(`Tab reaches all of a page (${language}${kind}, ${width} px), forth and back, in sight`, async () => {
    const page = await newPage(browser, { viewport: { width, height: 700 } });
    const { path } = fullest(pages, kind, language);
    const faults = new Faults(`keyboard-${width}`);
    for (const key of ["Tab", "Shift+Tab"]) {
      await page.goto(site + path);
      const { stops, faults: found } = await tabThrough(page, key);
      await faults.note(`${path} by ${key}`, found, page);
      const expected = await focusableCount(page);
      if (stops !== expected) await faults.note(path, [`${key} stops ${stops} times on a page with ${expected} targets`]);
    }
    faults.expectNone();
    await page.close();
  });
}

test("the first Tab shows the way past the header, and it leads there", async () => {
  const page = await newPage(browser);
  await page.goto(`${site}citations.html`);
  await page.keyboard.press("Tab");
  const skip = page.locator(".skip");
  assert.ok(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
});

test("a place that a link leads to is not under anything", async () => {
  const page = await newPage(browser, { viewport: { width: 360, height: 640 } });
  await page.goto(site + fullest(pages, "papers/", "").path);
  await page.locator("a[role=doc-noteref]").first().click();
  const inSight = () => page.evaluate(() => {
    const { left, top, height } = document.querySelector(":target").getBoundingClientRect();
    return top >= 0 && top < innerHeight && document.querySelector(":target").contains(document.elementFromPoint(left + 5, top + Math.min(height, 20) / 2));
  });
  await page.waitForFunction(() => document.querySelector(":target"));
  assert.ok(await inSight(), "the reference a marker leads to is out of sight");
});

test("control: links under a sticky bar", async () => {
  const page = await newPage(browser, { viewport: { width: 800, height: 600 } });
  await page.goto(`${broken}covered.html`);
  expectCaught((await tabThrough(page, "Shift+Tab")).faults, /focus under <header>/);
});
test("control: focus that cannot be seen", async () => {
  const page = await newPage(browser);
  await page.goto(`${broken}outline.html`);
  expectCaught((await tabThrough(page, "Tab")).faults, /focus without an outline/);
});
