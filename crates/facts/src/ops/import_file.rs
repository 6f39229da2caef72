//! The op of every import, whatever its kind.

use sandtable_store::{Op, Undo};

use super::undo_import;

/// A bulk write: no changeset, undo goes by provenance. Its subject is the import's id.
pub static IMPORT_FILE: Op = Op {
    name: "import.file",
    tables: &[
        "platform",
        "import",
        "import_rejection",
        "import_preset",
        "import_seen",
        "import_account",
        "account",
        "post",
        "post_stand",
        "post_extra",
        "post_day",
        "entry",
        "entry_figure",
        "entry_day",
        "touchpoint",
        "conversion",
        "lead",
        "purchase",
        "member",
        "survey_answer",
        "mention",
        "creator_account",
        "creator_post",
        "ugc_post",
        "comment",
        "benchmark",
        "record_seen",
        "record_extra",
    ],
    undo: Undo::Bulk { undo: undo_import::undo_step },
};
