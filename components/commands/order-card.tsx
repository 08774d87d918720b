"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "../ui/button.tsx";
import { deskOfTab } from "./desk-of-tab.ts";
import { listOutcomes, type TargetOutcome } from "./list-outcomes.ts";
import type { Order } from "./order.ts";
import { OutcomeCounts, OutcomeLine } from "./outcome-line.tsx";
import { takeBack } from "./send-order.ts";
import { useCommandWords } from "./use-command-words.ts";
import { useDesk } from "./use-desk.ts";

/** What went as it was meant to is read in passing. */
const leavesAfterMs = 8_000;

/** One order: how far it got, for each target where there are several, and what can still be done about it. */
export function OrderCard({ order }: { readonly order: Order }) {
  const t = useTranslations("commands");
  const words = useCommandWords();
  const told = useDesk((state) => state.told);
  const outcomes = listOutcomes(order, told);
  const isDone = outcomes.every(({ kind }) => kind === "confirmed" || kind === "withdrawn");
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => deskOfTab.dismiss(order.id), leavesAfterMs);
    return () => clearTimeout(timer);
  }, [isDone, order.id]);
  const [only] = outcomes;
  return (
    <li data-order={order.name} className="popup grid gap-1.5 p-3 text-[0.8125rem]">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 font-medium wrap-anywhere">{words.title(order)}</p>
        <button
          type="button"
          className="control h-6! w-6 shrink-0 justify-center border-transparent bg-transparent px-0!"
          aria-label={t("dismiss", { order: words.title(order) })}
          onClick={() => deskOfTab.dismiss(order.id)}
        >
          <X className="size-3.5" aria-hidden="true" />
        </button>
      </div>
      {outcomes.length > 1 ? (
        <>
          <OutcomeCounts outcomes={outcomes} />
          <ul className="grid max-h-40 gap-1 overflow-auto">
            {outcomes.map((outcome) => (
              <li key={outcome.target} data-order-target={outcome.target} className="min-w-0">
                <OutcomeLine outcome={outcome} name={words.nameOf(outcome.target)} />
              </li>
            ))}
          </ul>
        </>
      ) : only === undefined ? null : (
        <OutcomeLine outcome={only} />
      )}
      <OrderActions order={order} outcomes={outcomes} />
    </li>
  );
}

function OrderActions({
  order,
  outcomes,
}: {
  readonly order: Order;
  readonly outcomes: readonly TargetOutcome[];
}) {
  const t = useTranslations("commands");
  const refused = outcomes.filter(({ kind }) => kind === "refused");
  const waiting = outcomes.filter(({ kind }) => kind === "waiting");
  const isUnheard = outcomes.some(({ kind }) => kind === "unheard");
  const isDenied = refused.some(({ error }) => error === "command_denied");
  const isBusy = outcomes.some(({ kind }) => kind === "sending");
  if (isBusy || (refused.length === 0 && waiting.length === 0 && !isUnheard)) return null;
  return (
    <div className="flex flex-wrap gap-2 pt-0.5">
      {refused.length === 0 ? null : (
        <Button onClick={() => void deskOfTab.retry(order.id)}>
          {outcomes.length === 1 ? t("retry") : t("retryMany", { count: refused.length })}
        </Button>
      )}
      {isDenied ? <Button onClick={() => deskOfTab.askCredential(order.id)}>{t("otherLogin")}</Button> : null}
      {isUnheard ? <Button onClick={() => void deskOfTab.askAgain(order.id)}>{t("askAgain")}</Button> : null}
      {waiting.map(({ id }) =>
        id === undefined ? null : (
          <Button key={id} onClick={() => void takeBack(id)}>
            {t("takeBack")}
          </Button>
        ),
      )}
    </div>
  );
}
