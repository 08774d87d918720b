"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { operatingStateId } from "@/lib/domain/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { agentChoices } from "../commands/agent-choices.ts";
import { deskOfTab } from "../commands/desk-of-tab.ts";
import { forgetCredential } from "../commands/forget-credential.ts";
import { mayOrder } from "../commands/own-rights.ts";
import { useCommandWords } from "../commands/use-command-words.ts";
import { useOwnRights } from "../commands/use-own-rights.ts";
import type { Wish } from "../commands/wish.ts";
import type { PaletteItem } from "./palette-item.ts";
import { subjectInView } from "./subject-in-view.ts";

/** What may be ordered of the agent or service in view, and of the lists as a whole. */
export function useOrderItems(): {
  readonly ofSubject: readonly PaletteItem[];
  readonly ofLists: readonly PaletteItem[];
} {
  const t = useTranslations("commands");
  const words = useCommandWords();
  const rights = useOwnRights();
  const path = usePathname();
  // Of the row that had the focus when the palette opened, which takes it.
  const [subject] = useState(() => subjectInView(document.activeElement, path));
  const agent = useFloorValue((floor) => floor.agents[subject?.collection === "agents" ? subject.id : ""]);
  const pauses = useFloorValue((floor) => floor.pauses) ?? {};
  const toItem = (wish: Wish): PaletteItem => ({
    id: `order ${wish.name} ${wish.stateId ?? ""} ${wish.targets.join()}`,
    label: words.title(wish),
    run: () => deskOfTab.wish(wish),
  });
  const changeLogin = {
    id: "order login",
    label: t("changeLogin"),
    detail: rights?.interactLogin,
    run: () => deskOfTab.askCredential(),
  };
  const forgetLogin = {
    id: "order forget login",
    label: t("forgetLogin"),
    run: () => void forgetCredential(),
  };
  const ofSubject = [
    ...(subject === undefined || agent === undefined
      ? []
      : wishesForAgent(subject.id, agentChoices(rights, subject.id, agent, pauses))),
    ...(subject?.collection === "services" && mayOrder(rights, "reset_service_stats", subject.id)
      ? [{ name: "reset_service_stats", targets: [subject.id] } as const]
      : []),
  ];
  const ofLists = [
    ...(["clear_agent_stats", "clear_service_stats"] as const)
      .filter((name) => mayOrder(rights, name))
      .map((name) => ({ name, targets: [] })),
  ];
  const isOnlooker = rights === undefined || rights.role === "viewer";
  return {
    ofSubject: ofSubject.map(toItem),
    ofLists: [
      ...ofLists.map(toItem),
      ...(isOnlooker ? [] : [changeLogin]),
      ...(rights?.isLoginGiven ? [forgetLogin] : []),
    ],
  };
}

function wishesForAgent(id: string, choices: ReturnType<typeof agentChoices>): readonly Wish[] {
  const { canOperate, pauses, canLogOut, canReset } = choices;
  const states = [...(canOperate ? [operatingStateId] : []), ...pauses.map((pause) => pause.id)];
  return [
    ...states.map((stateId): Wish => ({ name: "set_agent_state", targets: [id], stateId })),
    ...(canLogOut ? [{ name: "agent_logout", targets: [id] } as const] : []),
    ...(canReset ? [{ name: "reset_agent_stats", targets: [id] } as const] : []),
  ];
}
