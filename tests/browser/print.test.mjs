// A paper on paper: the whole list with its DOIs as text, black on white, without the ways of the screen.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { misprints } from "./checks/print.mjs";
import { newPage, openBrowser, serveBroken, servePublished } from "./stage/bench.mjs";
import { Faults, expectCaught } from "./stage/faults.mjs";
import { pictureFolder, publishedSite } from "./stage/settings.mjs";
import { pagesOf } from "./stage/site_tree.mjs";

const browser = await openBrowser();
const page = await newPage(browser, { colorScheme: "dark" });
const site = await servePublished();
const broken = await serveBroken();
mkdirSync(pictureFolder, { recursive: true });
const sheet = (path) => join(pictureFolder, path.replaceAll("/", "-").replace(".html", ".pdf"));

for (const { path } of pagesOf(publishedSite).filter(({ kind }) => kind === "papers/")) {
  test(`${path} prints its list whole, even from a dark screen`, async () => {
    await page.goto(site + path);
    const { faults: found, references, dois } = await misprints(page, sheet(path));
    const faults = new Faults("print");
    await faults.note(`${path} (${sheet(path)})`, found);
    faults.expectNone();
    assert.ok(references > 0, "the paper has a list");
    if (path.includes("iliocaval")) assert.ok(dois >= 20, `only ${dois} DOIs in its list`);
  });
}

test("control: a list that is not printed", async () => {
  await page.goto(`${broken}print.html`);
  const { faults } = await misprints(page, sheet("control.html"));
  expectCaught(faults, /^printed, but leads nowhere on paper: <nav/);
  expectCaught(faults, /^DOI 10\.1000\/second of \[2\] is not printed/);
  expectCaught(faults, /^reference \[2\] lacks .*Left/);
  expectCaught(faults, /^printed rgb/);
  expectCaught(faults, /^affiliation is not printed: Department of Folded Lists/);
  expectCaught(faults, /^a sign of something to open/);
  expectCaught(faults, /^wider than the paper: <table/);
  expectCaught(faults, /^letters of a table are 2 times/);
});
