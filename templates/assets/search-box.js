// "/" leads to the search form on every page, unless the reader has switched that off on the search page.
"use strict";
(() => {
  const box = document.getElementById("query");
  const choice = document.getElementById("search-key");
  const storage = (() => {
    try {
      return localStorage;
    } catch {
      return {};  // a browser that keeps nothing
    }
  })();
  const on = () => storage.searchKey !== "off";
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writing || !box || !on()) return;
    event.preventDefault();
    box.select();
  });
  if (!choice) return;
  choice.closest("p").hidden = false;
  choice.checked = on();
  choice.onchange = () => { storage.searchKey = choice.checked ? "on" : "off"; };
})();
