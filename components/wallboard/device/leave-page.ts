import { withDeadline } from "../../ui/with-deadline.ts";
import { goToBoard } from "./go-to-board.ts";
import type { Leaving } from "./screen-keeper.ts";

const everyMs = 2000;

/** Loads this board or another as a new page, once the server answers: the browser's own error page could not come back. */
export async function leavePage({ board }: Leaving): Promise<void> {
  while (!(await isServed())) await new Promise((resolve) => setTimeout(resolve, everyMs));
  if (board === undefined) window.location.reload();
  else goToBoard(board);
}

async function isServed(): Promise<boolean> {
  try {
    return (await fetch("/healthz", { cache: "no-store", signal: withDeadline() })).ok;
  } catch {
    return false;
  }
}
