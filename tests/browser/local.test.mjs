// From a USB stick: the site that `make site` builds, opened as files; and the page for lost ways, served for any address.
import assert from "node:assert/strict";
import { test } from "node:test";

import { fileAddress, newPage, openBrowser, serveBroken, servePublished } from "./stage/bench.mjs";
import { Faults, expectCaught } from "./stage/faults.mjs";
import { localSite } from "./stage/settings.mjs";
import { pagesOf, sampleOf } from "./stage/site_tree.mjs";
import { Witness } from "./stage/witness.mjs";

const browser = await openBrowser();
const page = await newPage(browser);
const witness = await Witness.of(page);
const site = await servePublished();
const broken = await serveBroken();

async function complaints(address) {
  const { console: said, policy, foreign, failed, shift } = await witness.visit(address);
  const styled = await page.evaluate(() => [...document.styleSheets].length > 0 && getComputedStyle(document.body).marginTop === "0px");
  return [...said, ...policy, ...foreign, ...failed, ...shift, ...(styled ? [] : ["no style sheet"])];
}

test("every kind of page opens from a file, styled, quiet and still", async () => {
  const faults = new Faults("local");
  // The lost page is served for unknown addresses, which a disk has none of: it names its style sheet from the root of a host.
  for (const { path } of sampleOf(pagesOf(localSite)).filter(({ kind }) => kind !== "404")) {
    await faults.note(path, await complaints(fileAddress(path)), page);
  }
  faults.expectNone();
});

test("an unknown address at any depth shows the lost page, styled, and leads home", async () => {
  const faults = new Faults("lost");
  for (const address of ["nowhere.html", "papers/nowhere.html", "en/works/no/where"]) {
    const status = /\/(nowhere\.html|where): 404$/;
    await faults.note(address, (await complaints(site + address)).filter((text) => !status.test(text) && !/status of 404/.test(text)), page);
    await page.locator(".site-name").click();
    await page.waitForURL(`${site}index.html`);
  }
  faults.expectNone();
});

test("control: a style sheet that is not there", async () => {
  const found = await complaints(`${broken}failed.html`);
  expectCaught(found, /missing\.css/);
  assert.ok(found.includes("no style sheet"));
});
