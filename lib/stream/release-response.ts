import type { ServerResponse } from "node:http";
import { connections } from "./connections.ts";

/**
 * Lets Next finish with a response that stays open, which frees the 37 KB that its waiting request costs for as
 * long as a viewer watches. Next leaves alone a response that says it is finished when its body closes; until
 * `takeBack` this one says so. False when the server was seen to end such a response all the same: then the
 * body must stay open instead.
 */
export function releaseResponse(response: ServerResponse): boolean {
  if (connections().endsReleased) return false;
  Object.defineProperty(response, "writableFinished", { configurable: true, get: () => true });
  setImmediate(() => {
    const isStillReleased = Object.hasOwn(response, "writableFinished");
    if (isStillReleased && response.writableEnded) connections().endsReleased = true;
  });
  return true;
}

/** Makes a released response tell the truth again, before we end it. */
export function takeBack(response: ServerResponse): void {
  Reflect.deleteProperty(response, "writableFinished");
}
