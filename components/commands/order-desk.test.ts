import { beforeEach, describe, expect, it } from "vitest";
import type { Attempt, OrderResult, Results } from "./order.ts";
import { resultsOf } from "./order.ts";
import { OrderDesk } from "./order-desk.ts";
import type { OwnRights } from "./own-rights.ts";
import type { Wish } from "./wish.ts";

const ana = "interact:Ana";
const bia = "interact:Bia";
const caio = "interact:Caio";
const logout: Wish = { name: "agent_logout", targets: [ana] };
const now = { isLater: false };
const accepted = (id: string): OrderResult => ({ type: "answered", id, status: "accepted" });
const refused = (code: string, errorType?: string): OrderResult => ({
  type: "refused",
  code,
  ...(errorType === undefined ? {} : { errorType }),
});
const denied = refused("refused", "command_denied");

let sent: Attempt[];
let answers: (Results | OrderResult)[];
let given: string[];
let asked: number;
let rights: Pick<OwnRights, "isLoginMissing">;
let isServerThere: boolean;
let desk: OrderDesk;

beforeEach(() => {
  sent = [];
  answers = [];
  given = [];
  asked = 0;
  rights = { isLoginMissing: false };
  isServerThere = true;
  let keys = 0;
  desk = new OrderDesk({
    async send(_facts, attempt) {
      sent.push(attempt);
      const answer = answers.shift() ?? accepted(`c${sent.length}`);
      return answer instanceof Map ? answer : resultsOf(attempt.targets, answer as OrderResult);
    },
    async give({ login }) {
      given.push(login);
      return isServerThere;
    },
    rights: {
      read: () => ({
        ...{ role: "supervisor", scope: { kind: "all" }, isLoginGiven: false, ...rights },
        permissions: { changeAgentState: true, logoutAgent: true, resetStats: true, shareBaselines: true },
      }),
      async refresh() {
        asked += 1;
      },
    },
    newKey: () => {
      keys += 1;
      return `key${keys}`;
    },
  });
});

const state = () => desk.store.getState();
const results = () => Object.fromEntries(state().orders[0]?.results ?? []);
const credential = { login: "sofia", password: "sofia123" };

describe("an order", () => {
  it("is sent once it is confirmed, and statistics are sent again without a question", async () => {
    desk.wish(logout);
    expect([state().wish, sent]).toEqual([logout, []]);
    await desk.confirm(logout, now);
    expect(state().wish).toBeUndefined();
    expect(sent).toEqual([{ key: "key1", targets: [ana] }]);
    desk.wish({ name: "clear_agent_stats", targets: [] });
    await expect.poll(() => sent.length).toBe(2);
    expect(state().wish).toBeUndefined();
  });

  it("of several is tried again for the refused alone, under another key, and never for what nobody knows the end of", async () => {
    answers = [
      new Map<string, OrderResult>([
        [ana, accepted("c1")],
        [bia, refused("refused", "command_failed")],
        [caio, { type: "unknown", id: "c3" }],
      ]),
    ];
    await desk.confirm({ name: "agent_logout", targets: [ana, bia, caio] }, now);
    await desk.retry(state().orders[0]?.id ?? "");
    expect(sent[1]).toEqual({ key: "key2", targets: [bia] });
    expect(results()).toMatchObject({
      [ana]: { id: "c1" },
      [bia]: { id: "c2" },
      [caio]: { type: "unknown" },
    });
    await desk.retry(state().orders[0]?.id ?? "");
    expect(sent).toHaveLength(2);
  });

  it("that our server did not answer is asked for again under the same key, and only when somebody says so", async () => {
    answers = [{ type: "unheard" }];
    await desk.confirm(logout, now);
    expect([sent.length, results()]).toEqual([1, { [ana]: { type: "unheard" } }]);
    await desk.askAgain(state().orders[0]?.id ?? "");
    expect(sent.map(({ key }) => key)).toEqual(["key1", "key1"]);
  });

  it("that may no longer be given asks for the rights anew", async () => {
    answers = [refused("forbidden")];
    await desk.confirm(logout, now);
    expect(asked).toBe(1);
  });

  it("keeps what the floor told of it after the floor forgot it", async () => {
    await desk.confirm(logout, now);
    const told = {
      name: "agent_logout",
      by: "Rosa",
      status: "confirmed",
      at: "2026-11-20T12:00:00.000Z",
    } as const;
    desk.note({ c1: told, other: told });
    desk.note({});
    expect(state().told).toEqual({ c1: told });
    desk.dismiss("key1");
    desk.note({});
    expect([state().orders, state().told]).toEqual([[], {}]);
  });
});

describe("the Interact login", () => {
  it("is asked for when the server wants it, and the order goes on under its key", async () => {
    answers = [refused("cti_credentials_required")];
    await desk.confirm(logout, now);
    expect(state().question).toEqual({ order: "key1", isDenied: false });
    expect(await desk.giveCredential(credential)).toBe(true);
    expect(sent.map(({ key }) => key)).toEqual(["key1", "key1"]);
    expect([state().question, results()]).toEqual([undefined, { [ana]: accepted("c2") }]);
    expect(JSON.stringify(state())).not.toContain("sofia123");
  });

  it("is asked for before anything is sent when nobody's rights are known, and leaving the question sends nothing", async () => {
    rights = { isLoginMissing: true };
    await desk.confirm(logout, now);
    desk.leaveCredential();
    expect(sent).toEqual([]);
    expect(results()).toEqual({ [ana]: refused("cti_credentials_required") });
  });

  it("stays asked for while the CTI denies it, each attempt under another key", async () => {
    answers = [refused("cti_credentials_required"), denied, accepted("c3")];
    await desk.confirm(logout, now);
    await desk.giveCredential(credential);
    expect(state().question).toEqual({ order: "key1", isDenied: true });
    await desk.giveCredential(credential);
    expect(state().question).toBeUndefined();
    expect(sent.map(({ key }) => key)).toEqual(["key1", "key1", "key2"]);
    expect(given).toEqual(["sofia", "sofia"]);
  });

  it("that the server could not take leaves the question open and the order unsent", async () => {
    rights = { isLoginMissing: true };
    isServerThere = false;
    await desk.confirm(logout, now);
    expect(await desk.giveCredential(credential)).toBe(false);
    expect([state().question?.order, sent]).toEqual(["key1", []]);
  });

  it("can be changed without any order", async () => {
    desk.askCredential();
    expect(await desk.giveCredential(credential)).toBe(true);
    expect([state().question, sent, given]).toEqual([undefined, [], ["sofia"]]);
  });

  it("that is closed while the CTI is asked lets the order go on", async () => {
    answers = [refused("cti_credentials_required")];
    await desk.confirm(logout, now);
    const going = desk.giveCredential(credential);
    desk.leaveCredential();
    await going;
    expect([state().question, results()]).toEqual([undefined, { [ana]: accepted("c2") }]);
  });
});
