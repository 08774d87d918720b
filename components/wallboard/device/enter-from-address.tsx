"use client";

import { useEffect } from "react";
import { enterByLink } from "./enter-by-link.ts";
import { goToBoard } from "./go-to-board.ts";

/** Makes the browser of somebody who is signed in a screen when they open a link with it; they are signed out by that. */
export function EnterFromAddress() {
  useEffect(() => {
    void enterByLink().then((found) => {
      if (found.outcome === "entered") goToBoard(found.board);
    });
  }, []);
  return null;
}
