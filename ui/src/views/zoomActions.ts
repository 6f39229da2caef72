// Larger and smaller by the keys that every browser has.
import type { Action } from "../lib/actions.svelte";
import { t } from "../lib/i18n.svelte";
import { zoomFrom, zoomTo } from "../lib/zoom";

const USUAL = 100;

function step(id: string, keys: string[], to: () => number | undefined): Action {
  return {
    id,
    group: "palette-do",
    label: () => t(id),
    keys,
    always: true,
    enabled: () => to() !== undefined && to() !== zoomFrom(0),
    run: () => {
      const percent = to();
      if (percent !== undefined) void zoomTo(percent);
    },
  };
}

export function zoomActions(): Action[] {
  return [
    // Where plus needs the shift key, people press the key without it.
    step("zoom-larger", ["Mod++", "Mod+="], () => zoomFrom(1)),
    step("zoom-smaller", ["Mod+-"], () => zoomFrom(-1)),
    step("zoom-usual", ["Mod+0"], () => USUAL),
  ];
}
