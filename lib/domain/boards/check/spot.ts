import type { BoardFault } from "../board.ts";
import type { BoardFaultCode } from "./board-fault-code.ts";

/** A place in a value that is being read, where faults are told. */
export interface Spot {
  /** Tells what is wrong here. Answers undefined, so that a reader may end with it. */
  tell(code: BoardFaultCode, more?: Pick<BoardFault, "lowest" | "highest"> & { found?: unknown }): undefined;
  /** A member, or the element of a list. */
  at(step: string | number): Spot;
}

const mostFaults = 50;
const longestFound = 60;

/** The whole value, and where its faults go; those past the fiftieth are left out. */
export function createSpot(faults: BoardFault[], path = ""): Spot {
  return {
    tell(code, { found, ...range } = {}) {
      if (faults.length < mostFaults)
        faults.push({ path, code, ...range, ...(found === undefined ? {} : { found: inShort(found) }) });
      return undefined;
    },
    at: (step) => createSpot(faults, joined(path, step)),
  };
}

function joined(path: string, step: string | number): string {
  if (typeof step === "number") return `${path}[${step}]`;
  const isPlain = /^[a-z]\w{0,40}$/i.test(step);
  // A name that somebody else gave may be anything, of any length.
  if (!isPlain) return `${path}[${JSON.stringify(inShort(step))}]`;
  return path === "" ? step : `${path}.${step}`;
}

/** A text as it is, cut and without what is no text; of everything else what it is, because a value may have no end. */
function inShort(value: unknown): string {
  if (typeof value === "string")
    return value.slice(0, longestFound).replaceAll(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, "\uFFFD");
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
