"use client";

import type { ReactNode } from "react";
import type { Refusal } from "../sign-in/send-json.ts";
import { FormEnd } from "./form-end.tsx";
import { useRefusalWords } from "./use-refusal-words.ts";

/** The form of a sheet: its fields, and at the end what is wrong with it as a whole. */
export function EditForm({
  isBusy,
  refusal,
  saidByFields = [],
  onSave,
  onClose,
  children,
}: {
  readonly isBusy: boolean;
  /** Why the last save did nothing. */
  readonly refusal: Refusal | undefined;
  /** Reasons that stand beside the field that they are about. */
  readonly saidByFields?: readonly string[];
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const words = useRefusalWords();
  const isOfField = refusal !== undefined && saidByFields.includes(refusal.reason);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      noValidate
      className="flex flex-col gap-4 text-[0.8125rem]"
      aria-busy={isBusy}
    >
      {children}
      <FormEnd
        problem={refusal === undefined || isOfField ? undefined : words(refusal)}
        isBusy={isBusy}
        onCancel={onClose}
      />
    </form>
  );
}
