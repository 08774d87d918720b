export { GET } from "@/app/api/stream/route.ts";
export const dynamic = "force-dynamic";
