// How every story ends: with a picture of where it failed, the window closed, the person forgotten.
import { afterAll, afterEach } from "vitest";

/** `window` answers the one that is open now, if any: a story opens others. */
export function endsWith(person, window) {
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    const name = `failed-${task.name.replaceAll(/\W+/g, "-")}`;
    await window()
      ?.picture(name)
      .catch(() => undefined);
  });

  afterAll(async () => {
    await window()?.close();
    person.forget();
  });
}
