import type { Locale } from "./locale.ts";

interface LastWords {
  readonly title: string;
  readonly text: string;
  readonly retry: string;
}

/** What is said when everything failed, the catalogues too: these words come with the code. */
export const lastWords: Readonly<Record<Locale, LastWords>> = {
  "pt-BR": {
    title: "A tela falhou",
    text: "Nada aqui está ao vivo. Tente desenhá-la de novo; se não voltar, recarregue a página.",
    retry: "Tentar de novo",
  },
  en: {
    title: "The screen failed",
    text: "Nothing here is live. Try to draw it again; if it does not come back, reload the page.",
    retry: "Try again",
  },
  es: {
    title: "La pantalla falló",
    text: "Nada aquí está en vivo. Intente dibujarla de nuevo; si no vuelve, recargue la página.",
    retry: "Intentar de nuevo",
  },
};
