//! Whom we stand among: positioning, competitors, SWOT, fit of channels.

use sandtable_charts::{
    Arrangement, BarSpec, ChartView, Direction, PlaneAxis, PointSeries, Quadrants, RadarSpec, ScatterPoint,
    ScatterSpec, Spoke, Unit, bars, radar, scatter,
};
use sandtable_i18n::messages;
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::library::library;
use sandtable_strategy::model::fit::{Given, fit as weigh};
use sandtable_strategy::table::brand::Brand;
use sandtable_strategy::table::channel::{Channel, ChannelScore, FitWeight};
use sandtable_strategy::table::insight::{Competitor, MapPoint, SwotItem};

use super::{Asked, category, color};
use crate::error::ApiError;

/// Places on the map are scores of 0 to 10; what a script wrote beyond them is still shown.
const SCALE: (f64, f64) = (0.0, 10.0);

/// The map of two axes the brand named.
pub(super) fn positioning(conn: &Connection, asked: &Asked<'_>) -> Result<ChartView, ApiError> {
    let points = all::<MapPoint>(conn).map_err(StoreError::from)?;
    let brand = all::<Brand>(conn).map_err(StoreError::from)?.into_iter().next().unwrap_or_default();
    let named = |name: &str| messages::plan_series(asked.locale, name);
    let series = |id: &str, color| PointSeries {
        id: id.to_owned(),
        label: named(id),
        color,
        hidden: asked.request.hidden.iter().any(|hidden| hidden == id),
    };
    let drawn = points.iter().filter_map(|point| {
        Some(ScatterPoint {
            key: point.id.clone(),
            label: point.name.clone(),
            series: if point.own { "own" } else { "rivals" }.to_owned(),
            x: point.x?,
            y: point.y?,
            size: point.size,
            ids: vec![point.id.clone()],
        })
    });
    let points: Vec<ScatterPoint> = drawn.collect();
    let span =
        |of: fn(&ScatterPoint) -> f64| points.iter().map(of).fold(SCALE, |(low, high), at| (low.min(at), high.max(at)));
    let (across, up) = (span(|point| point.x), span(|point| point.y));
    let axis = |title: &str, low: &str, high: &str, range| PlaneAxis {
        title: [low, title, high].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ↔ "),
        range: Some(range),
        ..PlaneAxis::default()
    };
    let middle = |(low, high)| f64::midpoint(low, high);
    let quadrants = Quadrants { x: middle(across), y: middle(up), names: Default::default() };
    Ok(scatter(&ScatterSpec {
        setting: asked.setting(String::new(), Unit::Number),
        x: axis(&brand.axis_x, &brand.axis_x_low, &brand.axis_x_high, across),
        y: axis(&brand.axis_y, &brand.axis_y_low, &brand.axis_y_high, up),
        series: vec![series("own", 1), series("rivals", 4)],
        quadrants: (!points.is_empty()).then_some(quadrants),
        points,
        labels: true,
    }))
}

/// A score of a competitor by its name.
type Quality = (&'static str, fn(&Competitor) -> Option<f64>);

/// A rival's five scores.
const QUALITIES: [Quality; 5] = [
    ("content", |row| row.score_content),
    ("interaction", |row| row.score_interaction),
    ("conversion", |row| row.score_conversion),
    ("frequency", |row| row.score_frequency),
    ("creators", |row| row.score_creators),
];

pub(super) fn competitors(conn: &Connection, asked: &Asked<'_>) -> Result<ChartView, ApiError> {
    let rivals = all::<Competitor>(conn).map_err(StoreError::from)?;
    let spoke = |(quality, _): &(&str, fn(&Competitor) -> Option<f64>)| Spoke {
        key: (*quality).to_owned(),
        label: messages::plan_quality(asked.locale, quality),
        unit: Unit::Number,
        low: 0.0,
        high: 10.0,
    };
    let series = rivals.iter().enumerate().map(|(at, rival)| {
        let values = QUALITIES.iter().map(|(_, score)| score(rival)).collect();
        asked.series(&rival.id, rival.name.clone(), color(at), values)
    });
    Ok(radar(&RadarSpec {
        setting: asked.setting(messages::plan_column(asked.locale, "score"), Unit::Number),
        spokes: QUALITIES.iter().map(spoke).collect(),
        series: series.collect(),
    }))
}

/// Weights by quadrant: what lies inside against what lies outside.
pub(super) fn swot(conn: &Connection, asked: &Asked<'_>) -> Result<ChartView, ApiError> {
    let items = all::<SwotItem>(conn).map_err(StoreError::from)?;
    let quadrants = ["s", "w", "o", "t"];
    let sum = |quadrant: &str| {
        let of = items.iter().filter(|item| item.quadrant == quadrant);
        // An item without a weight weighs one.
        Some(of.map(|item| item.weight.unwrap_or(1.0)).sum::<f64>())
    };
    let label = messages::plan_series(asked.locale, "weight");
    Ok(bars(&BarSpec {
        setting: asked.setting(label.clone(), Unit::Number),
        categories: quadrants.iter().map(|key| category(key, &messages::plan_quality(asked.locale, key))).collect(),
        series: vec![asked.series("weight", label, 1, quadrants.iter().map(|key| sum(key)).collect())],
        arrangement: Arrangement::Grouped,
        direction: Direction::Lying,
        labels: true,
        annotations: Vec::new(),
    }))
}

/// The general fit of each channel, best first.
pub(super) fn fit(conn: &Connection, asked: &Asked<'_>) -> Result<ChartView, ApiError> {
    let channels = all::<Channel>(conn).map_err(StoreError::from)?;
    let scores = all::<ChannelScore>(conn).map_err(StoreError::from)?;
    let weights = all::<FitWeight>(conn).map_err(StoreError::from)?;
    let weight = |criterion: &str| {
        let own = weights.iter().find(|row| row.criterion == criterion).and_then(|row| row.weight);
        let shipped = library().criteria.iter().find(|row| row.criterion == criterion).map(|row| row.weight);
        own.or(shipped).unwrap_or(0.0)
    };
    let mut rows: Vec<(&Channel, f64)> = channels
        .iter()
        .filter_map(|channel| {
            let own = scores.iter().filter(|row| row.channel_id == channel.id);
            let general = own.filter(|row| row.persona_id.is_empty() && row.family.is_empty());
            let given: Vec<Given> =
                general.map(|row| Given { weight: weight(&row.criterion), score: row.score }).collect();
            Some((channel, weigh(&given).score?))
        })
        .collect();
    rows.sort_by(|a, b| b.1.total_cmp(&a.1));
    let label = messages::plan_series(asked.locale, "score");
    Ok(bars(&BarSpec {
        setting: asked.setting(label.clone(), Unit::Number),
        categories: rows.iter().map(|(channel, _)| category(&channel.id, &channel.name)).collect(),
        series: vec![asked.series("score", label, 1, rows.iter().map(|(_, score)| Some(*score)).collect())],
        arrangement: Arrangement::Grouped,
        direction: Direction::Lying,
        labels: true,
        annotations: Vec::new(),
    }))
}
