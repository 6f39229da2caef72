//! Testing many texts for the phrases of a query.

use memchr::memmem::Finder;

use crate::fold::{extends, is_han, words_after_spaces};
use crate::query::{Phrase, Query};

/// Says of texts what [`Query::is_in`] says, without taking them apart: words with spaces around them are a text too, and
/// a phrase is a piece of it.
pub struct Tester {
    phrases: Vec<Sought>,
    /// A text's words; kept for its room.
    folded: String,
}

struct Sought {
    /// The words, a space before each; after the last as well, unless it may go on.
    words: Finder<'static>,
    /// Of Han characters alone: as it was typed, which is as most texts have it.
    plain: Option<Finder<'static>>,
    stands: bool,
}

impl Tester {
    pub(crate) fn of(query: &Query) -> Tester {
        Tester {
            phrases: query.typed().map(|(phrase, typed)| Sought::of(phrase, typed)).collect(),
            folded: String::new(),
        }
    }

    /// Whether every phrase stands in one of the texts.
    pub fn is_in<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> bool {
        for sought in &mut self.phrases {
            sought.stands = false;
        }
        let mut missing = self.phrases.len();
        let nothing = missing == 0;
        for text in texts {
            self.folded.clear();
            for sought in self.phrases.iter_mut().filter(|sought| !sought.stands) {
                if !sought.is_plain_in(text) {
                    if self.folded.is_empty() {
                        words_after_spaces(text, &mut self.folded);
                        self.folded.push(' ');
                    }
                    if sought.words.find(self.folded.as_bytes()).is_none() {
                        continue;
                    }
                }
                sought.stands = true;
                missing -= 1;
            }
            if missing == 0 {
                break;
            }
        }
        missing == 0 && !nothing
    }
}

impl Sought {
    fn of(phrase: &Phrase, typed: &str) -> Sought {
        let mut words = String::new();
        for word in &phrase.words {
            words.push(' ');
            words.push_str(word);
        }
        if !phrase.open {
            words.push(' ');
        }
        let plain = typed.chars().all(is_han).then(|| Finder::new(typed).into_owned());
        Sought { words: Finder::new(&words).into_owned(), plain, stands: false }
    }

    /// True: it stands there. False: perhaps in another script or with signs between.
    fn is_plain_in(&self, text: &str) -> bool {
        let Some(plain) = &self.plain else { return false };
        let Some(at) = plain.find(text.as_bytes()) else { return false };
        // A mark makes another character of the last.
        text[at + plain.needle().len()..].chars().next().is_none_or(|next| !extends(next))
    }
}

#[cfg(test)]
mod tests {
    use crate::query::Query;

    fn stands(typed: &str, texts: &[&str]) -> bool {
        Query::parse(typed).tester().is_in(texts.iter().copied())
    }

    #[test]
    fn a_phrase_stands_in_one_text_whatever_its_script_and_the_signs_between() {
        assert!(stands("春装开", &["，春裝，開箱"]) && stands("春装开", &["春装开箱"]));
        assert!(!stands("春装开", &["春装a开"]) && !stands("春装开", &["春装", "开"]));
        assert!(stands("春装 开箱", &["春装", "开箱"]) && !stands("春装 开箱", &["春装", "开"]));
        assert!(stands("哈哈呀", &["哈哈哈呀"]) && !stands("哈哈呀", &["哈呀哈哈"]));
        assert!(!stands("", &["春"]) && !stands("春", &[]) && !stands("春", &["", "…"]));
    }

    #[test]
    fn latin_words_may_go_on_and_quoted_ones_end() {
        assert!(stands("春日pla", &["春日 Planning"]) && !stands("春日\"pla\"", &["春日 Planning"]));
        assert!(stands("\"春日 plan\"", &["春日-plan!"]) && !stands("\"春日 plan\"", &["春日planning"]));
        assert!(stands("iPhone15", &["iphone 15 pro"]) && !stands("iPhone15", &["phone 15"]));
    }

    #[test]
    fn a_mark_after_the_last_character_makes_it_another() {
        let typed = "春日";
        for text in ["春日\u{301}", "春日\u{301}春日", "春\u{301}日"] {
            assert_eq!(stands(typed, &[text]), Query::parse(typed).is_in(&[crate::Words::of(text)]), "{text:?}");
        }
    }
}
