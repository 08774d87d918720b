"use client";

import { FailedPage } from "@/components/shell/failed-page.tsx";

export default function ConsoleError({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry: () => void;
}) {
  return <FailedPage error={error} retry={retry} />;
}
