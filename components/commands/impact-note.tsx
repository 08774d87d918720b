"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { commandImpact, type FloorDocument, type ServiceImpact } from "@/lib/domain/index.ts";
import { useFloorValue, useFreshness, usePause } from "@/lib/live/index.ts";
import { commandsOfWish } from "./commands-of-wish.ts";
import type { Wish } from "./wish.ts";

/** The worst ones are what a supervisor must know; a list of fifty is not read. */
const mostShown = 6;

/** What a command would leave of the services, by the floor of now; it changes while the dialog is open. */
export function ImpactNote({ wish }: { readonly wish: Wish }) {
  const t = useTranslations("commands.impact");
  const impact = useFloorValue(
    useCallback((floor: FloorDocument) => commandImpact(commandsOfWish(wish), floor), [wish]),
    isSameImpact,
  );
  const isOld = useFreshness(({ level }) => level === "not-live");
  const isPaused = usePause() !== undefined;
  if (impact === undefined) return null;
  const { services, unknownAgents } = impact;
  return (
    <div data-impact="" className="rounded-md bg-raised px-3 py-2 text-[0.8125rem]">
      {services.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="grid gap-1">
        {services.slice(0, mostShown).map((service) => (
          <ImpactLine key={service.service} impact={service} />
        ))}
      </ul>
      {services.length > mostShown ? (
        <p className="mt-1 text-ink-soft">{t("more", { count: services.length - mostShown })}</p>
      ) : null}
      {unknownAgents === 0 ? null : (
        <p className="mt-1 text-ink-soft">{t("unknown", { count: unknownAgents })}</p>
      )}
      {isOld || isPaused ? (
        <p className="mt-1 font-medium text-delayed">{t(isOld ? "notLive" : "paused")}</p>
      ) : null}
    </div>
  );
}

function ImpactLine({ impact }: { readonly impact: ServiceImpact }) {
  const t = useTranslations("commands.impact");
  const { name, readyBefore, readyAfter, waiting } = impact;
  const isBad = readyAfter === 0 && readyAfter < readyBefore;
  const counts = { name, after: readyAfter, before: readyBefore };
  return (
    <li className={isBad ? "font-medium text-fault" : ""}>
      {waiting === undefined ? t("leaves", counts) : t("leavesWaiting", { ...counts, waiting })}
    </li>
  );
}

type Impact = ReturnType<typeof commandImpact>;

function isSameImpact(a: Impact, b: Impact): boolean {
  return (
    a.unknownAgents === b.unknownAgents &&
    a.services.length === b.services.length &&
    a.services.every((one, at) => {
      const other = b.services[at];
      return (
        one.service === other?.service &&
        one.readyBefore === other.readyBefore &&
        one.readyAfter === other.readyAfter &&
        one.waiting === other.waiting
      );
    })
  );
}
