//! One picture of each kind, as the areas of the program would ask for it; all figures are invented.

#[path = "kinds/columns.rs"]
pub(crate) mod columns;
#[path = "kinds/paths.rs"]
pub(crate) mod paths;
#[path = "kinds/planes.rs"]
pub(crate) mod planes;

use chrono::NaiveDate;
use sandtable_charts::{Category, ChartView, Frame, Series, SeriesStyle, Setting, Theme, Unit};

use crate::words::{Tongue, terms};

/// How a picture is wanted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub(crate) tongue: Tongue,
    pub(crate) theme: Theme,
    pub(crate) width: f64,
}

impl Look {
    fn say(&self, chinese: &str, english: &str) -> String {
        self.tongue.say(chinese, english)
    }

    fn setting(&self, height: f64, unit: Unit, (title, subtitle): (&str, &str), measure: &str) -> Setting {
        Setting {
            frame: Frame {
                width: self.width,
                height,
                theme: self.theme,
                notation: self.tongue.notation(),
                title: Some(title.to_owned()),
                subtitle: Some(subtitle.to_owned()),
                description: format!("{title}: {subtitle}"),
            },
            unit,
            measure: measure.to_owned(),
            notes: Vec::new(),
            legend: true,
            terms: terms(self.tongue),
        }
    }
}

fn name(key: &str, label: &str) -> Category {
    Category { key: key.to_owned(), label: label.to_owned(), group: None, incomplete: false, date: None }
}

fn months(look: &Look, count: u32) -> Vec<Category> {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    (0..count)
        .map(|at| Category {
            key: format!("2026-{:02}", at + 1),
            label: look.say(&format!("{}月", at + 1), names[at as usize]),
            group: Some(look.say("2026年", "2026")),
            incomplete: at + 1 == count,
            date: NaiveDate::from_ymd_opt(2026, at + 1, 1),
        })
        .collect()
}

fn series(id: &str, label: String, color: u8, values: &[Option<f64>]) -> Series {
    Series {
        id: id.to_owned(),
        label,
        style: SeriesStyle::Bar,
        color,
        hidden: false,
        end_label: false,
        values: values.to_vec(),
        rows: values.iter().map(|value| value.map(|_| 7)).collect(),
    }
}

fn some(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

/// A kind's name and how its picture is made.
pub(crate) type Kind = (&'static str, fn(Look) -> ChartView);

pub(crate) fn all() -> Vec<Kind> {
    vec![
        ("stacked", columns::stacked),
        ("share_bars", columns::share_bars),
        ("grouped", columns::grouped),
        ("many_bars", columns::many_bars),
        ("areas", columns::areas),
        ("one_area", columns::one_area),
        ("positions", planes::positions),
        ("contents", planes::contents),
        ("radar", planes::qualities),
        ("hours", planes::hours),
        ("correlations", planes::correlations),
        ("funnel", paths::path),
        ("waterfall", columns::why),
        ("gantt", paths::plan),
        ("boxes", paths::boxes),
        ("intervals", paths::intervals),
        ("sankey", paths::flows),
        ("spark", columns::course),
        ("multiples", columns::many),
        ("share", paths::parts),
        ("ring", paths::ring),
    ]
}
