import type { Board, BoardFault, StoredBoard } from "@/lib/domain/index.ts";

/** How a save went. `conflict`: somebody else saved meanwhile, and this is theirs; undefined where it was not told. */
export type SaveOutcome =
  | { readonly is: "saved"; readonly stored: StoredBoard }
  | { readonly is: "conflict"; readonly stored: StoredBoard | undefined }
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
    const told: SaveAnswer = await answer.json();
    if (answer.ok) return { is: "saved", stored: told as StoredBoard };
    if (answer.status === 409) return { is: "conflict", stored: await fetchBoard(id) };
    if (answer.status === 400 && told.faults !== undefined) return { is: "faulty", faults: told.faults };
    return { is: "refused", code: told.code ?? "failed" };
  } catch {
    return { is: "refused", code: "failed" };
  }
}

/** The board as it is stored now. Undefined = nobody could tell. */
async function fetchBoard(id: string): Promise<StoredBoard | undefined> {
  const answer = await fetch(`/api/boards/${encodeURIComponent(id)}`, { cache: "no-store" });
  return answer.ok ? ((await answer.json()) as StoredBoard) : undefined;
}

interface SaveAnswer {
  readonly code?: string;
  readonly faults?: readonly BoardFault[];
}
