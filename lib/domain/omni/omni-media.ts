/** The media that Omni filters by, in its own words. */
export const omniMedia = ["chat", "email", "whatsapp"] as const;

export type OmniMedia = (typeof omniMedia)[number];
