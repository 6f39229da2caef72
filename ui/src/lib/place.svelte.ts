export type Area = "evaluation" | "history" | "imports" | "settings";

class Place {
  area = $state<Area>("evaluation");
  /** A file that waits for the import page, dropped or chosen elsewhere. */
  file = $state<string | undefined>();
}

export const place = new Place();

export function go(area: Area): void {
  place.area = area;
}

/** Opens the import page on a file. */
export function goImport(file?: string): void {
  place.file = file;
  place.area = "imports";
}
