"use client";

import { Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useCallback } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { Button } from "../ui/button.tsx";
import { Menu } from "../ui/menu.tsx";
import { hasAgentChoices } from "./agent-choices.ts";
import { AgentItems } from "./agent-items.tsx";
import { mayOrder } from "./own-rights.ts";
import { ServiceItems } from "./service-items.tsx";
import { useCommandWords } from "./use-command-words.ts";
import { useOwnRights } from "./use-own-rights.ts";
import { useUnderway } from "./use-underway.ts";

export interface CommandMenuProps {
  readonly kind: "agents" | "services";
  readonly id: string;
  /** On a page of its own: a button with its word. */
  readonly isWide?: boolean;
}

/** What may be ordered of an agent or a service, where it is shown. */
export const CommandMenu = memo(function CommandMenu({ kind, id, isWide = false }: CommandMenuProps) {
  const t = useTranslations("commands");
  const rights = useOwnRights();
  const target = useFloorValue(
    useCallback((floor: FloorDocument) => targetOf(floor, kind, id), [kind, id]),
    isSameTarget,
  );
  const isOffered =
    target !== undefined &&
    (kind === "agents" ? hasAgentChoices(rights, id, target) : mayOrder(rights, "reset_service_stats", id));
  const label = t("menu", { name: target?.name ?? "" });
  // On a phone a row keeps its place for the name; the page behind it has the same menu.
  return (
    <span
      className={`flex min-w-0 shrink-0 items-center gap-1 print:hidden ${isWide ? "" : "ms-auto max-sm:in-[tr]:hidden"}`}
    >
      {kind === "services" ? <UnderwayMark id={id} /> : null}
      {isOffered ? (
        <Menu
          trigger={
            isWide ? (
              <Button data-commands="">{t("commands")}</Button>
            ) : (
              <Button
                kind="quiet"
                data-commands=""
                className="h-6! w-6 justify-center px-0! max-sm:h-9! max-sm:w-9"
                aria-label={label}
                title={label}
              >
                <Dots />
              </Button>
            )
          }
        >
          {kind === "agents" ? <AgentItems id={id} /> : <ServiceItems id={id} />}
        </Menu>
      ) : null}
    </span>
  );
});

/** Lucide's "ellipsis" as one path: it stands in every row. */
function Dots() {
  return (
    <svg
      viewBox="0 0 24 24"
      className="size-4 fill-none stroke-current stroke-3"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M5 12h.01M12 12h.01M19 12h.01" />
    </svg>
  );
}

/** Where no words of it have place: that somebody is at it. */
function UnderwayMark({ id }: { readonly id: string }) {
  const words = useCommandWords();
  const underway = useUnderway(id);
  if (underway.length === 0) return null;
  const text = underway.map(({ command }) => words.underway(command)).join(" · ");
  return (
    <span title={text} className="shrink-0 text-delayed">
      <Hourglass className="size-3.5" aria-hidden="true" />
      <span className="sr-only">{text}</span>
    </span>
  );
}

interface Target {
  readonly name: string;
  readonly presence: FloorDocument["agents"][string]["presence"];
}

function targetOf(floor: FloorDocument, kind: CommandMenuProps["kind"], id: string): Target | undefined {
  if (kind === "services") {
    const service = floor.services[id];
    return service === undefined ? undefined : { name: service.name, presence: "unknown" };
  }
  const agent = floor.agents[id];
  return agent === undefined ? undefined : { name: agent.name, presence: agent.presence };
}

function isSameTarget(a: Target | undefined, b: Target | undefined): boolean {
  return a?.name === b?.name && a?.presence === b?.presence;
}
