// Where citations and note marks stand in their lines.

/// Marks that stand at the beginning of a line although text goes before them.
export function marksAtLineStart(page) {
  return page.evaluate(() => [...document.querySelectorAll("main p sup, main li sup, main dd sup")].filter((mark) => mark.matches(".citation, .note-mark")).flatMap((mark) => {
    const block = mark.closest("p, li, dd");
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEndBefore(mark);
    if (!before.toString().trim()) return [];
    const line = mark.getClientRects()[0];
    const above = [...before.getClientRects()].filter(({ width }) => width > 0.5).at(-1);
    return above.right <= line.left + 40 && above.bottom > line.top - 2 ? [] : [`begins a line: ${mark.textContent} in ${block.textContent.slice(0, 40)}`];
  }));
}
