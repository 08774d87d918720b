"use client";

import type { ChangeEvent } from "react";

/** A box to tick, with its word beside it, or only named when `isBare`. */
export function Checkbox({
  label,
  isChecked,
  isPartly = false,
  isBare = false,
  onChange,
}: {
  readonly label: string;
  readonly isChecked: boolean;
  /** Some of what it stands for is ticked. */
  readonly isPartly?: boolean;
  readonly isBare?: boolean;
  /** `isRange`: Shift was held. */
  readonly onChange: (isChecked: boolean, isRange: boolean) => void;
}) {
  const box = (
    <input
      // Only the element itself can be told that it is ticked in part.
      ref={(element) => {
        if (element !== null) element.indeterminate = isPartly;
      }}
      type="checkbox"
      className="check-box"
      checked={isChecked}
      {...(isBare ? { "aria-label": label } : {})}
      onChange={(event) => onChange(event.target.checked, hasShift(event))}
    />
  );
  if (isBare) return box;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box in it is its control.
    <label className="inline-flex min-w-0 cursor-pointer items-center gap-2">
      {box}
      <span className="min-w-0 truncate">{label}</span>
    </label>
  );
}

/** A box changes by a click, also when that comes from the keyboard. */
function hasShift({ nativeEvent }: ChangeEvent): boolean {
  return "shiftKey" in nativeEvent && nativeEvent.shiftKey === true;
}
