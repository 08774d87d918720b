import type { Board, BoardFault, StoredBoard } from "@/lib/domain/index.ts";

/** How a save went. `conflict`: somebody else saved meanwhile, and this is theirs. */
export type SaveOutcome =
  | { readonly is: "saved"; readonly stored: StoredBoard }
  | { readonly is: "conflict"; readonly stored: StoredBoard }
  | { readonly is: "faulty"; readonly faults: readonly BoardFault[] }
  | { readonly is: "refused"; readonly code: string };

/** Saves a board in the place of the version it was made from. */
export async function saveBoard(id: string, version: number, board: Board): Promise<SaveOutcome> {
  const path = `/api/boards/${encodeURIComponent(id)}`;
  try {
    const answer = await fetch(path, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ version, board }),
    });
    const told: SaveAnswer & StoredBoard = await answer.json();
    if (answer.ok) return { is: "saved", stored: told };
    if (told.code === "conflict" && told.stored !== undefined) return { is: "conflict", stored: told.stored };
    if (told.code === "bad_request" && told.faults !== undefined)
      return { is: "faulty", faults: told.faults };
    return { is: "refused", code: told.reason ?? told.why ?? told.code ?? "failed" };
  } catch {
    return { is: "refused", code: "failed" };
  }
}

/** Of a refusal; of a board none of it is there. */
interface SaveAnswer {
  readonly code?: string;
  readonly reason?: string;
  readonly why?: string;
  readonly stored?: StoredBoard;
  readonly faults?: readonly BoardFault[];
}
