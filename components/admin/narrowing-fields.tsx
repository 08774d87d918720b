"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "../ui/checkbox.tsx";
import type { Narrowing, Team } from "./administered.ts";
import { ChooseNames } from "./choose-names.tsx";
import { useFloorNames } from "./use-floor-names.ts";
import { useListed } from "./use-listed.ts";

/** What somebody is let see, to tick: all that their grants allow, or only some services, agents and teams. */
export function NarrowingFields({
  narrowing,
  onChange,
}: {
  readonly narrowing: Narrowing;
  readonly onChange: (narrowing: Narrowing) => void;
}) {
  const t = useTranslations("administration.narrowing");
  const { services, ...ofAgents } = narrowing;
  const { agents = [], teams = [] } = ofAgents;
  const isAgentsListed = Object.keys(ofAgents).length > 0;
  const chooseServices = (ids: readonly string[] | undefined) =>
    onChange(ids === undefined ? ofAgents : { ...ofAgents, services: ids });
  const chooseAgents = (listed: Omit<Narrowing, "services">) =>
    onChange(services === undefined ? listed : { ...listed, services });
  return (
    <section aria-label={t("title")} className="flex flex-col gap-3">
      <div>
        <h3 className="font-medium">{t("title")}</h3>
        <p className="text-xs text-ink-soft">{t("hint")}</p>
      </div>
      <Checkbox
        label={t("onlyServices")}
        isChecked={services !== undefined}
        onChange={(isListed) => chooseServices(isListed ? [] : undefined)}
      />
      {services === undefined ? null : <ServicesListed chosen={services} onChange={chooseServices} />}
      <Checkbox
        label={t("onlyAgents")}
        isChecked={isAgentsListed}
        onChange={(isListed) => chooseAgents(isListed ? { agents: [] } : {})}
      />
      {isAgentsListed ? <AgentsListed agents={agents} teams={teams} onChange={chooseAgents} /> : null}
    </section>
  );
}

function ServicesListed({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const t = useTranslations("administration.narrowing");
  const names = useFloorNames("services");
  return (
    <ChooseNames legend={t("services")} searchLabel={t("findService")} {...{ names, chosen, onChange }} />
  );
}

function AgentsListed({
  agents,
  teams,
  onChange,
}: {
  readonly agents: readonly string[];
  readonly teams: readonly string[];
  readonly onChange: (listed: Required<Pick<Narrowing, "agents" | "teams">>) => void;
}) {
  const t = useTranslations("administration.narrowing");
  const names = useFloorNames("agents");
  const made = useListed<Team>("/api/admin/teams", "teams").rows ?? [];
  const teamNames = Object.fromEntries(made.map(({ id, name }) => [id, name]));
  return (
    <>
      {made.length + teams.length === 0 ? null : (
        <ChooseNames
          legend={t("teams")}
          searchLabel={t("findTeam")}
          names={teamNames}
          chosen={teams}
          onChange={(ids) => onChange({ agents, teams: ids })}
        />
      )}
      <ChooseNames
        legend={t("agents")}
        searchLabel={t("findAgent")}
        names={names}
        chosen={agents}
        onChange={(ids) => onChange({ agents: ids, teams })}
      />
    </>
  );
}
