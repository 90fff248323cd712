// axe-core on each kind of page of one language in a window of one width, light and dark; in a run that is no whole sweep
// both only on a phone.
import { test } from "node:test";

import { inaccessible } from "./checks/accessibility.mjs";
import { newPage, openBrowser, serveBroken, servePublished } from "./stage/bench.mjs";
import { Faults, expectCaught } from "./stage/faults.mjs";
import { isWholeSweep, publishedSite } from "./stage/settings.mjs";
import { pagesOf, sampleOf } from "./stage/site_tree.mjs";

const [width, language = ""] = process.argv.slice(2);
const bothSchemes = isWholeSweep || Number(width) < 768;
const schemes = bothSchemes ? ["light", "dark"] : [Number(width) < 1280 ? "light" : "dark"];
const browser = await openBrowser();
const page = await newPage(browser, { viewport: { width: Number(width), height: 900 } });
const site = await servePublished();
const broken = await serveBroken();

for (const { path } of sampleOf(pagesOf(publishedSite).filter((one) => one.language === language))) {
  test(`${path} breaks no rule of WCAG 2.2 AA at ${width} px`, async () => {
    const faults = new Faults(`accessibility-${width}`);
    await page.goto(site + path);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await faults.note(`${path}-${colorScheme}`, await inaccessible(page), page);
    }
    faults.expectNone();
  });
}

test("control: a picture without words", async () => {
  await page.goto(`${broken}accessibility.html`);
  expectCaught(await inaccessible(page), /^image-alt/);
});
test("control: contrast in the dark", async () => {
  await page.goto(`${broken}dark.html`);
  await page.emulateMedia({ colorScheme: "dark" });
  expectCaught(await inaccessible(page), /^color-contrast/);
});
