/** What both of Omni's dashboards have to be told beside the floor. */
export interface OmniOptions {
  /**
   * Names (or ids) of the services whose chats come from WhatsApp: Interact calls both a chat. They are WhatsApp and
   * no chat, so that the three filters add up. None named: nothing is known of WhatsApp.
   */
  readonly whatsappServices: readonly string[];
}
