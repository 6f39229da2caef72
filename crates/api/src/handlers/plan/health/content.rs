//! A calendar that does not serve the plan.

use std::collections::BTreeSet;

use chrono::Days;
use sandtable_content::library::lead_days;
use sandtable_content::table::slot::Slot;
use sandtable_i18n::{messages, platform_name};

use super::super::slots::standing;
use super::{AHEAD, At, Plan, found};
use crate::requests::*;

pub(super) fn findings(plan: &Plan) -> Vec<HealthFinding> {
    [slots(plan), misplaced(plan), cadences(plan), topics(plan)].concat()
}

fn slots(plan: &Plan) -> Vec<HealthFinding> {
    let mut findings = Vec::new();
    let themes: BTreeSet<&str> =
        plan.themes.iter().filter(|theme| !theme.goal_id.is_empty()).map(|theme| theme.id.as_str()).collect();
    for slot in plan.ahead().filter(|slot| !matches!(slot.state.as_str(), "idea" | "published")) {
        // A theme that serves a goal serves it with all its slots.
        if slot.goal_id.is_empty() && !themes.contains(slot.theme_id.as_str()) {
            let sentence = messages::health_slot_without_goal(plan.locale);
            findings.push(found_at(plan, "slot_without_goal", HealthSeverity::Hint, (slot, "goal_id"), sentence));
        }
        if slot.theme_id.is_empty() {
            let sentence = messages::health_slot_without_theme(plan.locale);
            findings.push(found_at(plan, "slot_without_theme", HealthSeverity::Hint, (slot, "theme_id"), sentence));
        }
    }
    findings
}

/// Slots whose day or state contradicts what is around them.
fn misplaced(plan: &Plan) -> Vec<HealthFinding> {
    let mut findings = Vec::new();
    for slot in &plan.slots {
        let Some(day) = slot.day else { continue };
        // Worded where something is found: a year has thousands of slots.
        let word = |day| crate::words::day(plan.locale, day);
        if slot.state == "published" {
            // What is out is out, wherever its campaign lies.
            if day > plan.today {
                let sentence = messages::health_slot_published_ahead(plan.locale, &word(day));
                findings.push(found_at(plan, "slot_published_ahead", HealthSeverity::Error, (slot, "state"), sentence));
            }
            continue;
        }
        let campaign = plan.campaigns.iter().find(|row| row.id == slot.campaign_id);
        let Some((start, finish)) = campaign.and_then(|row| row.start.zip(row.finish)) else { continue };
        if !(start..=finish).contains(&day) {
            let sentence = messages::health_slot_outside_campaign(plan.locale, &word(day), &word(finish), &word(start));
            findings.push(found_at(plan, "slot_outside_campaign", HealthSeverity::Warning, (slot, "day"), sentence));
        }
    }
    findings
}

/// At a field of a slot, which is named with its day, since copies have the same title.
fn found_at(
    plan: &Plan,
    code: &str,
    severity: HealthSeverity,
    (slot, field): (&Slot, &str),
    said: String,
) -> HealthFinding {
    let day = slot.day.map(|day| crate::words::day(plan.locale, day));
    let title = Some(slot.title.clone()).filter(|title| !title.is_empty());
    let title = title.into_iter().chain(day).collect::<Vec<_>>().join(" · ");
    found(plan, code, severity, &At { kind: "slot", id: &slot.id, title: &title, field: Some(field) }, said)
}

fn cadences(plan: &Plan) -> Vec<HealthFinding> {
    let short = plan.cadences.iter().filter_map(|row| {
        let standing = standing(row, &plan.slots, plan.today, plan.until());
        standing.short.then_some((row, standing))
    });
    short
        .map(|(row, standing)| {
            let title = platform_name(plan.locale, &row.platform);
            let at = At { kind: "cadence", id: &row.id, title: &title, field: None };
            let wanted = format!("{:.0}", standing.to_fill.0.floor());
            let sentence = messages::health_cadence_not_met(
                plan.locale,
                &AHEAD.to_string(),
                &standing.planned.to_string(),
                &wanted,
            );
            found(plan, "cadence_not_met", HealthSeverity::Warning, &at, sentence)
        })
        .collect()
}

fn topics(plan: &Plan) -> Vec<HealthFinding> {
    let late = plan.topics.iter().filter_map(|row| {
        let day = row.day.filter(|day| *day >= plan.today)?;
        let begin = day.checked_sub_days(Days::new(lead_days(&row.grade).unsigned_abs()))?;
        let about = plan.slots.iter().any(|slot| slot.hot_topic_id == row.id);
        (!about && begin < plan.today).then_some((row, begin))
    });
    late.map(|(row, begin)| {
        let at = At { kind: "hot_topic", id: &row.id, title: &row.name, field: None };
        let sentence = messages::health_hot_topic_late(plan.locale, &crate::words::day(plan.locale, begin));
        found(plan, "hot_topic_late", HealthSeverity::Warning, &at, sentence)
    })
    .collect()
}
