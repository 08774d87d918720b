"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AlarmRuleFault, FloorDocument } from "@/lib/domain/index.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { foldText } from "../../ui/fold-text.ts";
import { FaultText } from "./rule-field.tsx";

const shownAtMost = 100;
const namesOf = ({ services }: FloorDocument) =>
  Object.fromEntries(Object.entries(services).map(([id, { name }]) => [id, name]));

/** The services a rule is for, to tick; those that are not on the floor now stay ticked. */
export function ServicesChoice({
  chosen,
  fault,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly fault: AlarmRuleFault | undefined;
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const t = useTranslations("alarmRules");
  const names = useFloorValue(namesOf, isShallowEqual) ?? {};
  const [search, setSearch] = useState("");
  const gone = chosen.filter((id) => !Object.hasOwn(names, id));
  const all = [...Object.entries(names), ...gone.map((id): [string, string] => [id, id])].sort(
    ([, a], [, b]) => a.localeCompare(b),
  );
  const found = all.filter(([, name]) => foldText(name).includes(foldText(search)));
  const tick = (id: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <fieldset className="min-w-0 rounded-md border border-line p-2">
      <legend className="px-1 font-medium">{t("scope.some", { count: chosen.length })}</legend>
      <input
        type="search"
        className="mb-2 h-8 w-full rounded-md border border-ink-soft bg-surface px-2"
        aria-label={t("findService")}
        placeholder={t("findService")}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <ul className="max-h-44 overflow-auto">
        {found.slice(0, shownAtMost).map(([id, name]) => (
          <li key={id} className="py-1">
            <Checkbox
              label={name}
              isChecked={chosen.includes(id)}
              onChange={(isChosen) => tick(id, isChosen)}
            />
          </li>
        ))}
      </ul>
      <p className="text-xs text-fault empty:hidden">
        {fault === undefined ? "" : <FaultText fault={fault} />}
      </p>
    </fieldset>
  );
}
