"use client";

import type { ReactNode } from "react";
import type { ShownBoard } from "./read-facts.ts";
import { ScreenName } from "./screen-name.tsx";
import { ScreenRefusal } from "./screen-refusal.tsx";
import { useScreenKeeper } from "./use-screen-keeper.ts";

/**
 * A board on a screen that came by a link: it tells of itself, does what it is told, and shows a plain page in the place of
 * the board once the screen may see nothing any more.
 */
export function ScreenGuard({ children, ...shown }: ShownBoard & { readonly children: ReactNode }) {
  const { refusal, name } = useScreenKeeper(shown);
  if (refusal !== undefined) return <ScreenRefusal reason={refusal} />;
  return (
    <>
      {children}
      {name === undefined ? null : <ScreenName name={name} />}
    </>
  );
}
