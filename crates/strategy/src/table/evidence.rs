//! What a claim rests on, links between items, and files attached to them.

use chrono::NaiveDate;
use sandtable_store::authored;

authored! {
    /// Why an item says what it says.
    pub struct Evidence: "evidence" in "evidence" {
        pub owner_kind: String,
        pub owner_id: String,
        /// The field it supports; empty: the whole item.
        pub field: String,
        /// `interview`, `focus_group`, `survey`, `listening`, `import`, `link`, `document`.
        pub source: String,
        pub text: String,
        pub url: String,
        pub import_id: String,
        pub dated: Option<NaiveDate>,
    }

    /// One item concerns another.
    pub struct ItemLink: "item_link" in "item_link" {
        pub from_kind: String,
        pub from_id: String,
        pub to_kind: String,
        pub to_id: String,
    }

    /// A file of the workspace's media folder.
    pub struct Attachment: "attachment" in "attachment" {
        pub owner_kind: String,
        pub owner_id: String,
        pub file: String,
        pub sha256: String,
        pub bytes: i64,
        pub note: String,
    }
}
