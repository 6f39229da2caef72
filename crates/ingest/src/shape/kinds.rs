//! The words that columns of the record kinds go by, and what marks a table as one of a kind: one file a kind under
//! `shapes/kinds/`. A word holds for its kind only: `source` is where a visit came from, and the name of a channel in a
//! report.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use sandtable_base::RecordKind;
use serde::Deserialize;

use super::field::Field;
use super::matching::{Assigned, Matched};
use super::synonyms;
use crate::cell::figure::Unit;
use crate::table::Row;

/// `shapes/kinds/<kind>.json`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    kind: String,
    /// Each entry marks the kind whatever else the columns could be: all of its parts, one field of each. A field with
    /// `!` has to be there by a word of `own`.
    #[serde(default)]
    sure: Vec<Vec<Vec<String>>>,
    /// As `sure`, for tables that could be nothing else.
    #[serde(default)]
    likely: Vec<Vec<Vec<String>>>,
    /// Words that no other kind of table uses for anything, the best first.
    own: BTreeMap<String, Vec<String>>,
    /// Words with other meanings elsewhere.
    #[serde(default)]
    also: BTreeMap<String, Vec<String>>,
    /// A column of the first field, named by a word of `also`, that says the same of different moments is the second.
    #[serde(default)]
    repeated: Option<(String, String)>,
}

struct Kind {
    kind: &'static RecordKind,
    file: File,
    /// Field and how good the word is, by the word without spaces and marks.
    words: HashMap<String, (String, usize)>,
}

/// Words of `also` come after all of `own`.
const ALSO: usize = 1000;

macro_rules! kinds {
    ($($name:literal,)+) => {
        const FILES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../shapes/kinds/", $name, ".json"))),)+];
    };
}

// Of two kinds that fit equally well the earlier one is taken.
kinds! {
    "benchmarks",
    "surveys",
    "comments",
    "leads",
    "transactions",
    "conversions",
    "touchpoints",
    "members",
    "mentions",
    "creator_posts",
    "ugc",
    "creators",
}

static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| FILES.iter().filter_map(|(_, text)| kind(text)).collect());

fn kind(text: &str) -> Option<Kind> {
    let file: File = serde_json::from_str(text).ok()?;
    let kind = RecordKind::named(&file.kind)?;
    let mut words = HashMap::new();
    for (from, lists) in [(ALSO, &file.also), (0, &file.own)] {
        for (field, list) in lists {
            for (rank, word) in list.iter().enumerate() {
                words.insert(compact(word), (field.clone(), from + rank));
            }
        }
    }
    Some(Kind { kind, file, words })
}

/// Letters and digits alone: `order_id`, `Order ID` and `orderId` are one word.
fn compact(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What a header row is taken for as tables of records.
pub(crate) struct Guess {
    pub(crate) matched: Matched,
    pub(crate) sure: bool,
}

/// The columns of a table that is known to be of this kind; none when it is no record kind.
pub(crate) fn assign(name: &str, header: &[String], below: &[Row]) -> Option<Matched> {
    let kind = KINDS.iter().find(|kind| kind.file.kind == name)?;
    Some(kind.assign(header, below).0)
}

/// The kind whose marks the header bears, those that are sure first, then the one most columns of which are there.
pub(crate) fn guess(header: &[String], below: &[Row]) -> Option<Guess> {
    let mut best: Option<Guess> = None;
    for kind in KINDS.iter() {
        let (matched, own) = kind.assign(header, below);
        let bears = |marks: &[Vec<Vec<String>>]| marks.iter().any(|mark| bears(mark, &matched, &own));
        let sure = bears(&kind.file.sure);
        if !sure && !bears(&kind.file.likely) {
            continue;
        }
        let better = |best: &Guess| (sure, matched.columns.len()) > (best.sure, best.matched.columns.len());
        if best.as_ref().is_none_or(better) {
            best = Some(Guess { matched, sure });
        }
    }
    best
}

fn bears(mark: &[Vec<String>], matched: &Matched, own: &[&str]) -> bool {
    let there = |name: &str| matched.columns.iter().any(|column| column.field.name() == name);
    mark.iter().all(|any| {
        any.iter().any(|wanted| match wanted.strip_suffix('!') {
            Some(name) => own.contains(&name),
            None => there(wanted),
        })
    })
}

impl Kind {
    /// The columns, and the fields among them that an own word names.
    fn assign(&self, header: &[String], below: &[Row]) -> (Matched, Vec<&'static str>) {
        let mut best: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        let mut currency = None;
        for (column, name) in header.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
            let Some((field, rank)) = self.word(name) else { continue };
            let place = best.entry(field).or_insert((rank, column));
            if rank < place.0 {
                *place = (rank, column);
            }
        }
        let mut columns: Vec<Assigned> = Vec::new();
        let mut own = Vec::new();
        for (name, (rank, column)) in best {
            let Some(mut field) = Field::of_record(self.kind, name) else { continue };
            if rank < ALSO {
                own.extend(self.own_name(name));
            } else if let Some((from, to)) = &self.file.repeated
                && from == name
                && !columns.iter().any(|taken| taken.field.name() == to)
                && let Some(moments) = header.iter().position(|name| self.word(name).is_some_and(|(f, _)| f == "at"))
                && repeats(below, column, moments)
            {
                field = Field::of_record(self.kind, to).unwrap_or(field);
            }
            if columns.iter().any(|taken| taken.field == field) {
                continue;
            }
            if field.is_money() {
                currency = currency.or_else(|| currency_of(&header[column]));
            }
            let unit = match synonyms::percent(&header[column]) {
                true if field.unit() == Unit::Rate => Unit::Percent,
                _ => field.unit(),
            };
            columns.push(Assigned { column, field, unit, longest: false });
        }
        columns.sort_by_key(|assigned| assigned.column);
        (Matched { shape: None, kind: Some(self.file.kind.clone()), columns, currency }, own)
    }

    fn own_name(&self, name: &str) -> Option<&'static str> {
        if name == "at" {
            return Some("at");
        }
        self.kind.words.iter().chain(self.kind.figures).find(|known| **known == name).copied()
    }

    fn field_named(&self, word: &str) -> Option<&'static str> {
        let fields = ["at"].iter().chain(self.kind.words).chain(self.kind.figures);
        fields.copied().find(|field| compact(field) == word)
    }

    /// As a whole, or without what stands in brackets behind it.
    fn word(&self, header: &str) -> Option<(&str, usize)> {
        let of = |header: &str| {
            let word = compact(header);
            let found = if word.is_empty() { None } else { self.words.get(&word) };
            let by_words = found.map(|(field, rank)| (field.as_str(), *rank));
            // Last of all the field's own name: what this program wrote is read back.
            by_words.or_else(|| self.field_named(&word).map(|field| (field, usize::MAX)))
        };
        of(header).or_else(|| of(header.split_once(['(', '[', '【']).map(|(bare, _)| bare)?))
    }
}

/// Whether a value of the column comes back with another moment.
fn repeats(rows: &[Row], column: usize, moments: usize) -> bool {
    let mut seen: HashMap<String, String> = HashMap::new();
    rows.iter().filter(|row| row.fault.is_none()).any(|row| {
        let (value, moment) = (row.text(column), row.text(moments));
        !value.is_empty() && *seen.entry(value).or_insert_with(|| moment.clone()) != moment
    })
}

/// `金额(usd)` names a currency; so does `金额(元)`.
fn currency_of(header: &str) -> Option<String> {
    let (_, inside) = header.strip_suffix([')', ']', '】'])?.rsplit_once(['(', '[', '【'])?;
    crate::cell::currency::code(inside).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::text::folded;

    fn of(names: &[&str]) -> Option<(String, bool)> {
        let header: Vec<String> = names.iter().map(|name| folded(name)).collect();
        guess(&header, &[]).map(|guess| (guess.matched.kind.unwrap(), guess.sure))
    }

    #[test]
    fn every_file_is_well_formed() {
        for (name, text) in FILES {
            let file: File = serde_json::from_str(text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
            assert_eq!(file.kind, *name);
            let kind = RecordKind::named(name).unwrap();
            let mut seen = BTreeMap::new();
            for (field, words) in file.own.iter().chain(&file.also) {
                assert!(Field::of_record(kind, field).is_some(), "{name}: {field}");
                for word in words {
                    assert_eq!(*word, folded(word), "{name}: {word} is written folded");
                    let before = seen.insert(compact(word), field);
                    assert_eq!(before, None, "{name}: {word} is given twice");
                }
            }
            for part in file.sure.iter().chain(&file.likely).flatten().flatten() {
                let field = part.trim_end_matches('!');
                assert!(Field::of_record(kind, field).is_some(), "{name}: {part}");
                assert!(!part.ends_with('!') || file.own.contains_key(field), "{name}: {part} has no own words");
            }
            assert!(!file.sure.is_empty(), "{name} is never recognised");
        }
        assert_eq!(FILES.len(), sandtable_base::RECORD_KINDS.len());
    }

    #[test]
    fn tables_of_the_tools_people_use() {
        for (names, kind) in [
            (&["order_id", "customer_id", "order_date", "amount"][..], "transactions"),
            (&["订单编号", "买家会员名", "订单创建时间", "买家实际支付金额"], "transactions"),
            (&["訂單編號", "訂單日期", "客戶編號", "總金額"], "transactions"),
            (&["user_id", "timestamp", "channel", "campaign"], "touchpoints"),
            (&["client_id", "event_time", "utm_source", "utm_medium", "utm_campaign"], "touchpoints"),
            (&["lead_id", "name", "phone", "source", "created_at"], "leads"),
            (&["姓名", "手机号", "线索来源", "创建时间"], "leads"),
            (&["conversion_id", "user_id", "conversion_time", "value"], "conversions"),
            (&["会员卡号", "姓名", "手机号", "会员等级", "积分"], "members"),
            (&["評論內容", "評論時間", "用戶暱稱"], "comments"),
            (&["comment_id", "text", "author", "created_at", "likes"], "comments"),
            (&["Question", "Answer", "Respondent ID"], "surveys"),
            (&["Date", "Url", "Title", "Author", "Sentiment", "Reach"], "mentions"),
            (&["达人昵称", "粉丝数", "平均点赞", "报价"], "creators"),
            (&["brand", "metric", "date", "value"], "benchmarks"),
            (&["竞品", "指标", "日期", "数值"], "benchmarks"),
        ] {
            assert_eq!(of(names).map(|(kind, _)| kind).as_deref(), Some(kind), "{names:?}");
        }
        for names in [&["id", "date", "amount"][..], &["alpha", "beta"], &["date", "views", "likes"]] {
            assert_eq!(of(names), None, "{names:?}");
        }
    }
}
