//! What a column can be.

use sandtable_base::metric::Nature;
use sandtable_base::{Metric, RECORD_KINDS, RecordKind};

use crate::cell::figure::Unit;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TextField {
    Title,
    Url,
    Account,
    AccountName,
    PostType,
    Campaign,
    AdSet,
    Name,
    Channel,
    Currency,
    Metric,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateField {
    Published,
    Taken,
    Date,
    /// Of a record kind.
    At,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Field {
    Id,
    Text(TextField),
    Date(DateField),
    Figure(Metric),
    /// The figure of a `daily_metric` row.
    Value,
    /// A metric that is not of the dictionary.
    Extra(String),
    /// One of [`RecordKind::words`].
    Word(&'static str),
    /// One of [`RecordKind::figures`].
    Number(&'static str),
}

const NAMED: &[(&str, Field)] = &[
    ("id", Field::Id),
    ("title", Field::Text(TextField::Title)),
    ("url", Field::Text(TextField::Url)),
    ("account", Field::Text(TextField::Account)),
    ("account_name", Field::Text(TextField::AccountName)),
    ("post_type", Field::Text(TextField::PostType)),
    ("published", Field::Date(DateField::Published)),
    ("taken", Field::Date(DateField::Taken)),
    ("date", Field::Date(DateField::Date)),
    ("at", Field::Date(DateField::At)),
    ("campaign", Field::Text(TextField::Campaign)),
    ("ad_set", Field::Text(TextField::AdSet)),
    ("name", Field::Text(TextField::Name)),
    ("channel", Field::Text(TextField::Channel)),
    ("currency", Field::Text(TextField::Currency)),
    ("metric", Field::Text(TextField::Metric)),
    ("value", Field::Value),
];

impl Field {
    /// A field by its name; names that no shape knows are none.
    pub(crate) fn named(name: &str) -> Option<Field> {
        Field::of_dictionary(name)
            .or_else(|| super::library::extras().contains(name).then(|| Field::Extra(name.to_owned())))
    }

    /// A field of a table of this kind; of any kind where it is not known.
    pub(crate) fn in_kind(kind: Option<&str>, name: &str) -> Option<Field> {
        match kind.map(|kind| (kind, RecordKind::named(kind))) {
            Some((_, Some(kind))) => Field::of_record(kind, name),
            Some((_, None)) => Field::named(name).filter(|field| *field != Field::Date(DateField::At)),
            None => Field::named(name).or_else(|| RECORD_KINDS.iter().find_map(|kind| Field::of_record(kind, name))),
        }
    }

    /// A field of a record kind. Its moment answers to the words for dates of the other kinds.
    pub(crate) fn of_record(kind: &RecordKind, name: &str) -> Option<Field> {
        if ["at", "date", "published"].contains(&name) {
            return Some(Field::Date(DateField::At));
        }
        let same = |known: &&&'static str| **known == name;
        let word = kind.words.iter().find(same).map(|word| Field::Word(word));
        word.or_else(|| kind.figures.iter().find(same).map(|figure| Field::Number(figure)))
    }

    pub(crate) fn of_dictionary(name: &str) -> Option<Field> {
        let named = NAMED.iter().find(|(known, _)| *known == name).map(|(_, field)| field.clone());
        named.or_else(|| Metric::from_name(name).map(Field::Figure))
    }

    pub(crate) fn name(&self) -> &str {
        match self {
            Field::Figure(metric) => metric.name(),
            Field::Extra(name) => name,
            Field::Word(name) | Field::Number(name) => name,
            field => NAMED.iter().find(|(_, known)| known == field).map_or("", |(name, _)| name),
        }
    }

    pub(crate) fn is_metric(&self) -> bool {
        matches!(self, Field::Figure(_) | Field::Extra(_) | Field::Value | Field::Number(_))
    }

    pub(crate) fn is_money(&self) -> bool {
        matches!(
            self,
            Field::Figure(Metric::Spend | Metric::Revenue)
                | Field::Number("spend" | "revenue" | "refund" | "discount" | "price")
        )
    }

    /// How a column of this field is written where nothing says otherwise.
    pub(crate) fn unit(&self) -> Unit {
        match self {
            Field::Figure(Metric::WatchHours) => Unit::Hours,
            Field::Figure(Metric::AvgWatchS) => Unit::Seconds,
            Field::Figure(Metric::Roi) | Field::Value => Unit::Amount,
            Field::Figure(metric) => match metric.nature() {
                Nature::Count | Nature::Level => Unit::Count,
                Nature::Amount => Unit::Amount,
                Nature::Rate => Unit::Rate,
            },
            Field::Number("engagement_rate") => Unit::Rate,
            // Attributed conversions, weighed goods and means need not be whole.
            Field::Number("orders") => Unit::Count,
            Field::Number(name) => match Metric::from_name(name).map(Metric::nature) {
                Some(Nature::Count | Nature::Level) if name != &"conversions" => Unit::Count,
                _ => Unit::Amount,
            },
            _ => Unit::Count,
        }
    }

    /// Whether a figure of a record kind can be below nothing: lines that take back others, and opinions.
    pub(crate) fn may_be_negative(&self) -> bool {
        matches!(
            self,
            Field::Number(
                "revenue" | "quantity" | "refund" | "discount" | "points" | "score" | "value" | "conversions"
            )
        )
    }

    /// The fields of menus, in their order.
    pub(crate) fn all() -> impl Iterator<Item = Field> {
        let named = NAMED.iter().map(|(_, field)| field.clone());
        let figures = Metric::ALL.iter().map(|&metric| Field::Figure(metric));
        let extras = super::library::extras().iter().map(|name| Field::Extra(name.clone()));
        let mut records: Vec<Field> = Vec::new();
        for kind in RECORD_KINDS {
            let known = |name: &str| Field::named(name).is_some();
            let words = kind.words.iter().filter(|word| !known(word)).map(|word| Field::Word(word));
            let figures = kind.figures.iter().filter(|figure| !known(figure)).map(|figure| Field::Number(figure));
            for field in words.chain(figures) {
                if !records.iter().any(|known| known.name() == field.name()) {
                    records.push(field);
                }
            }
        }
        named.chain(figures).chain(extras).chain(records)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back() {
        for field in Field::all() {
            assert_eq!(Field::in_kind(None, field.name()), Some(field));
        }
        assert_eq!(Field::in_kind(None, "no such field"), None);
        assert_eq!(Field::in_kind(Some("posts"), "order_id"), None);
        assert_eq!(Field::in_kind(Some("transactions"), "date"), Some(Field::Date(DateField::At)));
        assert_eq!(Field::in_kind(Some("transactions"), "likes"), None);
    }
}
