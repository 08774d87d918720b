import { afterEach, describe, expect, it } from "vitest";
import { fakeCall } from "../testing/fake-call";
import { startTestBench, stopTestBenches } from "../testing/start-test-bench";

afterEach(stopTestBenches);

const response = (text: string) => JSON.parse(text).response;

describe("an answer", () => {
  it("is in the format of the parameter, else of Content-Type, else of the body, else XML", async () => {
    const bench = await startTestBench({ switches: { listWindowSeconds: 0 } });
    const isXml = async (path: string, init: RequestInit = {}) => {
      const answer = await fetch(`${bench.simulator.url}/interact_cti/v1.0/${path}`, init);
      return (await answer.text()).startsWith("<?xml");
    };
    const json = { "content-type": "application/json" };
    expect(await isXml("agent/get_agents_list")).toBe(true);
    expect(await isXml("agent/get_agents_list", { headers: json })).toBe(false);
    expect(await isXml("agent/get_agents_list?format=xml", { headers: json })).toBe(true);
    expect(await isXml("agent/monitor/unsubscribe", { method: "POST", body: '{"id":1}' })).toBe(false);
    expect(await isXml("agent/monitor/unsubscribe?id=1", { method: "POST" })).toBe(true);
  });

  it("echoes client_data, also when the command is refused", async () => {
    const bench = await startTestBench();
    const path = "agent/get_agents_list?format=json&client_data=a%20%3Cb%3E";
    expect(response((await bench.get(path)).text).client_data).toBe("a <b>");
    expect(response((await bench.get(path)).text)).toMatchObject({ status: "error", client_data: "a <b>" });
    const xml = await bench.get("agent/get_services_list?client_data=a%20%3Cb%3E");
    expect(xml.text).toContain("<client_data>a &lt;b&gt;</client_data></response>");
  });

  it("is 400 with the position of a syntax error", async () => {
    const bench = await startTestBench();
    const json = await bench.post("supervisor/monitor/subscribe", '{"subscription": {"agents" ["a"]}}');
    expect(json).toEqual({
      status: 400,
      text: "Syntax error at position 27 (line 1, column 28): ':' was expected",
    });
    const xml = await bench.post(
      "supervisor/monitor/subscribe",
      "<request>\n<id>1</x></request>",
      "text/xml",
    );
    expect(xml.status).toBe(400);
    expect(xml.text).toContain("(line 2, column 6)");
    expect((await bench.get("agent/get_agents_list?format=yaml")).status).toBe(400);
  });

  it("is 404 off the known paths, 405 for another method and 503 while Interact is away", async () => {
    const bench = await startTestBench();
    expect((await bench.get("agente/get_agents_list")).status).toBe(404);
    expect((await fetch(`${bench.simulator.url}/`)).status).toBe(404);
    expect((await bench.post("agent/get_agents_list", "")).status).toBe(405);
    const channel = await bench.open("supervisor/monitor/open_channel?channel_id=7&format=xml");
    bench.simulator.serverState("disconnected");
    expect((await bench.get("agent/get_agents_list")).status).toBe(503);
    expect((await bench.post("supervisor/monitor/open_channel", "")).status).toBe(503);
    expect((await channel.next("on_server_state_change")).data).toBe("<state>disconnected</state>");
    bench.simulator.serverState("connected");
    expect((await bench.get("agent/get_agents_list")).status).toBe(200);
  });
});

describe("a list", () => {
  it("names agents by login, or tells them completely", async () => {
    const bench = await startTestBench();
    bench.world.change("007", { loggedIn: false, loginAt: undefined, state: "not_logged_in", stateId: 1 });
    expect(response((await bench.get("supervisor/get_agents_list?format=json")).text)).toEqual({
      command: "get_agents_list",
      status: "ok",
      logged_in_agents: ["Maria"],
      logged_out_agents: ["007"],
    });
    await bench.pass(5);
    const complete = response((await bench.get("supervisor/get_agents_list?format=json&complete=true")).text);
    expect(complete.agents).toMatchObject([
      { name: "Maria", dt_login: "10/03/2026 08:02:03", state_id: 3, branch: "4001" },
      { name: "007", state: "not_logged_in" },
    ]);
    expect(Object.keys(complete.agents[1])).toEqual(["name", "state", "state_id", "contingency"]);
  });

  it("may not be asked for twice within 5 s, whatever the resource; other lists may", async () => {
    const bench = await startTestBench();
    const errorOf = async (path: string) =>
      response((await bench.get(`${path}?format=json`)).text).error_type;
    expect(await errorOf("agent/get_agents_list")).toBeUndefined();
    await bench.pass(4);
    expect(await errorOf("supervisor/get_agents_list")).toBe("unsafe_request");
    expect(await errorOf("supervisor/get_services_list")).toBeUndefined();
    await bench.pass(1);
    expect(await errorOf("supervisor/get_agents_list")).toBeUndefined();
  });

  it("of pauses holds the manual ones unless the scheduled ones are asked for", async () => {
    const bench = await startTestBench();
    expect(response((await bench.get("agent/get_pause_type_list?format=json")).text)).toMatchObject({
      trigger: "manual",
      pauses: [{ pause: "Almoço", id: 101, total: 60, partial: 60 }],
    });
    await bench.pass(5);
    const scheduled = await bench.get("agent/get_pause_type_list?format=json&trigger=scheduled");
    expect(response(scheduled.text).pauses).toEqual([{ pause: "Ginástica", id: 201, duration: 10 }]);
  });

  it("of services or classifications is whole", async () => {
    const bench = await startTestBench();
    expect((await bench.get("agent/get_services_list")).text).toContain(
      "<inbound_services><member>Vendas</member><member>SAC &amp; Cia</member></inbound_services><outbound_services>",
    );
    const classes = response((await bench.get("supervisor/get_classification_list?format=json")).text);
    expect(classes.classification).toHaveLength(2);
  });
});

describe("a supervisor", () => {
  const order = { supervisor: "sofia", password: "segredo", agent: "Maria", state_id: 101 };

  it("changes an agent's state and logs agents out", async () => {
    const bench = await startTestBench();
    const set = await bench.command("supervisor/set_agent_state", order);
    expect(set).toEqual({ command: "set_agent_state", status: "ok" });
    expect(bench.world.agent("Maria")).toMatchObject({ stateId: 101, stateChangedBy: "sofia" });
    expect(await bench.command("supervisor/agent_logout", order)).toMatchObject({ status: "ok" });
    expect(bench.world.agent("Maria")?.loggedIn).toBe(false);
  });

  it("is denied with a wrong password, an unknown login or without the grant", async () => {
    const bench = await startTestBench();
    const refusal = async (change: object) =>
      (await bench.command("supervisor/set_agent_state", { ...order, ...change })).error_type;
    expect(await refusal({ password: "x" })).toBe("command_denied");
    expect(await refusal({ supervisor: "x" })).toBe("command_denied");
    expect(await refusal({ supervisor: "rui" })).toBe("command_denied");
    expect(await refusal({ agent: "ninguém" })).toBe("not_found");
    expect(await refusal({ state_id: "abc" })).toBe("invalid_data");
    expect(await refusal({ password: undefined })).toBe("missing_data");
    bench.world.outcome = { ok: false, error: "command_failed" };
    expect(await refusal({})).toBe("command_failed");
  });

  it("is judged by the password and the rights of now", async () => {
    const bench = await startTestBench();
    const refusal = async (change: object = {}) =>
      (await bench.command("supervisor/agent_logout", { ...order, ...change })).error_type;
    bench.simulator.setSupervisor({ login: "sofia", password: "nova" });
    expect(await refusal()).toBe("command_denied");
    bench.simulator.setSupervisor({ login: "sofia", supervision: ["agents_supervision"] });
    expect(await refusal({ password: "nova" })).toBe("command_denied");
    const grants = response(
      (await bench.get("supervisor/get_user_grants?format=json&name=sofia")).text,
    ).grants;
    expect(grants).toMatchObject({
      supervision: ["agents_supervision"],
      calls: { voice: ["call_transfer"] },
    });
    bench.simulator.setSupervisor({ login: "novo", password: "x", supervision: ["agent_change_state"] });
    expect(await refusal({ supervisor: "novo", password: "x" })).toBeUndefined();
  });

  it("cannot pause, log out or reset an agent who is not logged in", async () => {
    const bench = await startTestBench();
    bench.world.outcome = { ok: false, error: "command_failed" };
    for (const name of ["set_agent_state", "reset_agent_stats"])
      expect(await bench.command(`supervisor/${name}`, order)).toMatchObject({
        command: name,
        status: "error",
        error_type: "command_failed",
      });
  });

  it("resets statistics and clears caches, asked in either format", async () => {
    const bench = await startTestBench();
    const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?><request>${body}</request>`;
    const service = await bench.post(
      "supervisor/reset_service_stats?format=xml",
      xml("<service>SAC &amp; Cia</service>"),
      "application/xml",
    );
    expect(service.text).toContain("<command>reset_service_stats</command><status>ok</status>");
    expect(await bench.command("supervisor/reset_agent_stats", { agent: "Maria" })).toMatchObject({
      status: "ok",
    });
    expect(await bench.command("supervisor/reset_agent_stats", { agent: "x" })).toMatchObject({
      error_type: "not_found",
    });
    expect(await bench.command("supervisor/reset_service_stats", {})).toMatchObject({
      error_type: "missing_data",
    });
    expect(await bench.command("supervisor/clear_agent_stats", { subscription_id: 9 })).toMatchObject({
      error_type: "not_found",
    });
    expect(
      bench.simulator.requests().map(({ path, errorType }) => [path.split("/").at(-1), errorType]),
    ).toEqual([
      ["reset_service_stats", undefined],
      ["reset_agent_stats", undefined],
      ["reset_agent_stats", "not_found"],
      ["reset_service_stats", "missing_data"],
      ["clear_agent_stats", "not_found"],
    ]);
  });

  it("has grants anyone may ask for", async () => {
    const bench = await startTestBench();
    const grants = response((await bench.get("supervisor/get_user_grants?format=json&name=sofia")).text);
    expect(grants).toMatchObject({
      name: "sofia",
      grants: { supervision: ["agent_change_state"], calls: { voice: ["call_transfer"] } },
    });
    expect((await bench.get("supervisor/get_user_grants?name=ninguem")).text).toContain("not_found");
    expect((await bench.get("supervisor/get_user_grants")).text).toContain("empty_data");
  });
});

describe("get_status", () => {
  it("tells one agent or all, with calls and devices", async () => {
    const bench = await startTestBench();
    bench.world.calls = [fakeCall("c1")];
    const one = response((await bench.get("agent/get_status?format=json&agent=Maria")).text);
    expect(one).toMatchObject({ resource: "agent", agents: [{ name: "Maria", calls: [{ call_id: "c1" }] }] });
    expect(response((await bench.get("agent/get_status?format=json")).text).agents).toHaveLength(2);
    expect((await bench.get("agent/get_status?agent=x")).text).toContain("not_found");
  });
});

describe("mibs/get", () => {
  it("answers ids and wildcards, and leaves out what it does not know", async () => {
    const bench = await startTestBench();
    const keys = async (variables: string) => {
      const answer = await bench.get(`mibs/get?format=json&variables=${encodeURIComponent(variables)}`);
      return response(answer.text).variables.map(({ key }: { key: string }) => key);
    };
    expect(await keys("4687.22.6.1.15, 4687.22.9.9")).toEqual(["4687.22.6.1.15"]);
    expect(await keys("4687.22.?.1.1")).toEqual([
      "4687.22.1.1.1",
      "4687.22.4.1.1",
      "4687.22.5.1.1",
      "4687.22.6.1.1",
    ]);
    expect(await keys("4687.22.1.*")).toContain("4687.22.1.2.1");
    expect((await bench.get("mibs/get")).text).toContain("empty_data");
  });
});
