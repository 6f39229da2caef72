import type { ThemeChoice } from "./generated/ThemeChoice";

class Theme {
  /** The window says a chosen theme before the page begins; the preferences come later. */
  choice = $state<ThemeChoice>(begun());
  systemDark = $state(false);
}

const theme = new Theme();
const media = typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : undefined;

if (media) {
  theme.systemDark = media.matches;
  media.addEventListener("change", (event) => {
    theme.systemDark = event.matches;
    paint();
  });
}

export function effectiveTheme(): "light" | "dark" {
  if (theme.choice === "system") return theme.systemDark ? "dark" : "light";
  return theme.choice;
}

export function setTheme(choice: ThemeChoice): void {
  theme.choice = choice;
  paint();
}

function begun(): ThemeChoice {
  const said = typeof document === "undefined" ? undefined : document.documentElement.dataset.theme;
  return said === "light" || said === "dark" ? said : "system";
}

/** Dresses the page in the theme in force. */
export function paint(): void {
  document.documentElement.dataset.theme = effectiveTheme();
}
