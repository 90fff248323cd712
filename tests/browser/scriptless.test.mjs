// JavaScript off: over http and from a file, every kind of page is read and every way is walked.
import assert from "node:assert/strict";
import { test } from "node:test";

import { unreadable } from "./checks/scriptless.mjs";
import { fileAddress, newPage, openBrowser, serveBroken, servePublished } from "./stage/bench.mjs";
import { Faults, expectCaught } from "./stage/faults.mjs";
import { localSite, publishedSite } from "./stage/settings.mjs";
import { pagesOf, sampleOf } from "./stage/site_tree.mjs";

const browser = await openBrowser();
const page = await newPage(browser, { javaScriptEnabled: false });
const site = await servePublished();
const broken = await serveBroken();

async function everyKind(name, root, address) {
  const faults = new Faults(name);
  for (const { path } of sampleOf(pagesOf(root))) {
    await page.goto(address(path));
    await faults.note(path, await unreadable(page), page);
  }
  faults.expectNone();
}

async function reader(home) {
  await page.goto(home);
  await page.locator("main h3 a").first().click();
  await page.waitForURL(/\/papers\//);
  await page.locator("a[role=doc-noteref]").first().click();
  await page.waitForURL(/#ref-\d+$/);
  const number = new URL(page.url()).hash.slice(1);
  await page.locator(`#${number} a[role=doc-backlink]`).first().click();
  await page.waitForURL(/#cite-/);
  await page.locator(`#${number} .reference-links > a`).click();
  await page.waitForURL(/\/works\//);
  await page.getByRole("link", { name: "English", exact: true }).click();
  await page.waitForURL(/\/en\/works\//);
  assert.equal(await page.locator("h1").count(), 1);
}

test("every kind of page is whole over http", () => everyKind("scriptless-http", publishedSite, (path) => site + path));
test("every kind of page is whole from a file", () => everyKind("scriptless-file", localSite, fileAddress));
test("a reader goes from home by paper, marker, back link and work to the other language", () => reader(`${site}index.html`));
test("the same from a file", () => reader(fileAddress("index.html")));

test("control: text that waits for a script", async () => {
  await page.goto(`${broken}scriptless.html`);
  expectCaught(await unreadable(page), /^hidden: Nobody without JavaScript/);
});
