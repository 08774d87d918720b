"use client";

import { useEffect, useRef, useState } from "react";
import { useLive } from "@/lib/live/index.ts";
import { enterByLink } from "./enter-by-link.ts";
import { leavePage } from "./leave-page.ts";
import { orderMemory } from "./order-memory.ts";
import { readFacts, type ShownBoard } from "./read-facts.ts";
import { ScreenKeeper } from "./screen-keeper.ts";
import { sendBeat } from "./send-beat.ts";

const beatMs = 45_000;
const identifyMs = 20_000;

/**
 * Tells the server every 45 s how this screen does, and at once when the stream begins, calls it or ends for good. `refusal`: why it
 * may show nothing any more; `name`: what it is asked to show large.
 */
export function useScreenKeeper({ build, board, boardVersion }: ShownBoard) {
  const [refusal, setRefusal] = useState<string>();
  const [name, setName] = useState<string>();
  const keeper = useRef<ScreenKeeper>(undefined);
  const calls = useLive((state) => state.calls);
  const hasFeed = useLive(({ frameAtMs }) => frameAtMs !== undefined);
  const isStopped = useLive(({ connection }) => connection.status === "stopped");

  useEffect(() => {
    let hiding: ReturnType<typeof setTimeout> | undefined;
    const kept = new ScreenKeeper({
      send: sendBeat,
      facts: () => readFacts({ build, board, boardVersion }),
      identify(shown) {
        clearTimeout(hiding);
        setName(shown);
        hiding = setTimeout(() => setName(undefined), identifyMs);
      },
      leave: (leaving) => void leavePage(leaving),
      onRefusal: setRefusal,
      memory: orderMemory,
    });
    keeper.current = kept;
    // A kiosk begins at the address of its link each time: that renews the cookie.
    void enterByLink().then(() => kept.beat());
    const beating = setInterval(() => void kept.beat(), beatMs);
    return () => {
      clearInterval(beating);
      clearTimeout(hiding);
    };
  }, [build, board, boardVersion]);

  // Each call asks once, and so do the first frame and the end of the stream.
  useEffect(() => {
    if (calls > 0 || hasFeed || isStopped) void keeper.current?.beat();
  }, [calls, hasFeed, isStopped]);

  return { refusal, name };
}
