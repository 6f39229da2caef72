// What a goal is measured over: the brand, a platform, an account, a campaign.
import { platformName } from "../../lib/format";
import type { FilterChoices } from "../../lib/generated/FilterChoices";
import type { TargetScope } from "../../lib/generated/TargetScope";
import { t } from "../../lib/i18n.svelte";
import type { Option } from "../options";

export function scopeChoice(scope: string, id: string): string {
  return ["platform", "account", "campaign"].includes(scope) && id !== "" ? `${scope}/${id}` : "brand";
}

/** The scopes that figures of files have. */
export function scopeOptions(choices: FilterChoices | undefined): Option[] {
  return [
    { value: "brand", label: t("scope-brand") },
    ...(choices?.platforms ?? []).map(({ platform }) => ({
      value: `platform/${platform}`,
      label: platformName(platform),
      group: t("filter-platforms"),
    })),
    ...(choices?.accounts ?? []).map((one) => ({
      value: `account/${one.id}`,
      label: one.name,
      detail: platformName(one.platform),
      group: t("filter-accounts"),
    })),
  ];
}

/** Those, and the campaigns of the plan. */
export function scopeChoices(choices: FilterChoices | undefined): Option[] {
  return [
    ...scopeOptions(choices),
    ...(choices?.campaigns ?? []).map(({ id, name }) => ({
      value: `campaign/${id}`,
      label: name,
      group: t("filter-campaigns"),
    })),
  ];
}

export function targetScope(scope: string, id: string): TargetScope {
  if (scope === "platform" && id !== "") return { kind: "platform", platform: id };
  if (scope === "account" && id !== "") return { kind: "account", account: id };
  if (scope === "campaign" && id !== "") return { kind: "campaign", campaign: id };
  return { kind: "brand" };
}
