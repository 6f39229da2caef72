//! What is told, in words.

use chrono::{Datelike, NaiveDate};
use sandtable_base::Locale;
use sandtable_i18n::{messages, platform_name};
use sandtable_reminders::{Due, Turn};

use super::Asked;
use super::matters::{Subject, Thing};
use crate::requests::{Notice, NoticeTurn, Notices, TodayReference};

/// Lines of a notice: the systems cut what is longer.
const LINES: usize = 4;

/// Letters of a title within a notice.
const LETTERS: usize = 60;

/// One notice has its own headline; of several the headline says how many they are.
pub(super) fn notices(locale: Locale, today: NaiveDate, due: &[Due<'_, Thing>], asked: Asked) -> Notices {
    let notices: Vec<Notice> = due.iter().map(|due| notice(locale, today, due)).collect();
    let about: Vec<String> = due.iter().map(|due| about(locale, &due.matter.of)).collect();
    let count = notices.len();
    #[expect(clippy::cast_precision_loss, reason = "a count of things that wait")]
    let (title, text) = match (notices.as_slice(), asked) {
        ([], _) => return Notices::default(),
        ([one], Asked::Running) => (one.words.clone(), about.concat()),
        (all, asked) => {
            let lines = all.iter().zip(&about).take(LINES);
            let mut lines: Vec<String> =
                lines.map(|(notice, about)| messages::notice_line(locale, about, &notice.words)).collect();
            if count > LINES {
                lines.push(messages::notice_more(locale, (count - LINES) as f64));
            }
            let title = match asked {
                Asked::Opening => messages::notice_closed(locale, count as f64),
                Asked::Running => messages::notice_several(locale, count as f64),
            };
            (title, lines.join("\n"))
        }
    };
    Notices { notices, title, text }
}

fn notice(locale: Locale, today: NaiveDate, due: &Due<'_, Thing>) -> Notice {
    let thing = &due.matter.of;
    Notice {
        turn: match due.turn {
            Turn::Ahead => NoticeTurn::Ahead,
            Turn::Soon => NoticeTurn::Soon,
            Turn::Now => NoticeTurn::Now,
            Turn::Late => NoticeTurn::Late,
        },
        title: thing.title.clone(),
        words: words(locale, today, thing, due.turn),
        date: thing.date,
        time: thing.time.clone(),
        reference: TodayReference { kind: thing.kind.to_owned(), id: thing.id.clone() },
    }
}

/// What is to be done and when. A notice may be told some days before or after its day, so it says which.
fn words(locale: Locale, today: NaiveDate, thing: &Thing, turn: Turn) -> String {
    let date = date(locale, thing.date);
    let is_today = thing.date == today;
    // Told only after its day (the program was closed): that is late too.
    let late = turn == Turn::Late || thing.date < today;
    match (thing.subject, &thing.time) {
        (Subject::Slot, _) if late => messages::notice_slot_late(locale, &date),
        (Subject::Slot, Some(_)) if turn == Turn::Now => messages::notice_slot_now(locale),
        (Subject::Slot, Some(time)) if is_today => messages::notice_slot_soon(locale, time),
        (Subject::Slot, Some(time)) => messages::notice_slot_soon_on(locale, &date, time),
        (Subject::Slot, None) if is_today => messages::notice_slot_today(locale),
        (Subject::Slot, None) => messages::notice_slot_on(locale, &date),
        (Subject::Task, _) if late => messages::notice_task_late(locale, &date),
        (Subject::Task, _) if is_today => messages::notice_task_today(locale),
        (Subject::Task, _) => messages::notice_task_on(locale, &date),
        (Subject::Review, _) if late => messages::notice_review_late(locale, &date),
        (Subject::Review, _) if is_today => messages::notice_review_today(locale),
        (Subject::Review, _) => messages::notice_review_on(locale, &date),
        (Subject::Contract, _) if is_today => messages::notice_contract_today(locale),
        (Subject::Contract, _) => messages::notice_contract_on(locale, &date),
        (Subject::Trial, _) if is_today => messages::notice_trial_today(locale),
        (Subject::Trial, _) => messages::notice_trial_on(locale, &date),
        (Subject::Topic, _) => messages::notice_topic(locale, &date),
        (Subject::Figures, _) => messages::notice_import(locale),
    }
}

fn about(locale: Locale, thing: &Thing) -> String {
    let title = match thing.title.trim() {
        "" => messages::notice_untitled(locale),
        title => short(title),
    };
    match thing.platform.as_str() {
        "" => title,
        platform => messages::notice_about(locale, &platform_name(locale, platform), &title),
    }
}

/// Titles come from anywhere: one line of a length that fits, without what could turn the text around.
fn short(title: &str) -> String {
    let hidden = |letter: &char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let line = |letter: char| if letter.is_control() { ' ' } else { letter };
    let mut letters = title.chars().filter(|letter| !hidden(letter)).map(line);
    let head: String = letters.by_ref().take(LETTERS).collect();
    if letters.next().is_some() { format!("{head}…") } else { head }
}

fn date(locale: Locale, date: NaiveDate) -> String {
    messages::notice_date(locale, &date.day().to_string(), &date.month().to_string())
}
