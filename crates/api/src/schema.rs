//! The schema of a workspace: the migrations and ops of all rooms, in order.

use std::sync::LazyLock;

use sandtable_store::{Migration, Op, Schema};

use crate::handlers::plan::duplicating::DUPLICATE;
use crate::handlers::plan::items::REMOVE;
use crate::media::owned::{ATTACH, DETACH};
use crate::searched::INDEXED;
use crate::setting::{CREATE, MARK_DEMO, UPDATE_SETTINGS};

/// Released migrations are never reordered: a new room's come after those of the rooms before it.
static MIGRATIONS: LazyLock<Vec<Migration>> = LazyLock::new(|| {
    [sandtable_facts::MIGRATIONS, sandtable_strategy::MIGRATIONS, sandtable_content::MIGRATIONS].concat()
});

static OPS: LazyLock<Vec<&'static Op>> = LazyLock::new(|| {
    let rooms: [&[&'static Op]; 6] = [
        &[&CREATE, &MARK_DEMO, &UPDATE_SETTINGS],
        sandtable_facts::OPS,
        sandtable_evaluation::OPS,
        sandtable_strategy::OPS,
        sandtable_content::OPS,
        &[&REMOVE, &DUPLICATE, &ATTACH, &DETACH],
    ];
    rooms.concat()
});

pub(crate) fn schema() -> Schema {
    Schema { migrations: &MIGRATIONS, ops: &OPS, indexed: &INDEXED }
}
