//! The files, read once a language and kept.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use sandtable_base::Locale;
use unic_langid::LanguageIdentifier;

/// The files Rust reads, in `locales/<language>/`.
macro_rules! files {
    ($locale:literal) => {
        [
            include_str!(concat!("../locales/", $locale, "/chart.ftl")),
            include_str!(concat!("../locales/", $locale, "/cli.ftl")),
            include_str!(concat!("../locales/", $locale, "/content.ftl")),
            include_str!(concat!("../locales/", $locale, "/data.ftl")),
            include_str!(concat!("../locales/", $locale, "/history.ftl")),
            include_str!(concat!("../locales/", $locale, "/import.ftl")),
            include_str!(concat!("../locales/", $locale, "/items.ftl")),
            include_str!(concat!("../locales/", $locale, "/metric.ftl")),
            include_str!(concat!("../locales/", $locale, "/notice.ftl")),
            include_str!(concat!("../locales/", $locale, "/plan.ftl")),
            include_str!(concat!("../locales/", $locale, "/platform.ftl")),
            include_str!(concat!("../locales/", $locale, "/report.ftl")),
            include_str!(concat!("../locales/", $locale, "/sheets.ftl")),
            include_str!(concat!("../locales/", $locale, "/window.ftl")),
        ]
    };
}

/// An argument of a message.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    Text(&'a str),
    Number(f64),
}

/// The messages of one language.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The catalogue of a language, read at its first use.
    pub fn get(locale: Locale) -> &'static Catalogue {
        static SIMPLIFIED: OnceLock<Catalogue> = OnceLock::new();
        static TRADITIONAL: OnceLock<Catalogue> = OnceLock::new();
        static ENGLISH: OnceLock<Catalogue> = OnceLock::new();
        match locale {
            Locale::ZhCn => SIMPLIFIED.get_or_init(|| Catalogue::read(locale, &files!("zh-CN"))),
            Locale::ZhTw => TRADITIONAL.get_or_init(|| Catalogue::read(locale, &files!("zh-TW"))),
            Locale::En => ENGLISH.get_or_init(|| Catalogue::read(locale, &files!("en"))),
        }
    }

    /// Entries that do not parse are left out, as Fluent does; a test and `xtask tidy` refuse them.
    fn read(locale: Locale, files: &[&str]) -> Catalogue {
        let tag: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks around arguments would end up in pictures, tables and terminals, which do not know them.
        bundle.set_use_isolating(false);
        for file in files {
            let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Catalogue { bundle }
    }

    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// The message in words; `None` when the catalogue has no such key.
    pub fn message(&self, key: &str, arguments: &[(&str, Value<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut given = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            let value = match *value {
                Value::Text(text) => FluentValue::String(Cow::Borrowed(text)),
                Value::Number(number) => FluentValue::from(number),
            };
            given.set((*name).to_owned(), value);
        }
        let mut problems = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&given), &mut problems).into_owned())
    }

    /// What the generated functions call: a key that is not there shows itself rather than nothing.
    pub(crate) fn word(locale: Locale, key: &str, arguments: &[(&str, Value<'_>)]) -> String {
        Catalogue::get(locale).message(key, arguments).unwrap_or_else(|| key.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_every_language_parses() {
        let languages = [("zh-CN", files!("zh-CN")), ("zh-TW", files!("zh-TW")), ("en", files!("en"))];
        for (locale, files) in languages {
            for file in files {
                if let Err((_, problems)) = FluentResource::try_new(file.to_owned()) {
                    panic!("{locale}: {problems:?} in\n{file}");
                }
            }
        }
    }

    #[test]
    fn an_argument_is_written_without_marks_and_an_unknown_key_is_none() {
        let mut bundle = FluentBundle::new_concurrent(vec![]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(FluentResource::try_new("greeting = a { $name } b { $n }".to_owned()).unwrap());
        let catalogue = Catalogue { bundle };
        let arguments = [("name", Value::Text("x")), ("n", Value::Number(3.0))];
        assert_eq!(catalogue.message("greeting", &arguments).as_deref(), Some("a x b 3"));
        assert_eq!(catalogue.message("nothing", &[]), None);
    }
}
