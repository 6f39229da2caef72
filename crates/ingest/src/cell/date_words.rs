//! Names of months and weekdays in the languages exports are written in.

/// The month a word names: the English, French, German, Spanish and Chinese names and their usual
/// abbreviations.
pub(crate) fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let word = word.trim_end_matches('.');
    MONTHS.iter().find(|(_, names)| names.contains(&word)).map(|(month, _)| *month)
}

const MONTHS: &[(u32, &[&str])] = &[
    (1, &["january", "jan", "janvier", "janv", "januar", "jän", "enero", "ene", "一月"]),
    (2, &["february", "feb", "février", "fevrier", "févr", "fevr", "fév", "februar", "febrero", "二月"]),
    (3, &["march", "mar", "mars", "märz", "mär", "maerz", "marzo", "三月"]),
    (4, &["april", "apr", "avril", "avr", "abril", "abr", "四月"]),
    (5, &["may", "mai", "mayo", "五月"]),
    (6, &["june", "jun", "juin", "juni", "junio", "六月"]),
    (7, &["july", "jul", "juillet", "juil", "juli", "julio", "七月"]),
    (8, &["august", "aug", "août", "aout", "agosto", "ago", "八月"]),
    (9, &["september", "sep", "sept", "septembre", "septiembre", "九月"]),
    (10, &["october", "oct", "octobre", "oktober", "okt", "octubre", "十月"]),
    (11, &["november", "nov", "novembre", "noviembre", "十一月"]),
    (12, &["december", "dec", "décembre", "decembre", "déc", "dezember", "dez", "diciembre", "dic", "十二月"]),
];

/// Whether the word names a day of the week, which says nothing that the date does not.
pub(crate) fn is_weekday(word: &str) -> bool {
    let word = word.to_lowercase();
    WEEKDAYS.contains(&word.trim_end_matches('.'))
}

const WEEKDAYS: &[&str] = &[
    "monday",
    "mon",
    "tuesday",
    "tue",
    "tues",
    "wednesday",
    "wed",
    "thursday",
    "thu",
    "thur",
    "thurs",
    "friday",
    "fri",
    "saturday",
    "sat",
    "sunday",
    "sun",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
    "domingo",
    "周一",
    "周二",
    "周三",
    "周四",
    "周五",
    "周六",
    "周日",
    "週一",
    "週二",
    "週三",
    "週四",
    "週五",
    "週六",
    "週日",
    "星期一",
    "星期二",
    "星期三",
    "星期四",
    "星期五",
    "星期六",
    "星期日",
    "星期天",
];

/// Halves of the day: the word, and the hours it adds to a clock of twelve.
pub(crate) const HALVES: &[(&str, Half)] = &[
    ("a.m.", Half::Morning),
    ("p.m.", Half::Afternoon),
    ("am", Half::Morning),
    ("pm", Half::Afternoon),
    ("上午", Half::Morning),
    ("凌晨", Half::Morning),
    ("早上", Half::Morning),
    ("下午", Half::Afternoon),
    ("晚上", Half::Afternoon),
    ("中午", Half::Noon),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    Morning,
    Afternoon,
    /// 11 stays 11, 12 and 1 are of the afternoon.
    Noon,
}
