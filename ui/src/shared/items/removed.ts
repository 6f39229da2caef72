// What went is said with the way back, for as long as nothing else was done after it.
import { actions } from "../../lib/actions.svelte";
import { t } from "../../lib/i18n.svelte";
import { notify } from "../../lib/notices.svelte";
import { call } from "../../lib/rpc";

export async function tellRemoved(text: string): Promise<void> {
  const { undo } = await call("history_list", { limit: 1 });
  notify({
    tone: "good",
    text,
    topic: "step",
    ...(undo ? { next: { undo: undo.id } } : {}),
    action: {
      label: t("history-undo"),
      run: () =>
        actions()
          .find(({ id }) => id === "undo")
          ?.run(),
    },
  });
}
