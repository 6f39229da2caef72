//! Goals, tasks, personas, channels and campaigns that do not hang together.

use std::collections::{BTreeMap, BTreeSet};

use sandtable_i18n::messages;

use super::super::goal;
use super::super::witnesses::Witnesses;
use super::{AHEAD, At, Plan, found};
use crate::requests::*;

/// More goals than this are nobody's first concern (row A6 of the capabilities).
const MOST_GOALS: usize = 5;
/// One or two platforms are core (row A7).
const MOST_CORE: usize = 2;

pub(super) fn findings(plan: &Plan) -> Vec<HealthFinding> {
    [brand(plan), goals(plan), tasks(plan), personas(plan), channels(plan), campaigns(plan), phases(plan)].concat()
}

/// A template that was taken over and never filled in.
fn brand(plan: &Plan) -> Vec<HealthFinding> {
    let blank = |text: &str| {
        let first = text.find(['[', '〔'])?;
        let last = first + text[first..].find([']', '〕'])?;
        Some(format!("{}{}", &text[first..last], text[last..].chars().next()?))
    };
    let brands = plan.brands.iter().filter_map(|row| Some((row, blank(&row.value_proposition)?)));
    brands
        .map(|(row, blank)| {
            let at = At { kind: "brand", id: &row.id, title: &row.name, field: Some("value_proposition") };
            let sentence = messages::health_brand_blank(plan.locale, &blank);
            found(plan, "brand_blank", HealthSeverity::Hint, &at, sentence)
        })
        .collect()
}

fn goals(plan: &Plan) -> Vec<HealthFinding> {
    let locale = plan.locale;
    let mut findings = Vec::new();
    let parents: BTreeSet<&str> = plan.goals.iter().map(|goal| goal.parent_id.as_str()).collect();
    let served: BTreeSet<&str> = plan.tasks.iter().map(|task| task.goal_id.as_str()).collect();
    let mut said: BTreeMap<(&str, &str, &str), Vec<&sandtable_strategy::table::goal::Goal>> = BTreeMap::new();
    for row in plan.open_goals() {
        let at = |field| At { kind: "goal", id: &row.id, title: &row.statement, field };
        let objective = row.role == "objective";
        // An objective is served through its key results.
        if !(served.contains(row.id.as_str()) || objective && parents.contains(row.id.as_str())) {
            let sentence = messages::health_goal_without_tasks(locale);
            findings.push(found(plan, "goal_without_tasks", HealthSeverity::Warning, &at(None), sentence));
        }
        if row.owner_id.is_empty() {
            let sentence = messages::health_goal_without_owner(locale);
            findings.push(found(plan, "goal_without_owner", HealthSeverity::Warning, &at(Some("owner_id")), sentence));
        }
        if objective {
            continue;
        }
        if row.metric.is_empty() {
            let sentence = messages::health_goal_without_metric(locale);
            findings.push(found(plan, "goal_without_metric", HealthSeverity::Error, &at(Some("metric")), sentence));
            continue;
        }
        findings.extend(letters(plan, row).into_iter().map(|(letter, why)| {
            let name = messages::plan_letter(locale, letter);
            let sentence = messages::health_goal_letter(locale, &name, &why);
            found(plan, &format!("goal_{letter}"), HealthSeverity::Hint, &at(None), sentence)
        }));
        let same = said.entry((&row.metric, &row.scope, &row.scope_id)).or_default();
        let overlaps = |other: &&sandtable_strategy::table::goal::Goal| {
            let (first, last) = (
                row.start.max(other.start),
                match (row.deadline, other.deadline) {
                    (Some(a), Some(b)) => Some(a.min(b)),
                    (a, b) => a.or(b),
                },
            );
            first.zip(last).is_none_or(|(first, last)| first <= last)
        };
        if same.iter().any(overlaps) {
            let sentence = messages::health_double_key_result(locale);
            findings.push(found(plan, "double_key_result", HealthSeverity::Warning, &at(Some("metric")), sentence));
        }
        same.push(row);
    }
    let open = plan.open_goals().filter(|row| row.role != "objective").count();
    if open > MOST_GOALS {
        let at = At { kind: "goal", id: "", title: "", field: None };
        let sentence = messages::health_too_many_goals(locale, &open.to_string());
        findings.push(found(plan, "too_many_goals", HealthSeverity::Hint, &at, sentence));
    }
    findings
}

/// Letters that fail for what the goal itself says; owner and metric are said apart.
fn letters(plan: &Plan, row: &sandtable_strategy::table::goal::Goal) -> Vec<(&'static str, String)> {
    let mut draft = goal::draft_of(row);
    if draft.owner.is_empty() {
        "-".clone_into(&mut draft.owner);
    }
    let checked = goal::worded(plan.locale, &draft, &Witnesses { history: Vec::new(), benchmarks: Vec::new() });
    let letters = [
        ("specific", checked.specific),
        ("measurable", checked.measurable),
        ("relevant", checked.relevant),
        ("time_bound", checked.time_bound),
    ];
    let failing = letters.into_iter().filter(|(_, letter)| letter.ok == Some(false));
    failing.map(|(name, letter)| (name, letter.why)).collect()
}

fn tasks(plan: &Plan) -> Vec<HealthFinding> {
    let goals: BTreeSet<&str> = plan.goals.iter().map(|goal| goal.id.as_str()).collect();
    let by_id: BTreeMap<&str, &str> = plan.tasks.iter().map(|task| (task.id.as_str(), task.goal_id.as_str())).collect();
    let slots: BTreeMap<&str, &str> = plan.slots.iter().map(|slot| (slot.id.as_str(), slot.goal_id.as_str())).collect();
    let open = plan.tasks.iter().filter(|task| matches!(task.state.as_str(), "" | "open" | "doing"));
    let without = open.filter(|task| {
        // A part serves what its whole serves, the work on a slot what the slot serves.
        let through = [
            Some(task.goal_id.as_str()),
            by_id.get(task.parent_id.as_str()).copied(),
            slots.get(task.slot_id.as_str()).copied(),
        ];
        !through.into_iter().flatten().any(|goal| goals.contains(goal))
    });
    without
        .map(|task| {
            let at = At { kind: "task", id: &task.id, title: &task.title, field: Some("goal_id") };
            let sentence = messages::health_task_without_goal(plan.locale);
            found(plan, "task_without_goal", HealthSeverity::Warning, &at, sentence)
        })
        .collect()
}

fn personas(plan: &Plan) -> Vec<HealthFinding> {
    let named: BTreeSet<&str> = plan
        .goals
        .iter()
        .map(|row| row.persona_id.as_str())
        .chain(plan.themes.iter().map(|row| row.persona_id.as_str()))
        .chain(plan.slots.iter().map(|row| row.persona_id.as_str()))
        .chain(plan.paths.iter().map(|row| row.persona_id.as_str()))
        .collect();
    let nobody = plan.personas.iter().filter(|row| !named.contains(row.id.as_str()));
    nobody
        .map(|row| {
            let at = At { kind: "persona", id: &row.id, title: &row.name, field: None };
            let sentence = messages::health_persona_unaddressed(plan.locale);
            found(plan, "persona_unaddressed", HealthSeverity::Warning, &at, sentence)
        })
        .collect()
}

fn channels(plan: &Plan) -> Vec<HealthFinding> {
    let core: Vec<_> = plan.channels.iter().filter(|row| row.role == "core").collect();
    let mut findings = Vec::new();
    if core.is_empty() && !plan.channels.is_empty() {
        let at = At { kind: "channel", id: "", title: "", field: Some("role") };
        let sentence = messages::health_channel_none_core(plan.locale);
        findings.push(found(plan, "channel_none_core", HealthSeverity::Warning, &at, sentence));
    }
    for row in &core {
        if !plan.ahead().any(|slot| slot.platform == row.platform) {
            let at = At { kind: "channel", id: &row.id, title: &row.name, field: None };
            let sentence = messages::health_channel_without_slots(plan.locale, &AHEAD.to_string());
            findings.push(found(plan, "channel_without_slots", HealthSeverity::Error, &at, sentence));
        }
    }
    if let (true, Some(last)) = (core.len() > MOST_CORE, core.last()) {
        let at = At { kind: "channel", id: &last.id, title: &last.name, field: Some("role") };
        let sentence = messages::health_channel_too_many_core(plan.locale, &core.len().to_string());
        findings.push(found(plan, "channel_too_many_core", HealthSeverity::Warning, &at, sentence));
    }
    findings
}

fn campaigns(plan: &Plan) -> Vec<HealthFinding> {
    let served: BTreeSet<&str> = plan
        .goals
        .iter()
        .map(|row| row.campaign_id.as_str())
        .chain(plan.tasks.iter().map(|row| row.campaign_id.as_str()))
        .collect();
    let mut findings = Vec::new();
    // An idea owes nothing yet, one that is over nothing any more.
    let held = plan.campaigns.iter().filter(|row| matches!(row.state.as_str(), "" | "planned" | "running"));
    for row in held {
        let at = |field| At { kind: "campaign", id: &row.id, title: &row.name, field };
        if row.start.is_none() || row.finish.is_none() {
            let field = if row.start.is_none() { "start" } else { "finish" };
            let sentence = messages::health_campaign_without_dates(plan.locale);
            let at = at(Some(field));
            findings.push(found(plan, "campaign_without_dates", HealthSeverity::Warning, &at, sentence));
        }
        if !served.contains(row.id.as_str()) {
            let sentence = messages::health_campaign_empty(plan.locale);
            findings.push(found(plan, "campaign_empty", HealthSeverity::Warning, &at(None), sentence));
        }
    }
    findings
}

fn phases(plan: &Plan) -> Vec<HealthFinding> {
    let outside = plan.phases.iter().filter_map(|phase| {
        let campaign = plan.campaigns.iter().find(|row| row.id == phase.campaign_id)?;
        let early = campaign.start.zip(phase.start).is_some_and(|(from, start)| start < from);
        let late = campaign.finish.zip(phase.finish).is_some_and(|(until, finish)| finish > until);
        (early || late).then_some((phase, campaign))
    });
    outside
        .map(|(phase, campaign)| {
            let at = At { kind: "campaign_phase", id: &phase.id, title: &phase.name, field: Some("start") };
            let day =
                |day: Option<chrono::NaiveDate>| day.map(|day| crate::words::day(plan.locale, day)).unwrap_or_default();
            let sentence =
                messages::health_phase_outside_campaign(plan.locale, &day(campaign.finish), &day(campaign.start));
            found(plan, "phase_outside_campaign", HealthSeverity::Error, &at, sentence)
        })
        .collect()
}
