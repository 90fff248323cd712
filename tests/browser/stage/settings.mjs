// What CTest hands to every test, in the environment; see CMakeLists.txt.
import { createRequire } from "node:module";
import { join } from "node:path";

function given(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests through CTest (ctest -R browser)`);
  return value;
}

/// The collection's site, built for `baseUrl`.
export const publishedSite = given("BROWSER_PUBLISHED_SITE");
/// The same without a base URL, as `make site` builds it: for file://.
export const localSite = given("BROWSER_LOCAL_SITE");
/// Hand-made pages, each with one fault: the negative controls.
export const brokenSite = given("BROWSER_BROKEN_SITE");
export const baseUrl = given("BROWSER_BASE_URL");
/// Where a failing test leaves its pictures.
export const pictureFolder = given("BROWSER_PICTURES");

/// Whether a test takes everything there is to look at, and not a part that fits into every run.
export const isWholeSweep = process.env.SWEEP === "whole";

/// Finds packages in the build folder, where they are installed; nothing of them lies in the source tree.
export const packages = createRequire(join(given("BROWSER_PACKAGES"), "package.json"));
