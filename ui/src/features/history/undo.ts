import type { HistoryStep } from "../../lib/generated/HistoryStep";
import { attempt } from "../../lib/errors";
import { t } from "../../lib/i18n.svelte";
import { notify } from "../../lib/notices.svelte";
import { answered, call } from "../../lib/rpc";
import { steps } from "../../lib/steps.svelte";
import { stepWords } from "./steps";

/** Takes the newest step back and says which it was. */
export function undo(): Promise<boolean> {
  return attempt(async () => {
    await answered();
    const { step } = await call("history_undo", {});
    steps.turns += 1;
    const action = step.undoable ? { label: t("history-redo"), run: () => void redo() } : undefined;
    const text = t("history-undone", { step: stepWords(step) });
    notify({ tone: "plain", text, topic: "step", next: { redo: step.id }, action });
  });
}

export function redo(): Promise<boolean> {
  return attempt(async () => {
    await answered();
    const { step } = await call("history_redo", {});
    steps.turns += 1;
    notify({
      tone: "plain",
      text: t("history-redone", { step: stepWords(step) }),
      topic: "step",
      next: { undo: step.id },
      action: { label: t("history-undo"), run: () => void undo() },
    });
  });
}

/** What the undo button would do, in words. */
export function undoWords(step: HistoryStep | null | undefined): string {
  return step ? t("history-undo-step", { step: stepWords(step) }) : t("history-nothing-to-undo");
}

export function redoWords(step: HistoryStep | null | undefined): string {
  return step ? t("history-redo-step", { step: stepWords(step) }) : t("history-nothing-to-redo");
}
