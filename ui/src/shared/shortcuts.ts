// The keys of the widgets, as their own sources take them. What the pages offer with keys comes from lib/actions.

export interface Shortcut {
  /** As lib/keyboard writes them: `Mod+Shift+K`. Several do the same or belong together. */
  keys: readonly string[];
  /** Catalogue key. */
  label: string;
}

export interface ShortcutGroup {
  /** Catalogue key of the heading. */
  id: string;
  lines: readonly Shortcut[];
}

const line = (label: string, ...keys: string[]): Shortcut => ({ keys, label });

const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

export const SHORTCUT_GROUPS: readonly ShortcutGroup[] = [
  {
    id: "keys-palette",
    lines: [
      line("keys-palette-move", "ArrowUp", "ArrowDown"),
      line("keys-palette-open", "Enter"),
      line("keys-palette-forget", "Delete"),
    ],
  },
  {
    id: "keys-charts",
    lines: [
      line("shortcut-chart", "ArrowLeft", "ArrowRight"),
      line("keys-chart-ends", "Home", "End"),
      line("shortcut-rows", "ArrowUp", "ArrowDown"),
      line("shortcut-chart-open", "Enter"),
      line("keys-table-copy", "Mod+C"),
    ],
  },
  {
    id: "keys-grid",
    lines: [
      line("keys-grid-move", ...ARROWS),
      line("keys-grid-far", "Mod+ArrowUp", "Mod+ArrowDown", "Mod+Home", "Mod+End"),
      line("keys-grid-extend", "Shift+ArrowRight", "Shift+ArrowDown"),
      line("keys-grid-edit", "Enter", "F2"),
      line("keys-grid-next", "Tab", "Shift+Tab"),
      line("keys-grid-cancel", "Escape"),
      line("keys-grid-clear", "Delete"),
      line("keys-grid-fill", "Mod+D"),
      line("keys-grid-clipboard", "Mod+C", "Mod+X", "Mod+V"),
      line("keys-grid-all", "Mod+A"),
      line("keys-grid-tick", "Space"),
      line("keys-grid-row", "Shift+Space"),
      line("keys-grid-column", "Mod+Space"),
      line("keys-grid-menu", "Alt+ArrowDown"),
    ],
  },
  {
    id: "keys-heads",
    lines: [
      line("keys-head-sort", "Enter"),
      line("keys-head-sort-also", "Shift+Enter"),
      line("keys-head-move", "Mod+Shift+ArrowLeft", "Mod+Shift+ArrowRight"),
      line("keys-head-width", "Alt+ArrowLeft", "Alt+ArrowRight"),
      line("keys-grid-menu", "Alt+ArrowDown"),
    ],
  },
  {
    id: "keys-calendar",
    lines: [
      line("keys-calendar-move", ...ARROWS),
      line("keys-calendar-week", "Home", "End"),
      line("keys-calendar-page", "PageUp", "PageDown"),
      line("keys-calendar-enter", "Enter"),
      line("keys-calendar-shift", "Alt+ArrowLeft", "Alt+ArrowRight", "Alt+ArrowUp", "Alt+ArrowDown"),
      line("keys-calendar-end", "Alt+Shift+ArrowLeft", "Alt+Shift+ArrowRight"),
      line("keys-calendar-select", "Space"),
      line("keys-calendar-back", "Escape"),
    ],
  },
  {
    id: "keys-board",
    lines: [
      line("keys-board-move", ...ARROWS),
      line("keys-board-take", "Space"),
      line("keys-board-carry", "Alt+ArrowLeft", "Alt+ArrowRight", "Alt+ArrowUp", "Alt+ArrowDown"),
      line("keys-board-open", "Enter"),
      line("keys-board-back", "Escape"),
    ],
  },
  {
    id: "keys-timeline",
    lines: [
      line("keys-timeline-move", ...ARROWS),
      line("keys-timeline-shift", "Alt+ArrowLeft", "Alt+ArrowRight"),
      line("keys-timeline-row", "Alt+ArrowUp", "Alt+ArrowDown"),
      line("keys-timeline-end", "Alt+Shift+ArrowLeft", "Alt+Shift+ArrowRight"),
      line("keys-timeline-open", "Enter"),
    ],
  },
  {
    id: "keys-cards",
    lines: [
      line("keys-board-move", ...ARROWS),
      line("keys-cards-order", "Alt+ArrowLeft", "Alt+ArrowRight", "Alt+ArrowUp", "Alt+ArrowDown"),
      line("keys-board-open", "Enter"),
    ],
  },
  {
    id: "keys-review",
    lines: [
      line("keys-review-move", "ArrowUp", "ArrowDown"),
      line("keys-review-yes", "Y"),
      line("keys-review-no", "N"),
    ],
  },
  {
    id: "keys-figures",
    lines: [
      line("keys-figures-next", "Enter", "Shift+Enter"),
      line("keys-figures-edit", "F2"),
      line("keys-figures-note", "Shift+F2"),
      line("keys-grid-clear", "Delete"),
      line("keys-grid-clipboard", "Mod+C", "Mod+X", "Mod+V"),
    ],
  },
  {
    id: "keys-fields",
    lines: [
      line("keys-date-open", "Alt+ArrowDown"),
      line("keys-number-step", "ArrowUp", "ArrowDown"),
      line("markdown-bold", "Mod+B"),
      line("markdown-italic", "Mod+I"),
      line("markdown-link", "Mod+Shift+K"),
    ],
  },
];
