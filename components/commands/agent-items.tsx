"use client";

import { useTranslations } from "next-intl";
import { type FloorAgent, type FloorPause, operatingStateId } from "@/lib/domain/index.ts";
import { useAgent, useFloorValue } from "@/lib/live/index.ts";
import { MenuGroup, MenuItem } from "../ui/menu.tsx";
import { agentChoices } from "./agent-choices.ts";
import { deskOfTab } from "./desk-of-tab.ts";
import { TakeBackItems } from "./take-back-items.tsx";
import { useOwnRights } from "./use-own-rights.ts";

/** What can be ordered of one agent, as items of a menu. */
export function AgentItems({ id }: { readonly id: string }) {
  const agent = useAgent(id);
  return agent === undefined ? null : <ItemsOf id={id} agent={agent} />;
}

function ItemsOf({ id, agent }: { readonly id: string; readonly agent: FloorAgent }) {
  const t = useTranslations("commands");
  const rights = useOwnRights();
  const pauses = useFloorValue((floor) => floor.pauses) ?? {};
  const choices = agentChoices(rights, id, agent, pauses);
  const setState = (stateId: string) => deskOfTab.wish({ name: "set_agent_state", targets: [id], stateId });
  const order = (name: "agent_logout" | "reset_agent_stats") => deskOfTab.wish({ name, targets: [id] });
  return (
    <>
      <TakeBackItems target={id} />
      {choices.canOperate || choices.pauses.length > 0 ? (
        <MenuGroup label={t("setState")}>
          {choices.canOperate ? (
            <MenuItem onPress={() => setState(operatingStateId)}>{t("operating")}</MenuItem>
          ) : null}
          {choices.pauses.map((pause) => (
            <MenuItem key={pause.id} onPress={() => setState(pause.id)}>
              <PauseName pause={pause} />
            </MenuItem>
          ))}
        </MenuGroup>
      ) : null}
      {choices.canLogOut || choices.canReset ? (
        <MenuGroup label={t("agent")}>
          {choices.canLogOut ? (
            <MenuItem onPress={() => order("agent_logout")}>{t("logOut")}</MenuItem>
          ) : null}
          {choices.canReset ? (
            <MenuItem onPress={() => order("reset_agent_stats")}>{t("reset")}</MenuItem>
          ) : null}
        </MenuGroup>
      ) : null}
    </>
  );
}

/** A pause with its limits: each time, and of the day. */
export function PauseName({ pause }: { readonly pause: FloorPause }) {
  const t = useTranslations("commands");
  const { partialMinutes = 0, totalMinutes = 0 } = pause;
  const limits = [
    partialMinutes > 0 ? t("limitOnce", { minutes: partialMinutes }) : undefined,
    totalMinutes > 0 ? t("limitDay", { minutes: totalMinutes }) : undefined,
  ].filter((limit) => limit !== undefined);
  return (
    <>
      <bdi className="min-w-0 flex-1 truncate">{pause.name}</bdi>
      {limits.length === 0 ? null : <span className="ps-3 text-xs text-ink-soft">{limits.join(" · ")}</span>}
    </>
  );
}
