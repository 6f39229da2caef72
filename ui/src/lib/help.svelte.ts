// Which page of the guide is open, in Help or beside the page one works on.
import { panels } from "./panels.svelte";

class Help {
  /** A page of the guide, `keys` or `metrics`. */
  page = $state("start");
  /** What the glossary is to show first. */
  metric = $state("");
  /** The tour of the demo workspace is being shown. */
  touring = $state(false);
}

export const help = new Help();

/** Opens a page of the guide beside the page one works on, which stays as it is. */
export function showHelp(page: string): void {
  help.page = page;
  panels.help = true;
}

/** Opens the glossary beside the page, at one metric. */
export function showMetric(metric: string): void {
  help.metric = metric;
  showHelp("metrics");
}
