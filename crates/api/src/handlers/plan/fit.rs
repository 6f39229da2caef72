//! How channels fit a persona and a family of goals.

use sandtable_base::{Locale, Number};
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::library::library;
use sandtable_strategy::model::fit::{Given, fit as weigh};
use sandtable_strategy::table::channel::{Channel, ChannelScore, FitWeight};

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;

pub(crate) fn fit(call: &Call<'_>, request: FitRequest) -> Result<FitView, ApiError> {
    let locale = call.locale();
    call.store()?.read(|conn| of(conn, locale, &request))
}

pub(super) fn of(conn: &Connection, locale: Locale, request: &FitRequest) -> Result<FitView, ApiError> {
    let channels = all::<Channel>(conn).map_err(StoreError::from)?;
    let scores = all::<ChannelScore>(conn).map_err(StoreError::from)?;
    let criteria = criteria(locale, &all::<FitWeight>(conn).map_err(StoreError::from)?);
    let mut rows: Vec<FitRow> = channels.iter().map(|channel| row(channel, &criteria, &scores, request)).collect();
    let order = |row: &FitRow| row.score.map_or(f64::NEG_INFINITY, |score| score.0);
    rows.sort_by(|a, b| order(b).total_cmp(&order(a)));
    Ok(FitView { criteria, rows })
}

/// The workspace's criteria with their weights; those of the library it does not weigh itself come with theirs.
fn criteria(locale: Locale, weights: &[FitWeight]) -> Vec<FitCriterion> {
    let shipped = &library().criteria;
    let mut found: Vec<FitCriterion> = shipped
        .iter()
        .map(|row| {
            let own = weights.iter().find(|weight| weight.criterion == row.criterion);
            FitCriterion {
                criterion: row.criterion.clone(),
                name: row.name.text(locale).to_owned(),
                weight: Number(own.and_then(|own| own.weight).unwrap_or(row.weight)),
                weight_id: own.map(|own| own.id.clone()),
            }
        })
        .collect();
    let own = weights.iter().filter(|weight| shipped.iter().all(|row| row.criterion != weight.criterion));
    found.extend(own.map(|weight| FitCriterion {
        criterion: weight.criterion.clone(),
        name: weight.criterion.clone(),
        weight: Number(weight.weight.unwrap_or(0.0)),
        weight_id: Some(weight.id.clone()),
    }));
    found
}

fn row(channel: &Channel, criteria: &[FitCriterion], scores: &[ChannelScore], request: &FitRequest) -> FitRow {
    let own: Vec<&ChannelScore> = scores.iter().filter(|score| score.channel_id == channel.id).collect();
    let (persona, family) =
        (request.persona_id.as_deref().unwrap_or_default(), request.family.as_deref().unwrap_or_default());
    let parts: Vec<FitPart> = criteria
        .iter()
        .map(|criterion| {
            let of = own.iter().filter(|score| score.criterion == criterion.criterion && score.score.is_some());
            // What is said for this persona and family goes before what is said for one of them, or for all.
            let said = of.filter(|score| {
                (score.persona_id.is_empty() || score.persona_id == persona)
                    && (score.family.is_empty() || score.family == family)
            });
            let best = said
                .max_by_key(|score| u8::from(!score.persona_id.is_empty()) * 2 + u8::from(!score.family.is_empty()));
            FitPart {
                criterion: criterion.criterion.clone(),
                weight: criterion.weight,
                score: best.and_then(|score| score.score).map(Number),
                evidence: best.map(|score| score.evidence.clone()).unwrap_or_default(),
                score_id: best.map(|score| score.id.clone()),
                general: best.is_some_and(|score| score.persona_id != persona || score.family != family),
            }
        })
        .collect();
    let given: Vec<Given> =
        parts.iter().map(|part| Given { weight: part.weight.0, score: part.score.map(|score| score.0) }).collect();
    let weighed = weigh(&given);
    FitRow {
        channel_id: channel.id.clone(),
        platform: channel.platform.clone(),
        name: channel.name.clone(),
        class: channel.class.clone(),
        role: channel.role.clone(),
        score: weighed.score.map(Number),
        missing: parts.iter().filter(|part| part.score.is_none()).map(|part| part.criterion.clone()).collect(),
        known: Number(weighed.known),
        parts,
    }
}
