//! What is shipped to plan with: the platform library, criteria, templates, budget bands. Data, dated, in three languages.

use std::sync::LazyLock;

use chrono::NaiveDate;
use sandtable_base::Said;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Library {
    pub as_of: NaiveDate,
    pub source: Said,
    pub channels: Vec<Channel>,
    pub criteria: Vec<Criterion>,
    pub partner_criteria: Vec<Criterion>,
    pub goal_templates: Vec<GoalTemplate>,
    pub presets: Vec<Preset>,
    pub roles: Vec<Word>,
    pub task_templates: Vec<TaskTemplate>,
    pub account_roles: Vec<Word>,
    pub joint_modes: Vec<Word>,
    pub path_actions: Vec<Word>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    pub platform: String,
    /// `spread`, `trust`, `private`.
    pub class: String,
    pub formats: Vec<String>,
    pub duration_from_s: Option<i64>,
    pub duration_to_s: Option<i64>,
    pub audience: Said,
    pub traffic: Said,
    pub commerce: Said,
    pub algorithm: Said,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    pub criterion: String,
    /// Weights of a list add up to 1.
    pub weight: f64,
    pub name: Said,
    pub meaning: Said,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalTemplate {
    pub template: String,
    pub months: u32,
    pub name: Said,
    pub goals: Vec<Goal>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    pub statement: Said,
    pub family: String,
    pub metric: String,
    pub baseline: Option<f64>,
    pub target: Option<f64>,
    pub four_a: String,
    pub aarrr: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    pub preset: String,
    pub name: Said,
    pub source: Said,
    pub bands: Vec<Band>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    pub category: String,
    pub share_from: f64,
    pub share_to: f64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskTemplate {
    pub template: String,
    pub name: Said,
    /// From the first to the last.
    pub steps: Vec<Step>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub stage: String,
    /// Working days; 0 for a milestone.
    pub days: i64,
    pub name: Said,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word {
    pub key: String,
    pub name: Said,
}

/// The shipped library, read once.
pub fn library() -> &'static Library {
    static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
        serde_json::from_str(include_str!("../data/library.json")).expect("a test reads the shipped file")
    });
    &LIBRARY
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::stage;

    #[test]
    fn platforms_are_known_and_come_once() {
        let keys: Vec<&str> = library().channels.iter().map(|channel| channel.platform.as_str()).collect();
        assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), 16);
        assert!(keys.iter().all(|key| sandtable_base::platform::KNOWN.contains(key)), "{keys:?}");
        assert!(library().channels.iter().all(|channel| ["spread", "trust", "private"].contains(&&*channel.class)));
    }

    #[test]
    fn weights_add_up_and_bands_leave_something_or_nothing() {
        for list in [&library().criteria, &library().partner_criteria] {
            let sum: f64 = list.iter().map(|criterion| criterion.weight).sum();
            assert!((sum - 1.0).abs() < 1e-9, "{sum}");
        }
        for preset in &library().presets {
            assert!(preset.bands.iter().all(|band| band.share_from <= band.share_to));
            assert!(preset.bands.iter().map(|band| band.share_from).sum::<f64>() <= 1.0 + 1e-9);
        }
    }

    #[test]
    fn goals_of_templates_stand_where_their_metric_does() {
        for goal in library().goal_templates.iter().flat_map(|template| &template.goals) {
            assert!(stage::place(&goal.metric).is_some(), "{}", goal.metric);
        }
        assert!(
            library().task_templates.iter().all(|template| template.steps.last().is_some_and(|step| step.days == 0))
        );
    }
}
