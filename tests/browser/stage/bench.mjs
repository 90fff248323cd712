// One test program's stage: a browser, and a site to show in it.
import { after } from "node:test";
import { pathToFileURL } from "node:url";

import { startBrowser } from "./chromium.mjs";
import { serve } from "./server.mjs";
import { baseUrl, brokenSite, localSite, publishedSite } from "./settings.mjs";

const patience = 20_000;

/// The collection under the sub-path it was built for.
export async function servePublished() {
  const site = await serve(publishedSite, new URL(baseUrl).pathname);
  after(site.close);
  return site.address;
}

/// The negative controls.
export async function serveBroken() {
  const site = await serve(brokenSite);
  after(site.close);
  return site.address;
}

/// The address of a page of the collection as a file.
export function fileAddress(path) {
  return new URL(path, pathToFileURL(localSite + "/")).href;
}

export async function openBrowser() {
  const { browser, stop } = await startBrowser();
  after(stop);
  return browser;
}

/// A fresh page; `options` are those of Playwright's newContext. No visit lasts longer than our patience.
export async function newPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(patience);
  return context.newPage();
}
