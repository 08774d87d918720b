"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Board, FloorDocument } from "@/lib/domain/index.ts";
import { isShallowEqual, useFloorValue, useFreshness } from "@/lib/live/index.ts";
import { findAlarmPage } from "./find-alarm-page.ts";
import { type AlarmPage, type Rotation, type RotationEvent, startRotation, turnPages } from "./rotation.ts";

const tickMs = 500;

type Deed =
  | { readonly type: "step"; readonly by: 1 | -1 }
  | { readonly type: "go"; readonly to: number }
  | { readonly type: "toggle" };

export interface TurningPages {
  readonly rotation: Rotation;
  /** For how many seconds each page stays. */
  readonly seconds: readonly number[];
  act(deed: Deed): void;
}

/** Turns the pages of a board. Time is this browser's monotonic clock: it turns on while the server is away. */
export function useRotation(board: Board): TurningPages {
  const seconds = useMemo(
    () => board.pages.map((page) => page.seconds ?? board.rotateSeconds),
    [board.pages, board.rotateSeconds],
  );
  const alarmPage = useAlarmPage(board);
  const facts = useRef({ seconds, alarmPage });
  const [rotation, setRotation] = useState(() => startRotation(0));
  useEffect(() => {
    facts.current = { seconds, alarmPage };
  }, [seconds, alarmPage]);
  const happen = useCallback((event: RotationEvent) => {
    setRotation((before) => turnPages(before, event, facts.current));
  }, []);
  useEffect(() => {
    setRotation(startRotation(performance.now()));
    const timer = setInterval(() => happen({ type: "tick", nowMs: performance.now() }), tickMs);
    return () => clearInterval(timer);
  }, [happen]);
  const act = useCallback((deed: Deed) => happen({ ...deed, nowMs: performance.now() }), [happen]);
  return { rotation, seconds, act };
}

/** While nothing is live nobody knows of alarms: the page that was brought stays as it was. */
function useAlarmPage(board: Board): AlarmPage | undefined {
  const select = useCallback(
    (floor: FloorDocument) => (board.jumpsToCritical ? (findAlarmPage(board, floor) ?? none) : none),
    [board],
  );
  const isLive = useFreshness(({ level }) => level !== "not-live");
  const found = useFloorValue(select, isShallowEqual);
  const [known, setKnown] = useState<AlarmPage>();
  const now = found === undefined || found === none ? undefined : found;
  if (isLive && known !== now) setKnown(now);
  return isLive ? now : known;
}

const none: AlarmPage = { page: -1, alarm: "" };
