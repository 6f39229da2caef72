import { mount } from "svelte";
import { wordError } from "./lib/errors";
import { speak, systemLocale } from "./lib/i18n.svelte";
import { followProgress } from "./lib/jobs.svelte";
import { followCommits } from "./lib/query.svelte";
import { followSession, loadPreferences, loadWorkspace } from "./lib/session.svelte";
import { setTheme } from "./lib/theme.svelte";
import App from "./views/App.svelte";

/** Brings the page up: language and theme first, so that nothing is drawn twice. */
export async function start(target: HTMLElement): Promise<void> {
  setTheme("system");
  let failure: ReturnType<typeof wordError> | undefined;
  try {
    await Promise.all([loadPreferences(), loadWorkspace(), followCommits(), followProgress(), followSession()]);
  } catch (thrown) {
    await speak(systemLocale());
    failure = wordError(thrown);
  }
  mount(App, { target, props: { failure } });
}
