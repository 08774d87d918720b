"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "../ui/checkbox.tsx";
import { foldText } from "../ui/fold-text.ts";

/** More are found by typing: thousands of lines are never drawn. */
const shownAtMost = 100;

/** Names to tick. Those that were ticked at first come first; one that is not known any more stays, under its id. */
export function ChooseNames({
  legend,
  searchLabel,
  names,
  chosen,
  onChange,
}: {
  readonly legend: string;
  readonly searchLabel: string;
  /** By id. */
  readonly names: Readonly<Record<string, string>>;
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const t = useTranslations("administration.names");
  const [first] = useState(() => new Set(chosen));
  const [search, setSearch] = useState("");
  const gone = chosen.filter((id) => !Object.hasOwn(names, id));
  const all = [...Object.entries(names), ...gone.map((id): [string, string] => [id, nameOfId(id)])];
  const found = all
    .filter(([, name]) => foldText(name).includes(foldText(search)))
    .sort(
      ([a, left], [b, right]) => Number(first.has(b)) - Number(first.has(a)) || left.localeCompare(right),
    );
  const tick = (id: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <fieldset className="min-w-0 rounded-md border border-line p-2">
      <legend className="px-1 font-medium">{legend}</legend>
      <input
        type="search"
        className="mb-2 h-8 w-full rounded-md border border-ink-soft bg-surface px-2"
        aria-label={searchLabel}
        placeholder={searchLabel}
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
      <p className="mt-1 text-xs text-ink-soft">
        {found.length > shownAtMost
          ? t("more", { chosen: chosen.length, count: found.length - shownAtMost })
          : t("chosen", { chosen: chosen.length })}
      </p>
    </fieldset>
  );
}

/** Ids are `<source>:<name>`. */
function nameOfId(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
