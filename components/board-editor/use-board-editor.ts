"use client";

import { useEffect, useMemo, useReducer, useState } from "react";
import { type Board, type BoardFault, checkBoard, type StoredBoard } from "@/lib/domain/index.ts";
import { type BoardDraft, forgetDraft, keepDraft, readDraft } from "./board-draft.ts";
import { editBoard } from "./edit-board.ts";
import { startEditor } from "./editor-state.ts";
import { isSameBoard } from "./is-same-board.ts";
import { saveBoard } from "./save-board.ts";

/** Why the last save did nothing. */
export type SaveProblem =
  | { readonly is: "conflict"; readonly stored: StoredBoard }
  | { readonly is: "faulty" }
  | { readonly is: "refused"; readonly code: string };

/** A board under somebody's hands: what it is now, what is wrong with it, what is stored of it, and the way to save it. */
export function useBoardEditor(opened: StoredBoard) {
  const [state, act] = useReducer(editBoard, opened.board, startEditor);
  const [stored, setStored] = useState(opened);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<SaveProblem>();
  const board = state.history.present;
  const isDirty = !isSameBoard(board, stored.board);
  const faults = useMemo(() => faultsIn(board), [board]);
  const { draft, settleDraft } = useDraft(stored, board, isDirty && faults.length === 0);

  async function save(version = stored.version) {
    if (isSaving) return;
    if (faults.length > 0) {
      setProblem({ is: "faulty" });
      return;
    }
    setSaving(true);
    setProblem(undefined);
    const outcome = await saveBoard(stored.id, version, board);
    setSaving(false);
    if (outcome.is === "saved") setStored(outcome.stored);
    else setProblem(outcome);
  }

  return {
    state,
    act,
    board,
    stored,
    isDirty,
    faults,
    isSaving,
    problem,
    forgive: () => setProblem(undefined),
    save,
    draft,
    /** Goes on with what was not saved. It is of the version it was made from, so that nobody's later one is lost. */
    continueDraft() {
      if (draft === undefined) return;
      act({ do: "replace", board: draft.board, atMs: performance.now() });
      setStored((each) => ({ ...each, version: draft.version }));
      settleDraft();
    },
    discardDraft() {
      forgetDraft(localStorage, stored.id);
      settleDraft();
    },
    /** Goes on with what somebody else saved; undo brings one's own back. */
    takeTheirs(theirs: StoredBoard) {
      act({ do: "replace", board: theirs.board, atMs: performance.now() });
      setStored(theirs);
      setProblem(undefined);
    },
  };
}

export type BoardEditing = ReturnType<typeof useBoardEditor>;

/** What was left unsaved before, until somebody said what becomes of it; what is unsaved now is kept. */
function useDraft({ id, version, board: storedBoard }: StoredBoard, board: Board, isKept: boolean) {
  const [draft, setDraft] = useState<BoardDraft | undefined>(() => {
    const kept = readDraft(localStorage, id);
    return kept === undefined || isSameBoard(kept.board, storedBoard) ? undefined : kept;
  });
  useEffect(() => {
    if (isKept) keepDraft(localStorage, id, { board, version, atMs: Date.now() });
    else if (draft === undefined && isSameBoard(board, storedBoard)) forgetDraft(localStorage, id);
  }, [isKept, id, board, version, draft, storedBoard]);
  return { draft, settleDraft: () => setDraft(undefined) };
}

function faultsIn(board: Board): readonly BoardFault[] {
  const checked = checkBoard(board);
  return "faults" in checked ? checked.faults : [];
}
