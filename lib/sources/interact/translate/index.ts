export type { WireCommand } from "./command-tree.ts";
export { commandTree } from "./command-tree.ts";
export { createTranslator } from "./create-translator.ts";

export type { Subscription } from "./subscription-tree.ts";
export { subscriptionTree } from "./subscription-tree.ts";
export { translateGrants } from "./translate-grants.ts";
export type { MessageContext, TranslatedMessage, Translation } from "./translation.ts";
export type { AlarmThreshold, Translator, TranslatorOptions } from "./translator.ts";
