"use client";

import { useEffect, useState } from "react";

const idleMs = 3_000;

/** Whether nobody has moved the pointer for three seconds: then it is not shown. */
export function useIdlePointer(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setIsIdle(true), idleMs);
    const wake = () => {
      clearTimeout(timer);
      setIsIdle(false);
      timer = setTimeout(() => setIsIdle(true), idleMs);
    };
    addEventListener("pointermove", wake);
    return () => {
      clearTimeout(timer);
      removeEventListener("pointermove", wake);
    };
  }, []);
  return isIdle;
}
