import "./shared/tokens.css";
import "./shared/base.css";
import { mount } from "svelte";
import { ask } from "./asking";
import { wordError } from "./lib/errors";
import { speak, systemLocale } from "./lib/i18n.svelte";
import { followProgress } from "./lib/jobs.svelte";
import { followCommits } from "./lib/query.svelte";
import { followSession, loadPreferences, loadWorkspace, session } from "./lib/session.svelte";
import { paint } from "./lib/theme.svelte";
import { followRefusals } from "./features/workspace/opening.svelte";
import App from "./views/App.svelte";
import { shell, startPage } from "./views/parts";

/** Brings the page up: language, theme and the first page's code first, so that nothing is drawn twice. */
export async function start(target: HTMLElement, asked = ask()): Promise<void> {
  paint();
  let failure: ReturnType<typeof wordError> | undefined;
  try {
    const page = loadWorkspace(asked.workspace).then((): Promise<unknown> =>
      session.workspace ? shell() : startPage(),
    );
    await Promise.all([loadPreferences(asked.preferences), page, followCommits(), followProgress(), followSession()]);
    await followRefusals();
  } catch (thrown) {
    await speak(systemLocale());
    failure = wordError(thrown);
  }
  target.replaceChildren();
  mount(App, { target, props: { failure } });
}
