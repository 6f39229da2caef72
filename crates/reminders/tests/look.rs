//! Reminders by example and by law.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use proptest::prelude::*;
use sandtable_almanac::WorkDays;
use sandtable_reminders::{Hours, Matter, Rule, Told, Turn, When, look};

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn nine_to_six() -> Rule {
    let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    let hours = Hours::Working { days: WorkDays::China, from: time(9), to: time(18) };
    Rule { hours, lead_minutes: 60, days: WorkDays::China }
}

fn around_the_clock() -> Rule {
    Rule { hours: Hours::Calendar { from: NaiveTime::from_hms_opt(9, 0, 0).unwrap() }, ..nine_to_six() }
}

fn matter(when: When) -> Matter<()> {
    Matter { key: "slot 1".to_owned(), when, put_off: None, of: () }
}

/// What is told while the program looks every minute of a stretch of time.
fn told_between(matters: &[Matter<()>], from: NaiveDateTime, to: NaiveDateTime, rule: &Rule) -> Vec<(String, Turn)> {
    let mut told = Told::default();
    let mut all = Vec::new();
    let mut now = from;
    while now <= to {
        let seen = look(matters, now, &told, rule, false);
        all.extend(seen.due.iter().map(|due| (now.format("%m-%d %H:%M").to_string(), due.turn)));
        told = seen.told;
        now += TimeDelta::minutes(1);
    }
    all
}

/// Of one thing, looking from Thursday 2026-11-26 08:00 to the next Tuesday.
fn of_one(when: When, rule: &Rule) -> Vec<(String, Turn)> {
    told_between(&[matter(when)], at("2026-11-26 08:00"), at("2026-12-01 12:00"), rule)
}

fn turns(list: &[(&str, Turn)]) -> Vec<(String, Turn)> {
    list.iter().map(|(at, turn)| ((*at).to_owned(), *turn)).collect()
}

#[test]
fn a_slot_is_told_an_hour_before_at_its_moment_and_when_its_day_is_over() {
    let slot = When::At(at("2026-11-26 15:30"));
    let expected = turns(&[("11-26 14:30", Turn::Soon), ("11-26 15:30", Turn::Now), ("11-27 09:00", Turn::Late)]);
    assert_eq!(of_one(slot, &nine_to_six()), expected);
    assert_eq!(of_one(slot, &around_the_clock()), expected);
}

#[test]
fn a_slot_of_an_evening_or_a_weekend_is_told_once_before_the_office_closes() {
    let evening = When::At(at("2026-11-26 20:00"));
    let expected = turns(&[("11-26 18:00", Turn::Soon), ("11-27 09:00", Turn::Late)]);
    assert_eq!(of_one(evening, &nine_to_six()), expected);
    let sunday = When::At(at("2026-11-29 10:00"));
    assert_eq!(of_one(sunday, &nine_to_six()), turns(&[("11-27 18:00", Turn::Soon), ("11-30 09:00", Turn::Late)]));
    let both = turns(&[("11-29 09:00", Turn::Soon), ("11-29 10:00", Turn::Now), ("11-30 09:00", Turn::Late)]);
    assert_eq!(of_one(sunday, &around_the_clock()), both);
}

/// The same, put off until a day.
fn put_off(when: When, until: &str, rule: &Rule) -> Vec<(String, Turn)> {
    let matter = Matter { put_off: Some(day(until)), ..matter(when) };
    told_between(&[matter], at("2026-11-26 08:00"), at("2026-12-01 12:00"), rule)
}

#[test]
fn what_was_put_off_is_silent_until_its_day_and_then_told_once() {
    let task = When::By(day("2026-11-26"));
    assert_eq!(put_off(task, "2026-11-30", &nine_to_six()), turns(&[("11-30 09:00", Turn::Late)]));
    // Until the day on which it is late anyway: not twice.
    assert_eq!(put_off(task, "2026-11-27", &nine_to_six()), turns(&[("11-27 09:00", Turn::Late)]));
    // A Saturday has no hours.
    assert_eq!(put_off(task, "2026-11-28", &nine_to_six()), turns(&[("11-30 09:00", Turn::Late)]));
    assert_eq!(put_off(task, "2026-11-28", &around_the_clock()), turns(&[("11-28 09:00", Turn::Late)]));
    let old = When::From(day("2026-11-26"));
    assert_eq!(put_off(old, "2026-12-01", &nine_to_six()), turns(&[("12-01 09:00", Turn::Now)]));
}

#[test]
fn what_was_put_off_has_its_later_turns_as_ever() {
    let slot = When::At(at("2026-11-27 15:30"));
    let expected = turns(&[("11-27 14:30", Turn::Soon), ("11-27 15:30", Turn::Now), ("11-30 09:00", Turn::Late)]);
    assert_eq!(put_off(slot, "2026-11-27", &nine_to_six()), expected);
}

#[test]
fn what_was_put_off_beyond_its_end_is_not_told_any_more() {
    let contract = When::Until(day("2026-11-27"), 1);
    assert_eq!(put_off(contract, "2026-11-27", &nine_to_six()), turns(&[("11-27 09:00", Turn::Now)]));
    assert_eq!(put_off(contract, "2026-11-30", &nine_to_six()), []);
    assert_eq!(put_off(When::Before(day("2026-11-27")), "2026-11-30", &nine_to_six()), []);
}

#[test]
fn without_a_lead_a_slot_is_told_at_its_moment_only_unless_that_is_outside_the_hours() {
    let rule = Rule { lead_minutes: 0, ..nine_to_six() };
    let noon = of_one(When::At(at("2026-11-26 12:00")), &rule);
    assert_eq!(noon, turns(&[("11-26 12:00", Turn::Now), ("11-27 09:00", Turn::Late)]));
    let night = of_one(When::At(at("2026-11-26 23:00")), &rule);
    assert_eq!(night, turns(&[("11-26 18:00", Turn::Soon), ("11-27 09:00", Turn::Late)]));
}

#[test]
fn a_task_due_on_a_sunday_is_told_on_friday_and_late_on_monday() {
    let due = When::By(day("2026-11-29"));
    assert_eq!(of_one(due, &nine_to_six()), turns(&[("11-27 09:00", Turn::Now), ("11-30 09:00", Turn::Late)]));
}

#[test]
fn a_topic_is_told_on_its_last_working_day_and_a_contract_ahead_and_at_its_end() {
    let monday = When::Before(day("2026-11-30"));
    assert_eq!(of_one(monday, &nine_to_six()), turns(&[("11-27 09:00", Turn::Now)]));
    assert_eq!(of_one(monday, &around_the_clock()), turns(&[("11-27 09:00", Turn::Now)]));
    let contract = When::Until(day("2026-11-30"), 3);
    assert_eq!(of_one(contract, &nine_to_six()), turns(&[("11-27 09:00", Turn::Ahead), ("11-30 09:00", Turn::Now)]));
}

#[test]
fn a_day_worked_in_lieu_counts_and_a_festival_does_not() {
    // 2026-02-14 is a Saturday that is worked, 02-15 to 02-23 are off.
    let slot = When::At(at("2026-02-17 10:00"));
    let told = told_between(&[matter(slot)], at("2026-02-13 08:00"), at("2026-02-24 12:00"), &nine_to_six());
    assert_eq!(told, turns(&[("02-14 18:00", Turn::Soon), ("02-24 09:00", Turn::Late)]));
}

#[test]
fn what_became_due_while_the_program_was_closed_is_told_once_when_it_opens_whatever_the_hour() {
    let matters = [matter(When::By(day("2026-11-26")))];
    let told = Told { looked: Some(at("2026-11-25 17:00")), ..Told::default() };
    let seen = look(&matters, at("2026-11-28 23:00"), &told, &nine_to_six(), true);
    assert_eq!(seen.due.iter().map(|due| due.turn).collect::<Vec<_>>(), [Turn::Late]);
    assert!(look(&matters, at("2026-11-28 23:00"), &seen.told, &nine_to_six(), true).due.is_empty());
    // The first look ever tells nothing: what lies behind is on the page of today.
    assert!(look(&matters, at("2026-11-28 23:00"), &Told::default(), &nine_to_six(), true).due.is_empty());
}

#[test]
fn a_thing_put_to_another_day_is_told_again_and_a_clock_put_back_tells_nothing_twice() {
    let told = Told { looked: Some(at("2026-11-26 08:00")), ..Told::default() };
    let matters = [matter(When::By(day("2026-11-26")))];
    let seen = look(&matters, at("2026-11-26 09:00"), &told, &nine_to_six(), false);
    assert_eq!(seen.due.len(), 1);
    let back = look(&matters, at("2026-11-26 08:30"), &seen.told, &nine_to_six(), true);
    assert!(look(&matters, at("2026-11-26 09:00"), &back.told, &nine_to_six(), false).due.is_empty());
    let moved = [matter(When::By(day("2026-11-27")))];
    assert_eq!(look(&moved, at("2026-11-27 09:00"), &seen.told, &nine_to_six(), false).due.len(), 1);
}

fn whens() -> impl Strategy<Value = When> {
    let days = (0u64..60).prop_map(|days| day("2026-09-20").checked_add_days(Days::new(days)).unwrap());
    (days, 0u32..24 * 60, 0u8..5, 0u16..40).prop_map(|(day, minutes, kind, ahead)| match kind {
        0 => When::At(day.and_time(NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).unwrap())),
        1 => When::By(day),
        2 => When::Until(day, ahead),
        3 => When::Before(day),
        _ => When::From(day),
    })
}

fn rules() -> impl Strategy<Value = Rule> {
    let days = prop_oneof![Just(WorkDays::China), Just(WorkDays::Weekdays), Just(WorkDays::Calendar)];
    (any::<bool>(), days, 0u32..24 * 60, 0u32..24 * 60, 0u16..300).prop_map(|(working, days, a, b, lead_minutes)| {
        let time = |minutes: u32| NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).unwrap();
        let (from, to) = (time(a.min(b)), time(a.max(b)));
        let hours = if working { Hours::Working { days, from, to } } else { Hours::Calendar { from } };
        Rule { hours, lead_minutes, days }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    /// However often one looks, a turn is told at most once, not before its moment, and only within the hours.
    #[test]
    fn each_turn_is_told_once_after_its_moment_and_within_the_hours(
        whens in prop::collection::vec(whens(), 1..12),
        rule in rules(),
        steps in prop::collection::vec(1i64..3000, 1..60),
    ) {
        let matters: Vec<Matter<()>> = whens
            .into_iter()
            .enumerate()
            .map(|(number, when)| Matter { key: number.to_string(), when, put_off: None, of: () })
            .collect();
        let mut told = Told::default();
        let mut now = at("2026-09-19 00:00");
        let mut count: BTreeMap<(String, Turn), u32> = BTreeMap::new();
        for step in steps {
            now += TimeDelta::minutes(step);
            let seen = look(&matters, now, &told, &rule, false);
            for due in &seen.due {
                prop_assert!(due.at <= now && rule.hours.contain(now) && rule.hours.contain(due.at));
                *count.entry((due.matter.key.clone(), due.turn)).or_default() += 1;
            }
            // Nothing is remembered of what no longer waits.
            prop_assert!(seen.told.names.len() <= matters.len() * 3);
            told = seen.told;
        }
        prop_assert!(count.values().all(|times| *times == 1), "{count:?}");
    }

    /// A thing told between two looks is told by one look over the whole time too: pauses lose nothing.
    #[test]
    fn a_pause_loses_nothing(when in whens(), rule in rules(), steps in prop::collection::vec(1i64..2000, 1..40)) {
        let matters = [Matter { key: "x".to_owned(), when, put_off: None, of: () }];
        let start = at("2026-09-25 00:00");
        let first = look(&matters, start, &Told::default(), &rule, true).told;
        let (mut told, mut now, mut heard) = (first.clone(), start, None);
        for step in steps {
            now += TimeDelta::minutes(step);
            let seen = look(&matters, now, &told, &rule, true);
            heard = seen.due.last().map(|due| due.turn).or(heard);
            told = seen.told;
        }
        let whole = look(&matters, now, &first, &rule, true);
        prop_assert_eq!(whole.due.last().map(|due| due.turn), heard);
    }

    /// An appointment is told before it, never after, if the program runs.
    #[test]
    fn the_first_word_of_an_appointment_comes_in_time(minutes in 0i64..60 * 24 * 40, rule in rules()) {
        let moment = at("2026-10-01 00:00") + TimeDelta::minutes(minutes);
        let matters = [matter(When::At(moment))];
        let told = Told { looked: Some(at("2026-08-01 00:00")), ..Told::default() };
        let seen = look(&matters, moment, &told, &rule, true);
        prop_assert_eq!(seen.due.len(), 1);
        prop_assert!(seen.due[0].at <= moment);
    }
}
