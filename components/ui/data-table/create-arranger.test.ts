import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeRows } from "./arrange-rows.ts";
import { createArranger, type ListedRow } from "./create-arranger.ts";
import type { SortKey } from "./table-view.ts";

interface Agent {
  readonly name: string;
  readonly since?: number;
}

interface Line {
  readonly agent: Agent;
  /** Of the line, not of the agent: it moves with the clock. */
  readonly tier: number;
}

const columns = [
  { id: "tier", sortValue: ({ tier }: Line) => tier },
  { id: "since", sortValue: ({ agent }: Line) => agent.since, isSteady: true },
  { id: "name", sortValue: ({ agent }: Line) => agent.name, isSteady: true },
];
const worstFirst: readonly SortKey[] = [
  { column: "tier", direction: "descending" },
  { column: "since", direction: "ascending" },
  { column: "name", direction: "descending" },
];
const byAgent = () => createArranger(columns, worstFirst, ({ agent }: Line) => agent);

const agent = fc.record(
  { name: fc.constantFrom("Ana", "ana", "Rui", "Íris", "Zé 10", "Zé 9"), since: fc.nat(3) },
  { requiredKeys: ["name"] },
);
const member = fc.record({ agent, tier: fc.nat(2) });
/** Who is another after each update, by place. */
const updates = fc.array(fc.array(fc.tuple(fc.nat(11), member), { maxLength: 6 }), { maxLength: 8 });

function listed(members: readonly Line[], groups: readonly (string | undefined)[]) {
  return members.map(({ agent, tier }, place): ListedRow<Line> => {
    const group = groups[place];
    const row = { id: `agent ${place % 9}`, row: { agent, tier } };
    return group === undefined ? row : { ...row, group };
  });
}

describe("agents who are arranged again and again", () => {
  it("stand as if they were arranged from nothing, whoever changed, came or went", () => {
    const groups = fc.array(fc.constantFrom("A", "B"), { minLength: 12, maxLength: 12 });
    const places = fc.option(groups, { nil: Array.from({ length: 12 }, () => undefined) });
    fc.assert(
      fc.property(
        fc.array(member, { minLength: 1, maxLength: 12 }),
        places,
        updates,
        (first, by, changes) => {
          const arrange = byAgent();
          const members = [...first];
          for (const change of [[], ...changes]) {
            for (const [place, next] of change) members[Math.min(place, members.length)] = next;
            const rows = listed(members, by);
            expect(arrange(rows)).toEqual(arrangeRows(rows, columns, worstFirst));
          }
        },
      ),
    );
  });

  it("are the same list while the order is the same", () => {
    const arrange = byAgent();
    const [ana, rui] = [
      { name: "Ana", since: 1 },
      { name: "Rui", since: 5 },
    ];
    const first = arrange(
      listed(
        [
          { agent: ana, tier: 0 },
          { agent: rui, tier: 0 },
        ],
        [],
      ),
    );
    expect(
      arrange(
        listed(
          [
            { agent: ana, tier: 0 },
            { agent: { ...rui, since: 4 }, tier: 0 },
          ],
          [],
        ),
      ),
    ).toBe(first);
  });

  it("are asked again only for what the clock moves, when they themselves are the same", () => {
    const asked: string[] = [];
    const watched = columns.map(({ sortValue, ...column }) => ({
      ...column,
      sortValue(line: Line) {
        asked.push(column.id);
        return sortValue(line);
      },
    }));
    const arrange = createArranger(watched, worstFirst, (line) => line.agent);
    const ana = { name: "Ana" };
    arrange(listed([{ agent: ana, tier: 0 }], []));
    asked.length = 0;
    arrange(listed([{ agent: ana, tier: 2 }], []));
    expect(asked).toEqual(["tier"]);
  });
});
