/** Sets the chosen theme and density before the first paint, so that a dark room never flashes white. */
const source = `try{var d=document.documentElement.dataset,t=localStorage.getItem("mirante-theme"),n=localStorage.getItem("mirante-density");if(t==="light"||t==="dark")d.theme=t;if(n==="compact"||n==="comfortable")d.density=n}catch(e){}`;

export function ThemeScript({ nonce }: { readonly nonce: string | undefined }) {
  return (
    // Browsers hide a nonce from the document's scripts, so what React finds differs from what it was given.
    <script
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; it must run before the page is painted.
      dangerouslySetInnerHTML={{ __html: source }}
    />
  );
}
