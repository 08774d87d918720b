"use client";

import { Check, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeptView } from "./use-views.ts";

/** A view to open. */
export function ViewLine({
  view: { name, isShared, by },
  state,
  onOpen,
}: {
  readonly view: Pick<KeptView, "name" | "isShared" | "by">;
  /** `changed`: it was opened, and the list shaped otherwise since. */
  readonly state: "other" | "current" | "changed";
  readonly onOpen: () => void;
}) {
  const t = useTranslations("views");
  return (
    <li>
      <button
        type="button"
        className="menu-item w-full"
        aria-current={state === "other" ? undefined : "true"}
        onClick={onOpen}
      >
        <span className="grid size-4 shrink-0 place-items-center">
          {state === "other" ? null : <Check className="size-3.5 text-accent" aria-hidden="true" />}
        </span>
        <bdi className="min-w-0 truncate">{name}</bdi>
        <span className="ms-auto flex shrink-0 items-center gap-2 ps-2 text-xs text-ink-soft">
          {state === "changed" ? t("changed") : null}
          {by === undefined ? null : <bdi className="max-w-28 truncate">{by}</bdi>}
          {isShared && by === undefined ? (
            <Users className="size-3.5" role="img" aria-label={t("isShared")} />
          ) : null}
        </span>
      </button>
    </li>
  );
}
