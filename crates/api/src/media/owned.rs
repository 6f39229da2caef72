//! Rows that name files of the media folder: `slot_asset` for what goes out with a slot, `attachment` for all else.

use sandtable_base::id::new_id;
use sandtable_content::table::ContentItem;
use sandtable_content::table::slot::SlotAsset;
use sandtable_store::authored::{all_where, get, next_position, put, remove};
use sandtable_store::rusqlite::Connection;
use sandtable_store::{Op, Store, StoreError, Tx, Undo};
use sandtable_strategy::table::StrategyItem;
use sandtable_strategy::table::evidence::Attachment;

use crate::error::ApiError;
use crate::media::name;
use crate::requests::MediaFile;

const TABLES: &[&str] = &["attachment", "slot_asset"];

pub(crate) static ATTACH: Op = Op { name: "media.attach", tables: TABLES, undo: Undo::Changeset };
pub(crate) static DETACH: Op = Op { name: "media.detach", tables: TABLES, undo: Undo::Changeset };

/// Rows that only tie others together have no page of their own to show files on.
const TIES: &[&str] = &["attachment", "slot_asset", "item_link", "task_link", "match_refusal"];

/// A file as a row says it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    pub(crate) kind: &'static str,
    pub(crate) id: String,
    pub(crate) owner: (String, String),
    pub(crate) name: String,
    pub(crate) sha256: String,
    pub(crate) bytes: i64,
}

impl Kept {
    fn attachment(row: Attachment) -> Kept {
        let owner = (row.owner_kind, row.owner_id);
        Kept { kind: "attachment", id: row.id, owner, name: row.file, sha256: row.sha256, bytes: row.bytes }
    }

    fn asset(row: SlotAsset) -> Kept {
        let owner = ("slot".to_owned(), row.slot_id);
        Kept { kind: "slot_asset", id: row.id, owner, name: row.file, sha256: row.sha256, bytes: row.bytes }
    }

    /// Whether the media folder has it, as long as it was. Its content is looked at when it is used.
    pub(crate) fn present(&self, store: &Store) -> bool {
        let found = store.blob_path(&self.sha256).and_then(|path| path.metadata().ok());
        found.is_some_and(|meta| i64::try_from(meta.len()) == Ok(self.bytes))
    }

    pub(crate) fn shown(&self, store: &Store) -> MediaFile {
        MediaFile {
            kind: self.kind.to_owned(),
            id: self.id.clone(),
            name: self.name.clone(),
            bytes: self.bytes,
            sha256: self.sha256.clone(),
            missing: !self.present(store),
            picture: name::is_picture(&self.name),
            opens: name::opens(&self.name),
        }
    }
}

/// Files of an item, in the order people gave them.
pub(crate) fn of(conn: &Connection, owner_kind: &str, owner_id: &str) -> Result<Vec<Kept>, StoreError> {
    if owner_kind == "slot" {
        let rows = all_where::<SlotAsset>(conn, "slot_id", owner_id)?;
        return Ok(rows.into_iter().map(Kept::asset).collect());
    }
    let rows = all_where::<Attachment>(conn, "owner_id", owner_id)?;
    Ok(rows.into_iter().filter(|row| row.owner_kind == owner_kind).map(Kept::attachment).collect())
}

/// The file of a row.
///
/// # Errors
/// `bad_value` when there is none.
pub(crate) fn one(conn: &Connection, kind: &str, id: &str) -> Result<Kept, ApiError> {
    let found = match kind {
        "attachment" => get::<Attachment>(conn, id).map(|row| row.map(Kept::attachment)),
        "slot_asset" => get::<SlotAsset>(conn, id).map(|row| row.map(Kept::asset)),
        _ => return Err(ApiError::value("kind", kind, "attachment or slot_asset")),
    };
    found.map_err(StoreError::from)?.ok_or_else(|| ApiError::value("id", id, "a file that is attached"))
}

/// What an item is called.
///
/// # Errors
/// `bad_value` when it cannot have files or is not there.
pub(crate) fn owner_title(conn: &Connection, kind: &str, id: &str) -> Result<String, ApiError> {
    let known = StrategyItem::KINDS.iter().chain(ContentItem::KINDS).any(|known| *known == kind);
    if !known || TIES.contains(&kind) {
        return Err(ApiError::value("owner_kind", kind, "a kind of item that can have files"));
    }
    let strategy = StrategyItem::get(conn, kind, id).map_err(StoreError::from)?;
    if let Some(item) = strategy {
        return Ok(item.title().to_owned());
    }
    let content = ContentItem::get(conn, kind, id).map_err(StoreError::from)?;
    content.map(|item| item.title().to_owned()).ok_or_else(|| ApiError::value("owner_id", id, "a saved item"))
}

/// A file that lies in the media folder already.
pub(crate) struct Came {
    pub(crate) name: String,
    pub(crate) sha256: String,
    pub(crate) bytes: i64,
}

/// Hangs files on an item, behind those it has. A file that hangs there already under the same name is passed over.
pub(crate) fn attach(tx: &mut Tx<'_>, owner_kind: &str, owner_id: &str, came: Vec<Came>) -> Result<(), ApiError> {
    let title = owner_title(tx, owner_kind, owner_id)?;
    let known = of(tx, owner_kind, owner_id)?;
    let came: Vec<Came> = came
        .into_iter()
        .filter(|file| !known.iter().any(|kept| kept.sha256 == file.sha256 && kept.name == file.name))
        .collect();
    tx.describe("kind", owner_kind);
    tx.describe("name", title);
    tx.describe("count", came.len().to_string());
    let now = tx.now();
    for Came { name: file, sha256, bytes } in came {
        let (id, note) = (new_id(now), String::new());
        if owner_kind == "slot" {
            let position = next_position::<SlotAsset>(tx).map_err(StoreError::from)?;
            let row = SlotAsset { id, position, slot_id: owner_id.to_owned(), file, sha256, bytes, note };
            put(tx, &row).map_err(StoreError::from)?;
        } else {
            let position = next_position::<Attachment>(tx).map_err(StoreError::from)?;
            let (owner_kind, owner_id) = (owner_kind.to_owned(), owner_id.to_owned());
            let row = Attachment { id, position, owner_kind, owner_id, file, sha256, bytes, note };
            put(tx, &row).map_err(StoreError::from)?;
        }
    }
    Ok(())
}

/// Takes a file off its item. What lies in the media folder stays, for undo and for backups.
pub(crate) fn detach(tx: &mut Tx<'_>, kept: &Kept) -> Result<(), ApiError> {
    tx.describe("kind", kept.owner.0.as_str());
    tx.describe("name", kept.name.as_str());
    let gone = match kept.kind {
        "slot_asset" => remove::<SlotAsset>(tx, &kept.id),
        _ => remove::<Attachment>(tx, &kept.id),
    };
    gone.map_err(StoreError::from)?;
    Ok(())
}
