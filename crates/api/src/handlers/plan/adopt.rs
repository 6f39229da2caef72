//! Copies shipped rows into the workspace, where they are edited like any other.

use std::collections::BTreeSet;

use chrono::{Days, Months, NaiveDate};
use sandtable_base::Locale;
use sandtable_content::library as content;
use sandtable_content::ops::save as content_save;
use sandtable_content::table::ContentItem;
use sandtable_content::table::plan::PlatformRule;
use sandtable_i18n::platform_name;
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::library as strategy;
use sandtable_strategy::ops::save as strategy_save;
use sandtable_strategy::table::StrategyItem;
use sandtable_strategy::table::budget::BudgetBand;
use sandtable_strategy::table::channel::{Channel, FitWeight};
use sandtable_strategy::table::goal::Goal;
use sandtable_strategy::table::partner::PartnerWeight;

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;
use crate::setting;

pub(crate) fn adopt(call: &Call<'_>, request: StrategyAdopt) -> Result<Adopted, ApiError> {
    let (store, locale) = (call.store()?, call.locale());
    let now = call.session.config.clock.now();
    let asked = Asked::read(&request)?;
    let mut adopted = Adopted { strategy: Vec::new(), content: Vec::new(), kept: 0 };
    match request.what {
        AdoptWhat::Rules => {
            adopted.content = content_save::save_made(&store, &call.actor(), |conn| {
                let had = had(conn, AdoptWhat::Rules)?;
                let mut new = rules(locale, &asked.keys);
                let all = new.len();
                new.retain(|row| !had.contains(&rule_key(row)));
                adopted.kept = count(all - new.len());
                Ok::<_, ApiError>(new.into_iter().map(ContentItem::PlatformRule).collect())
            })?;
        }
        what => {
            adopted.strategy = strategy_save::save_made(&store, &call.actor(), |conn| {
                let (had, today) = (had(conn, what)?, setting::board(conn, now)?.today);
                let new: Vec<&String> = asked.keys.iter().filter(|key| !had.contains(*key)).collect();
                adopted.kept = count(asked.keys.len() - new.len());
                let rows = new.into_iter().map(|key| rows(locale, what, key, &request, today));
                Ok::<_, ApiError>(rows.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
            })?;
        }
    }
    Ok(adopted)
}

struct Asked {
    keys: Vec<String>,
}

impl Asked {
    /// The keys asked for, all of them known.
    fn read(request: &StrategyAdopt) -> Result<Asked, ApiError> {
        let known = keys(request.what);
        let Some(asked) = &request.keys else {
            // Goals and bands of two templates contradict each other: only one is taken unasked.
            let most = if matches!(request.what, AdoptWhat::Goals | AdoptWhat::Bands) { 1 } else { known.len() };
            return Ok(Asked { keys: known.into_iter().take(most).collect() });
        };
        match asked.iter().find(|key| !known.contains(*key)) {
            Some(unknown) => Err(ApiError::value("keys", unknown, &known.join(", "))),
            None => Ok(Asked { keys: asked.clone() }),
        }
    }
}

fn keys(what: AdoptWhat) -> Vec<String> {
    let library = strategy::library();
    let found: Vec<&str> = match what {
        AdoptWhat::Channels => library.channels.iter().map(|row| row.platform.as_str()).collect(),
        AdoptWhat::Criteria => library.criteria.iter().map(|row| row.criterion.as_str()).collect(),
        AdoptWhat::PartnerCriteria => library.partner_criteria.iter().map(|row| row.criterion.as_str()).collect(),
        AdoptWhat::Bands => library.presets.iter().map(|row| row.preset.as_str()).collect(),
        AdoptWhat::Goals => library.goal_templates.iter().map(|row| row.template.as_str()).collect(),
        AdoptWhat::Rules => {
            let platforms: BTreeSet<&str> = content::library().rules.iter().map(|row| row.platform.as_str()).collect();
            platforms.into_iter().collect()
        }
    };
    found.into_iter().map(str::to_owned).collect()
}

/// Keys the workspace has rows of.
fn had(conn: &Connection, what: AdoptWhat) -> Result<BTreeSet<String>, StoreError> {
    Ok(match what {
        AdoptWhat::Channels => all::<Channel>(conn)?.into_iter().map(|row| row.platform).collect(),
        AdoptWhat::Criteria => all::<FitWeight>(conn)?.into_iter().map(|row| row.criterion).collect(),
        AdoptWhat::PartnerCriteria => all::<PartnerWeight>(conn)?.into_iter().map(|row| row.criterion).collect(),
        AdoptWhat::Bands => all::<BudgetBand>(conn)?.into_iter().map(|row| row.preset).collect(),
        AdoptWhat::Goals => all::<Goal>(conn)?.into_iter().map(|row| row.template).collect(),
        AdoptWhat::Rules => all::<PlatformRule>(conn)?.iter().map(rule_key).collect(),
    })
}

fn rule_key(row: &PlatformRule) -> String {
    format!("{}/{}", row.platform, row.form)
}

fn rules(locale: Locale, platforms: &[String]) -> Vec<PlatformRule> {
    let library = content::library();
    let wanted = library.rules.iter().filter(|rule| platforms.contains(&rule.platform));
    let row = |rule: &content::Rule| PlatformRule {
        platform: rule.platform.clone(),
        form: rule.form.clone(),
        title_longest: rule.title_longest,
        caption_longest: rule.caption_longest,
        duration_from_s: rule.duration_from_s,
        duration_to_s: rule.duration_to_s,
        aspects: rule.aspects.join("\n"),
        hashtags_most: rule.hashtags_most,
        links_allowed: rule.links_allowed,
        as_of: Some(library.as_of),
        source: library.source.text(locale).to_owned(),
        shipped: true,
        ..PlatformRule::default()
    };
    wanted.map(row).collect()
}

/// The items a shipped row becomes.
fn rows(
    locale: Locale,
    what: AdoptWhat,
    key: &str,
    request: &StrategyAdopt,
    today: NaiveDate,
) -> Result<Vec<StrategyItem>, ApiError> {
    let library = strategy::library();
    let found = match what {
        AdoptWhat::Channels => {
            let rows = library.channels.iter().filter(|row| row.platform == key);
            rows.map(|row| StrategyItem::Channel(channel(locale, library, row))).collect()
        }
        AdoptWhat::Criteria => {
            let rows = library.criteria.iter().filter(|row| row.criterion == key);
            rows.map(|row| {
                let weight = Some(row.weight);
                StrategyItem::FitWeight(FitWeight { criterion: key.to_owned(), weight, ..FitWeight::default() })
            })
            .collect()
        }
        AdoptWhat::PartnerCriteria => {
            let rows = library.partner_criteria.iter().filter(|row| row.criterion == key);
            rows.map(|row| {
                let weight = Some(row.weight);
                StrategyItem::PartnerWeight(PartnerWeight {
                    criterion: key.to_owned(),
                    weight,
                    ..PartnerWeight::default()
                })
            })
            .collect()
        }
        AdoptWhat::Bands => {
            let presets = library.presets.iter().filter(|row| row.preset == key);
            presets
                .flat_map(|preset| preset.bands.iter().map(move |band| (preset, band)))
                .map(|(preset, band)| {
                    StrategyItem::BudgetBand(BudgetBand {
                        preset: key.to_owned(),
                        category: band.category.clone(),
                        share_from: Some(band.share_from),
                        share_to: Some(band.share_to),
                        source: preset.source.text(locale).to_owned(),
                        ..BudgetBand::default()
                    })
                })
                .collect()
        }
        AdoptWhat::Goals => goals(locale, key, request, today)?,
        // Handled by their own room.
        AdoptWhat::Rules => Vec::new(),
    };
    Ok(found)
}

fn channel(locale: Locale, library: &strategy::Library, row: &strategy::Channel) -> Channel {
    Channel {
        platform: row.platform.clone(),
        name: platform_name(locale, &row.platform),
        class: row.class.clone(),
        // Who takes a platform means to use it; which ones carry the plan is a choice of their own.
        role: "support".to_owned(),
        formats: row.formats.join("\n"),
        duration_from_s: row.duration_from_s,
        duration_to_s: row.duration_to_s,
        audience: row.audience.text(locale).to_owned(),
        traffic: row.traffic.text(locale).to_owned(),
        commerce: row.commerce.text(locale).to_owned(),
        algorithm: row.algorithm.text(locale).to_owned(),
        as_of: Some(library.as_of),
        source: library.source.text(locale).to_owned(),
        shipped: true,
        ..Channel::default()
    }
}

fn goals(locale: Locale, key: &str, request: &StrategyAdopt, today: NaiveDate) -> Result<Vec<StrategyItem>, ApiError> {
    let start = request.start.unwrap_or(today);
    let mut items = Vec::new();
    for template in strategy::library().goal_templates.iter().filter(|row| row.template == key) {
        // The last day of the months, not the first of the next.
        let end =
            start.checked_add_months(Months::new(template.months)).and_then(|day| day.checked_sub_days(Days::new(1)));
        let deadline =
            end.ok_or_else(|| ApiError::value("start", start, "the goals run off the end of the calendar"))?;
        items.extend(template.goals.iter().map(|goal| {
            StrategyItem::Goal(Goal {
                statement: goal.statement.text(locale).to_owned(),
                family: goal.family.clone(),
                role: "key_result".to_owned(),
                campaign_id: request.campaign_id.clone().unwrap_or_default(),
                metric: goal.metric.clone(),
                scope: "brand".to_owned(),
                baseline: goal.baseline,
                target: goal.target,
                start: Some(start),
                deadline: Some(deadline),
                owner_id: request.owner_id.clone().unwrap_or_default(),
                four_a: goal.four_a.clone(),
                aarrr: goal.aarrr.clone(),
                template: key.to_owned(),
                state: "open".to_owned(),
                ..Goal::default()
            })
        }));
    }
    Ok(items)
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}
