import { own } from "../own.ts";
import { setOwn } from "../set-own.ts";

/** A keyed map of the floor that is copied when it first changes, once per batch. */
export interface MapDraft<T> {
  get(key: string): T | undefined;
  /** Setting what is already there changes nothing. */
  set(key: string, value: T): void;
  delete(key: string): void;
  /** The map as it stands; not to be kept while the draft goes on. */
  readonly current: Readonly<Record<string, T>>;
}

/** A draft over a map, which itself is never changed. */
export function createMapDraft<T>(base: Readonly<Record<string, T>>): MapDraft<T> {
  let copy: Record<string, T> | undefined;
  return {
    get: (key) => own(copy ?? base, key),
    set(key, value) {
      if (own(copy ?? base, key) === value) return;
      copy ??= { ...base };
      setOwn(copy, key, value);
    },
    delete(key) {
      if (!Object.hasOwn(copy ?? base, key)) return;
      copy ??= { ...base };
      delete copy[key];
    },
    get current() {
      return copy ?? base;
    },
  };
}
