/** Sets the chosen theme before the first paint, so that a dark room never flashes white. */
const source = `try{var t=localStorage.getItem("mirante-theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;

export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; it must run before the page is painted.
  return <script dangerouslySetInnerHTML={{ __html: source }} />;
}
