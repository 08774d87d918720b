import { isRecord } from "../is-record.ts";
import { setOwn } from "../set-own.ts";

/**
 * `after`, made of the parts of `before` that are equal to its own; `before` itself when all are. So a fact that is
 * already known changes no identity, and no patch arises from it. Members that are undefined count as absent.
 */
export function share<T>(before: T | undefined, after: T): T {
  if (before === after || before === undefined) return after;
  if (Array.isArray(before) && Array.isArray(after)) return shareList(before, after);
  if (isRecord(before) && isRecord(after)) return asShared<T>(shareRecord(before, after));
  return Object.is(before, after) ? before : after;
}

/** Sharing exchanges parts for equal ones: the type stays. */
function asShared<T>(value: unknown): T {
  return value as T;
}

function shareList<T>(before: T & readonly unknown[], after: T & readonly unknown[]): T {
  const isSame =
    before.length === after.length &&
    after.every((item, index) => share(before[index], item) === before[index]);
  return isSame ? before : after;
}

type Fields = Readonly<Record<string, unknown>>;

function shareRecord(before: Fields, after: Fields): Fields {
  const keys = Object.keys(after);
  let isSame = keys.length === Object.keys(before).length;
  let copy: Record<string, unknown> | undefined;
  for (const key of keys) {
    const isKnown = Object.hasOwn(before, key);
    const member = isKnown ? share(before[key], after[key]) : after[key];
    if (!isKnown || member !== before[key]) isSame = false;
    if (member === after[key]) continue;
    copy ??= { ...after };
    setOwn(copy, key, member);
  }
  return isSame ? before : (copy ?? after);
}
