import { t, worded } from "../../lib/i18n.svelte";

/** What an import is at, in words. */
export function phaseWords(phase: string | undefined): string {
  return (phase === undefined ? undefined : worded(`import-phase-${phase}`)) ?? t("import-running");
}
