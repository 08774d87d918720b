export { contentSecurityPolicy } from "./content-security-policy.ts";
export { securityHeaders } from "./security-headers.mjs";
export { isServedOverHttps, tellServedOverHttps } from "./served-over-https.ts";
