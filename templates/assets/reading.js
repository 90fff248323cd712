/* Reading aids. Without this script every link is a plain link and nothing is missing.
   Cards show what a citation, an editorial note or a link leads to, beside its place.
   Data comes from the page alone: the reference list, the notes and <template id="link-cards">. */
"use strict";
(() => {
  const hoverDelay = 300;
  const margin = 8;
  const markers = "sup.citation a[href^='#'], sup.note-mark a[href^='#'], .prose a[href], .introduction a[href]";
  const words = document.getElementById("link-cards");

  let card = null;    // the card shown, or null
  let marker = null;  // the link it belongs to
  let watcher = null; // tells of the wish to go back while a sheet is shown
  let timer = 0;
  let approached = null;  // the link whose card is about to show
  let pointer = "";   // what was used last: mouse, touch, pen

  /* What a card shows */

  /* A copy repeats no id, and its own markers lead nowhere: there is one card at a time. */
  function copied(node) {
    for (const element of node.querySelectorAll("[id]")) element.removeAttribute("id");
    for (const element of node.querySelectorAll(".back-links, .self, .copying")) element.remove();
    for (const link of node.querySelectorAll("sup a")) link.replaceWith(...link.childNodes);
    return node;
  }

  /* The number leads to the entry, as the marker does. */
  function linkNumber(content, address) {
    const number = content.querySelector(".reference-number, .note-number");
    if (!number) return;
    const link = document.createElement("a");
    link.href = address;
    link.append(...number.childNodes);
    number.append(link);
  }

  /* An entry of the page's own lists. */
  function entryContent(link) {
    const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!entry || !entry.closest("[role='doc-endnotes']")) return null;
    const content = document.createDocumentFragment();
    for (const child of entry.childNodes) content.append(child.cloneNode(true));
    copied(content);
    linkNumber(content, link.hash);
    return { content, language: entry.closest("[lang]").lang };
  }

  /* A keyword's definition, a paper's key finding: prepared by the generator. */
  function preparedContent(link) {
    if (!words) return null;
    const address = link.getAttribute("href").split("#")[0];
    for (const prepared of words.content.children) {
      if (address && prepared.dataset.for === address) {
        return { content: copied(prepared.cloneNode(true)), language: document.documentElement.lang };
      }
    }
    return null;
  }

  function contentFor(link) {
    return link.getAttribute("href").startsWith("#") ? entryContent(link) : preparedContent(link);
  }

  /* Showing and hiding */

  function place() {
    if (!card || card.classList.contains("sheet")) return;
    const at = marker.getBoundingClientRect();
    if (at.bottom < 0 || at.top > innerHeight) return hide();
    card.style.removeProperty("max-height");
    const size = card.getBoundingClientRect();
    const [above, below] = [at.top, innerHeight - at.bottom].map((room) => room - 2 * margin);
    const under = size.height <= below || below >= above;
    const height = Math.min(size.height, Math.max(under ? below : above, 0));
    const left = Math.min(at.left, document.documentElement.clientWidth - size.width - margin);
    card.style.setProperty("max-height", `${height}px`);
    card.style.setProperty("left", `${Math.max(margin, left)}px`);
    card.style.setProperty("top", `${under ? at.bottom + margin : at.top - height - margin}px`);
  }

  /* Drops what was about to happen. */
  function stay() {
    clearTimeout(timer);
    approached = null;
  }

  function later(action) {
    stay();
    timer = setTimeout(action, hoverDelay);
  }

  function hide() {
    stay();
    if (!card) return;
    marker.removeAttribute("aria-expanded");
    card.remove();
    if (watcher) watcher.destroy();
    card = marker = watcher = null;
  }

  function closeButton() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "close";
    button.textContent = words ? words.dataset.close : "×";
    button.addEventListener("click", leave);
    return button;
  }

  function show(link, asSheet) {
    stay();
    if (marker === link) return;
    const found = contentFor(link);
    if (!found) return hide();
    hide();
    marker = link;
    card = document.createElement("div");
    card.className = asSheet ? "hover-card sheet" : "hover-card";
    card.setAttribute("role", "dialog");
    card.setAttribute("aria-label", link.getAttribute("aria-label") || link.textContent);
    // The text around the marker may be in another language.
    card.lang = found.language;
    card.append(found.content);
    if (asSheet) card.append(closeButton());
    // Directly behind the marker, so that the next Tab enters it, in a group [17-18] too.
    link.after(card);
    link.setAttribute("aria-expanded", "true");
    place();
    if (asSheet) {
      // Where the system has a gesture or a button for going back, it closes the sheet.
      if (window.CloseWatcher) watcher = new CloseWatcher(), watcher.onclose = leave;
      card.tabIndex = -1;
      card.focus({ preventScroll: true });
    }
  }

  /* Closes and gives the focus back to the marker, if the card had it. */
  function leave() {
    if (!card) return;
    const link = marker;
    const inside = card.contains(document.activeElement);
    hide();
    if (inside) {
      quiet = true;
      link.focus({ preventScroll: true });
      quiet = false;
    }
  }
  let quiet = false;  // the focus comes back from a card: it opens none

  const markerOf = (target) => (target instanceof Element ? target.closest(markers) : null);
  const inCard = (target) => card !== null && target instanceof Node && card.contains(target);
  const heldByFocus = () => card !== null && (inCard(document.activeElement) || marker.matches(":focus-visible"));

  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType;
    if (card && !inCard(event.target) && markerOf(event.target) !== marker) hide();
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    if (inCard(event.target) || marker && markerOf(event.target) === marker) stay();
  });
  // Not "over": that comes too when the page moves under a pointer at rest, by scrolling or out of the history.
  document.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse" || inCard(event.target)) return;
    const link = markerOf(event.target);
    if (!link || link === marker || link === approached) return;
    later(() => show(link, false));
    approached = link;
  });
  document.addEventListener("pointerout", (event) => {
    if (event.pointerType !== "mouse") return;
    if (inCard(event.relatedTarget) || (marker && markerOf(event.relatedTarget) === marker)) return;
    if (markerOf(event.target) || inCard(event.target)) later(() => !heldByFocus() && hide());
  });
  document.addEventListener("focusin", (event) => {
    if (inCard(event.target)) return stay();
    const link = markerOf(event.target);
    if (!link) return hide();
    if (!quiet && link.matches(":focus-visible")) show(link, false);
  });
  document.addEventListener("keydown", (event) => {
    pointer = "";
    if (event.key === "Escape" && card) {
      event.preventDefault();
      leave();
    }
  });
  document.addEventListener("click", (event) => {
    if (inCard(event.target)) {
      // The link must be there until the browser has followed it.
      if (event.target.closest("a[href^='#']")) setTimeout(hide);
      return;
    }
    const link = markerOf(event.target);
    if (!link || event.defaultPrevented) return;
    if (pointer === "touch" && link !== marker && contentFor(link)) {
      event.preventDefault();
      show(link, true);
    } else {
      hide();
    }
  });
  // A table scrolls in a region of its own; a phone's address bar comes and goes as a resize.
  addEventListener("scroll", place, { passive: true, capture: true });
  addEventListener("resize", place);
  // A page that comes back from the history must not come back with a card on it.
  addEventListener("pagehide", hide);
  addEventListener("pageshow", hide);

  /* Copy buttons: a finding together with its citation */

  function copyBySelection(text) {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "visually-hidden";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text);
    }
  }

  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const status = button.parentElement.querySelector("[role='status']");
      const done = await copy(button.dataset.copy);
      button.focus();
      status.textContent = done ? button.dataset.done : button.dataset.failed;
      setTimeout(() => { status.textContent = ""; }, 4000);
    });
  }

  /* The language switch keeps the place on the page */

  function keepPlace() {
    for (const link of document.querySelectorAll(".languages a[hreflang]")) link.hash = location.hash;
  }
  keepPlace();
  addEventListener("hashchange", keepPlace);
})();
