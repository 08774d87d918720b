import type { TermReading } from "../kpi/reading.ts";
import type { Figures, Tally } from "./figures.ts";
import type { Part } from "./part.ts";

/**
 * Figures with every part of those `before` that says the same, and those before themselves when all do: what is made of parts
 * is made anew only of those that changed.
 */
export function shareFigures(before: Figures, now: Figures): Figures {
  const shared: Figures = {
    waiting: partOf(before.waiting, now.waiting),
    handling: partOf(before.handling, now.handling),
    received: partOf(before.received, now.received),
    handled: partOf(before.handled, now.handled),
    finished: partOf(before.finished, now.finished),
    handleSeconds: partOf(before.handleSeconds, now.handleSeconds),
    dequeued: partOf(before.dequeued, now.dequeued),
    queueSeconds: partOf(before.queueSeconds, now.queueSeconds),
    longestQueueSeconds: partOf(before.longestQueueSeconds, now.longestQueueSeconds),
    shortestWaitSeconds: partOf(before.shortestWaitSeconds, now.shortestWaitSeconds),
    firstReplies: tallyOf(before.firstReplies, now.firstReplies),
    replies: tallyOf(before.replies, now.replies),
    calls: now.calls,
    callsReason: now.callsReason,
  };
  return isEveryOne(before, shared) ? before : shared;
}

function isEveryOne(one: Figures, other: Figures): boolean {
  const names = Object.keys(other) as readonly (keyof Figures)[];
  return names.every((name) => one[name] === other[name]);
}

function tallyOf(before: Tally, now: Tally): Tally {
  const [count, seconds] = [partOf(before.count, now.count), partOf(before.seconds, now.seconds)];
  return count === before.count && seconds === before.seconds ? before : { count, seconds };
}

function partOf(before: Part, now: Part): Part {
  const isSame =
    before.value === now.value &&
    before.reason === now.reason &&
    before.since === now.since &&
    isSameList(before.because, now.because, Object.is) &&
    isSameList(before.terms, now.terms, isSameTerm);
  return isSame ? before : now;
}

function isSameTerm(one: TermReading, other: TermReading): boolean {
  const [{ term }, { term: otherTerm }] = [one, other];
  return (
    one.value === other.value &&
    term.name === otherTerm.name &&
    term.source === otherTerm.source &&
    term.sign === otherTerm.sign
  );
}

function isSameList<T>(one: readonly T[], other: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  if (one === other) return true;
  // As many there as here.
  return one.length === other.length && one.every((each, place) => isSame(each, other[place] as T));
}
