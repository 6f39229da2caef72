//! Which shape a header row is of, and what its columns are.

use std::collections::HashMap;

use super::field::{DateField, Field, TextField};
use super::{Shape, kinds, library, synonyms};
use crate::cell::figure::Unit;
use crate::table::Row;

/// A column that is read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Assigned {
    /// From 0.
    pub(crate) column: usize,
    pub(crate) field: Field,
    pub(crate) unit: Unit,
    /// One of several columns of the field; the longest text counts.
    pub(crate) longest: bool,
}

/// What a header row is taken for.
#[derive(Debug, Clone)]
pub(crate) struct Matched {
    pub(crate) shape: Option<&'static Shape>,
    pub(crate) kind: Option<String>,
    pub(crate) columns: Vec<Assigned>,
    /// Named in a header.
    pub(crate) currency: Option<String>,
}

/// The shape most columns of which are there, among those whose required headers all are.
pub(crate) fn shape(header: &[String], kind: Option<&str>) -> Option<Matched> {
    let places = places(header);
    let candidates = library::shapes().iter().filter(|shape| kind.is_none_or(|kind| shape.kind == kind));
    let fitting = candidates.filter(|shape| {
        shape.required.iter().all(|any| any.headers().iter().any(|wanted| find(&places, header, wanted).is_some()))
            && (!shape.asks || header.iter().any(|name| reads_as_question(name)))
            && !shape.without.iter().any(|ruled_out| places.contains_key(ruled_out.as_str()))
    });
    let matched = fitting.map(|shape| assign(shape, &places, header));
    matched.max_by_key(|matched| (matched.columns.len(), matched.shape.map_or(0, |shape| shape.required.len())))
}

/// `您的年龄？`, `3. how did you …`, `q12`
fn reads_as_question(header: &str) -> bool {
    let digits = header.trim_start_matches('q');
    let after = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = after.len() < digits.len()
        && (after.is_empty() || after.starts_with(['、', '.', '．', ':', '：', ')', ' ', '_']));
    header.ends_with(['?', '？']) || header.contains("? ") || numbered
}

/// Positions by folded header; the first of repeated ones.
fn places(header: &[String]) -> HashMap<&str, usize> {
    let mut places = HashMap::new();
    for (place, name) in header.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
        places.entry(name.as_str()).or_insert(place);
    }
    places
}

const CURRENCY: &str = "{currency}";

/// Place of a header, and the currency it names where it has a blank for one.
fn find(places: &HashMap<&str, usize>, header: &[String], wanted: &str) -> Option<(usize, Option<String>)> {
    let Some((before, after)) = wanted.split_once(CURRENCY) else {
        return places.get(wanted).map(|&place| (place, None));
    };
    header.iter().enumerate().find_map(|(place, name)| {
        let code = name.strip_prefix(before)?.strip_suffix(after)?;
        let is_code = code.len() == 3 && code.bytes().all(|b| b.is_ascii_alphabetic());
        is_code.then(|| (place, Some(code.to_ascii_uppercase())))
    })
}

fn assign(shape: &'static Shape, places: &HashMap<&str, usize>, header: &[String]) -> Matched {
    let mut columns: Vec<Assigned> = Vec::new();
    let mut currency = None;
    for column in &shape.columns {
        let named = column.field.as_deref().and_then(|field| Field::in_kind(Some(&shape.kind), field));
        let Some(field) = named.or_else(|| column.extra.clone().map(Field::Extra)) else { continue };
        if columns.iter().any(|taken| taken.field == field) {
            continue;
        }
        let unit = column.unit.unwrap_or_else(|| field.unit());
        for wanted in &column.headers {
            let Some((place, code)) = find(places, header, wanted) else { continue };
            if columns.iter().any(|taken| taken.column == place) {
                continue;
            }
            currency = currency.or(code);
            columns.push(Assigned { column: place, field: field.clone(), unit, longest: column.longest });
            if !column.longest {
                break;
            }
        }
        let found = columns.iter().any(|taken| taken.field == field);
        if let (false, Some(place), Some(width)) = (found, column.place, shape.by_place)
            && header.len() >= width
            && !columns.iter().any(|taken| taken.column == place)
        {
            columns.push(Assigned { column: place, field: field.clone(), unit, longest: false });
        }
    }
    Matched { shape: Some(shape), kind: Some(shape.kind.clone()), columns, currency }
}

/// The columns by the words of the kind, or of the kind that the words make; `below` are rows under the header.
///
/// What marks a record kind for sure counts before what the columns could be as posts, days or ads; what only makes it
/// likely counts where they could be nothing else.
pub(crate) fn by_words(header: &[String], kind: Option<&str>, below: &[Row]) -> Matched {
    if let Some(matched) = kind.and_then(|kind| kinds::assign(kind, header, below)) {
        return matched;
    }
    let plain = by_synonyms(header, kind);
    if kind.is_some() {
        return plain;
    }
    match kinds::guess(header, below) {
        Some(guess) if guess.sure || plain.kind.is_none() => guess.matched,
        _ => plain,
    }
}

/// The columns that synonyms name; the kind is the one given, else what these columns make.
fn by_synonyms(header: &[String], kind: Option<&str>) -> Matched {
    let mut columns: Vec<Assigned> = Vec::new();
    for (column, name) in header.iter().enumerate() {
        let Some((field, unit)) = synonyms::field(name) else { continue };
        if columns.iter().any(|taken| taken.field == field) {
            continue;
        }
        let unit = unit.unwrap_or_else(|| field.unit());
        columns.push(Assigned { column, field, unit, longest: false });
    }
    let kind = kind.map(str::to_owned).or_else(|| kind_of(&columns).map(str::to_owned));
    if let Some(kind) = &kind {
        fit_dates(kind, &mut columns);
    }
    Matched { shape: None, kind, columns, currency: currency_in(header) }
}

/// A currency that a header of an amount names in brackets: `Spend (USD)`.
fn currency_in(header: &[String]) -> Option<String> {
    header.iter().find_map(|name| {
        let (word, code) = name.strip_suffix(')')?.rsplit_once('(')?;
        let money = synonyms::field(word.trim_end()).is_some_and(|(field, _)| field.is_money());
        let code = sandtable_base::Currency::new(code).ok()?;
        money.then(|| code.code().to_owned())
    })
}

fn kind_of(columns: &[Assigned]) -> Option<&'static str> {
    let has = |field: &Field| columns.iter().any(|column| column.field == *field);
    let text = |field| has(&Field::Text(field));
    let metric = columns.iter().any(|column| column.field.is_metric());
    let date = has(&Field::Date(DateField::Date));
    if text(TextField::Metric) && has(&Field::Value) {
        return Some("daily_metric");
    }
    if !metric {
        return None;
    }
    let post = text(TextField::Title)
        || text(TextField::Url)
        || text(TextField::PostType)
        || has(&Field::Date(DateField::Published));
    let ad = text(TextField::Campaign) || text(TextField::AdSet) || text(TextField::Name);
    if has(&Field::Figure(sandtable_base::Metric::Spend)) && (ad || (has(&Field::Id) && !post)) {
        return Some("ads");
    }
    if post || has(&Field::Id) {
        return Some("posts");
    }
    if date {
        return Some("daily");
    }
    text(TextField::Channel).then_some("channel")
}

/// The date of a post is its publishing, the date of anything else the day it is of.
pub(crate) fn fit_dates(kind: &str, columns: &mut [Assigned]) {
    let (from, to) = match kind {
        "posts" => (DateField::Date, DateField::Published),
        kind if sandtable_base::RecordKind::named(kind).is_some() => return,
        _ => (DateField::Published, DateField::Date),
    };
    if columns.iter().any(|column| column.field == Field::Date(to)) {
        return;
    }
    if let Some(column) = columns.iter_mut().find(|column| column.field == Field::Date(from)) {
        column.field = Field::Date(to);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::text::folded;

    fn header(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| folded(name)).collect()
    }

    #[test]
    fn a_subset_tells_the_shape() {
        let matched = shape(&header(&["素材ID\t", "素材名称\n", "整体消耗", "整体支付ROI"]), None).unwrap();
        assert_eq!(matched.shape.unwrap().name, "qianchuan_creatives");
        assert!(shape(&header(&["素材ID", "素材名称"]), None).is_none());
        assert!(shape(&header(&["素材ID\t", "素材名称\n", "整体消耗", "整体支付ROI"]), Some("posts")).is_none());
    }

    #[test]
    fn the_header_names_the_currency() {
        let matched = shape(&header(&["Jour", "Nom de la campagne", "Montant dépensé (CAD)"]), None).unwrap();
        assert_eq!(matched.currency.as_deref(), Some("CAD"));
    }

    #[test]
    fn unknown_files_get_a_kind() {
        let kind = |names: &[&str]| by_synonyms(&header(names), None).kind;
        assert_eq!(kind(&["标题", "发布时间", "点赞数"]).as_deref(), Some("posts"));
        assert_eq!(kind(&["Date", "Views", "Likes"]).as_deref(), Some("daily"));
        assert_eq!(kind(&["ad_id", "Impressions", "Clicks", "Spent"]).as_deref(), Some("ads"));
        assert_eq!(kind(&["Source", "Sessions"]).as_deref(), Some("channel"));
        assert_eq!(kind(&["rank", "country"]), None);
        assert_eq!(kind(&["date", "metric", "value"]).as_deref(), Some("daily_metric"));
    }
}
