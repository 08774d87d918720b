import { applyPatch } from "@/lib/domain/index.ts";
import type { ConnectionCause } from "./connection-state.ts";
import type { LiveState, SourceLeg } from "./live-state.ts";
import type { StreamFrame } from "./stream-frame.ts";

/** The state after a frame, and whether it can only be mended by a new snapshot. */
export interface AppliedFrame {
  readonly state: LiveState;
  readonly resync?: ConnectionCause;
}

/**
 * Applies one frame. A snapshot replaces the floor, a patch keeps the identity of everything it does not touch.
 * A patch without a floor, of another epoch, or an unreadable one asks for a snapshot; a repeated or older patch
 * changes nothing. `monotonicMs` is when the frame arrived.
 */
export function applyFrame(state: LiveState, frame: StreamFrame, monotonicMs: number): AppliedFrame {
  switch (frame.type) {
    case "snapshot": {
      const { floor } = frame;
      return {
        state: {
          ...state,
          floor,
          build: floor.build,
          legs: legsOfFloor(floor.sources, {}),
          frameAtMs: monotonicMs,
        },
      };
    }
    case "patch":
      return applyPatchFrame(state, frame, monotonicMs);
    case "heartbeat": {
      const legs = legsOfHeartbeat(frame, state.legs);
      const calls = frame.isCall ? state.calls + 1 : state.calls;
      return { state: { ...state, legs, calls, build: frame.build ?? state.build, frameAtMs: monotonicMs } };
    }
    case "malformed": {
      const counted = { ...state, malformedFrames: state.malformedFrames + 1 };
      // A lost heartbeat is made good by the next one; a lost change is not.
      return frame.event === "hb" ? { state: counted } : { state: counted, resync: "malformed" };
    }
    case "bye":
    case "unknown":
      return { state };
  }
}

function applyPatchFrame(
  state: LiveState,
  frame: StreamFrame & { type: "patch" },
  monotonicMs: number,
): AppliedFrame {
  const { floor } = state;
  if (floor === undefined || floor.epoch !== frame.epoch) return { state, resync: "gap" };
  if (frame.revision <= floor.revision) return { state: { ...state, frameAtMs: monotonicMs } };
  const patched = applyPatch(floor, frame.patch);
  const next = { ...patched, revision: frame.revision, serverTime: frame.serverTime };
  const legs = next.sources === floor.sources ? state.legs : legsOfFloor(next.sources, state.legs);
  return { state: { ...state, floor: next, legs, frameAtMs: monotonicMs } };
}

type Legs = Readonly<Record<string, SourceLeg>>;

/** The link as the floor says; the newer of both instants, because `heardAt` of a floor may lag behind heartbeats. */
function legsOfFloor(sources: NonNullable<LiveState["floor"]>["sources"], before: Legs): Legs {
  const entries = Object.entries(sources).map(([id, source]): [string, SourceLeg] => {
    const heard = [Date.parse(source.heardAt ?? ""), before[id]?.heardAtMs ?? Number.NaN].filter(
      Number.isFinite,
    );
    return [id, { link: source.link, ...(heard.length === 0 ? {} : { heardAtMs: Math.max(...heard) }) }];
  });
  return Object.fromEntries(entries);
}

function legsOfHeartbeat(frame: StreamFrame & { type: "heartbeat" }, before: Legs): Legs {
  const serverMs = Date.parse(frame.serverTime);
  const entries = Object.entries(frame.sources).map(([id, leg]): [string, SourceLeg] => {
    const heardAtMs = leg.ageMs === undefined ? before[id]?.heardAtMs : serverMs - leg.ageMs;
    return [id, { link: leg.link, ...(heardAtMs === undefined ? {} : { heardAtMs }) }];
  });
  return Object.fromEntries(entries);
}
