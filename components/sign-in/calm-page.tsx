import type { ReactNode } from "react";
import { ApplySettings } from "../shell/apply-settings.tsx";
import { LanguageChoice } from "./language-choice.tsx";

/** A page for somebody who is not in yet: one thing to do, in their language, light or dark. */
export function CalmPage({
  brand,
  title,
  children,
}: {
  readonly brand: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="grid min-h-dvh grid-rows-[1fr_auto] justify-items-center gap-8 px-6 pt-[12vh] pb-8">
      <ApplySettings />
      <main className="w-full max-w-sm">
        <p className="mb-6 text-sm font-semibold tracking-tight text-ink-soft">{brand}</p>
        <h1 className="mb-6 text-xl font-semibold tracking-tight">{title}</h1>
        {children}
      </main>
      <LanguageChoice />
    </div>
  );
}
