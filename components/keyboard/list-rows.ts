const marked = "main [data-row]";
/** Rows, cards and tiles of the contract; the article of a detail page carries the same hooks and is no row. */
const hooked = ":is([data-service], [data-agent], [data-alarm]):not(article, article *)";

/** The rows of the page's list in the order in which they stand. */
function listRows(): readonly HTMLElement[] {
  const rows = document.querySelectorAll<HTMLElement>(marked);
  const found = rows.length > 0 ? rows : document.querySelectorAll<HTMLElement>(`main ${hooked}`);
  return [...found].filter((row) => row.getClientRects().length > 0);
}

/** The row that an element is or stands in. */
export function rowOf(element: Element | null): HTMLElement | undefined {
  return element?.closest<HTMLElement>("[data-row]") ?? element?.closest<HTMLElement>(hooked) ?? undefined;
}

/** Moves the focus by one row, from nowhere to the first (or last) row in sight; whether there was one to move to. */
export function moveAmongRows(step: 1 | -1): boolean {
  const rows = listRows();
  const current = rowOf(document.activeElement);
  const at = current === undefined ? -1 : rows.indexOf(current);
  const next = at < 0 ? firstInSight(rows, step) : rows[at + step];
  if (next === undefined) return false;
  if (!next.hasAttribute("tabindex")) next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  return true;
}

/** Follows the first link of the focused row; a focused link or button keeps its own Enter. */
export function openRow(): boolean {
  const row = focusedRow();
  const link = row?.querySelector<HTMLElement>("a[href]");
  link?.click();
  return link !== undefined && link !== null;
}

/** Ticks or unticks the row that has the focus. */
export function selectRow(): boolean {
  const box = rowOf(document.activeElement)?.querySelector<HTMLElement>(
    "input[type='checkbox'], [role='checkbox']",
  );
  box?.click();
  return box !== undefined && box !== null;
}

/** The row that itself, and nothing in it, has the focus. */
export function focusedRow(): HTMLElement | undefined {
  const row = rowOf(document.activeElement);
  return row === document.activeElement ? row : undefined;
}

function firstInSight(rows: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const page = document.querySelector("main")?.getBoundingClientRect();
  const isInSight = (row: HTMLElement) => {
    const { top, bottom } = row.getBoundingClientRect();
    return page === undefined || (top >= page.top && bottom <= page.bottom);
  };
  return (step === 1 ? rows.find(isInSight) : rows.findLast(isInSight)) ?? rows.at(step === 1 ? 0 : -1);
}
