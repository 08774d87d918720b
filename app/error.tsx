"use client";

import { FailedPage } from "@/components/shell/failed-page.tsx";

export default function RootError({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <main>
      <FailedPage error={error} retry={retry} />
    </main>
  );
}
