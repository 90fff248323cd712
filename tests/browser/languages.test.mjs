// Two languages: each page names itself, its translation and every change of language in its text.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { unmarkedLanguage, wrongAlternates } from "./checks/languages.mjs";
import { newPage, openBrowser, serveBroken, servePublished } from "./stage/bench.mjs";
import { Faults, expectCaught } from "./stage/faults.mjs";
import { baseUrl, publishedSite } from "./stage/settings.mjs";
import { pagesOf, sampleOf } from "./stage/site_tree.mjs";

const tags = { "": "zh-Hans", "en/": "en" };
const browser = await openBrowser();
const page = await newPage(browser);
const site = await servePublished();
const broken = await serveBroken();
const sample = sampleOf(pagesOf(publishedSite));

function addressesOf(inner) {
  return Object.fromEntries(Object.entries(tags).map(([folder, tag]) => [tag, baseUrl + folder + inner]));
}

/// A paper without a translation is canonical to its original, and has no other page to name.
function isTranslated({ inner }) {
  return !inner.startsWith("papers/") || existsSync(join(publishedSite, inner.replace(/html$/, "en.md")));
}

test("every kind of page names its language and leads to the same page in the other", async () => {
  const faults = new Faults("alternates");
  for (const { path, inner, language } of sample.filter(isTranslated)) {
    await page.goto(site + path);
    // Only the lost page names its ways from the root of the host.
    const shown = (address) => (inner === "404.html" ? new URL(new URL(address).pathname, site).href : address.replace(baseUrl, site));
    await faults.note(path, await wrongAlternates(page, tags[language], addressesOf(inner), "zh-Hans", shown), page);
  }
  faults.expectNone();
});

test("no text of two words or more stands in the wrong language", async () => {
  const faults = new Faults("languages");
  for (const { path } of sample) {
    await page.goto(site + path);
    await faults.note(path, await unmarkedLanguage(page), page);
  }
  faults.expectNone();
});

test("the switch leads from a page to the same page and back", async () => {
  await page.goto(`${site}works/hage2018.html`);
  await page.getByRole("link", { name: "English", exact: true }).click();
  await page.waitForURL(`${site}en/works/hage2018.html`);
  await page.getByRole("link", { name: "中文", exact: true }).click();
  await page.waitForURL(`${site}works/hage2018.html`);
});

test("control: a page in the wrong language", async () => {
  await page.goto(`${broken}languages.html`);
  const found = await unmarkedLanguage(page);
  expectCaught(found, /^English claimed to be zh: An English sentence/);
  expectCaught(found, /^Chinese claimed to be en/);
  const addresses = { "zh-Hans": `${baseUrl}languages.html`, en: `${baseUrl}en/languages.html` };
  const ways = await wrongAlternates(page, "zh-Hans", addresses, "zh-Hans", (address) => address.replace(baseUrl, broken));
  expectCaught(ways, /^canonical is null/);
  expectCaught(ways, /^hreflang is .*elsewhere/);
  expectCaught(ways, /^where the switch to English leads/);
});
