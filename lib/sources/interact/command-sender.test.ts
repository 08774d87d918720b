import { afterEach, describe, expect, it } from "vitest";
import type { CommandAnswer, CommandSending, SourceCommand } from "../upstream.ts";
import { type ContactCentre, openContactCentre } from "./testing/contact-centre.ts";

const sofia = { login: "sofia", password: "sofia123" };
const state = "supervisor/set_agent_state";
let centre: ContactCentre;

afterEach(() => centre.close());

function commands(): CommandSending {
  if (centre.source.commands === undefined) throw new Error("expected a source that takes orders");
  return centre.source.commands;
}

async function open(format: "json" | "xml", more: Parameters<typeof openContactCentre>[0] = {}) {
  centre = await openContactCentre({ settings: { format }, ...more });
  await centre.clock.advance(14_000);
  return centre.cti.truth().agents[0]?.name ?? "";
}

function send(command: SourceCommand, credential = sofia): Promise<CommandAnswer> {
  return commands().open(new AbortController().signal).send(command, credential);
}

const pause = (agent: string, stateId = "101"): SourceCommand => ({
  name: "set_agent_state",
  agent,
  stateId,
});

describe.each(["json", "xml"] as const)("a command in %s", (format) => {
  it("is accepted, each once, by the manual's own names", async () => {
    const agent = await open(format);
    const service = centre.cti.truth().services[0]?.name ?? "";
    const orders: SourceCommand[] = [
      pause(agent),
      { name: "reset_agent_stats", agent },
      { name: "reset_service_stats", service },
      { name: "clear_agent_stats" },
      { name: "clear_service_stats" },
      { name: "agent_logout", agent },
    ];
    for (const order of orders) {
      expect(await send(order)).toEqual({ answer: "accepted" });
      const [asked, ...again] = centre.requests(`supervisor/${order.name}`);
      expect(asked).toMatchObject({ method: "POST", query: `?format=${format}`, status: 200 });
      expect(again).toEqual([]);
    }
    const [asked] = centre.requests(state);
    expect(asked?.body).toBe(
      format === "json"
        ? `{"supervisor":"sofia","password":"sofia123","agent":"${agent}","state_id":101}`
        : `<?xml version="1.0" encoding="UTF-8"?><request><supervisor>sofia</supervisor><password>sofia123</password><agent>${agent}</agent><state_id>101</state_id></request>`,
    );
    expect(centre.cti.world.agent(agent)).toMatchObject({ loggedIn: false, stateChangedBy: "sofia" });
  });

  it("is refused for the CTI's reason, and not tried again", async () => {
    const agent = await open(format);
    const refused = (errorType: string) => ({ answer: "refused", errorType });
    expect(await send(pause(agent), { ...sofia, password: "wrong-one" })).toEqual(refused("command_denied"));
    expect(await send(pause(agent), { login: "carlos", password: "carlos123" })).toEqual(
      refused("command_denied"),
    );
    expect(await send(pause("Ninguém"))).toEqual(refused("not_found"));
    expect(await send(pause(agent, "999"))).toEqual(refused("invalid_data"));
    centre.cti.logoutAgent(agent);
    expect(await send(pause(agent))).toEqual(refused("command_failed"));
    expect(await send({ name: "reset_agent_stats", agent })).toEqual(refused("command_failed"));
    expect(await send({ name: "reset_service_stats", service: "Nenhum" })).toEqual(refused("not_found"));
    expect(centre.requests(state)).toHaveLength(5);
    expect(await commands().open(new AbortController().signal).send(pause(agent), undefined)).toEqual(
      refused("missing_data"),
    );
    expect(centre.requests(state)).toHaveLength(5);
  });

  it("tells what a login may do", async () => {
    await open(format, { simulator: { quirks: format === "xml" ? ["59"] : [] } });
    const ask = (login: string) => commands().userGrants(login, new AbortController().signal);
    const known = await ask("sofia");
    expect(known).toMatchObject({ answer: "known", grants: { login: "sofia" } });
    expect(known.answer === "known" && known.grants.supervision).toContain("agent_change_state");
    const agent = centre.cti.truth().agents[0]?.name ?? "";
    const agents = await ask(agent);
    expect(agents.answer === "known" && Object.values(agents.grants.calls)[0]).toContain("call_receive");
    expect(await ask("Ninguém")).toEqual({ answer: "stranger" });
    centre.cti.serverState("disconnected");
    expect(await ask("sofia")).toEqual({ answer: "unavailable", reason: "unavailable" });
  });
});

it("is unavailable while the CTI has lost its contact centre, and unreachable while nobody listens", async () => {
  const agent = await open("json");
  centre.cti.serverState("disconnected");
  expect(await send(pause(agent))).toEqual({ answer: "unavailable", reason: "unavailable" });
  await centre.cti.refuse({ isDown: true });
  expect(await send(pause(agent))).toEqual({ answer: "unreachable", reason: "unreachable" });
  await centre.cti.accept();
});

it("is open when its answer does not come within 10 s, breaks off or cannot be read, and is not sent again", async () => {
  const agent = await open("json");
  centre.cti.loseAnswer({ path: state });
  const lost = send(pause(agent));
  await centre.clock.advance(10_000);
  expect(await lost).toEqual({ answer: "timeout", reason: "timeout" });
  expect(centre.cti.world.agent(agent)?.stateId).toBe(101);
  centre.cti.prepareAnswer({ path: state, status: 0, thenReset: true });
  expect(await send(pause(agent))).toEqual({ answer: "timeout", reason: "unreachable" });
  for (const [body, reason] of [
    ["{", "malformed"],
    ['{"response":{"command":"set_agent_state"}}', "no_status"],
  ]) {
    centre.cti.prepareAnswer({ path: state, body: Buffer.from(body ?? "") });
    expect(await send(pause(agent))).toEqual({ answer: "timeout", reason });
  }
  centre.cti.prepareAnswer({ path: state, status: 502, contentType: "text/html" });
  expect(await send(pause(agent))).toEqual({ answer: "timeout", reason: "unexpected_status" });
  expect(centre.requests(state)).toHaveLength(5);
});

it("is given up with its signal: surely unsent before, open after its bytes have left", async () => {
  const agent = await open("json");
  expect(await commands().open(AbortSignal.abort()).send(pause(agent), sofia)).toEqual({
    answer: "unreachable",
    reason: "aborted",
  });
  expect(centre.requests(state)).toEqual([]);
  centre.cti.loseAnswer({ path: state });
  const giveUp = new AbortController();
  const answer = commands().open(giveUp.signal).send(pause(agent), sofia);
  await centre.clock.settle();
  giveUp.abort();
  expect(await answer).toEqual({ answer: "timeout", reason: "aborted" });
});

it("is not sent at all when the format has no way to write it, or nothing is subscribed", async () => {
  const agent = await open("xml");
  const bell = { login: "sofia", password: "so\u0007fia" };
  expect(await send(pause(agent), bell)).toEqual({ answer: "refused", errorType: "invalid_data" });
  expect(centre.requests(state)).toEqual([]);
  await centre.stop();
  expect(await send({ name: "clear_agent_stats" })).toEqual({
    answer: "unavailable",
    reason: "not_subscribed",
  });
});

it("brings statistics whole again, of what was asked for alone; a refusal leaves them as they are", async () => {
  await open("json");
  const swept = (scope: string) => centre.of("stats-swept").filter((event) => event.scope === scope).length;
  const [agentsBefore, servicesBefore] = [swept("agents"), swept("services")];
  expect(await send({ name: "clear_agent_stats" })).toEqual({ answer: "accepted" });
  await centre.clock.advance(6_000);
  expect([swept("agents"), swept("services")]).toEqual([agentsBefore + 1, servicesBefore]);
  centre.cti.prepareAnswer({
    path: "supervisor/clear_service_stats",
    body: Buffer.from('{"response":{"status":"error","error_type":"command_failed"}}'),
  });
  expect(await send({ name: "clear_service_stats" })).toEqual({
    answer: "refused",
    errorType: "command_failed",
  });
  await centre.clock.advance(60_000);
  expect(swept("services")).toBe(servicesBefore);
  expect(centre.link()).toBe("live");
});

it("never lets the password out: not in an answer, a log line or an error, though the CTI repeats it", async () => {
  const secret = 'Pl<nted & "7" ção';
  const who = { login: "sofia", password: secret };
  const agent = await open("json");
  const answers: CommandAnswer[] = [await send(pause(agent), who)];
  const complaint = (text: string) => JSON.stringify({ response: { status: "error", ...JSON.parse(text) } });
  for (const body of [
    complaint(JSON.stringify({ error_type: secret, error_msg: `password ${secret} of sofia is wrong` })),
    complaint(JSON.stringify({ error_type: "command_denied", error_msg: `got ${JSON.stringify(who)}` })),
  ]) {
    centre.cti.prepareAnswer({ path: state, body: Buffer.from(body) });
    answers.push(await send(pause(agent), who));
  }
  for (const status of [400, 403, 500]) {
    centre.cti.prepareAnswer({
      path: state,
      status,
      contentType: "text/plain",
      body: Buffer.from(`near ${secret}`),
    });
    answers.push(await send(pause(agent), who));
  }
  await centre.cti.refuse({ isDown: true });
  answers.push(await send(pause(agent), who));
  await centre.cti.accept();
  expect(answers.map(({ answer }) => answer)).toEqual([
    ...Array(5).fill("refused"),
    "timeout",
    "unreachable",
  ]);
  const told = JSON.stringify([answers, centre.logged]);
  expect(centre.logged.filter(({ event }) => event === "command_answered")).toHaveLength(7);
  for (const part of ["Pl<nted", "nted &", "ção", "pl_nted", "Pl&lt;nted"]) expect(told).not.toContain(part);
  expect(answers[2]).toMatchObject({
    errorType: "command_denied",
    reason: 'got {"login":"sofia","password":"…"}',
  });
});
