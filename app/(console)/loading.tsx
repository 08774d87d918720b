import { SkeletonPage } from "@/components/shell/skeleton-page.tsx";

export default function Loading() {
  return <SkeletonPage />;
}
