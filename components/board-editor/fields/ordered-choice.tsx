"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { IconButton } from "../../ui/icon-button.tsx";

/** Several of many in an order of one's own: those chosen, each to be moved or taken out, and the others to add. */
export function OrderedChoice({
  label,
  addLabel,
  chosen,
  most,
  nameOf,
  options,
  fault,
  onChange,
}: {
  readonly label: string;
  readonly addLabel: string;
  readonly chosen: readonly string[];
  readonly most: number;
  readonly nameOf: (id: string) => string;
  /** As `option` elements, without those chosen. */
  readonly options: ReactNode;
  readonly fault: string | undefined;
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const labelId = useId();
  const swap = (at: number, by: 1 | -1) => {
    const moved = [...chosen];
    const [one] = moved.splice(at, 1);
    if (one !== undefined) moved.splice(at + by, 0, one);
    onChange(moved);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend breaks its border, and there is none.
    <div role="group" aria-labelledby={labelId} className="flex min-w-0 flex-col gap-1">
      <span id={labelId} className="font-medium">
        {label}
      </span>
      <ol className="flex flex-col rounded-md border border-line empty:hidden">
        {chosen.map((id, at) => (
          <ChosenLine
            key={id}
            name={nameOf(id)}
            onUp={at === 0 ? undefined : () => swap(at, -1)}
            onDown={at === chosen.length - 1 ? undefined : () => swap(at, 1)}
            onRemove={() => onChange(chosen.filter((each) => each !== id))}
          />
        ))}
      </ol>
      {chosen.length >= most ? null : (
        <select
          aria-label={addLabel}
          className="control w-full border-ink-soft!"
          value=""
          onChange={({ target }) => onChange([...chosen, target.value])}
        >
          <option value="" disabled>
            {addLabel}
          </option>
          {options}
        </select>
      )}
      <p className="text-xs text-fault empty:hidden">{fault}</p>
    </div>
  );
}

function ChosenLine({
  name,
  onUp,
  onDown,
  onRemove,
}: {
  readonly name: string;
  /** Undefined = it is the first, or the last. */
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onRemove: () => void;
}) {
  const t = useTranslations("boardEditor");
  return (
    <li className="flex items-center border-line not-first:border-t ps-2">
      <span className="min-w-0 flex-1 truncate" title={name}>
        {name}
      </span>
      <IconButton
        label={t("moveUp", { name })}
        icon={<ArrowUp className="size-3.5" aria-hidden="true" />}
        disabled={onUp === undefined}
        onClick={onUp}
      />
      <IconButton
        label={t("moveDown", { name })}
        icon={<ArrowDown className="size-3.5" aria-hidden="true" />}
        disabled={onDown === undefined}
        onClick={onDown}
      />
      <IconButton
        label={t("takeOut", { name })}
        icon={<X className="size-3.5" aria-hidden="true" />}
        onClick={onRemove}
      />
    </li>
  );
}
