//! One look at what waits.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use sandtable_almanac::WorkDays;

use crate::hours::Hours;
use crate::matter::{Matter, Turn};

/// How the user wants to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    pub hours: Hours,
    /// Minutes before its moment that an appointment is told; 0: only at its moment.
    pub lead_minutes: u16,
    /// The days on which something can still be prepared.
    pub days: WorkDays,
}

/// What earlier looks told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// The last look; none: there was none yet.
    pub looked: Option<NaiveDateTime>,
    /// Names of turns that were told, of things that still wait: a clock that is put back tells nothing twice.
    pub names: BTreeSet<String>,
}

/// A turn whose moment has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due<'a, T> {
    pub matter: &'a Matter<T>,
    pub turn: Turn,
    pub at: NaiveDateTime,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look<'a, T> {
    /// In the order of their moments; of a thing only the last turn.
    pub due: Vec<Due<'a, T>>,
    /// For the next look.
    pub told: Told,
}

/// What is to be told now. Outside the hours nothing is, and nothing is lost: the next look within them tells it. While the
/// program opens (`opening`) somebody sits before it, so the hours do not matter.
pub fn look<'a, T>(
    matters: &'a [Matter<T>],
    now: NaiveDateTime,
    told: &Told,
    rule: &Rule,
    opening: bool,
) -> Look<'a, T> {
    let Some(looked) = told.looked else {
        return Look { due: Vec::new(), told: Told { looked: Some(now), names: BTreeSet::new() } };
    };
    if !opening && !rule.hours.contain(now) {
        return Look { due: Vec::new(), told: told.clone() };
    }
    let mut names = BTreeSet::new();
    let mut due: Vec<Due<'a, T>> = Vec::new();
    for matter in matters {
        let mut last: Option<Due<'a, T>> = None;
        for (turn, at) in matter.turns(rule) {
            let name = matter.name(turn);
            if told.names.contains(&name) {
                names.insert(name);
            } else if looked < at && at <= now {
                names.insert(name);
                if last.as_ref().is_none_or(|last| (last.at, last.turn) < (at, turn)) {
                    last = Some(Due { matter, turn, at });
                }
            }
        }
        due.extend(last);
    }
    due.sort_by(|a, b| (a.at, a.turn, &a.matter.key).cmp(&(b.at, b.turn, &b.matter.key)));
    // A clock that was put back goes on from where it stands; what was told until then is known by name.
    Look { due, told: Told { looked: Some(now), names } }
}
