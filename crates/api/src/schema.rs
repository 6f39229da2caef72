//! The schema of a workspace: the migrations and ops of all rooms, in order.

use std::sync::LazyLock;

use sandtable_store::{Migration, Op, Schema};

use crate::setting::{CREATE, MARK_DEMO, UPDATE_SETTINGS};

/// Released migrations are never reordered: a new room's come after those of the rooms before it.
static MIGRATIONS: &[Migration] = sandtable_facts::MIGRATIONS;

static OPS: LazyLock<Vec<&'static Op>> = LazyLock::new(|| {
    let rooms: [&[&'static Op]; 3] =
        [&[&CREATE, &MARK_DEMO, &UPDATE_SETTINGS], sandtable_facts::OPS, sandtable_evaluation::OPS];
    rooms.concat()
});

pub(crate) fn schema() -> Schema {
    Schema { migrations: MIGRATIONS, ops: &OPS }
}
