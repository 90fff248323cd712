// A card that is open: one, whole, in the window, over all else, and no twin of what it shows.

/// What is wrong with the card on the page as it stands.
export function misplacedCard(page) {
  return page.evaluate(() => {
    const cards = [...document.querySelectorAll(".hover-card")];
    if (cards.length !== 1) return [`${cards.length} cards are open`];
    const [card] = cards;
    const faults = [];
    const { left, right, top, bottom, width, height } = card.getBoundingClientRect();
    if (left < 0 || top < 0 || right > document.documentElement.clientWidth + 0.5 || bottom > innerHeight + 0.5) {
      faults.push(`the card is out of the window: ${[left, top, right, bottom].map(Math.round).join(" ")} of ${innerWidth} × ${innerHeight}`);
    }
    if (width < 160 || height < 40) faults.push(`the card is ${Math.round(width)} × ${Math.round(height)} px`);
    if (card.scrollWidth > card.clientWidth) faults.push("the card scrolls sideways");
    for (const [x, y] of [[left + 6, top + 6], [right - 6, top + 6], [left + 6, bottom - 6], [right - 6, bottom - 6]]) {
      if (!card.contains(document.elementFromPoint(x, y))) faults.push(`the card is cut or covered at ${Math.round(x)} ${Math.round(y)}`);
    }
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i))) faults.push(`the id ${id} is there twice`);
    return faults;
  });
}
