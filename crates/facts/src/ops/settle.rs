//! Which stand of a post is the latest and which day it is counted on: a function of its stands and their witnesses alone,
//! so that imports can come and go in any order.

use std::collections::{BTreeSet, HashMap};

use chrono_tz::Tz;
use sandtable_base::moment::day_number;
use sandtable_base::{Day, Moment};
use sandtable_store::rusqlite::Connection;

use crate::model::order::{At, Order};
use crate::table::post::{self, Post};
use crate::table::seen::{Place, Witness};
use crate::table::stand::{self, Kept, Stand};
use crate::table::{Result, import, seen};

/// What ordering stands needs to know.
pub(crate) struct Calendar {
    pub(crate) zone: Tz,
    /// `as_of` by import: the moment of stands that name none.
    moments: HashMap<i64, String>,
}

impl Calendar {
    pub(crate) fn read(conn: &Connection, zone: Tz) -> Result<Calendar> {
        Ok(Calendar { zone, moments: import::as_of(conn)? })
    }

    /// The moment a stand shows.
    pub(crate) fn at(&self, stand: &Stand) -> At {
        self.at_of(stand.taken.as_deref(), stand.import_id)
    }

    pub(crate) fn at_of(&self, taken: Option<&str>, import_id: i64) -> At {
        let own = taken.or_else(|| self.moments.get(&import_id).map(String::as_str));
        At::read(own.unwrap_or_default(), self.zone)
    }

    /// A stand is as late as the last import that said it: its owner or a witness.
    pub(crate) fn order(&self, conn: &Connection, stand: &Stand) -> Result<Order> {
        let own = self.at(stand).order((stand.import_id, stand.import_row));
        let witnesses = seen::witnesses(conn, (stand.import_id, stand.import_row))?;
        Ok(witnesses.iter().map(|witness| self.order_of(witness)).fold(own, Order::max))
    }

    fn order_of(&self, witness: &Witness) -> Order {
        self.at_of(witness.taken.as_deref(), witness.place.0).order(witness.place)
    }

    /// Who takes a stand over when its owner goes: the witness that is latest.
    pub(crate) fn heir(&self, conn: &Connection, of: Place) -> Result<Option<Witness>> {
        let witnesses = seen::witnesses(conn, of)?;
        Ok(witnesses.into_iter().max_by_key(|witness| (self.order_of(witness), witness.place)))
    }
}

/// Puts the latest of a post's stands in its place and counts the post on the right day. Days that change are added to
/// `dirty`.
pub(crate) fn settle(
    conn: &Connection,
    calendar: &Calendar,
    known: &Post,
    mut kept: Vec<Kept>,
    dirty: &mut BTreeSet<Day>,
) -> Result<()> {
    let mut best = (calendar.order(conn, &known.latest)?, None);
    for (at, other) in kept.iter().enumerate() {
        let order = calendar.order(conn, &other.stand)?;
        if order > best.0 {
            best = (order, Some(at));
        }
    }
    let mut latest = known.latest.clone();
    if let Some(at) = best.1 {
        let chosen = kept.swap_remove(at);
        stand::remove(conn, chosen.id)?;
        stand::insert(conn, known.id, &known.latest)?;
        kept.push(Kept { id: 0, stand: std::mem::replace(&mut latest, chosen.stand) });
    }
    let others: Vec<&Stand> = kept.iter().map(|other| &other.stand).collect();
    let (day, by_first_seen) = day_of(calendar, &latest, &others);
    dirty.extend(known.day);
    dirty.extend(day);
    post::set_latest(conn, known.id, day, by_first_seen, &latest)
}

/// Of publishing as the latest stand says (else the earliest another one says), else the first day the post was seen.
fn day_of(calendar: &Calendar, latest: &Stand, others: &[&Stand]) -> (Option<Day>, bool) {
    let published = |stand: &Stand| {
        let moment = Moment::parse(stand.published.as_deref()?)?;
        Some(day_number(moment.date_in(calendar.zone)))
    };
    if let Some(day) = published(latest).or_else(|| others.iter().filter_map(|stand| published(stand)).min()) {
        return (Some(day), false);
    }
    let all = std::iter::once(latest).chain(others.iter().copied());
    let first = all.map(|stand| calendar.at(stand).day).filter(|day| *day > Day::MIN).min();
    (first, true)
}
