import { expect, it } from "vitest";
import { peopleOf, type Signed } from "@/app/api/testing/people-of.ts";
import { createAudit } from "@/lib/audit/server.ts";
import { startedAuth } from "@/lib/auth/testing/started-auth.ts";
import { createReports } from "@/lib/reports/server.ts";
import { parseConfig } from "@/lib/runtime/config.ts";
import { createLogger } from "@/lib/runtime/create-logger.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import {
  answerChangedReport,
  answerDeletedReport,
  answerNewReport,
  answerReports,
} from "./answer-reports.ts";
import { answerNewSending, answerSheet } from "./answer-shifts.ts";

const draft = {
  ...{ name: "Manhã", services: ["interact:SAC"], targets: { service_level: 0.8 }, language: "pt-BR" },
  shift: { from: "06:00", to: "14:00", days: [1, 2, 3, 4, 5, 6, 7] },
  recipients: ["ana@example.com"],
};

onEachDatabase((database) => {
  async function started() {
    const store = await database.open();
    const audit = createAudit({ store, now: Date.now });
    const { auth, grants } = await startedAuth({ open: async () => store }, { audit, now: Date.now });
    grants.set("sofia", { supervision: ["services_supervision"], access: [] });
    const people = await peopleOf(auth);
    const reports = createReports({
      ...{ db: store.db, mail: undefined, timezone: "America/Sao_Paulo", keptDays: 400, now: Date.now },
      history: {
        series: async () => ({ timezone: "", from: "", to: "", stepMinutes: 15, series: [] }),
        alarms: async () => ({ from: "", to: "", alarms: [], gaps: [] }),
        annotations: async () => ({ annotations: [], gaps: [] }),
      },
      names: { services: () => [{ id: "interact:SAC", name: "SAC" }], servicesOf: () => [] },
      findReader: async () => undefined,
      setTimer: () => () => undefined,
      onEnd: async () => undefined,
      onError: () => undefined,
    });
    const house = { auth, audit, reports, config: parseConfig({}), logger: createLogger("silent") };
    const ask = (who: Signed, method = "GET", body?: unknown, headers = {}) =>
      new Request("http://localhost:3000/api/reports", {
        method,
        headers: { ...who, "content-type": "application/json", ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    const get = async () => house;
    const make = async (who: Signed, change: object = {}) => {
      const answer = await answerNewReport(ask(who, "POST", { ...draft, ...change }), get);
      return { status: answer.status, body: await answer.json() };
    };
    return { audit, people, ask, get, make };
  }

  it("are had by supervisors, each their own, and by administrators; viewers have none", async () => {
    const { audit, people, ask, get, make } = await started();
    const ana = await people.supervisorOf("sofia", { services: ["interact:SAC"] });
    const bia = await people.supervisorOf("sofia", { services: ["interact:SAC"] });
    const { status, body } = await make(ana);
    expect([status, (await make(people.viewer)).status]).toEqual([201, 403]);
    const names = async (who: Signed) => {
      const { reports } = await (await answerReports(ask(who), get)).json();
      return reports.map(({ isOwn }: { isOwn: boolean }) => isOwn);
    };
    expect([await names(ana), await names(bia), await names(people.admin)]).toEqual([[true], [], [false]]);
    const statuses = [
      await answerChangedReport(ask(bia, "PUT", draft), body.id, get),
      await answerDeletedReport(ask(bia, "DELETE"), body.id, get),
      await answerSheet(ask(bia), body.id, "2026-11-20", get),
      await answerNewSending(ask(bia, "POST", { date: "2026-11-20" }), body.id, get),
    ].map((answer) => answer.status);
    expect(statuses).toEqual([404, 404, 404, 404]);
    await audit.stop();
  });

  it("name no service out of scope, and say what is wrong and what to do", async () => {
    const { audit, people, make } = await started();
    const ana = await people.supervisorOf("sofia", { services: ["interact:SAC"] });
    const reasons: unknown[] = [];
    for (const change of [
      { services: ["interact:Vendas"] },
      { name: "" },
      { recipients: ["nobody"] },
      { shift: { ...draft.shift, from: "06:10" } },
      { targets: { nonsense: 1 } },
      { colour: "red" },
    ]) {
      const { status, body } = await make(ana, change);
      expect(body.detail, JSON.stringify(change)).toMatch(/\.$/);
      reasons.push([status, body.reason, body.fault]);
    }
    expect(reasons).toEqual([
      [403, "services_scope", undefined],
      [400, "name_empty", undefined],
      [400, "recipients_no_address", "nobody"],
      [400, "shift_no_quarter", undefined],
      [400, undefined, undefined],
      [400, undefined, undefined],
    ]);
    await audit.stop();
  });

  it("are changed by the version that was read, and what was done is in the audit without addresses", async () => {
    const { audit, people, ask, get, make } = await started();
    const { body } = await make(people.admin);
    const put = (version: string) =>
      answerChangedReport(
        ask(people.admin, "PUT", { ...draft, name: "Noite" }, { "if-match": version }),
        body.id,
        get,
      );
    expect([(await put('"1"')).status, (await put('"1"')).status, (await put("1")).status]).toEqual([
      200, 412, 400,
    ]);
    expect((await answerDeletedReport(ask(people.admin, "DELETE"), body.id, get)).status).toBe(204);
    const { records } = await audit.search({ action: "report", result: "done" });
    expect(records.map(({ action }) => action)).toEqual(["report.delete", "report.change", "report.create"]);
    expect(JSON.stringify(records)).not.toContain("ana@example.com");
    await audit.stop();
  });

  it("are not made of days that are none, nor sent without a mail server", async () => {
    const { audit, people, ask, get, make } = await started();
    const { body } = await make(people.admin);
    const sheet = (date: string) => answerSheet(ask(people.admin), body.id, date, get);
    expect([(await sheet("2026-02-31")).status, (await sheet("2999-01-01")).status]).toEqual([400, 404]);
    const made = await sheet("2026-01-05");
    expect([made.status, (await made.json()).sheet.language]).toEqual([200, "pt-BR"]);
    const sent = await answerNewSending(ask(people.admin, "POST", { date: "2026-01-05" }), body.id, get);
    expect([sent.status, (await sent.json()).reason]).toEqual([409, "no_mail"]);
    await audit.stop();
  });
});
