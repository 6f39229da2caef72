//! What is found by its words: tables and columns of all rooms, for the index of the store.

use std::sync::LazyLock;

use sandtable_base::record_kind::{RECORD_KINDS, RecordKind};
use sandtable_store::Indexed;

/// Words of a record that people look for, the one that names it first. Phone numbers and addresses are not among them:
/// what a palette shows while somebody looks over one's shoulder should not be a customer's number.
const WORDS: &[&str] =
    &["title", "name", "text", "answer", "note", "bio", "company", "author", "question", "post_title"];

/// A kind of record is found when it has one of these: lists of orders and clicks have none, and would bury the rest.
const SPEAKING: &[&str] = &["title", "name", "text", "answer", "note", "bio"];

/// Every kind that is found by its words.
pub(crate) static INDEXED: LazyLock<Vec<Indexed>> = LazyLock::new(|| {
    let own = [
        Indexed {
            kind: "posts",
            table: "post",
            only: None,
            id: "id",
            texts: vec!["title"],
            moments: vec!["published", "day"],
            account: Some("account_id"),
        },
        Indexed {
            kind: "accounts",
            table: "account",
            only: None,
            id: "id",
            texts: vec!["name", "handle"],
            moments: vec![],
            account: Some("id"),
        },
        Indexed {
            kind: "imports",
            table: "import",
            only: Some("state = 'done'"),
            id: "id",
            texts: vec!["file"],
            moments: vec!["imported_at"],
            account: None,
        },
    ];
    let plans = PLANS.iter().map(|(kind, texts, moments)| Indexed {
        kind,
        table: kind,
        only: None,
        id: "id",
        texts: texts.to_vec(),
        moments: moments.to_vec(),
        account: None,
    });
    own.into_iter().chain(RECORD_KINDS.iter().filter_map(records)).chain(plans).collect()
});

/// What a plan is made of: kind (the name of its table), the words it is found by, its dates.
const PLANS: &[(&str, &[&str], &[&str])] = &[
    ("brand", &["name", "slogan", "story", "core_values", "value_proposition"], &[]),
    ("persona", &["name", "quote", "occupation", "interests", "pains", "itches", "delights", "note"], &[]),
    ("segment", &["name", "description", "note"], &[]),
    ("competitor", &["name", "strengths", "weaknesses", "content_gap", "commenters_talk", "note"], &[]),
    ("pest_item", &["text", "source"], &["seen_on"]),
    ("swot_item", &["text", "source"], &["seen_on"]),
    ("swot_move", &["text"], &[]),
    ("goal", &["statement", "note"], &["deadline"]),
    ("channel", &["name", "audience", "note"], &[]),
    ("path", &["name", "note"], &[]),
    ("campaign", &["name", "summary", "note"], &["start"]),
    ("task", &["title", "expected_result", "note"], &["due", "start"]),
    ("person", &["name", "role", "note"], &[]),
    ("partner", &["name", "deliverables", "lessons", "note"], &["contract_until"]),
    ("experiment", &["name", "hypothesis", "learned"], &["start"]),
    ("theme", &["name", "message", "note"], &[]),
    ("hashtag", &["text", "note"], &[]),
    ("slot", &["title", "caption", "hashtags", "note"], &["day"]),
    ("hot_topic", &["name", "angle", "note"], &["day"]),
    ("brand_date", &["name", "note"], &["day"]),
];

fn records(kind: &RecordKind) -> Option<Indexed> {
    let has = |word: &&&str| kind.word(word).is_some();
    SPEAKING.iter().find(has)?;
    Some(Indexed {
        kind: kind.name,
        table: kind.table,
        only: Some("current = 1"),
        id: "record_id",
        texts: WORDS.iter().filter(has).copied().collect(),
        moments: vec!["at", "day"],
        account: Some("account_id"),
    })
}

/// Whether there is such a kind.
pub(crate) fn is_kind(name: &str) -> bool {
    INDEXED.iter().any(|indexed| indexed.kind == name)
}

/// The columns of a kind that are indexed.
pub(crate) fn texts(name: &str) -> Option<&'static [&'static str]> {
    INDEXED.iter().find(|indexed| indexed.kind == name).map(|indexed| indexed.texts.as_slice())
}
