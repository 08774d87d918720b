export { contentSecurityPolicy } from "./content-security-policy.ts";
export { isServedOverHttps, tellServedOverHttps } from "./served-over-https.ts";
