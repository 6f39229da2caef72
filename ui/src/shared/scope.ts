// What a goal, a target or a typed figure is measured over: the brand, a platform, an account, a campaign.
import { platformName } from "../lib/format";
import type { Filter } from "../lib/generated/Filter";
import type { FilterChoices } from "../lib/generated/FilterChoices";
import type { TargetScope } from "../lib/generated/TargetScope";
import { t } from "../lib/i18n.svelte";
import type { Option } from "./options";

/** As one text, for lists: `brand`, `platform/douyin`. */
export function scopeKey(scope: TargetScope): string {
  switch (scope.kind) {
    case "brand":
      return "brand";
    case "platform":
      return `platform/${scope.platform}`;
    case "account":
      return `account/${scope.account}`;
    case "campaign":
      return `campaign/${scope.campaign}`;
  }
}

export function scopeOf(key: string): TargetScope {
  const [kind, ...rest] = key.split("/");
  const id = rest.join("/");
  if (id === "") return { kind: "brand" };
  if (kind === "platform") return { kind, platform: id };
  if (kind === "campaign") return { kind, campaign: id };
  return kind === "account" ? { kind, account: id } : { kind: "brand" };
}

/** The text of a scope that is kept in two fields, as goals have it. */
export function keyOfFields(scope: string, id: string): string {
  return scopeKey(scopeOf(`${scope}/${id}`));
}

/** The board's own question about a scope. */
export function filterOf(scope: TargetScope): Filter {
  switch (scope.kind) {
    case "brand":
      return {};
    case "platform":
      return { platforms: [scope.platform] };
    case "account":
      return { accounts: [scope.account] };
    case "campaign":
      return { campaigns: [scope.campaign] };
  }
}

export function scopeWords(of: TargetScope, choices: FilterChoices): string {
  if (of.kind === "platform") return t("scope-platform", { platform: platformName(of.platform) });
  if (of.kind === "brand") return t("scope-brand");
  if (of.kind === "campaign") {
    const known = choices.campaigns.find((one) => one.id === of.campaign);
    return t("scope-campaign", { campaign: known?.name ?? of.campaign });
  }
  return t("scope-account", { account: choices.accounts.find((one) => one.id === of.account)?.name ?? of.account });
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
