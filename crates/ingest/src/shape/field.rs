//! What a column can be.

use sandtable_base::Metric;
use sandtable_base::metric::Nature;

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

    pub(crate) fn of_dictionary(name: &str) -> Option<Field> {
        let named = NAMED.iter().find(|(known, _)| *known == name).map(|(_, field)| field.clone());
        named.or_else(|| Metric::from_name(name).map(Field::Figure))
    }

    pub(crate) fn name(&self) -> &str {
        match self {
            Field::Figure(metric) => metric.name(),
            Field::Extra(name) => name,
            field => NAMED.iter().find(|(_, known)| known == field).map_or("", |(name, _)| name),
        }
    }

    pub(crate) fn is_metric(&self) -> bool {
        matches!(self, Field::Figure(_) | Field::Extra(_) | Field::Value)
    }

    pub(crate) fn is_money(&self) -> bool {
        matches!(self, Field::Figure(Metric::Spend | Metric::Revenue))
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
            _ => Unit::Count,
        }
    }

    /// The fields of menus, in their order.
    pub(crate) fn all() -> impl Iterator<Item = Field> {
        let named = NAMED.iter().map(|(_, field)| field.clone());
        let figures = Metric::ALL.iter().map(|&metric| Field::Figure(metric));
        let extras = super::library::extras().iter().map(|name| Field::Extra(name.clone()));
        named.chain(figures).chain(extras)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back() {
        for field in Field::all() {
            assert_eq!(Field::named(field.name()), Some(field));
        }
        assert_eq!(Field::named("no such field"), None);
    }
}
