"use client";

import { useWords } from "@/lib/format/use-words.ts";

/** Why a tile shows no figure, in words: nobody can point at a screen on a wall. */
export function TileNote({
  word,
  names,
}: {
  readonly word:
    | "failed"
    | "loading"
    | "missing"
    | "someMissing"
    | "noServices"
    | "nobodyWaiting"
    | "nobodyShown";
  /** Of what is missing. */
  readonly names?: string;
}) {
  const t = useWords("wallboard");
  return (
    <p className="tile-note" data-tile-note={word}>
      <span>{t(`note.${word}`, { names: names ?? "" })}</span>
    </p>
  );
}
