import { expect, type Page } from "@playwright/test";

/** Every text on the screen is whole and in its place: nothing is cut but names, nothing lies over another, nothing scrolls. */
export async function seeFitting(page: Page, what: string): Promise<void> {
  await expect.poll(() => misfits(page), { message: what }).toEqual([]);
}

/** Texts that are cut, lie over another or outside the screen, in words. */
function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // Boards are the same picture at every size.
    const slack = (1.5 * Math.max(1280, innerWidth)) / 1280;
    // For those who hear the page: a box of nothing.
    const isUnseen = (element: Element) => {
      for (let outer: Element | null = element; outer !== null; outer = outer.parentElement)
        if (getComputedStyle(outer).clipPath === "inset(50%)") return true;
      return false;
    };
    const found: string[] = [];
    const main = document.querySelector("main");
    if (main === null) return ["there is no screen"];
    const scroller = document.scrollingElement;
    if (scroller !== null && (scroller.scrollWidth > innerWidth || scroller.scrollHeight > innerHeight))
      found.push("the page scrolls");
    const seen: { readonly text: string; readonly box: DOMRect; readonly group: Element }[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = (node.textContent ?? "").trim();
      if (parent === null || text === "" || isUnseen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      let box = range.getBoundingClientRect();
      for (let outer: Element | null = parent; outer !== null; outer = outer.parentElement) {
        if (getComputedStyle(outer).overflowX === "visible") continue;
        const frame = outer.getBoundingClientRect();
        const isOut =
          box.left < frame.left - slack ||
          box.right > frame.right + slack ||
          box.top < frame.top - slack ||
          box.bottom > frame.bottom + slack;
        if (!isOut) continue;
        if (outer.closest("[data-cut-name]") === outer) {
          // A name is cut by an ellipsis; what is left of it must still be told from others.
          if (frame.width < 1.2 * Number.parseFloat(getComputedStyle(outer).fontSize))
            found.push(`nothing is left of "${text}"`);
          box = new DOMRect(frame.left, box.top, frame.width, box.height);
          continue;
        }
        const tile = outer.closest("[data-tile]")?.getAttribute("data-tile") ?? outer.className;
        found.push(`"${text}" is cut by ${tile}`);
        break;
      }
      seen.push({
        text,
        box,
        group: parent.closest("p, li, h2, td, th, figure, .tile-figure-text") ?? parent,
      });
    }
    seen.forEach((a, index) => {
      for (const b of seen.slice(index + 1)) {
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        const least = 0.2 * Math.min(a.box.height, b.box.height);
        if (a.group !== b.group && width > 2 * slack && height > least)
          found.push(`"${a.text}" lies over "${b.text}"`);
      }
    });
    return found.slice(0, 12);
  });
}
