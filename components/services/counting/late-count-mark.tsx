"use client";

import { lateOfNow } from "../../shell/late-of-now.tsx";

/** `CountMark`, which comes late: most services have none. */
export const LateCountMark = lateOfNow(
  async () => (await import("./count-mark.tsx")).CountMark,
  function NoMark() {
    return null;
  },
);
