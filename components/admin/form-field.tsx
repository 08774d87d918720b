"use client";

import { type ReactNode, useId } from "react";

export const fieldLook = "h-8 w-full min-w-0 rounded-md border border-ink-soft bg-surface px-2";

/** A named field of a form, with what is wrong with it in the place of what it means. */
export function FormField({
  label,
  hint,
  fault,
  children,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly fault?: string | undefined;
  readonly children: (links: {
    readonly id: string;
    readonly "aria-invalid": boolean;
    readonly "aria-describedby": string;
  }) => ReactNode;
}) {
  const id = useId();
  const noteId = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({ id, "aria-invalid": fault !== undefined, "aria-describedby": noteId })}
      <p
        id={noteId}
        className={`text-xs empty:hidden ${fault === undefined ? "text-ink-soft" : "text-fault"}`}
      >
        {fault ?? hint}
      </p>
    </div>
  );
}
