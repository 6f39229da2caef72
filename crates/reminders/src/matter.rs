//! What may be told, and when its turns are.

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

use crate::Rule;

/// A thing that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter<T> {
    /// Names the thing among all: `slot 0199…`.
    pub key: String,
    pub when: When,
    /// The day it comes back, where somebody put it off. Nothing is told before.
    pub put_off: Option<NaiveDate>,
    pub of: T,
}

/// What its reminders go by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// Something to be done at a moment.
    At(NaiveDateTime),
    /// Something to be done within a day; late from the next.
    By(NaiveDate),
    /// Something that ends with a day, told so many days ahead and on the day.
    Until(NaiveDate, u16),
    /// Something to be prepared for a day: told on the last working day before it.
    Before(NaiveDate),
    /// Something that is so from a day on.
    From(NaiveDate),
}

/// Why it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Turn {
    /// Its end is some days ahead.
    Ahead,
    /// The lead time before its moment begins.
    Soon,
    /// It is its moment, or its day.
    Now,
    /// Its day is over.
    Late,
}

impl<T> Matter<T> {
    /// The turns with their moments; all of them within the hours. What cannot be placed in the calendar has none.
    ///
    /// Of a thing that was put off, those before the day it comes back are dropped, and the last of them is told on that
    /// day, unless another is due by then or there is nothing left to do.
    pub(crate) fn turns(&self, rule: &Rule) -> Vec<(Turn, NaiveDateTime)> {
        let turns = self.own_turns(rule);
        let Some(back) = self.put_off else { return turns };
        let (passed, mut kept): (Vec<_>, Vec<_>) = turns.into_iter().partition(|(_, at)| at.date() < back);
        let begin = rule.hours.begin_from(back);
        let last = passed.into_iter().max_by_key(|(turn, at)| (*at, *turn));
        let another = kept.iter().any(|(_, at)| at.date() <= begin.date());
        if let Some((turn, _)) = last.filter(|_| !another && self.waits_on(begin.date())) {
            kept.push((turn, begin));
        }
        kept
    }

    /// Whether it still waits on a day: an end and a day to prepare for pass.
    fn waits_on(&self, day: NaiveDate) -> bool {
        match self.when {
            When::At(_) | When::By(_) | When::From(_) => true,
            When::Until(last, _) | When::Before(last) => day <= last,
        }
    }

    fn own_turns(&self, rule: &Rule) -> Vec<(Turn, NaiveDateTime)> {
        let hours = &rule.hours;
        let late = |day: NaiveDate| Some((Turn::Late, hours.begin_from(day.checked_add_days(Days::new(1))?)));
        let turns = match self.when {
            When::At(at) => {
                let lead = TimeDelta::minutes(i64::from(rule.lead_minutes));
                let soon = (rule.lead_minutes > 0 || !hours.contain(at)).then_some(());
                [
                    soon.and_then(|()| Some((Turn::Soon, hours.back_into(at.checked_sub_signed(lead)?)))),
                    // Outside the hours the one before has to do.
                    hours.contain(at).then_some((Turn::Now, at)),
                    late(at.date()),
                ]
            }
            When::By(day) => [Some((Turn::Now, hours.begin_by(day))), late(day), None],
            When::Until(day, ahead) => {
                let early = day.checked_sub_days(Days::new(u64::from(ahead)));
                [early.map(|day| (Turn::Ahead, hours.begin_by(day))), Some((Turn::Now, hours.begin_by(day))), None]
            }
            When::Before(day) => {
                let before = day.checked_sub_days(Days::new(1));
                // In calendar hours too: suppliers and colleagues work on working days.
                let last = before.map(|day| rule.days.on_or_before(day));
                [last.map(|day| (Turn::Now, hours.begin_by(day))), None, None]
            }
            When::From(day) => [Some((Turn::Now, hours.begin_from(day))), None, None],
        };
        turns.into_iter().flatten().collect()
    }

    /// Names a turn: one that was put to another day, or put off, has another name and is told again.
    pub(crate) fn name(&self, turn: Turn) -> String {
        let when = match self.when {
            When::At(at) => at.format("%Y-%m-%dT%H:%M").to_string(),
            When::By(day) | When::Until(day, _) | When::Before(day) | When::From(day) => day.to_string(),
        };
        match self.put_off {
            Some(back) => format!("{} {when} {turn:?} {back}", self.key),
            None => format!("{} {when} {turn:?}", self.key),
        }
    }
}
