"use client";

import { useListed } from "../use-listed.ts";

interface NamedBoard {
  readonly id: string;
  readonly name: string;
}

/** The boards there are, by name; undefined until they are told. */
export function useBoardNames() {
  const { rows } = useListed<NamedBoard>("/api/boards", "boards");
  return { boards: rows, nameOf: (id: string) => rows?.find((board) => board.id === id)?.name ?? id };
}
