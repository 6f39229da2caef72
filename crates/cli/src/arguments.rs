//! What the program is called with.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;
use sandtable_base::Locale;
use sandtable_i18n::messages;

pub(crate) struct Invocation {
    pub(crate) workspace: Option<PathBuf>,
    pub(crate) actor: Option<String>,
    pub(crate) locale: Option<Locale>,
    pub(crate) progress: bool,
    pub(crate) todo: Todo,
}

pub(crate) enum Todo {
    Help,
    Version,
    Commands,
    Call(Call),
}

pub(crate) struct Call {
    pub(crate) name: String,
    /// As given: the text itself, `@file` or `-`.
    pub(crate) json: String,
}

/// A call the program does not know.
#[derive(Debug)]
pub(crate) enum Misuse {
    NothingToDo,
    UnknownVerb(String),
    Missing(&'static str),
    BadLocale(String),
    /// The parser's own complaint.
    Unexpected(String),
}

impl Misuse {
    pub(crate) fn in_words(&self, locale: Locale) -> String {
        match self {
            Misuse::NothingToDo => messages::cli_nothing_to_do(locale),
            Misuse::UnknownVerb(verb) => messages::cli_unknown_verb(locale, verb),
            Misuse::Missing(what) => messages::cli_missing(locale, what),
            Misuse::BadLocale(tag) => messages::cli_bad_locale(locale, tag),
            Misuse::Unexpected(argument) => messages::cli_unexpected(locale, argument),
        }
    }
}

impl From<lexopt::Error> for Misuse {
    fn from(error: lexopt::Error) -> Misuse {
        match error {
            lexopt::Error::MissingValue { option } => {
                Misuse::Missing(if option.as_deref() == Some("--workspace") { "--workspace DIR" } else { "value" })
            }
            lexopt::Error::UnexpectedOption(option) => Misuse::Unexpected(option),
            lexopt::Error::UnexpectedArgument(argument) => Misuse::Unexpected(argument.to_string_lossy().into_owned()),
            other => Misuse::Unexpected(other.to_string()),
        }
    }
}

/// The language of this program's own words: as asked, else the system's.
pub(crate) fn spoken(asked: Option<Locale>) -> Locale {
    asked.unwrap_or_else(|| Locale::from_system(&sys_locale::get_locale().unwrap_or_default()))
}

pub(crate) fn parse() -> Result<Invocation, Misuse> {
    parse_from(std::env::args_os().skip(1))
}

fn parse_from(arguments: impl Iterator<Item = OsString>) -> Result<Invocation, Misuse> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let (mut workspace, mut actor, mut locale, mut progress) = (None, None, None, false);
    let mut words: Vec<OsString> = Vec::new();
    let mut asked = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("workspace") => workspace = Some(PathBuf::from(parser.value()?)),
            Long("actor") => actor = Some(parser.value()?.string()?),
            Long("locale") => locale = Some(locale_of(&parser.value()?.string()?)?),
            Long("progress") => progress = true,
            Long("help") | Short('h') => asked = Some(Todo::Help),
            Long("version") | Short('V') => asked = Some(Todo::Version),
            Value(word) => words.push(word),
            other => return Err(other.unexpected().into()),
        }
    }
    let todo = match asked {
        Some(todo) => todo,
        None => todo_of(words)?,
    };
    Ok(Invocation { workspace, actor, locale, progress, todo })
}

fn locale_of(tag: &str) -> Result<Locale, Misuse> {
    let known = Locale::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(tag));
    known.ok_or_else(|| Misuse::BadLocale(tag.to_owned()))
}

fn todo_of(words: Vec<OsString>) -> Result<Todo, Misuse> {
    let mut words = words.into_iter().map(|word| word.string().map_err(Misuse::from));
    let Some(verb) = words.next().transpose()? else { return Err(Misuse::NothingToDo) };
    let todo = match verb.as_str() {
        "commands" => Todo::Commands,
        "call" => {
            let name = words.next().transpose()?.ok_or(Misuse::Missing("NAME"))?;
            let json = words.next().transpose()?.ok_or(Misuse::Missing("JSON"))?;
            Todo::Call(Call { name, json })
        }
        _ => return Err(Misuse::UnknownVerb(verb)),
    };
    match words.next().transpose()? {
        Some(extra) => Err(Misuse::Unexpected(extra)),
        None => Ok(todo),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &[&str]) -> Result<Invocation, Misuse> {
        parse_from(line.iter().map(OsString::from))
    }

    #[test]
    fn options_stand_before_or_after_the_verb_and_a_lone_dash_is_a_request() {
        let invocation = parsed(&["--workspace", "/w w", "call", "--actor=李", "history_list", "-"]).unwrap();
        assert_eq!(invocation.workspace, Some(PathBuf::from("/w w")));
        assert_eq!(invocation.actor.as_deref(), Some("李"));
        let Todo::Call(call) = invocation.todo else { panic!("a call") };
        assert_eq!((call.name.as_str(), call.json.as_str()), ("history_list", "-"));
    }

    #[test]
    fn a_wrong_call_says_what_is_wrong() {
        let words = |line: &[&str]| parsed(line).err().map(|misuse| misuse.in_words(Locale::En));
        assert!(words(&[]).is_some_and(|text| text.contains("call NAME JSON")));
        assert!(words(&["fly"]).is_some_and(|text| text.contains("fly")));
        assert!(words(&["call"]).is_some_and(|text| text.contains("NAME")));
        assert!(words(&["call", "x"]).is_some_and(|text| text.contains("JSON")));
        assert!(words(&["call", "x", "{}", "y"]).is_some_and(|text| text.contains('y')));
        assert!(words(&["--locale", "fr", "commands"]).is_some_and(|text| text.contains("fr")));
        assert!(words(&["--wrong", "commands"]).is_some_and(|text| text.contains("--wrong")));
    }
}
