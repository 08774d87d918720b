import { requirePermission } from "@/app/access/require-permission.ts";
import { answerTagged } from "@/app/api/answer-tagged.ts";
import { problem } from "@/app/api/problem.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import { type Scope, sees } from "@/lib/domain/index.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { type AuditedRuntime, audited } from "./audited.ts";
import { describeFault } from "./describe-rule-fault.ts";
import { ruleShape } from "./rule-shape.ts";

type RulesRuntime = AuditedRuntime & Pick<Runtime, "rules">;
type GetRuntime = () => Promise<RulesRuntime>;
type GetWatched = () => Promise<Pick<Runtime, "auth" | "rules" | "ruleWatch">>;
type Book = RulesRuntime["rules"];
type Answer = ReturnType<Runtime["rules"]["create"]>;
type Kept = ReturnType<Runtime["rules"]["rules"]>[number];

/**
 * GET: every rule with its version and, while it is on, how it stands now; in the order they were written. Whoever does not
 * see everything gets no rule that names a service out of scope, and is not told how rules stand, which counts all targets.
 */
export async function answerRules(request: Request, runtime: GetWatched): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  const { scope } = asked.rights;
  const { rules: book, ruleWatch } = await runtime();
  const seen = book.rules().filter(({ rule }) => seesScope(scope, rule));
  const rules = seen.map((kept) => {
    const isTold = kept.rule.isEnabled && scope.kind === "all";
    const standing = isTold ? ruleWatch.standing(kept.rule.id) : undefined;
    return { ...written(kept), ...(standing === undefined ? {} : { standing }) };
  });
  return answerTagged(request, { rules });
}

/** POST: one more rule. */
export async function answerNewRule(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "editRules", runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, ruleShape);
  if ("refusal" in read) return read.refusal;
  const { body } = read;
  if (!seesScope(asked.rights.scope, body)) return outOfScope();
  return changed(
    { request, ...asked },
    { action: "rule.create", wanted: body },
    await runtime(),
    201,
    (book) => book.create(body),
  );
}

/** PUT: another version in its place. `If-Match` says which one it is to replace; without it, whichever stands. */
export async function answerChangedRule(
  request: Request,
  id: string,
  runtime: GetRuntime,
): Promise<Response> {
  const asked = await requirePermission(request, "editRules", runtime);
  if ("refusal" in asked) return asked.refusal;
  const version = versionOf(request);
  if (version === "none") return noVersion();
  const read = await readJsonBody(request, ruleShape);
  if ("refusal" in read) return read.refusal;
  const { body } = read;
  if (!seesScope(asked.rights.scope, body)) return outOfScope();
  const deed = { action: "rule.change", id, wanted: body };
  return changed({ request, ...asked }, deed, await runtime(), 200, (book) =>
    book.replace({ id, version }, body),
  );
}

/** DELETE: no longer watched; its alarms clear. */
export async function answerDeletedRule(
  request: Request,
  id: string,
  runtime: GetRuntime,
): Promise<Response> {
  const asked = await requirePermission(request, "editRules", runtime);
  if ("refusal" in asked) return asked.refusal;
  const version = versionOf(request);
  if (version === "none") return noVersion();
  const deed = { action: "rule.delete", id };
  return changed({ request, ...asked }, deed, await runtime(), 204, (book) => book.remove({ id, version }));
}

type Asked = Exclude<Awaited<ReturnType<typeof requirePermission>>, { readonly refusal: Response }>;

interface RuleDeed {
  readonly action: string;
  /** Absent: one that is not yet. */
  readonly id?: string;
  readonly wanted?: object;
}

/** Changes the book and writes that down. A rule that names a service out of scope is as good as absent. */
async function changed(
  asked: Asked & { readonly request: Request },
  { action, id, wanted }: RuleDeed,
  runtime: RulesRuntime,
  status: 200 | 201 | 204,
  change: (book: Book) => Answer,
): Promise<Response> {
  const { rules } = runtime;
  const find = () => rules.rules().find(({ rule }) => rule.id === id && seesScope(asked.rights.scope, rule));
  if (id !== undefined && find() === undefined) return answered({ answer: "gone" }, status);
  const deed = { action, ...(id === undefined ? {} : { target: id }), wanted };
  const answer = await audited<Answer>(runtime, asked, deed, () => {
    const before = find();
    const done: Answer = id !== undefined && before === undefined ? { answer: "gone" } : change(rules);
    if (done.answer !== "done") return { answer: done, result: "refused" };
    const after = status === 204 ? undefined : written(done.kept);
    return { answer: done, result: "done", before: before && written(before), after };
  });
  return "refusal" in answer ? answer.refusal : answered(answer, status);
}

/** Whether no service that a rule names is out of `scope`. */
function seesScope(scope: Scope, { scope: about }: Pick<Kept["rule"], "scope">): boolean {
  return about.of !== "services" || about.ids.every((service) => sees(scope, "services", service));
}

function outOfScope(): Response {
  return problem("forbidden", "The rule names a service that you may not see.", {}, { reason: "scope" });
}

/** Undefined: any. */
function versionOf(request: Request): number | undefined | "none" {
  const given = request.headers.get("if-match");
  if (given === null || given === "*") return undefined;
  const [, digits] = /^"(\d{1,9})"$/.exec(given.trim()) ?? [];
  return digits === undefined ? "none" : Number(digits);
}

function noVersion(): Response {
  return problem("bad_request", 'If-Match: give the version of the rule in quotes, such as "3".');
}

function answered(answer: Answer, status: 200 | 201 | 204): Response {
  switch (answer.answer) {
    case "done":
      return status === 204
        ? new Response(null, { status, headers: headersOf() })
        : shown(answer.kept, status);
    case "faults": {
      const { faults } = answer;
      const detail = faults.map(describeFault).join(" ");
      return problem("bad_request", detail, {}, { faults });
    }
    case "changed":
      return problem(
        "precondition_failed",
        "Somebody else has changed this rule meanwhile: read it again.",
        {},
        { rule: written(answer.kept) },
      );
    case "gone":
      return problem("not_found", "There is no such rule: it may have been deleted meanwhile.");
    case "full":
      return problem("refused", "There are as many rules as may be: delete one first.");
  }
}

function shown(kept: Kept, status: 200 | 201): Response {
  const headers = { ...headersOf(), ETag: `"${kept.version}"` };
  const place = `/api/alarms/rules/${encodeURIComponent(kept.rule.id)}`;
  return Response.json(written(kept), {
    status,
    headers: status === 201 ? { ...headers, Location: place } : headers,
  });
}

function headersOf() {
  return { "Cache-Control": "no-store" };
}

function written({ rule, version }: Kept) {
  return { ...rule, version };
}
