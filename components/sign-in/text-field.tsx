"use client";

import { type ComponentProps, useId } from "react";

export interface TextFieldProps
  extends Pick<ComponentProps<"input">, "name" | "type" | "autoComplete" | "required"> {
  readonly label: string;
  /** What is asked of it, before anything is wrong. */
  readonly hint?: string;
  /** Id of what tells that it is wrong. */
  readonly faultId?: string | undefined;
}

/** A named field of a form that is filled in once; its value belongs to the browser, so that it keeps passwords. */
export function TextField({ label, hint, faultId, ...input }: TextFieldProps) {
  const id = useId();
  const hintId = useId();
  const described = [hint === undefined ? undefined : hintId, faultId].filter(Boolean).join(" ");
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        className={`h-10 w-full rounded-md border bg-surface px-3 ${faultId === undefined ? "border-ink-soft" : "border-fault"}`}
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={faultId !== undefined}
        {...(described === "" ? {} : { "aria-describedby": described })}
        {...input}
      />
      {hint === undefined ? null : (
        <p id={hintId} className="text-xs text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
