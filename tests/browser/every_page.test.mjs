// The pages of one language, in a narrow window: each is quiet, asks nobody, stands still and fits. Of kinds with many
// pages a run that is no whole sweep takes every third.
import { test } from "node:test";

import { sidewaysScroll } from "./checks/reflow.mjs";
import { newPage, openBrowser, serveBroken, servePublished } from "./stage/bench.mjs";
import { Faults, expectCaught } from "./stage/faults.mjs";
import { isWholeSweep, publishedSite } from "./stage/settings.mjs";
import { kindsOf, pagesOf } from "./stage/site_tree.mjs";
import { Witness } from "./stage/witness.mjs";

const language = process.argv[2] ?? "";
const claims = {
  console: "says nothing on the console", policy: "breaks no content policy", foreign: "asks no other host for anything",
  failed: "gets everything it asks for", shift: "does not shift its layout", wide: "fits a window of 320 px",
};
const faults = Object.fromEntries(Object.keys(claims).map((theme) => [theme, new Faults(`every-page-${theme}`)]));

const browser = await openBrowser();
const page = await newPage(browser, { viewport: { width: 320, height: 640 } });
const witness = await Witness.of(page);

const site = await servePublished();
const broken = await serveBroken();
const all = pagesOf(publishedSite).filter((one) => one.language === language);
const taken = (ofKind) => (isWholeSweep || ofKind.length < 12 ? ofKind : ofKind.filter((_, i) => i % 3 === 0));
const pages = kindsOf(all).flatMap(([, ofKind]) => taken(ofKind));

for (const { path } of pages) {
  const seen = { ...(await witness.visit(site + path)), wide: await sidewaysScroll(page) };
  for (const theme of Object.keys(claims)) await faults[theme].note(path, seen[theme], page);
}
for (const [theme, claim] of Object.entries(claims)) {
  test(`each of ${pages.length} pages ${claim}`, () => faults[theme].expectNone());
}

const controls = {
  console: /this stands on the console/, policy: /script-src-elem stopped inline/, foreign: /asked for https:\/\/elsewhere\.invalid/,
  failed: /missing\.css: 404/, shift: /the layout shifted/,
};
/* The banner comes two frames after the first: under load the visit may be over before. */
async function caught(theme) {
  let seen = await witness.visit(`${broken}${theme}.html`);
  for (let again = 0; again < 9 && seen[theme].length === 0; ++again) seen = await witness.visit(`${broken}${theme}.html`);
  return seen[theme];
}
for (const [theme, expected] of Object.entries(controls)) {
  test(`control: ${theme}`, async () => expectCaught(await caught(theme), expected));
}
test("control: wide", async () => {
  await witness.visit(`${broken}wide.html`);
  expectCaught(await sidewaysScroll(page), /the document is 6\d\d px wide in a window of 320/);
});
