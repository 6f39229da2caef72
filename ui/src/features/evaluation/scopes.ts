// The scopes that targets and typed figures have: the brand, a platform, an account; of targets also a campaign.
import type { Filter } from "../../lib/generated/Filter";
import type { FilterChoices } from "../../lib/generated/FilterChoices";
import type { TargetScope } from "../../lib/generated/TargetScope";
import { platformName } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";

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
  if (kind === "platform") return { kind, platform: id };
  if (kind === "campaign") return { kind, campaign: id };
  return kind === "account" ? { kind, account: id } : { kind: "brand" };
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
