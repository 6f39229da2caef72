//! The tables of the pillar, one subject a file; their SQL is written out in the migrations.

pub mod matrix;
pub mod plan;
pub mod reference;
pub mod slot;
mod title;

use sandtable_store::authored_kinds;

use matrix::{Hashtag, MatrixCell, MixTarget, Theme};
use plan::{BrandDate, Cadence, HotTopic, PlatformRule};
use slot::{MatchRefusal, Slot, SlotAsset, SlotSeries, SlotTemplate};

authored_kinds! {
    /// Anything of the content plan.
    pub enum ContentItem {
        Theme(Theme),
        MatrixCell(MatrixCell),
        MixTarget(MixTarget),
        Hashtag(Hashtag),
        Slot(Slot),
        SlotSeries(SlotSeries),
        SlotTemplate(SlotTemplate),
        SlotAsset(SlotAsset),
        MatchRefusal(MatchRefusal),
        HotTopic(HotTopic),
        Cadence(Cadence),
        BrandDate(BrandDate),
        PlatformRule(PlatformRule),
    }
}
