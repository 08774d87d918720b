import type { Translator, TranslatorOptions } from "./translator.ts";

/** Makes the translator of one source. */
export function createTranslator(options: TranslatorOptions): Translator {
  throw new Error(`not yet ${options.source}`);
}
