import { watchPage } from "./watch-page.ts";

/** The watchdog as a script of the document: it runs also where no script of React's came. `stands`: what it says. */
export function WatchdogScript({
  nonce,
  stands,
}: {
  readonly nonce: string | undefined;
  readonly stands: string;
}) {
  return (
    // Browsers hide a nonce from the document's scripts, so what React finds differs from what it was given.
    <script
      nonce={nonce}
      suppressHydrationWarning
      data-stands={stands}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the text of a function of ours, which no input reaches.
      dangerouslySetInnerHTML={{ __html: `(${watchPage.toString()})()` }}
    />
  );
}
