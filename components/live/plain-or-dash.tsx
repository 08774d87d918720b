"use client";

import { Absent } from "../ui/absent.tsx";
import { useReason } from "./use-reason.ts";

/** A text or number as it is; a dash with its reason when it was not reported. */
export function PlainOrDash({ value }: { readonly value: string | number | undefined }) {
  const reason = useReason();
  return value === undefined ? <Absent reason={reason("not_reported")} /> : value;
}
