//! Items once more, with the files that hang on them.

use std::sync::LazyLock;

use sandtable_base::id::new_id;
use sandtable_content::table::ContentItem;
use sandtable_content::table::slot::{Slot, SlotAsset};
use sandtable_store::authored::{all_where, get, in_short};
use sandtable_store::rusqlite::Connection;
use sandtable_store::{Op, StoreError, Undo};
use sandtable_strategy::table::StrategyItem;
use sandtable_strategy::table::budget::BudgetPlan;
use sandtable_strategy::table::evidence::Attachment;
use sandtable_strategy::table::task::Task;

use super::items::title;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;

/// Slots of one step.
const MOST: usize = 5_000;

static TABLES: LazyLock<Vec<&'static str>> = LazyLock::new(|| [StrategyItem::TABLES, ContentItem::TABLES].concat());

pub(crate) static DUPLICATE: LazyLock<Op> =
    LazyLock::new(|| Op { name: "plan.duplicate", tables: &TABLES, undo: Undo::Changeset });

/// An item once more. What became of it (its post, its dates done, that it is the plan that holds) stays with the first.
pub(crate) fn duplicate(call: &Call<'_>, request: PlanDuplicate) -> Result<PlanDuplicated, ApiError> {
    let store = call.store()?;
    let PlanDuplicate { kind, id, position } = request;
    if !StrategyItem::KINDS.iter().chain(ContentItem::KINDS).any(|known| *known == kind) {
        return Err(ApiError::value("kind", &kind, "a kind of the plan"));
    }
    let made = new_id(call.session.config.clock.now());
    store.transact(&DUPLICATE, &call.actor(), |tx| {
        let missing = || ApiError::value("id", &id, "a saved item");
        let name = title(tx, &kind, &id)?.ok_or_else(missing)?;
        tx.describe("kind", kind.as_str());
        tx.describe("name", in_short(&name));
        let now = tx.now();
        let id_of_row = || new_id(now);
        if let Some(item) = StrategyItem::get(tx, &kind, &id).map_err(StoreError::from)? {
            let mut item = undone(item);
            item.set_id(made.clone());
            item.set_position(position);
            StrategyItem::put_all(tx, vec![item], id_of_row).map_err(StoreError::from)?;
        } else if let Some(item) = ContentItem::get(tx, &kind, &id).map_err(StoreError::from)? {
            let mut item = match item {
                ContentItem::Slot(slot) => ContentItem::Slot(planned(slot)),
                other => other,
            };
            item.set_id(made.clone());
            item.set_position(position);
            ContentItem::put_all(tx, vec![item], id_of_row).map_err(StoreError::from)?;
        }
        let assets = if kind == "slot" { assets(tx, &id, &made)? } else { Vec::new() };
        ContentItem::put_all(tx, assets, id_of_row).map_err(StoreError::from)?;
        let files = all_where::<Attachment>(tx, "owner_id", &id).map_err(StoreError::from)?;
        let files = files.into_iter().filter(|file| file.owner_kind == kind).map(|file| {
            StrategyItem::Attachment(Attachment { id: String::new(), position: 0.0, owner_id: made.clone(), ..file })
        });
        StrategyItem::put_all(tx, files.collect(), id_of_row).map_err(StoreError::from)?;
        Ok::<_, ApiError>(())
    })?;
    Ok(PlanDuplicated { id: made })
}

/// Slots once more on the same days, as plans.
pub(crate) fn duplicate_slots(call: &Call<'_>, request: SlotsDuplicate) -> Result<Slots, ApiError> {
    if request.ids.len() > MOST {
        return Err(ApiError::value("ids", request.ids.len(), "at most 5,000 in one step"));
    }
    super::moving::write(call, |conn| {
        let each = request.ids.iter().enumerate().map(|(at, id)| {
            let slot = get::<Slot>(conn, id).map_err(StoreError::from)?;
            slot.ok_or_else(|| ApiError::value(&format!("ids[{at}]"), id, "a slot"))
        });
        let slots = each.collect::<Result<Vec<_>, ApiError>>()?;
        Ok(copies(call, conn, slots)?)
    })
}

/// Slots as new plans, and then the files that go out with them.
pub(super) fn copies(call: &Call<'_>, conn: &Connection, slots: Vec<Slot>) -> Result<Vec<ContentItem>, StoreError> {
    let now = call.session.config.clock.now();
    let (mut items, mut files) = (Vec::with_capacity(slots.len()), Vec::new());
    for slot in slots {
        let id = new_id(now);
        files.extend(assets(conn, &slot.id, &id)?);
        items.push(ContentItem::Slot(Slot { id, ..planned(slot) }));
    }
    items.extend(files);
    Ok(items)
}

fn assets(conn: &Connection, from: &str, to: &str) -> Result<Vec<ContentItem>, StoreError> {
    let rows = all_where::<SlotAsset>(conn, "slot_id", from)?.into_iter();
    Ok(rows
        .map(|row| {
            ContentItem::SlotAsset(SlotAsset { id: String::new(), position: 0.0, slot_id: to.to_owned(), ..row })
        })
        .collect())
}

/// The plan of a slot, without what became of it.
fn planned(slot: Slot) -> Slot {
    Slot {
        id: String::new(),
        position: 0.0,
        state: if slot.state == "idea" || slot.state.is_empty() { slot.state } else { "planned".to_owned() },
        series_id: String::new(),
        hot_topic_id: String::new(),
        published_url: String::new(),
        published_at: String::new(),
        post_id: String::new(),
        match_checked: false,
        ..slot
    }
}

fn undone(item: StrategyItem) -> StrategyItem {
    match item {
        StrategyItem::BudgetPlan(plan) => StrategyItem::BudgetPlan(BudgetPlan { live: false, ..plan }),
        StrategyItem::Task(task) => StrategyItem::Task(Task {
            state: "open".to_owned(),
            progress: None,
            done_on: None,
            baseline_start: None,
            baseline_finish: None,
            ..task
        }),
        other => other,
    }
}
