"use client";

import { FailedScreen } from "@/components/wallboard/screen/failed-screen.tsx";

export default function WallboardError({ error }: { readonly error: unknown }) {
  return <FailedScreen error={error} />;
}
