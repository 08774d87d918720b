"use client";

import { useMemo } from "react";
import { createListMapper, entriesOf, type FloorAgent, type FloorDocument } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { isShallowEqual, useAgent, useFloorValue } from "@/lib/live/index.ts";
import { AgentReason } from "../agents/agent-reason.tsx";
import { AgentStateLabel } from "../agents/agent-state-label.tsx";
import { EntityLink } from "../live/entity-link.tsx";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { Panel } from "../ui/panel.tsx";
import { ScrollBox } from "../ui/scroll-box.tsx";

/** More than this no screen shows at a time; the agents page has them all. */
const most = 200;

const order = ["available", "busy", "private", "paused", "faulted", "unknown", "offline"];

/** The agents attached to a service by state, those who are longest in it first. */
export function ServiceAgents({ id }: { readonly id: string }) {
  const t = useWords("serviceAgents");
  const heads = useWords("agents");
  const select = useMemo(() => selectAttached(id), [id]);
  const ids = useFloorValue(select, isShallowEqual) ?? [];
  return (
    <Panel title={t("title")} aside={<span className="live-value font-semibold">{ids.length}</span>}>
      {ids.length === 0 ? <EmptyNote>{t("none")}</EmptyNote> : null}
      {ids.length === 0 ? null : (
        <ScrollBox label={t("title")} isShort>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col" className="grow">
                  {heads("name")}
                </th>
                <th scope="col">{heads("state")}</th>
                <th scope="col" className="number">
                  {heads("timeInState")}
                </th>
                <th scope="col" className="max-sm:hidden">
                  {heads("reason")}
                </th>
              </tr>
            </thead>
            <tbody>
              {ids.slice(0, most).map((agent) => (
                <AgentLine key={agent} id={agent} />
              ))}
            </tbody>
          </table>
          {ids.length > most ? (
            <p className="p-4 text-ink-soft">{t("more", { count: ids.length - most })}</p>
          ) : null}
        </ScrollBox>
      )}
    </Panel>
  );
}

function AgentLine({ id }: { readonly id: string }) {
  const agent = useAgent(id);
  if (agent === undefined) return null;
  return (
    <tr>
      <th scope="row" className="max-w-0 truncate">
        <EntityLink collection="agents" id={id} />
      </th>
      <td>
        <AgentStateLabel agent={agent} />
      </td>
      <td className="number">
        <TickingDuration since={agent.since} isAtLeast={agent.sinceIsFloor} />
      </td>
      <td className="max-sm:hidden">
        <AgentReason agent={agent} />
      </td>
    </tr>
  );
}

/** Those of thousands who are attached to a service, in their order; only who changed is looked at anew. */
function selectAttached(service: string): (floor: FloorDocument) => readonly string[] {
  const attached = createListMapper((entry: Entry) =>
    entry[1].services.includes(service) ? entry : undefined,
  );
  return ({ agents }) =>
    attached(entriesOf(agents))
      .filter((entry) => entry !== undefined)
      .sort(([idA, a], [idB, b]) => compareAgents(a, b) || (idA < idB ? -1 : 1))
      .map(([id]) => id);
}

type Entry = readonly [id: string, agent: FloorAgent];

function compareAgents(a: FloorAgent, b: FloorAgent): number {
  const byState = order.indexOf(a.presence) - order.indexOf(b.presence);
  if (byState !== 0) return byState;
  const [since, other] = [a.since ?? "~", b.since ?? "~"];
  if (since === other) return 0;
  return since < other ? -1 : 1;
}
