// What a goal is measured over: the brand, a platform, an account.
import { platformName } from "../../lib/format";
import type { FilterChoices } from "../../lib/generated/FilterChoices";
import type { TargetScope } from "../../lib/generated/TargetScope";
import { t } from "../../lib/i18n.svelte";
import type { Option } from "../../shared/options";

export function scopeChoice(scope: string, id: string): string {
  return (scope === "platform" || scope === "account") && id !== "" ? `${scope}/${id}` : "brand";
}

export function scopeChoices(choices: FilterChoices | undefined): Option[] {
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

export function targetScope(scope: string, id: string): TargetScope {
  if (scope === "platform" && id !== "") return { kind: "platform", platform: id };
  if (scope === "account" && id !== "") return { kind: "account", account: id };
  return { kind: "brand" };
}
