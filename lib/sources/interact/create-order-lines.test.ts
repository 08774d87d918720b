import { createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createOrderLines } from "./create-order-lines.ts";
import type { HttpRequest } from "./http-client.ts";
import { ManualClock } from "./testing/manual-clock.ts";

const order: HttpRequest = {
  method: "POST",
  path: "supervisor/agent_logout",
  query: { format: "json" },
  body: { contentType: "application/json; charset=utf-8", text: '{"agent":"José"}' },
};
const accepted = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
const never = new AbortController().signal;

/** A CTI that is watched byte by byte. */
const cti = {
  calls: [] as { readonly socket: Socket; text: string; isOver: boolean }[],
  answer: accepted,
};
let server: Server;
let clock: ManualClock;

beforeEach(async () => {
  cti.calls = [];
  cti.answer = accepted;
  clock = new ManualClock();
  server = createServer((socket) => {
    const call = { socket, text: "", isOver: false };
    cti.calls.push(call);
    socket.on("error", () => undefined);
    socket.on("close", () => {
      call.isOver = true;
    });
    socket.on("data", (bytes) => {
      call.text += bytes.toString();
      if (call.text.endsWith("}")) socket.end(cti.answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(() => {
  for (const { socket } of cti.calls) socket.destroy();
  server.close();
});

function lines(address?: string, resolve?: Parameters<typeof createOrderLines>[1]["resolve"]) {
  const bound = server.address();
  const port = typeof bound === "object" ? bound?.port : undefined;
  return createOrderLines(address ?? `http://127.0.0.1:${port}/gateway/`, { clock, resolve });
}

/** How a line answers, and whether a byte may have left. */
async function ask(line: ReturnType<ReturnType<typeof lines>["open"]>) {
  let wasSent = false;
  const answer = await line
    .ask(order, () => {
      wasSent = true;
    })
    .then(
      ({ bytes }) => Buffer.from(bytes).toString(),
      (error: { code: string }) => error.code,
    );
  return { answer, wasSent };
}

it("is there before anything is to be said, and says it at once, and nothing after it", async () => {
  const line = lines().open(never);
  await expect.poll(() => cti.calls).toHaveLength(1);
  expect(cti.calls[0]?.text).toBe("");
  expect(await ask(line)).toEqual({ answer: "{}", wasSent: true });
  expect(cti.calls).toHaveLength(1);
  const [head = "", body] = cti.calls[0]?.text.split("\r\n\r\n") ?? [];
  expect(head.split("\r\n").sort()).toEqual([
    "Connection: close",
    "Content-Length: 17",
    "Content-Type: application/json; charset=utf-8",
    expect.stringMatching(/^Host: 127\.0\.0\.1:\d+$/),
    "POST /gateway/interact_cti/v1.0/supervisor/agent_logout?format=json HTTP/1.1",
  ]);
  expect(body).toBe('{"agent":"José"}');
  await expect.poll(() => cti.calls[0]?.isOver).toBe(true);
  expect(clock.pending).toBe(0);
});

it("ends without a word when there is nothing to send after all, or it is given up", async () => {
  lines().open(never).hangUp();
  const giveUp = new AbortController();
  const given = lines().open(giveUp.signal);
  giveUp.abort();
  expect(await ask(given)).toEqual({ answer: "aborted", wasSent: false });
  const late = lines().open(AbortSignal.abort());
  expect(await ask(late)).toEqual({ answer: "aborted", wasSent: false });
  await expect.poll(() => cti.calls.map(({ isOver }) => isOver)).not.toContain(false);
  expect(cti.calls.map(({ text }) => text).join("")).toBe("");
});

it("is opened anew when it was silent for more than a second, or the CTI has closed it meanwhile", async () => {
  const silent = lines().open(never);
  await expect.poll(() => cti.calls).toHaveLength(1);
  await clock.advance(1001);
  expect(await ask(silent)).toEqual({ answer: "{}", wasSent: true });
  expect(cti.calls.map(({ text }) => text !== "")).toEqual([false, true]);

  const closed = lines().open(never);
  await expect.poll(() => cti.calls).toHaveLength(3);
  cti.calls[2]?.socket.destroy();
  await expect.poll(() => cti.calls[2]?.isOver).toBe(true);
  await clock.settle();
  expect(await ask(closed)).toEqual({ answer: "{}", wasSent: true });
  expect(cti.calls.map(({ text }) => text !== "")).toEqual([false, true, false, true]);
});

it("surely said nothing when nobody listens, or its address is where no CTI is", async () => {
  expect(await ask(lines("http://127.0.0.1:9").open(never))).toEqual({
    answer: "unreachable",
    wasSent: false,
  });
  const elsewhere = async () => [{ address: "169.254.169.254", family: 4 }];
  for (const address of ["http://cti.example:8582", "http://169.254.169.254"]) {
    const line = lines(address, elsewhere).open(never);
    expect(await ask(line)).toEqual({ answer: "unreachable", wasSent: false });
  }
});

it("tells an answer that breaks off, is no HTTP, another status or without end from one that is whole", async () => {
  const half = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}";
  const large = `HTTP/1.1 200 OK\r\n\r\n${"x".repeat(17 * 1024 * 1024)}`;
  for (const [answer, code] of [
    [half, "unreachable"],
    ["220 smtp ready\r\n", "unreachable"],
    ["", "unreachable"],
    ["HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n", "unavailable"],
    ["HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n", "unexpected_status"],
    ["HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", "unreachable"],
    [large, "too_large"],
  ] as const) {
    cti.answer = answer;
    expect(await ask(lines().open(never))).toEqual({ answer: code, wasSent: true });
  }
  expect(clock.pending).toBe(0);
});
