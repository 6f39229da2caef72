// Scores of platforms: what is no score stays in its cell and says why.
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import FitMatrix from "../../src/features/strategy/FitMatrix.svelte";
import type { Items } from "../../src/lib/items.svelte";
import { forget } from "../../src/lib/query.svelte";
import { TestHost } from "./host";

const part = { criterion: "reach", score: null, score_id: null, general: true, evidence: "", share: 1, points: null };
const fit = {
  criteria: [{ criterion: "reach", name: "Reach", weight: 1, weight_id: null }],
  rows: [{ channel_id: "c", name: "Instagram", score: null, known: 0, parts: [part] }],
};

it("a score out of range stays where it was typed and says what is allowed, until it is mended", async () => {
  forget();
  const host = new TestHost({ strategy_fit: () => fit as never, strategy_save: ({ items }) => ({ items }) });
  const plan = { of: () => [], find: () => undefined } as unknown as Items;
  render(FitMatrix, { plan });
  const cell = await screen.findByTestId<HTMLInputElement>("score-reach");
  await userEvent.type(cell, "12");
  await userEvent.tab();
  expect(screen.getByRole("alert").textContent).toMatch(/12.*0 to 10/s);
  expect([cell.value, cell.getAttribute("aria-invalid")]).toEqual(["12", "true"]);
  expect(host.requests("strategy_save")).toEqual([]);
  await userEvent.clear(cell);
  await userEvent.type(cell, "7");
  await userEvent.tab();
  await waitFor(() => expect(host.requests("strategy_save")).toHaveLength(1));
  expect(screen.queryByRole("alert")).toBeNull();
});
