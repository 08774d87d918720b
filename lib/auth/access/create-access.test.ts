import { expect, it } from "vitest";
import type { Account } from "../accounts/account.ts";
import type { Session } from "../sessions/session.ts";
import { createCookie } from "../web/create-cookie.ts";
import { createAccess } from "./create-access.ts";
import { createSeenNotes } from "./create-seen-notes.ts";

const account: Account = {
  id: "a1",
  login: "ana",
  name: "Ana",
  role: "supervisor",
  origin: "local",
  interactLogin: undefined,
  narrowing: {},
  locale: undefined,
  isDisabled: false,
  hasPassword: true,
  createdAtMs: 0,
  signedInAtMs: 0,
};

/** A store whose answers come when they are let go. */
function door() {
  const clock = { now: 1_000_000 };
  const session: Session = {
    id: "s1",
    accountId: "a1",
    method: "password",
    openedAtMs: clock.now,
    seenAtMs: clock.now,
    expiresAtMs: clock.now + 3_600_000,
    address: "",
    userAgent: "",
  };
  const store = { account: account as Account | undefined, asked: 0, gate: Promise.resolve() };
  const notes = { take: Promise.resolve(), errors: [] as unknown[] };
  const access = createAccess({
    sessions: {
      async find() {
        store.asked += 1;
        const found = store.account && { session, account: store.account };
        await store.gate;
        return found;
      },
      noteSeen: () => notes.take,
      end: async () => [],
    },
    keys: { find: async () => undefined, noteUsed: async () => undefined },
    cookie: createCookie("sid", false),
    news: { tell: () => undefined },
    isDemoAllowed: false,
    notes: createSeenNotes({
      setTimer(run) {
        queueMicrotask(run);
        return () => undefined;
      },
      onError: (error) => notes.errors.push(error),
    }),
    now: () => clock.now,
  });
  const ask = (token = "t".repeat(43), isAction = false) =>
    access.authenticate(new Headers({ cookie: `sid=${token}` }), isAction);
  return { access, clock, store, notes, ask };
}

it("asks the store once in two seconds for one session, however many requests come", async () => {
  const { ask, clock, store } = door();
  for (let request = 0; request < 50; request += 1) expect(await ask()).toMatchObject({ name: "Ana" });
  expect(store.asked).toBe(1);
  clock.now += 2000;
  await ask();
  expect(store.asked).toBe(2);
});

it("does not remember what the store said before something changed", async () => {
  const { access, ask, store } = door();
  let letGo: () => void = () => undefined;
  store.gate = new Promise((resolve) => {
    letGo = resolve;
  });
  const asked = ask();
  store.account = undefined;
  access.forget();
  letGo();
  expect(await asked).toMatchObject({ name: "Ana" });
  expect(await ask()).toBeUndefined();
});

it("asks the store nothing for what cannot be a token", async () => {
  const { ask, store } = door();
  for (const token of ["", "short", "x".repeat(1_000_000), `${"t".repeat(42)}%`]) {
    expect(await ask(token)).toBeUndefined();
  }
  expect(store.asked).toBe(0);
});

it("remembers so many sessions and no more", async () => {
  const { ask, store } = door();
  for (let index = 0; index < 5001; index += 1) await ask(String(index).padStart(43, "0"));
  expect(store.asked).toBe(5001);
  await ask(String(5000).padStart(43, "0"));
  expect(store.asked).toBe(5001);
  await ask(String(0).padStart(43, "0"));
  expect(store.asked).toBe(5002);
});

it("knows people without waiting for the note that they are there, and though it cannot be written", async () => {
  const { ask, clock, notes } = door();
  notes.take = new Promise(() => undefined);
  clock.now += 60_000;
  expect(await ask(undefined, true)).toMatchObject({ name: "Ana", idleAtMs: clock.now + 1_800_000 });
  notes.take = Promise.reject(new Error("the disk is full"));
  // Longer than somebody may do nothing: what the store was never told of counts all the same.
  for (let minute = 0; minute < 45; minute += 15) {
    clock.now += 900_000;
    expect(await ask(undefined, true)).toMatchObject({ name: "Ana" });
  }
  expect(new Set(notes.errors.map(String))).toEqual(new Set(["Error: the disk is full"]));
});
