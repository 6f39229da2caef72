//! The shipped library in the language of the program.

use std::collections::BTreeSet;

use sandtable_base::{Locale, Number};
use sandtable_content::library as content;
use sandtable_i18n::platform_name;
use sandtable_store::{StoreError, authored};
use sandtable_strategy::library as strategy;
use sandtable_strategy::table::channel::Channel;

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;

pub(crate) fn library(call: &Call<'_>, _: Nothing) -> Result<StrategyLibrary, ApiError> {
    let rows = call.store()?.read(|conn| Ok::<_, StoreError>(authored::all::<Channel>(conn)?))?;
    let adopted: BTreeSet<&str> = rows.iter().map(|row| row.platform.as_str()).collect();
    Ok(view(call.locale(), &adopted))
}

fn view(locale: Locale, adopted: &BTreeSet<&str>) -> StrategyLibrary {
    let (plan, calendar) = (strategy::library(), content::library());
    let source = plan.source.text(locale);
    let channel = |row: &strategy::Channel| LibraryChannel {
        platform: row.platform.clone(),
        name: platform_name(locale, &row.platform),
        class: row.class.clone(),
        formats: row.formats.clone(),
        duration_from_s: row.duration_from_s,
        duration_to_s: row.duration_to_s,
        audience: row.audience.text(locale).to_owned(),
        traffic: row.traffic.text(locale).to_owned(),
        commerce: row.commerce.text(locale).to_owned(),
        algorithm: row.algorithm.text(locale).to_owned(),
        as_of: plan.as_of,
        source: source.to_owned(),
        adopted: adopted.contains(row.platform.as_str()),
    };
    let criterion = |row: &strategy::Criterion| LibraryCriterion {
        criterion: row.criterion.clone(),
        name: row.name.text(locale).to_owned(),
        meaning: row.meaning.text(locale).to_owned(),
        weight: Number(row.weight),
    };
    let word = |row: &strategy::Word| LibraryWord { key: row.key.clone(), name: row.name.text(locale).to_owned() };
    let term = |row: &content::Word| LibraryWord { key: row.key.clone(), name: row.name.text(locale).to_owned() };
    let words = |rows: &[strategy::Word]| rows.iter().map(word).collect();
    let terms = |rows: &[content::Word]| rows.iter().map(term).collect();
    StrategyLibrary {
        as_of: plan.as_of.max(calendar.as_of),
        channels: plan.channels.iter().map(channel).collect(),
        criteria: plan.criteria.iter().map(criterion).collect(),
        partner_criteria: plan.partner_criteria.iter().map(criterion).collect(),
        goal_templates: plan.goal_templates.iter().map(|row| goals(locale, row)).collect(),
        presets: plan.presets.iter().map(|row| preset(locale, row)).collect(),
        roles: words(&plan.roles),
        task_templates: plan.task_templates.iter().map(|row| tasks(locale, row)).collect(),
        rules: calendar.rules.iter().map(|row| rule(locale, calendar, row)).collect(),
        forms: terms(&calendar.forms),
        depths: terms(&calendar.depths),
        origins: terms(&calendar.origins),
        account_roles: words(&plan.account_roles),
        joint_modes: words(&plan.joint_modes),
        path_actions: words(&plan.path_actions),
        leads: calendar.leads.iter().map(|row| LibraryLead { grade: row.grade.clone(), days: row.days }).collect(),
    }
}

fn goals(locale: Locale, row: &strategy::GoalTemplate) -> GoalTemplate {
    let goal = |goal: &strategy::Goal| TemplateGoal {
        statement: goal.statement.text(locale).to_owned(),
        family: goal.family.clone(),
        metric: goal.metric.clone(),
        baseline: goal.baseline.map(Number),
        target: goal.target.map(Number),
        four_a: goal.four_a.clone(),
        aarrr: goal.aarrr.clone(),
    };
    GoalTemplate {
        template: row.template.clone(),
        name: row.name.text(locale).to_owned(),
        months: row.months,
        goals: row.goals.iter().map(goal).collect(),
    }
}

fn preset(locale: Locale, row: &strategy::Preset) -> BudgetPreset {
    let least: f64 = row.bands.iter().map(|band| band.share_from).sum();
    let most: f64 = row.bands.iter().map(|band| band.share_to).sum();
    let band = |band: &strategy::Band| PresetBand {
        category: band.category.clone(),
        share_from: Number(band.share_from),
        share_to: Number(band.share_to),
    };
    BudgetPreset {
        preset: row.preset.clone(),
        name: row.name.text(locale).to_owned(),
        source: row.source.text(locale).to_owned(),
        bands: row.bands.iter().map(band).collect(),
        unallocated_from: Number(left(most)),
        unallocated_to: Number(left(least)),
    }
}

/// What shares leave of the whole, without the dust of binary fractions.
fn left(shares: f64) -> f64 {
    (((1.0 - shares) * 1e6).round() / 1e6).max(0.0)
}

fn tasks(locale: Locale, row: &strategy::TaskTemplate) -> TaskTemplate {
    let step = |step: &strategy::Step| TaskTemplateStep {
        stage: step.stage.clone(),
        name: step.name.text(locale).to_owned(),
        days: step.days,
    };
    TaskTemplate {
        template: row.template.clone(),
        name: row.name.text(locale).to_owned(),
        steps: row.steps.iter().map(step).collect(),
    }
}

fn rule(locale: Locale, library: &content::Library, row: &content::Rule) -> LibraryRule {
    LibraryRule {
        platform: row.platform.clone(),
        form: row.form.clone(),
        duration_from_s: row.duration_from_s,
        duration_to_s: row.duration_to_s,
        aspects: row.aspects.clone(),
        title_longest: row.title_longest,
        caption_longest: row.caption_longest,
        hashtags_most: row.hashtags_most,
        links_allowed: row.links_allowed,
        as_of: library.as_of,
        source: library.source.text(locale).to_owned(),
    }
}
