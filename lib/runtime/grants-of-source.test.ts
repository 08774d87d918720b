import { expect, it } from "vitest";
import { grantsOfSource } from "./grants-of-source.ts";

const grants = { supervision: ["reset_stats"], access: [] };

function source(answer: Parameters<typeof grantsOfSource>[0]["commands"]) {
  return grantsOfSource({ id: "interact", ...(answer === undefined ? {} : { commands: answer }) });
}

it("takes what a source tells, and no grants of a stranger", async () => {
  const known = source({ userGrants: async () => ({ answer: "known", grants }) });
  expect(await known.userGrants("sofia")).toBe(grants);
  const stranger = source({ userGrants: async () => ({ answer: "stranger" }) });
  expect(await stranger.userGrants("sofia")).toBeUndefined();
});

it.each(["refused", "unreachable", "unavailable", "timeout"] as const)(
  "takes %s for not known, so that nobody loses a right by an outage",
  async (answer) => {
    const away = source({ userGrants: async () => ({ answer, reason: "ECONNREFUSED" }) });
    await expect(away.userGrants("sofia")).rejects.toThrow(
      `interact did not tell grants: ${answer} ECONNREFUSED`,
    );
  },
);

it("knows that a source without orders tells none", async () => {
  await expect(source(undefined).userGrants("sofia")).rejects.toThrow("interact tells no grants");
});
