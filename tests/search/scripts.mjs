// The scripts of the search page that need no page, run as a browser would.
import { readFileSync } from "node:fs";
import vm from "node:vm";

for (const name of ["search-text.js", "search-index.js"]) {
  vm.runInThisContext(readFileSync(new URL("../../templates/assets/" + name, import.meta.url), "utf8"), name);
}
export const { conspectusText, conspectusIndex } = vm.runInThisContext("({ conspectusText, conspectusIndex })");
