import { SkeletonRows } from "../ui/skeleton-rows.tsx";

/** A page on its way: the places of its title and its table, with dashes where numbers will stand. */
export function SkeletonPage() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-4">
      <span className="block h-7 w-48 rounded bg-raised" />
      <div className="table-box">
        <table className="data-table">
          <SkeletonRows columns={6} rows={12} />
        </table>
      </div>
    </div>
  );
}
