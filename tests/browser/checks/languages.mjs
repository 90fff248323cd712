// The language of the page, of its parts, and its way to the other languages.

function stated() {
  const links = [...document.querySelectorAll("link[rel=alternate][hreflang]")];
  const current = document.querySelector("nav.languages [aria-current]");
  return {
    language: document.documentElement.lang,
    canonical: document.querySelector("link[rel=canonical]")?.href ?? null,
    alternates: Object.fromEntries(links.map((link) => [link.hreflang, link.href])),
    current: current?.lang ?? null,
    switches: [...document.querySelectorAll("nav.languages a")].map((link) => ({
      language: link.lang, hreflang: link.hreflang, text: link.textContent.trim(), href: link.href })),
  };
}

/// What is wrong with the ways between the languages. `addresses` maps each language to the page's published address,
/// `here` is its own language, `base` maps published addresses to where the site is shown now.
export async function wrongAlternates(page, here, addresses, original, base) {
  const found = await page.evaluate(stated);
  // A home page's folder and its index.html are one place.
  const file = (address) => address?.replace(/\/$/, "/index.html");
  const expected = { ...addresses, "x-default": addresses[original] };
  const faults = [];
  const expect = (what, is, should) => JSON.stringify(is) === JSON.stringify(should)
    || faults.push(`${what} is ${JSON.stringify(is)}, not ${JSON.stringify(should)}`);
  const sorted = (map) => Object.fromEntries(Object.entries(map).map(([tag, address]) => [tag, file(address)]).sort());
  expect("html lang", found.language, here);
  expect("canonical", file(found.canonical) ?? null, addresses[here]);
  expect("hreflang", sorted(found.alternates), sorted(expected));
  expect("the current language", found.current, here);
  for (const { language, hreflang, text, href } of found.switches) {
    expect("the switch's hreflang", hreflang, language);
    expect(`where the switch to ${text} leads`, href.split("#")[0], base(addresses[language]));
    expect(`${text} is in Chinese letters`, /\p{Script=Han}/u.test(text), language.startsWith("zh"));
  }
  expect("languages offered", found.switches.length, Object.keys(addresses).length);
  return faults;
}

/// Texts of two words or more in a language that is not the one their element claims. A word of Chinese has about two
/// characters, a name up to four. Names of people and bodies need no mark (WCAG 3.1.2).
export function unmarkedLanguage(page) {
  return page.evaluate(() => {
    const asPrinted = ".index .other, .author .other-title, pre, code, script, style, template";
    const claims = [
      { tag: "en", other: "Chinese", isOther: (text) => /\p{Script=Han}{5}/u.test(text) },
      { tag: "zh", other: "English", isOther: (text) => !/\p{Script=Han}/u.test(text)
        && (text.replace(/https?:\S+/g, "").match(/(?<![\p{L}\d])\p{Ll}{2,}(?![\p{L}\d])/gu) ?? []).length >= 3 },
    ];
    const faults = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement, text = walker.currentNode.data.trim();
      if (element.closest(asPrinted)) continue;
      const claim = claims.find(({ tag }) => element.closest("[lang]").getAttribute("lang").startsWith(tag));
      if (claim?.isOther(text)) faults.push(`${claim.other} claimed to be ${claim.tag}: ${text.slice(0, 60)}`);
    }
    return faults;
  });
}
