"use client";

import { LastResort } from "@/components/shell/last-resort.tsx";

export default function GlobalError({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry: () => void;
}) {
  return <LastResort error={error} retry={retry} />;
}
