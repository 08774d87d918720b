import { expect, it } from "vitest";
import { type BeatAnswer, type Leaving, type ScreenFacts, ScreenKeeper } from "./screen-keeper.ts";

const facts: ScreenFacts = {
  ...{ build: "b1", board: "voice", boardVersion: 1, paintAgeMs: 100, width: 1920, height: 1080 },
  ...{ pixelRatio: 1, hasWakeLock: true, isVisible: true, ageMs: 1000 },
};
const calm: BeatAnswer = { name: "Hall", board: "voice", orders: [] };

/** A television whose storage outlives its pages, and a server that answers what the test says. */
function television() {
  let kept: readonly string[] = [];
  const sent: (readonly string[])[] = [];
  const answers: (BeatAnswer | undefined)[] = [];
  const identified: string[] = [];
  const left: Leaving[] = [];
  const refusals: string[] = [];
  const open = () =>
    new ScreenKeeper({
      send: async ({ done }) => {
        sent.push(done);
        return answers.length > 0 ? answers.shift() : calm;
      },
      facts: () => facts,
      identify: (name) => identified.push(name),
      leave: (leaving) => left.push(leaving),
      onRefusal: (reason) => refusals.push(reason),
      memory: {
        load: () => kept,
        keep: (ids) => {
          kept = ids;
        },
      },
    });
  return { open, sent, answers, identified, left, refusals };
}

const ordered = (kind: string, board?: string): BeatAnswer => ({
  ...calm,
  orders: [{ id: "o1", kind, board }],
});

it("shows its name when asked, says so at once, and does it once however often it is asked", async () => {
  const { open, sent, answers, identified } = television();
  const keeper = open();
  answers.push(ordered("identify"), ordered("identify"));
  await keeper.beat();
  expect(identified).toEqual(["Hall"]);
  expect(sent).toEqual([[], ["o1"]]);
  await keeper.beat();
  expect(sent.at(-1), "what was told is told no more").toEqual([]);
});

it("tells again what it did when nobody answered", async () => {
  const { open, sent, answers } = television();
  const keeper = open();
  answers.push(ordered("identify"), undefined);
  await keeper.beat();
  await keeper.beat();
  expect(sent).toEqual([[], ["o1"], ["o1"]]);
});

it("loads itself anew, and says that it did from the new page, once", async () => {
  const { open, sent, answers, left } = television();
  answers.push(ordered("reload"));
  await open().beat();
  expect(left).toEqual([{}]);
  expect(sent, "an old page cannot say that it was left").toEqual([[]]);
  answers.push(ordered("reload"));
  await open().beat();
  expect(sent.at(-1)).toEqual(["o1"]);
  expect(left).toHaveLength(1);
});

it("goes to another board when told so, also when the order itself was lost", async () => {
  const { open, answers, left } = television();
  answers.push(ordered("show", "digital"));
  await open().beat();
  answers.push({ ...calm, board: "digital" });
  await open().beat();
  expect(left).toEqual([{ board: "digital" }, { board: "digital" }]);
});

it("says why it may see nothing, and begins anew once it may again", async () => {
  const { open, answers, refusals, left } = television();
  const keeper = open();
  answers.push({ refusal: "screen_revoked" }, undefined, calm);
  for (let time = 0; time < 3; time += 1) await keeper.beat();
  expect(refusals).toEqual(["screen_revoked"]);
  expect(left).toEqual([{ board: "voice" }]);
});

it("asks once more, and no oftener, after what it was called for meanwhile", async () => {
  const { open, sent } = television();
  const keeper = open();
  await Promise.all([keeper.beat(), keeper.beat(), keeper.beat()]);
  expect(sent).toHaveLength(2);
});
