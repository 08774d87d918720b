import { expect, it } from "vitest";
import { decodeBytes, encodeRequest, unwrapEnvelope } from "./codec/index.ts";
import { decodeInTurns } from "./decode-in-turns.ts";

const agents = Array.from({ length: 5000 }, (_, index) => ({
  name: `Conceição & ${index}`,
  state: "ready_free",
  calls: [{ media_type: "chat", call_id: `21/11/26 09:31:13 ${index}`, duration: String(index) }],
  devices: [{ media_type: "chat", quantity: "3" }],
}));

it.each(["json", "xml"] as const)(
  "reads the status of 5,000 agents in %s as it would in one go",
  async (format) => {
    const bytes = Buffer.from(encodeRequest({ command: "get_status", status: "ok", agents }, format));
    const whole = decodeBytes(bytes, { format });
    const tree = whole.ok ? unwrapEnvelope(whole.tree) : undefined;
    expect(tree?.agents).toHaveLength(5000);
    expect(await decodeInTurns(bytes, { format })).toEqual({ ok: true, tree, mended: false });
  },
);

it("lets others in while it reads a long list", async () => {
  const bytes = Buffer.from(encodeRequest({ status: "ok", agents: Array(6).fill(agents).flat() }, "xml"));
  let turns = 0;
  let isReading = true;
  const count = () => {
    turns += 1;
    if (isReading) setImmediate(count);
  };
  setImmediate(count);
  await decodeInTurns(bytes, { format: "xml" });
  isReading = false;
  expect(turns).toBeGreaterThan(2);
});

it.each([
  ["a login page", `<!DOCTYPE html><html>${"<p>sign in</p>".repeat(2000)}</html>`],
  ["half an answer", `{"response":{"agents":[${'{"name":"Ana"},'.repeat(9000)}`],
])("says of %s what the whole reading says", async (_words, text) => {
  const bytes = Buffer.from(text);
  expect(await decodeInTurns(bytes, { format: "json" })).toEqual(decodeBytes(bytes, { format: "json" }));
});
