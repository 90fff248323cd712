// A page where no script runs: all of it is there, and all of it can be read.

/// What a reader without JavaScript misses.
export function unreadable(page) {
  return page.evaluate(() => {
    const faults = [];
    const main = document.querySelector("main");
    if (document.querySelectorAll("h1").length !== 1 || !document.querySelector("h1").checkVisibility()) faults.push("no heading to be seen");
    if (!document.querySelector("footer")?.checkVisibility()) faults.push("no footer");
    if ((main?.innerText ?? "").trim().length < 60) faults.push("the page says nothing");
    // Controls that only a script can work may wait for it; text may not.
    // So may the headings of what a search will find.
    // The name and description of a picture are for those who do not see it.
    const waiting = "svg > title, svg > desc, button, dialog, template, script, style, [role=dialog], [role=status], .search-key, #search-near, #search-results > section";
    // A closed <details> needs no script to be opened, if its summary is there.
    const folded = (element) => element.closest("details:not([open])")?.querySelector("summary")?.checkVisibility();
    // What a link of a picture is called is said, not shown; of a picture drawn for phones and for wider windows one drawing is shown.
    const said = (element) => element.matches("svg a > title");
    const otherDrawing = (element) => element.closest("figure")?.querySelectorAll(".drawing").length > 1 && element.closest(".drawing")
      && [...element.closest("figure").querySelectorAll(".drawing")].filter((drawing) => drawing.checkVisibility()).length === 1;
    for (const element of main?.querySelectorAll("*") ?? []) {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("").trim();
      if (own && !element.checkVisibility() && !element.closest(waiting) && !folded(element) && !said(element) && !otherDrawing(element)) faults.push(`hidden: ${own.slice(0, 60)}`);
    }
    for (const image of document.images) if (!image.complete || image.naturalWidth === 0) faults.push(`no picture: ${image.src}`);
    return faults;
  });
}
