// What a picture says can be read: no text of it is cut off by its edge or runs into another.

/// Texts of the pictures below `selector` that leave their picture or meet another text. The boxes of a text are those
/// of its letters' line, which may overlap a little above and below without the letters touching.
export function crowdedTexts(page, selector = "svg[role]") {
  return page.evaluate((chosen) => {
    const slack = 3;
    const faults = [];
    for (const picture of document.querySelectorAll(chosen)) {
      const frame = picture.getBoundingClientRect();
      const texts = [...picture.querySelectorAll("text")].map((text) => ({ said: text.textContent.trim(), box: text.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
      texts.forEach(({ said, box }, index) => {
        if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - slack || box.bottom > frame.bottom + slack)
          faults.push(`cut off by the picture's edge: ${said}`);
        for (const other of texts.slice(index + 1)) {
          const beside = box.right <= other.box.left + 1 || other.box.right <= box.left + 1;
          const above = box.bottom <= other.box.top + slack || other.box.bottom <= box.top + slack;
          if (!beside && !above) faults.push(`two texts in one place: ${said} / ${other.said}`);
        }
      });
    }
    return faults;
  }, selector);
}
