//! What posts gained between their stands: one post stand by stand, and the posts that gained most.

use chrono_tz::Tz;
use sandtable_base::moment::{date_of, day_number};
use sandtable_base::{Day, Metric, Moment, Number};
use sandtable_facts::model::measure::Sum;
use sandtable_facts::model::order::At;
use sandtable_facts::table::{post, stand_series};
use sandtable_store::rusqlite::Connection;

use super::kpi::definition;
use super::{EvaluationError, Setting, check_range, slice};
use crate::model::formula::Formula;
use crate::model::growth::{Growth, Point, differences, gained};
use crate::view::{GrowthQuery, GrowthView, PostGrowth, StandGrowth};

/// Posts of an answer unless asked for another number.
const USUAL: u32 = 100;
const MOST: u32 = 10_000;

/// The posts that gained most of a metric between two days.
pub fn growth(conn: &Connection, query: &GrowthQuery, setting: &Setting) -> Result<GrowthView, EvaluationError> {
    check_range(query.from, query.to)?;
    let definition = definition(&query.metric)?;
    let Formula::Sum(sum) = definition.formula else {
        return Err(EvaluationError::BadValue { field: "metric", value: query.metric.clone() });
    };
    let metrics = match sum {
        Sum::Carried(metric) => vec![metric],
        Sum::Engagements => vec![Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves],
    };
    let (from, to) = (day_number(query.from), day_number(query.to));
    // Whatever the day of publishing: old posts grow too.
    let slice = slice(&query.filter, Day::MIN, Day::MAX)?;
    let estimate = query.estimate == Some(true);
    let limit = query.limit.unwrap_or(USUAL).min(MOST) as usize;
    let mut grown: Vec<(i64, Growth)> = Vec::new();
    let (mut total, mut all) = (0u64, 0.0);
    let mut points = Vec::new();
    stand_series::for_each(conn, &slice, &metrics, setting.zone, |post, stands| {
        points.clear();
        let known = stands.iter().filter(|said| said.at.day > Day::MIN);
        points.extend(known.filter_map(|said| Some(Point { day: said.at.day, value: sum.of(&said.figures)? })));
        let Some(growth) = gained(&points, from, to, estimate) else { return };
        total += 1;
        all += growth.gained;
        grown.push((post, growth));
        if grown.len() > 2 * MOST as usize {
            most_first(&mut grown, limit);
        }
    })?;
    most_first(&mut grown, limit);
    let posts = grown
        .into_iter()
        .filter_map(|(id, growth)| match post::get(conn, id) {
            Ok(Some(found)) => Some(shown(conn, &found, growth)),
            Ok(None) => None,
            Err(error) => Some(Err(error.into())),
        })
        .collect::<Result<Vec<_>, EvaluationError>>()?;
    Ok(GrowthView { metric: definition.name.to_owned(), posts, total, gained: (total > 0).then_some(Number(all)) })
}

fn most_first(grown: &mut Vec<(i64, Growth)>, limit: usize) {
    grown.sort_by(|(a, one), (b, other)| other.gained.total_cmp(&one.gained).then(a.cmp(b)));
    grown.truncate(limit);
}

fn shown(conn: &Connection, found: &post::Post, growth: Growth) -> Result<PostGrowth, EvaluationError> {
    Ok(PostGrowth {
        post: post::view(conn, found)?,
        gained: Number(growth.gained),
        from_taken: date_of(growth.from),
        to_taken: date_of(growth.to),
        per_day: Number(growth.per_day()),
        nature: growth.nature,
    })
}

/// What each stand of a post gained since the one before; stands from early to late with the moment each shows.
pub fn between_stands<'a>(
    stands: impl Iterator<Item = (&'a str, &'a sandtable_base::Figures)>,
    published: Option<&str>,
    zone: Tz,
) -> Vec<StandGrowth> {
    let published = published.and_then(Moment::parse).map(|moment| day_number(moment.date_in(zone)));
    let mut before: Option<(Day, &sandtable_base::Figures)> = None;
    stands
        .map(|(taken, figures)| {
            let day = At::read(taken, zone).day;
            let mut growth = StandGrowth {
                age_days: published.filter(|_| day > Day::MIN).map(|published| i64::from(day - published)),
                ..StandGrowth::default()
            };
            if let Some((day_before, known)) = before.replace((day, figures)) {
                let days = day.saturating_sub(day_before);
                growth.days = Some(i64::from(days));
                for (metric, gained) in differences(known, figures) {
                    let name = metric.name().to_owned();
                    if gained < 0.0 && !metric.may_be_negative() {
                        growth.fell.push(name.clone());
                    }
                    if days > 0 {
                        growth.per_day.insert(name.clone(), Number(gained / f64::from(days)));
                    }
                    growth.gained.insert(name, Number(gained));
                }
            }
            growth
        })
        .collect()
}
