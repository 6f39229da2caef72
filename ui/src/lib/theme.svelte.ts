import type { ThemeChoice } from "./generated/ThemeChoice";

class Theme {
  choice = $state<ThemeChoice>("system");
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

function paint(): void {
  document.documentElement.dataset.theme = effectiveTheme();
}
